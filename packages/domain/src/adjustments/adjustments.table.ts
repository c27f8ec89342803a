import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

/** `comp`: the guest got it and the house pays. `discount`: a price cut. */
export type AdjustmentType = 'comp' | 'discount';

/** What a check had of a line that others had a part of too, when something was taken off it. */
export type AdjustedPart = {
  /** So many of the line: `parts` of `of`, not always whole ones. */
  readonly parts: number;
  readonly of: number;
  /** Moves of the line that were known and no other had taken the place of. */
  readonly heads: readonly string[];
  /** Its full price, and that of one of the line, then. Absent in rows of older versions. */
  readonly price?: { readonly listMinor: number; readonly unitMinor: number };
};

/** A line that an adjustment takes something off. */
export type AdjustedLine = {
  /** First line of the chain of edits: an edited line keeps what was taken off it. */
  readonly lineId: string;
  /** So many of it; null: all. */
  readonly quantity: number | null;
  /** Its part of an amount, and what the line came to when that was spread; null for a percentage. */
  readonly amountMinor: number | null;
  readonly ofMinor: number | null;
  /** Checks that had other parts of the line then; what sits on them keeps its price. */
  readonly besides: readonly string[];
  /** Where others had parts: what it was, so that the reduction goes where that part goes (rule TO18). */
  readonly part?: AdjustedPart;
};

/**
 * Something taken off the price of lines, by a percentage or an amount; a comp is all of it. It belongs to its
 * lines wherever they are moved. `ppm` (parts per million of the full price) and `amountMinor`: one of them.
 */
export const adjustments = sqliteTable('adjustment', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<AdjustmentType>().notNull(),
  ppm: integer(),
  amountMinor: integer(),
  lines: text({ mode: 'json' }).$type<AdjustedLine[]>().notNull(),
  /** 1: a percentage of the whole check, which counts for what is rung on it later too. */
  whole: integer().notNull(),
  /** Lines rung on the check that sat elsewhere then; by the first line of their chain. */
  gone: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Adjustments that were known and stood. */
  after: text({ mode: 'json' }).$type<string[]>().notNull(),
  reasonId: text().notNull(),
  /** Points of the customer that pay for it; null: the house does. */
  points: integer(),
  /** The discount by which these points were used first, where reopenings carried them here; null: this one. */
  carries: text(),
  adjustedAt: integer().notNull(),
  adjustedBy: text().notNull(),
  /** Who consented, where it was above the own limit or the guest check was printed. */
  approvedBy: text(),
  deviceId: text().notNull(),
});

/** An adjustment taken back before anything of it was settled. */
export const adjustmentWithdrawals = sqliteTable('adjustment_withdrawal', {
  id: text().primaryKey(),
  adjustmentId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  withdrawnAt: integer().notNull(),
  withdrawnBy: text().notNull(),
  deviceId: text().notNull(),
});

export const adjustmentKinds = [
  declareKind(adjustments, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(adjustmentWithdrawals, { class: 'fact', scope: 'site', writers: TRADE }),
];
