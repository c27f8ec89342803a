import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

/**
 * What a guest wrote on the slip of a card payment as tip: a liability towards a person, never turnover. A later note
 * of the same payment takes the place of those that it knew.
 */
export const tips = sqliteTable('tip', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  paymentId: text().notNull(),
  businessDate: text().notNull(),
  /** Number of the register's Z that tells of it. */
  period: integer(),
  /** Whose it is. */
  employeeId: text().notNull(),
  /** The whole tip of the payment, minor units; 0: none was given. */
  amountMinor: integer().notNull(),
  /** What it adds to what was noted before; below zero: it was less. */
  changeMinor: integer().notNull(),
  /** Notes of the payment that it takes the place of. */
  after: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  notedAt: integer().notNull(),
  notedBy: text().notNull(),
  deviceId: text().notNull(),
});

/** What somebody is owed. Minor units. */
export type PersonTips = { readonly employeeId: string; readonly amountMinor: number };

export const tipKinds = [declareKind(tips, { class: 'fact', scope: 'site', writers: TRADE })];
