import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { courseNumber } from '../course-number.ts';

/** `hold` null: as the course has it. */
export const planLinesCommand = z.object({
  checkId: idText,
  lineIds: z.array(idText).min(1).max(500).readonly(),
  course: courseNumber.exactOptional(),
  hold: z.boolean().nullable().exactOptional(),
});
export type PlanLinesCommand = z.infer<typeof planLinesCommand>;
