import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** Null: the check is nobody's in particular any more; what was filled in stays. */
export const attachCustomerCommand = z.object({
  checkId: idText,
  customerId: idText.nullable(),
  approvalId: idText.exactOptional(),
});
export type AttachCustomerCommand = z.infer<typeof attachCustomerCommand>;
