import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind } from '../declare-kind.ts';

/**
 * What one party owes, as a header. Only what can be changed by people later (table, covers, names) is ever
 * written again; lines, payments and whether it is open or settled follow from facts.
 */
export const checks = sqliteTable('check', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  openedAt: integer().notNull(),
  openedBy: text().notNull(),
  deviceId: text().notNull(),
  orderTypeId: text().notNull(),
  tableId: text(),
  covers: integer(),
  /** Called out when a takeaway order is ready; unique among open checks, also across cut-off registers. */
  callNumber: text(),
  guestName: text(),
  /** 1: recorded elsewhere and replayed here, with the event times of the record. */
  replayed: integer().notNull(),
  /** Key of the record in the file that was replayed. */
  externalRef: text(),
});

/** A modifier as it was chosen, with its price at that moment (per one of the item, after free counts). */
export type ChosenModifier = {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly kitchenName: string;
  readonly priceMinor: number;
  readonly quantity: number;
};

/** The tax of a line as it stood when the line was rung. */
export type LineTax = {
  readonly rateId: string;
  readonly name: string;
  readonly letter: string;
  readonly ppm: number;
  readonly inclusive: 0 | 1;
};

/**
 * One item in some quantity with its modifiers. Immutable: an edit before sending is a new line that names
 * the one it `supersedes`, after sending a void and a new line that `replaces` it. Amount = quantity × (unit + Σ modifiers).
 */
export const lines = sqliteTable('line', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  itemId: text().notNull(),
  name: text().notNull(),
  kitchenName: text().notNull(),
  categoryId: text().notNull(),
  unitPriceMinor: integer().notNull(),
  quantity: integer().notNull(),
  modifiers: text({ mode: 'json' }).$type<ChosenModifier[]>().notNull(),
  note: text(),
  seat: integer(),
  course: integer().notNull(),
  stationKey: text(),
  taxes: text({ mode: 'json' }).$type<LineTax[]>().notNull(),
  supersedes: text(),
  /** The sent and voided line that the guest gets this one instead of; null for most and in rows of older versions. */
  replaces: text(),
  addedAt: integer().notNull(),
  addedBy: text().notNull(),
  deviceId: text().notNull(),
  replayed: integer().notNull(),
});

/** An unsent line taken off; leaves no kitchen trace. */
export const lineRemovals = sqliteTable('line_removal', {
  id: text().primaryKey(),
  lineId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  removedAt: integer().notNull(),
  removedBy: text().notNull(),
  /** Null in rows of versions that did not write it. */
  deviceId: text(),
});

/** Lines sent together in one go. A line that two cut-off registers sent is cooked once: see kitchen projection. */
export const rounds = sqliteTable('round', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  lineIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  sentAt: integer().notNull(),
  sentBy: text().notNull(),
  deviceId: text().notNull(),
  replayed: integer().notNull(),
});

/** A sent line cancelled. `disposition`: 'not_made' or 'wasted'. `approvedBy` names the manager, if one was needed. */
export const lineVoids = sqliteTable('line_void', {
  id: text().primaryKey(),
  lineId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  quantity: integer().notNull(),
  reasonId: text().notNull(),
  disposition: text().$type<'not_made' | 'wasted'>().notNull(),
  voidedAt: integer().notNull(),
  voidedBy: text().notNull(),
  approvedBy: text(),
  /** Null in rows of versions that did not write it. */
  deviceId: text(),
});

/** Who did what that no other fact tells: log-ins, price changes, drawer openings, reprints. */
export const events = sqliteTable('event', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  type: text().notNull(),
  at: integer().notNull(),
  employeeId: text(),
  deviceId: text().notNull(),
  subjectId: text(),
  detail: text({ mode: 'json' }).$type<Record<string, string | number | null>>().notNull(),
});

export const checkKinds = [
  declareKind(checks, { class: 'setting', scope: 'site' }),
  declareKind(lines, { class: 'fact', scope: 'site' }),
  declareKind(lineRemovals, { class: 'fact', scope: 'site' }),
  declareKind(rounds, { class: 'fact', scope: 'site' }),
  declareKind(lineVoids, { class: 'fact', scope: 'site' }),
  declareKind(events, { class: 'fact', scope: 'site' }),
];
