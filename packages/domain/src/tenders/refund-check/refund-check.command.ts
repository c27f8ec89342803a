import { z } from 'zod';
import { idText, minorAmount, quantity, typedText } from '../../checks/schemas.ts';

/** What of a check goes back: some of its lines, or an amount that is spread over all of them. */
export const refundOf = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lines'),
    lines: z
      .array(z.object({ lineId: idText, quantity }))
      .min(1)
      .max(500),
  }),
  z.object({ type: z.literal('amount'), amountMinor: minorAmount.min(1) }),
]);
export type RefundOf = z.infer<typeof refundOf>;

/** Money back on a settled check by one document. Amounts are minor units. */
export const refundCheckCommand = z.object({
  checkId: idText,
  of: refundOf,
  tender: z.enum(['cash', 'card']),
  /** Part of a refund to card that goes back in cash. */
  cashMinor: minorAmount.exactOptional(),
  /** Why it goes back in cash although cards can take it. */
  cashReason: typedText.max(120).exactOptional(),
  reasonId: idText,
  approvalId: idText,
});
export type RefundCheckCommand = z.infer<typeof refundCheckCommand>;
