import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ForeignCash, ForeignCount } from '../currencies/currencies.table.ts';
import { declareKind, TRADE } from '../declare-kind.ts';
import type { TaxTotal, Tender, TenderSum } from '../tenders/tenders.table.ts';
import type { PersonTips } from '../tips/tips.table.ts';

/** How often, and what it came to in minor units. */
export type Tally = { readonly count: number; readonly amountMinor: number };

/** What of a report belongs to one business date: the receipts of that date. */
export type DateShare = {
  readonly businessDate: string;
  readonly receipts: number;
  readonly turnoverMinor: number;
  readonly taxTotals: readonly TaxTotal[];
};

/** A drawer or bank that was counted and closed, as it was stated. */
export type FundClose = {
  readonly fundId: string;
  readonly employeeId: string;
  readonly floatMinor: number;
  readonly expectedMinor: number;
  readonly countedMinor: number;
  /** Cash of other currencies in it; absent: none. */
  readonly foreign?: readonly ForeignCount[];
};

/** Foreign cash of one currency that was taken at one rate; in `tenders` it is part of cash. */
export type ForeignTaken = ForeignCash & { readonly payments: number };

/** Money that was put on gift cards by one tender. */
export type GiftTaken = Tally & { readonly tender: Tender };

/** A card payment that a report found without an answer; the report after the answer has its money. */
export type PendingCard = { readonly intentId: string; readonly amountMinor: number };

/** Everything that a report states. Amounts are minor units; refunds, discounts and voids are positive. */
export type ReportFigures = {
  readonly sales: Tally;
  readonly refunds: Tally;
  /** Sum of the receipts, those of refunds negative. */
  readonly turnoverMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  readonly tenders: readonly TenderSum[];
  /** Money put on gift cards by tender: a liability, no turnover; absent: none. */
  readonly giftLoads?: readonly GiftTaken[];
  /** Of cash: what came in other currencies; absent: none did. */
  readonly foreign?: readonly ForeignTaken[];
  /** Tenders less turnover and rounding: paid here on checks that have their receipt elsewhere, or not yet. */
  readonly withoutReceiptMinor: number;
  /** What rounding cash to coins added; absent in reports of versions that rounded nothing. */
  readonly roundingMinor?: number;
  /** Of turnover: what was charged for service less what went back; absent: nothing was. */
  readonly serviceCharge?: Tally;
  /** What guests gave by card beside it, by person: a liability, no turnover; absent: none was noted. */
  readonly tips?: readonly PersonTips[];
  readonly discounts: Tally;
  readonly comps: Tally;
  readonly voids: Tally;
  readonly paidIn: Tally;
  readonly paidOut: Tally;
  readonly drops: Tally;
  readonly noSales: number;
  readonly closes: readonly FundClose[];
  /**
   * Card payments of this register whose answer is out: neither paid nor unpaid. Absent: written before there were any.
   */
  readonly pendingCards?: readonly PendingCard[];
  readonly firstReceipt: number | null;
  readonly lastReceipt: number | null;
  /** One entry a business date, oldest first. */
  readonly dates: readonly DateShare[];
};

/**
 * A closed period of one register's own series: figures as they were printed. `number` is gapless within `series`.
 * `grandMinor` is the sum of all turnover up to this Z.
 */
export const zReports = sqliteTable('z_report', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  series: text().notNull(),
  number: integer().notNull(),
  fromAt: integer(),
  madeAt: integer().notNull(),
  madeBy: text().notNull(),
  deviceId: text().notNull(),
  figures: text({ mode: 'json' }).$type<ReportFigures>().notNull(),
  grandMinor: integer().notNull(),
});

export const zReportKinds = [
  declareKind(zReports, { class: 'fact', scope: 'site', writers: TRADE }),
];
