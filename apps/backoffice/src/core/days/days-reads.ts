import {
  type DayCloseRow,
  dayCloses,
  type ExchangeRateRow,
  exchangeRates,
  type FundCountRow,
  type FundRuleRow,
  fundCounts,
  fundRules,
  type ZReportRow,
  zReports,
} from '@galley/domain';
import { gte } from 'drizzle-orm';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type DaysReads = {
  dayCloses(from: string): readonly DayCloseRow[];
  /** Zs made on a business date or later. */
  zReports(from: string): readonly ZReportRow[];
  fundCounts(from: string): readonly FundCountRow[];
  fundRules(): readonly FundRuleRow[];
  exchangeRates(): readonly ExchangeRateRow[];
};

export const createDaysReads = (db: Db): DaysReads => ({
  dayCloses: (from) => db.select().from(dayCloses).where(gte(dayCloses.businessDate, from)).all(),
  zReports: (from) => db.select().from(zReports).where(gte(zReports.businessDate, from)).all(),
  fundCounts: (from) =>
    db.select().from(fundCounts).where(gte(fundCounts.businessDate, from)).all(),
  exchangeRates: () => liveRows(db, exchangeRates),
  fundRules: () => liveRows(db, fundRules),
});
