import { z } from 'zod';
import { calendarDay } from '../../checks/schemas.ts';
import { WORTH_ROUNDINGS } from '../currencies.table.ts';

/**
 * A rate from a business date on, in billionths of a unit of the house's currency for one foreign unit; 0: the currency
 * is not taken from then on.
 */
export const saveExchangeRateCommand = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  validFrom: calendarDay,
  rateNano: z.int().min(0).max(100_000_000_000_000),
  rounding: z.enum(WORTH_ROUNDINGS),
});
export type SaveExchangeRateCommand = z.infer<typeof saveExchangeRateCommand>;
