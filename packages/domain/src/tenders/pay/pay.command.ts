import { z } from 'zod';
import { idText, minorAmount, typedText } from '../../checks/schemas.ts';

export const payCommand = z.object({
  checkId: idText,
  tender: z.enum(['cash', 'card']),
  amountMinor: minorAmount,
  tenderedMinor: minorAmount,
  reference: typedText.max(60).exactOptional(),
});
export type PayCommand = z.infer<typeof payCommand>;
