import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `set_aside`: the guest pays otherwise. `released`: the guest leaves while the answer is out. */
export const leaveCardCommand = z.object({
  intentId: idText,
  way: z.enum(['set_aside', 'released']),
  approvalId: idText.exactOptional(),
});
export type LeaveCardCommand = z.infer<typeof leaveCardCommand>;
