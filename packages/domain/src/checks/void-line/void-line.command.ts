import { z } from 'zod';
import { idText, quantity } from '../schemas.ts';

export const voidLineCommand = z.object({
  lineId: idText,
  /** Of a line that several checks share: the one that it is done on. */
  checkId: idText.exactOptional(),
  quantity,
  reasonId: idText,
  disposition: z.enum(['not_made', 'wasted']),
  approvalId: idText.exactOptional(),
});
export type VoidLineCommand = z.infer<typeof voidLineCommand>;
