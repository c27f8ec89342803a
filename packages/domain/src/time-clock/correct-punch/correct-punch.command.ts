import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';
import { PUNCH_TYPES } from '../time-clock.table.ts';

/** Wall-clock time of the site to the minute, as a date field has it. */
const wall = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/);
const reason = nameText.max(200);
const when = { wall, which: z.enum(['first', 'second']).exactOptional() };

const moment = z.object(when);

export const correctPunchCommand = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    employeeId: idText,
    type: z.enum(PUNCH_TYPES),
    jobId: idText.exactOptional(),
    breakTypeId: idText.exactOptional(),
    ...when,
    reason,
  }),
  /** A shift that nobody punched: its clock-in and clock-out at once. */
  z.object({
    act: z.literal('shift'),
    employeeId: idText,
    in: moment,
    out: moment,
    jobId: idText.exactOptional(),
    reason,
  }),
  z.object({
    act: z.literal('set'),
    subjectId: idText,
    jobId: idText.nullable().exactOptional(),
    ...when,
    reason,
  }),
  z.object({ act: z.literal('strike'), subjectId: idText, reason }),
  z.object({ act: z.literal('restore'), subjectId: idText, reason }),
  /** Decides between corrections of managers who did not know of one another. */
  z.object({ act: z.literal('keep'), subjectId: idText, correctionId: idText, reason }),
]);
export type CorrectPunchCommand = z.infer<typeof correctPunchCommand>;
