import { type CheckState, projectCheck, projectSales, type SiteRow } from '@galley/domain';
import type { SalesView } from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

type SalesReads = Pick<
  OfficeReads,
  'checksOfDay' | 'paymentsOfDay' | 'refundsOfDay' | 'reversalsOfDay' | 'allCategories'
>;

export const checkStatesOf = (reads: SalesReads, businessDate: string): CheckState[] =>
  reads.checksOfDay(businessDate).map(projectCheck);

/** The day's sales, projected from the day's rows only (rules OF5 to OF7). */
export const salesView = (reads: SalesReads, site: SiteRow, businessDate: string): SalesView => {
  const sales = projectSales({
    timeZone: site.timeZone,
    checks: checkStatesOf(reads, businessDate),
    payments: reads.paymentsOfDay(businessDate),
    refunds: reads.refundsOfDay(businessDate),
    reversals: reads.reversalsOfDay(businessDate),
  });
  const categories = new Map(reads.allCategories().map((row) => [row.id, row]));
  return {
    ...sales,
    businessDate,
    currency: site.currency,
    locale: site.locale,
    byCategory: sales.byCategory.map((entry) => ({
      ...entry,
      name: categories.get(entry.categoryId)?.name ?? '',
      hue: categories.get(entry.categoryId)?.hue ?? 8,
    })),
  };
};
