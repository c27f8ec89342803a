import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

/** A table was cleaned after the parties of some checks, or that is taken back. No clock says after which. */
export const tableCleans = sqliteTable('table_clean', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  tableId: text().notNull(),
  type: text().$type<'clean' | 'undo'>().notNull(),
  /** The checks whose parties had been there, at joined tables as well. */
  checkIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** The cleans that an undo takes back. */
  undoes: text({ mode: 'json' }).$type<string[]>().notNull(),
  at: integer().notNull(),
  by: text().notNull(),
  deviceId: text().notNull(),
});

/** Whose table it is, on one day or on every day that has no row of its own; the id: see `sectionId`. */
export const tableSections = sqliteTable('table_section', {
  id: text().primaryKey(),
  tableId: text().notNull(),
  /** A business date; null: every day. */
  day: text(),
  /** Null: nobody's in particular. */
  employeeId: text(),
});

/**
 * Guests who are expected or wait. Who they are is said by their customer where they gave a number; only a party
 * without one has a name of its own. What became of them is told by facts.
 */
export const parties = sqliteTable('party', {
  id: text().primaryKey(),
  customerId: text(),
  name: text(),
  size: integer().notNull(),
  /** When they are expected; of those who walked in, when they came. UTC ms. */
  at: integer().notNull(),
  walkIn: integer().notNull(),
  /** The wait that they were told. */
  quotedMinutes: integer(),
  /** The table that is kept for them. */
  tableId: text(),
  note: text(),
  createdAt: integer().notNull(),
  createdBy: text().notNull(),
  deviceId: text().notNull(),
});

export const PARTY_STEPS = ['arrived', 'seated', 'no_show', 'cancelled', 'undo'] as const;
export type PartyStepType = (typeof PARTY_STEPS)[number];

/** What became of a party; `undo` takes back the steps that it names. */
export const partySteps = sqliteTable('party_step', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  partyId: text().notNull(),
  type: text().$type<PartyStepType>().notNull(),
  /** Of `seated`: their check. */
  checkId: text(),
  undoes: text({ mode: 'json' }).$type<string[]>().notNull(),
  at: integer().notNull(),
  by: text().notNull(),
  deviceId: text().notNull(),
});

export const floorKinds = [
  declareKind(tableCleans, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(tableSections, { class: 'setting', scope: 'site', writers: TRADE }),
  declareKind(parties, { class: 'setting', scope: 'site', writers: TRADE }),
  declareKind(partySteps, { class: 'fact', scope: 'site', writers: TRADE }),
];

/** One row of a table and a day; null: of every day. */
export const sectionId = (tableId: string, day: string | null): string =>
  `${tableId}_${day ?? 'every'}`;
