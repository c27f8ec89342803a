import { z } from 'zod';
import { idText, minorAmount, typedText } from '../../checks/schemas.ts';

/** Another tender for a settled payment. `amountMinor`: what the person was shown, minor units. */
export const correctTenderCommand = z.object({
  paymentId: idText,
  amountMinor: minorAmount.min(1),
  tender: z.enum(['cash', 'card']),
  reference: typedText.max(60).exactOptional(),
  reason: typedText.max(120),
  approvalId: idText.exactOptional(),
});
export type CorrectTenderCommand = z.infer<typeof correctTenderCommand>;
