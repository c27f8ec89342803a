import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { SUBJECT_KINDS } from '../availability.table.ts';

export const subjectFields = { subjectKind: z.enum(SUBJECT_KINDS), subjectId: idText };

/** Until when it is 86'd: until somebody has it back, a moment (UTC ms), or the end of this business date. */
export const untilChoice = z.union([z.literal('back'), z.literal('day_end'), z.int().min(0)]);

export type UntilChoice = z.infer<typeof untilChoice>;

export const markUnavailableCommand = z.object({ ...subjectFields, until: untilChoice });
export type MarkUnavailableCommand = z.infer<typeof markUnavailableCommand>;
