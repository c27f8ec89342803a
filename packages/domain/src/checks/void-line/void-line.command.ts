import { z } from 'zod';
import { idText, quantity } from '../schemas.ts';

export const voidLineCommand = z.object({
  lineId: idText,
  quantity,
  reasonId: idText,
  disposition: z.enum(['not_made', 'wasted']),
  approvalId: idText.exactOptional(),
});
export type VoidLineCommand = z.infer<typeof voidLineCommand>;
