import { z } from 'zod';
import { idText, typedText } from '../../checks/schemas.ts';

/** Puts points in for a customer (above 0) or takes some off, with a reason in a person's words. */
export const correctPointsCommand = z.object({
  customerId: idText,
  points: z.int().min(-1_000_000).max(1_000_000),
  reason: typedText.max(120),
});
export type CorrectPointsCommand = z.infer<typeof correctPointsCommand>;
