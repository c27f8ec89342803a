import { z } from 'zod';

/** The loyalty programme of the house; amounts are minor units. */
export const saveProgrammeCommand = z.object({
  active: z.boolean(),
  pointsPerUnit: z.int().min(1).max(1000),
  pointMinor: z.int().min(1).max(1_000_000),
  leastPoints: z.int().min(1).max(1_000_000),
});
export type SaveProgrammeCommand = z.infer<typeof saveProgrammeCommand>;
