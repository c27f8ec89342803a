import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** Guests left before anything was rung; `back`: they did not. */
export const leaveTableCommand = z.object({
  checkId: idText,
  back: z.literal(true).exactOptional(),
});
export type LeaveTableCommand = z.infer<typeof leaveTableCommand>;
