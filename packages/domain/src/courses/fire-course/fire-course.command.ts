import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { courseNumber } from '../course-number.ts';

/** All that is held of a course, or of it the lines that are named. */
export const fireCourseCommand = z.object({
  checkId: idText,
  course: courseNumber,
  lineIds: z.array(idText).min(1).max(500).readonly().exactOptional(),
});
export type FireCourseCommand = z.infer<typeof fireCourseCommand>;
