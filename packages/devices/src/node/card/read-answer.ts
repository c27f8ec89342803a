import { z } from 'zod';
import type { CardResult } from '../../core/card/card-port.ts';

const slip = z.string().max(200).nullable().catch(null);
const answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('approved'),
    offline: z.boolean(),
    reference: slip,
    brand: slip,
    last4: slip,
    authCode: slip,
  }),
  z.object({ outcome: z.literal('declined'), reason: z.string() }),
  z.object({ outcome: z.literal('unknown'), reason: z.string() }),
  z.object({ outcome: z.literal('in_progress') }),
]);

/** What a terminal said; undefined where that is no answer. */
export const readAnswer = (said: unknown): CardResult | undefined => {
  const { data } = answer.safeParse(said);
  return data?.outcome === 'in_progress'
    ? { outcome: 'unknown', reason: 'The processor has not decided yet' }
    : data;
};
