import { z } from 'zod';
import { idText, minorAmount, quantity } from '../../checks/schemas.ts';

export const refundLineCommand = z.object({
  lineId: idText,
  /** Of a line that several checks share: the one that it is done on. */
  checkId: idText.exactOptional(),
  quantity,
  tender: z.enum(['cash', 'card']),
  /** Part of a refund to card that goes back in cash. */
  cashMinor: minorAmount.exactOptional(),
  reasonId: idText,
  approvalId: idText,
});
export type RefundLineCommand = z.infer<typeof refundLineCommand>;
