import { z } from 'zod';
import { idText, typedText } from '../../checks/schemas.ts';

/** `exemption` null: the check is taxed again. */
export const exemptCheckCommand = z.object({
  checkId: idText,
  exemption: z.object({ number: typedText.max(40), reason: typedText.max(60) }).nullable(),
  approvalId: idText.exactOptional(),
});
export type ExemptCheckCommand = z.infer<typeof exemptCheckCommand>;
