import { z } from 'zod';
import { calendarDay, typedText } from '../checks/schemas.ts';
import { DAY_GATES } from './day-close.table.ts';

const reason = typedText.trim().min(1).max(200);

/** `passes`: why the day is closed although this is not done. */
export const closeDayCommand = z.object({
  businessDate: calendarDay,
  passes: z
    .array(z.object({ gate: z.enum(DAY_GATES), reason }))
    .max(DAY_GATES.length)
    .readonly(),
});
export type CloseDayCommand = z.infer<typeof closeDayCommand>;

/** What a register that will not come back did and never sent is given up. */
export const declareLossCommand = z.object({
  lostDeviceId: z.string().min(1).max(80),
  reason,
});
export type DeclareLossCommand = z.infer<typeof declareLossCommand>;
