import { z } from 'zod';

export const saveStationCoursesCommand = z.object({
  stationKey: z.string().min(1).max(40),
  showComing: z.boolean().exactOptional(),
  holdChits: z.boolean().exactOptional(),
});
export type SaveStationCoursesCommand = z.infer<typeof saveStationCoursesCommand>;
