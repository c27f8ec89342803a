import { z } from 'zod';

/** Months that gift cards are valid; 0: they do not expire. */
export const saveGiftRuleCommand = z.object({ months: z.int().min(0).max(600) });
export type SaveGiftRuleCommand = z.infer<typeof saveGiftRuleCommand>;
