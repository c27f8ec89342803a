import { z } from 'zod';
import { CARD_MODES } from '../card/virtual-card-terminal.ts';
import type { Twins } from './twins.ts';

const heaviest = 50_000;

const wishSchema = z
  .object({
    grams: z
      .int('Grams: type a whole number, as 1200 for 1.2 kg.')
      .min(-1000, 'Grams: at least -1000 can lie there.')
      .max(heaviest, `Grams: at most ${heaviest} can lie there.`),
    moving: z.boolean(),
    scaleSilent: z.boolean(),
    scan: z
      .string()
      .min(1, 'Code: type or choose one to scan.')
      .max(
        200,
        'Code: it is longer than 200 characters; no scanner sends that. Type a shorter one.',
      ),
    doorOpen: z.boolean(),
    sensorOpen: z.boolean(),
    displayUnplugged: z.boolean(),
    drawerOpen: z.boolean(),
    drawerUnplugged: z.boolean(),
    cardMode: z.enum(CARD_MODES),
    cardProcessorDown: z.boolean(),
    cardUnplugged: z.boolean(),
    cardAnswer: z.boolean(),
  })
  .partial()
  .strict();

/** Carries out what the page sent; the words of what is wrong with it, if anything. */
export const changeTwins = (twins: Twins, wish: unknown): string | undefined => {
  const parsed = wishSchema.safeParse(wish);
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join(' ');
  twins.change(parsed.data);
  return undefined;
};
