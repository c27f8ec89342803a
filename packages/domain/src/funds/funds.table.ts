import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ForeignCount } from '../currencies/currencies.table.ts';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/** Where cash of the house can be: a register's drawer, a server's own bank, the safe, petty cash. */
export const FUND_TYPES = ['drawer', 'bank', 'safe', 'petty'] as const;
export type FundType = (typeof FUND_TYPES)[number];

/** How many of one note or coin; `valueMinor` is what one is worth. */
export type Denomination = { readonly valueMinor: number; readonly count: number };

/**
 * A drawer or a bank is begun with a float. `fundId`: see `fundId`. `period` is the number of the Z in which the
 * register tells of it. Times are UTC ms of the corrected clock.
 */
export const fundSessions = sqliteTable('fund_session', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  period: integer().notNull(),
  fundId: text().notNull(),
  floatMinor: integer().notNull(),
  /** As it was counted; null: only the sum was typed. */
  counted: text({ mode: 'json' }).$type<readonly Denomination[]>(),
  openedAt: integer().notNull(),
  /** Who answers for it, until it is handed over. */
  openedBy: text().notNull(),
  deviceId: text().notNull(),
});

/**
 * `paid_in`, `paid_out`: cash that is no sale. `drop`: drawer to safe. `change`: safe to drawer. `top_up`: safe to
 * petty cash. `deposit`: to the bank. `hand_over`: another person answers for it. `no_sale`: opened without cash.
 */
export const CASH_MOVES = [
  'paid_in',
  'paid_out',
  'drop',
  'change',
  'top_up',
  'deposit',
  'hand_over',
  'no_sale',
] as const;
export type CashMoveType = (typeof CASH_MOVES)[number];

/**
 * Cash moved otherwise than by a sale, or a fund changed hands. `amountMinor` is never negative, and of `currency` where
 * that is another than the house's.
 */
export const cashMoves = sqliteTable('cash_move', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  period: integer().notNull(),
  type: text().$type<CashMoveType>().notNull(),
  fundId: text().notNull(),
  /** Null for safe and petty cash, which are never closed, and for a drawer that nobody opened. */
  sessionId: text(),
  /** Where it came from or went to, where that is a fund too. */
  otherFundId: text(),
  amountMinor: integer().notNull(),
  reason: text(),
  /** Who gave or got it outside the house, or the slip of the bank. */
  party: text(),
  currency: text(),
  /** Of `hand_over`. */
  toEmployeeId: text(),
  movedAt: integer().notNull(),
  movedBy: text().notNull(),
  deviceId: text().notNull(),
});

/**
 * What somebody counted, and what had to be there as far as the device had heard. It stays as it was stated; what
 * comes later stands beside it. `closes` 1: the session is over. `unheard`: registers that were out of reach.
 */
export const fundCounts = sqliteTable('fund_count', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  period: integer().notNull(),
  fundId: text().notNull(),
  sessionId: text(),
  closes: integer().notNull(),
  countedMinor: integer().notNull(),
  counted: text({ mode: 'json' }).$type<readonly Denomination[]>(),
  expectedMinor: integer().notNull(),
  /** Cash of other currencies beside it; null: none was there or counted. */
  foreign: text({ mode: 'json' }).$type<readonly ForeignCount[]>(),
  countedAt: integer().notNull(),
  countedBy: text().notNull(),
  deviceId: text().notNull(),
  unheard: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
});

/** `required`: cash is taken into an open fund only. `off`: a drawer that nobody opened takes it too. */
export const FUND_RULES = ['required', 'off'] as const;
export type FundRule = (typeof FUND_RULES)[number];

/** What a site asks of cash; the id is the site's. See `fundRuleOf` for a site without a row. */
export const fundRules = sqliteTable('fund_rule', {
  id: text().primaryKey(),
  funds: text().$type<FundRule>().notNull(),
});

export const fundKinds = [
  declareKind(fundSessions, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(cashMoves, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(fundCounts, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(fundRules, { class: 'setting', scope: 'site', writers: HOUSE }),
];
