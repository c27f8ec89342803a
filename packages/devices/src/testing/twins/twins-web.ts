import { z } from 'zod';
import type { Twins } from './twins.ts';

const heaviest = 50_000;

const wishSchema = z
  .object({
    grams: z.int().min(-1000).max(heaviest),
    moving: z.boolean(),
    scaleSilent: z.boolean(),
    scan: z.string().min(1).max(200),
    doorOpen: z.boolean(),
    sensorOpen: z.boolean(),
    displayUnplugged: z.boolean(),
    drawerOpen: z.boolean(),
    drawerUnplugged: z.boolean(),
  })
  .partial()
  .strict();

/** Carries out what the page sent; the words of what is wrong with it, if anything. */
export const changeTwins = (twins: Twins, wish: unknown): string | undefined => {
  const parsed = wishSchema.safeParse(wish);
  if (!parsed.success) return parsed.error.message;
  twins.change(parsed.data);
  return undefined;
};
