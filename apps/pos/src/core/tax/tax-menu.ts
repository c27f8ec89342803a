import type { TaxMenu } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** The rates of the house, and how each of its sites rounds. */
export const taxMenu = (read: Reader): TaxMenu => ({
  rates: read.taxRates(),
  rules: read.taxRules(),
  roundingOf: (siteId) => read.site(siteId)?.taxRounding ?? null,
});
