import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** Takes points of the customer of a check off what is due on it. */
export const burnPointsCommand = z.object({
  checkId: idText,
  points: z.int().min(1).max(1_000_000_000),
});
export type BurnPointsCommand = z.infer<typeof burnPointsCommand>;
