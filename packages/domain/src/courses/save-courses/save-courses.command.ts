import { z } from 'zod';
import { nameText } from '../../checks/schemas.ts';
import { courseNumber } from '../course-number.ts';

/** All courses of the house; those that are left out are taken off. */
export const saveCoursesCommand = z.object({
  courses: z
    .array(
      z.object({
        number: courseNumber,
        name: nameText.max(30),
        goes: z.enum(['at_once', 'in_turn']),
        autoMinutes: z.int().min(0).max(120).nullable(),
        together: z.boolean(),
      }),
    )
    .max(12)
    .readonly(),
});
export type SaveCoursesCommand = z.infer<typeof saveCoursesCommand>;
