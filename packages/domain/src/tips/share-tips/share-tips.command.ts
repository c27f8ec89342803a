import { z } from 'zod';
import { calendarDay } from '../../checks/schemas.ts';

/** Shares out the pools of a date. `sure`: although somebody has not clocked out. */
export const shareTipsCommand = z.object({
  businessDate: calendarDay,
  sure: z.boolean().exactOptional(),
});
export type ShareTipsCommand = z.infer<typeof shareTipsCommand>;
