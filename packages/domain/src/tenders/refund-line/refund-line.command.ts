import { z } from 'zod';
import { idText, minorAmount, quantity } from '../../checks/schemas.ts';

export const refundLineCommand = z.object({
  lineId: idText,
  quantity,
  tender: z.enum(['cash', 'card']),
  /** Part of a refund to card that goes back in cash. */
  cashMinor: minorAmount.exactOptional(),
  reasonId: idText,
  approvalId: idText,
});
export type RefundLineCommand = z.infer<typeof refundLineCommand>;
