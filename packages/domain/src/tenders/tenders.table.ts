import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TaxExemption } from '../checks/checks.table.ts';
import type { ForeignCash } from '../currencies/currencies.table.ts';
import { declareKind, TRADE } from '../declare-kind.ts';

/** Means of payment that the house accepts, in the order in which reports list them. */
export const TENDERS = ['cash', 'card', 'gift'] as const;
export type Tender = (typeof TENDERS)[number];

/** How money goes back; what a gift card paid goes back onto it where its payment is undone, else in cash. */
export type BackTender = Exclude<Tender, 'gift'>;

/** What came in and went out by one tender. */
export type TenderSum = {
  readonly tender: Tender;
  /** Payments less those undone before their receipt: a wrong tender was never taken. */
  readonly paidMinor: number;
  /** Refunds, and surpluses given back. */
  readonly backMinor: number;
  /** Payments less what was given back: what the house has of it. */
  readonly takenMinor: number;
  /** Number of payments; those undone before their receipt and those of zero brought nothing and are none. */
  readonly payments: number;
};

/**
 * Number of the register's Z that tells of it, and the fund session that its cash went to or came from; null in rows
 * of versions that did not write it, and where no fund was open.
 */
const tillRow = () => ({ period: integer(), fundSessionId: text() });

/**
 * What rounding to the smallest coin adds to the cash that changes hands; below zero: it is that much less. Null: none.
 */
const coinRow = () => ({ roundingMinor: integer() });

/** Cash of another currency that changed hands; what else did is in the house's. Null: none. */
const foreignRow = () => ({ foreign: text({ mode: 'json' }).$type<ForeignCash>() });

/** One tender applied to one check. `amountMinor` counts towards the check; cash: tendered = amount + change. */
export const payments = sqliteTable('payment', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  tender: text().$type<Tender>().notNull(),
  amountMinor: integer().notNull(),
  tenderedMinor: integer().notNull(),
  changeMinor: integer().notNull(),
  /** Reference of a standalone card terminal's slip; never a card number. */
  reference: text(),
  paidAt: integer().notNull(),
  takenBy: text().notNull(),
  deviceId: text().notNull(),
  replayed: integer().notNull(),
  ...tillRow(),
  /** The reversal of the payment whose tender it puts right; null: it was taken as it is. */
  corrects: text(),
  ...coinRow(),
  /** The check that was reopened, whose money this is: nobody paid it anew; null: it was paid here. */
  carriedFrom: text(),
  ...foreignRow(),
});

/** Sum of one rate: net + tax = gross. */
export type TaxTotal = {
  readonly letter: string;
  readonly name: string;
  readonly ppm: number;
  readonly inclusive: 0 | 1;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
};

/** Which line the fee for a delivery was, and what it came to. */
export type SettledFee = { readonly lineId: string; readonly unitMinor: number };

/** The charge for service that a check was settled with: its line, by which option, and what it came to. */
export type SettledCharge = {
  readonly lineId: string;
  readonly ruleId: string;
  readonly unitMinor: number;
};

/**
 * The proof after payment. `series` is the register's number, `number` is gapless within it: `2-000017`.
 * A refund is its own receipt with negative amounts. Totals are what was printed, kept as printed.
 */
export const receipts = sqliteTable('receipt', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  series: text().notNull(),
  number: integer().notNull(),
  type: text().$type<'sale' | 'refund'>().notNull(),
  totalMinor: integer().notNull(),
  taxTotals: text({ mode: 'json' }).$type<TaxTotal[]>().notNull(),
  issuedAt: integer().notNull(),
  issuedBy: text().notNull(),
  deviceId: text().notNull(),
  replayed: integer().notNull(),
  /** What its check was settled as; null in rows of versions that did not write it. */
  orderTypeId: text(),
  period: integer(),
  /** The fee for its delivery as it was settled; null: it had none. */
  fee: text({ mode: 'json' }).$type<SettledFee>(),
  /** Null: nothing was charged for service. */
  charge: text({ mode: 'json' }).$type<SettledCharge>(),
  /** Why its check was settled without tax; null: it was taxed. */
  taxExemption: text({ mode: 'json' }).$type<TaxExemption>(),
});

/**
 * Money back for a quantity of a settled line, by its own receipt; the rows of one receipt are one refund. Amounts are
 * positive. `quantity` 0: part of the price went back, and the line stays with the guest.
 */
export const refunds = sqliteTable('refund', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  lineId: text().notNull(),
  receiptId: text().notNull(),
  businessDate: text().notNull(),
  quantity: integer().notNull(),
  amountMinor: integer().notNull(),
  taxTotals: text({ mode: 'json' }).$type<TaxTotal[]>().notNull(),
  tender: text().$type<BackTender>().notNull(),
  /** Part of a refund to card that went back in cash, because the card could not take it; null: none. */
  cashMinor: integer(),
  /** The check that goes on with what was given back: nobody got money; null: it is a refund. */
  reopenedAs: text(),
  /** Why it went back in cash although cards could take it; null: it did not. */
  cashReason: text(),
  reasonId: text().notNull(),
  refundedAt: integer().notNull(),
  refundedBy: text().notNull(),
  approvedBy: text().notNull(),
  deviceId: text().notNull(),
  ...tillRow(),
  ...coinRow(),
});

export type ReversalCause = 'undone' | 'surplus' | 'corrected';

/**
 * Money of one payment given back or never taken: `undone`, a wrong tender before its receipt; `surplus`, what
 * was paid above the total; `corrected`, a wrong tender after it, whose amount a payment that `corrects` this has.
 * `amountMinor` is positive and at most the payment's. A surplus has a receipt, as
 * the payment had; `approvedBy` names who consented, which may be `reversedBy`.
 */
export const paymentReversals = sqliteTable('payment_reversal', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  paymentId: text().notNull(),
  receiptId: text(),
  businessDate: text().notNull(),
  tender: text().$type<Tender>().notNull(),
  amountMinor: integer().notNull(),
  cause: text().$type<ReversalCause>().notNull(),
  /** Why a tender was corrected; null for other causes. */
  reason: text(),
  reversedAt: integer().notNull(),
  reversedBy: text().notNull(),
  approvedBy: text().notNull(),
  deviceId: text().notNull(),
  ...tillRow(),
  ...coinRow(),
  ...foreignRow(),
});

export const tenderKinds = [
  declareKind(payments, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(receipts, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(refunds, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(paymentReversals, { class: 'fact', scope: 'site', writers: TRADE }),
];
