import { nameText } from '@galley/domain';
import { z } from 'zod';

/** A quantity in a file may be larger than one line takes; prices are minor units. */
export const replayOrderCommand = z.object({
  externalRef: z.string().trim().min(1).max(80),
  at: z.int().min(0).max(4_102_444_800_000),
  lines: z
    .array(
      z.object({
        name: nameText.max(60),
        quantity: z.int().min(1).max(999),
        unitPriceMinor: z.int().min(0).max(100_000_000),
      }),
    )
    .min(1)
    .max(500)
    .readonly(),
});
export type ReplayOrderCommand = z.infer<typeof replayOrderCommand>;
