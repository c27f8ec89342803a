import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

export const reversePaymentCommand = z.object({
  paymentId: idText,
  /** What the person was shown; minor units. */
  amountMinor: minorAmount.min(1),
  approvalId: idText.exactOptional(),
});
export type ReversePaymentCommand = z.infer<typeof reversePaymentCommand>;
