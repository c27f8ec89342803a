import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `off` false: the charge for service that was taken off is charged after all. */
export const takeOffChargeCommand = z.object({
  checkId: idText,
  off: z.boolean(),
  approvalId: idText.exactOptional(),
});
export type TakeOffChargeCommand = z.infer<typeof takeOffChargeCommand>;
