import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { courseNumber } from '../course-number.ts';

export const setCategoryCourseCommand = z.object({ categoryId: idText, course: courseNumber });
export type SetCategoryCourseCommand = z.infer<typeof setCategoryCourseCommand>;
