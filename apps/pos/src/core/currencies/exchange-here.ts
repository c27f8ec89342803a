import { type Exchange, ratesOn, type SiteRow } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** What foreign cash is worth at this site on a business date; undefined: none is taken. */
export const exchangeOf = (
  read: Pick<Reader, 'exchangeRates'>,
  site: SiteRow | undefined,
  businessDate: string,
): Exchange | undefined => {
  const rates = ratesOn(read.exchangeRates(), businessDate);
  return site === undefined || rates.length === 0 ? undefined : { currency: site.currency, rates };
};
