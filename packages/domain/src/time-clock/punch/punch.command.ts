import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { PUNCH_TYPES } from '../time-clock.table.ts';

export const punchCommand = z.object({
  type: z.enum(PUNCH_TYPES),
  jobId: idText.exactOptional(),
  breakTypeId: idText.exactOptional(),
  /** In while in, because the clock-out was forgotten; out while not in, because it was punched elsewhere. */
  anyway: z.literal(true).exactOptional(),
});
export type PunchCommand = z.infer<typeof punchCommand>;
