import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';
import type { LineCharge } from '../service-charges/charge-terms.ts';
import type { LineTax } from './line-tax.ts';
import type { Weighing } from './weighing/weighing.ts';

export type { LineTax } from './line-tax.ts';

/** Why no tax is charged: the number of the certificate that the guest showed, and what it is. */
export type TaxExemption = {
  readonly number: string;
  readonly reason: string;
  /** Whose record it came from, see rule CU14; absent: it was typed at the check. */
  readonly customerId?: string;
};

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
  /** Who looks after the guests since it was handed over; null: who opened it. */
  serverId: text(),
  /** Tells checks of one party apart: 2 for the first that was split off; null for the one they came from. */
  part: integer(),
  /** When it is to be with the guest, UTC ms; null: as soon as possible. */
  promisedAt: integer(),
  phone: text(),
  address: text(),
  /** Number of the pager or table marker that the guest took along. */
  marker: text(),
  /** The customer whose check it is, see `customer`. */
  customerId: text(),
  /** UTC ms at which its guests left and nothing was ever rung; whatever is rung after all outweighs it. */
  leftAt: integer(),
  /** Tables that were pulled to `tableId` for this party; null and none are the same. */
  joinedTableIds: text({ mode: 'json' }).$type<string[]>(),
  /** Its guests pay no tax; null: they do. */
  taxExemption: text({ mode: 'json' }).$type<TaxExemption>(),
  /** The settled check that it goes on with; null: it was opened for guests. */
  reopens: text(),
});

/**
 * A modifier as it was chosen, with its price at that moment (per one of the item, after free counts); what was chosen
 * within it follows it, one `depth` further down.
 */
export type ChosenModifier = {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly kitchenName: string;
  readonly priceMinor: number;
  readonly quantity: number;
  /** Absent: 0, of a group of the item itself. */
  readonly depth?: number;
  /** The pre-modifier whose word the names begin with; absent: none. */
  readonly preId?: string;
  /** The dish is made without it. */
  readonly off?: true;
  /** It was chosen for the meal deal, and goes with this part of it. */
  readonly along?: true;
};

/** The meal deal that a line is a part of; its lines have the same `id`. */
export type LineCombo = {
  readonly id: string;
  /** The deal itself, by item and name, and the modifier that chose this part. */
  readonly itemId: string;
  readonly name: string;
  readonly modifierId: string;
};

/** What a line costs on a check of some order types, and how it is taxed there. */
export type LineTerms = {
  readonly types: readonly string[];
  readonly unitPriceMinor: number;
  /** Of what is weighed. */
  readonly perKgMinor?: number;
  readonly taxes: readonly LineTax[];
  /** Absent: those of the line. */
  readonly modifiers?: readonly ChosenModifier[];
};

/**
 * The line is the fee for a delivery: to which zone, on the terms that it had then. Amounts are minor units. `zoneId`
 * null: the address is in no zone that was known, and nothing is charged.
 */
export type LineFee = {
  readonly zoneId: string | null;
  readonly zone: string;
  readonly freeFromMinor: number | null;
  readonly minimumMinor: number | null;
  readonly extraMinutes: number;
  /** A person chose the zone. */
  readonly byHand?: true;
};

/**
 * One item in some quantity with its modifiers. Immutable: an edit before sending is a new line that names
 * the one it `supersedes`, after sending a void and a new line that `replaces` it. Amount = quantity × (unit + Σ modifiers).
 * A weighed line has the quantity 1 and its price as the unit price; `weighing` says how that came about.
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
  /** Edits of it by cut-off registers that whoever edited it knew of and decided against; null and none are the same. */
  alsoSupersedes: text({ mode: 'json' }).$type<string[]>(),
  /** The sent and voided line that the guest gets this one instead of; null for most and in rows of older versions. */
  replaces: text(),
  addedAt: integer().notNull(),
  addedBy: text().notNull(),
  deviceId: text().notNull(),
  replayed: integer().notNull(),
  /** Null for what is sold by the piece. */
  weighing: text({ mode: 'json' }).$type<Weighing>(),
  /** The countdown that its portions were taken of; null: none ran. */
  countdownId: text(),
  /** Null for what was rung alone. */
  combo: text({ mode: 'json' }).$type<LineCombo>(),
  /** For every order type of the house, as its prices and taxes were; null: all have those of the line. */
  terms: text({ mode: 'json' }).$type<LineTerms[]>(),
  /** Null for what is sold; see `standing-fee.ts`. */
  fee: text({ mode: 'json' }).$type<LineFee>(),
  /** Null for what is sold; see `standing-charge.ts`. */
  charge: text({ mode: 'json' }).$type<LineCharge>(),
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
  /** Who consented, where the guest check was printed. */
  approvedBy: text(),
  /** 1: one of all unsent lines that were cleared in one go. */
  cleared: integer(),
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

/** One part of a line: at which check and seat it sits. `parts` are relative to the sum over all shares of the line. */
export type LineShare = {
  readonly checkId: string;
  readonly seat: number | null;
  readonly parts: number;
};

/** A line with its whole new place. Of amounts that do not divide, earlier shares get the greater part. */
export type MovedLine = {
  /** First line of the chain of edits: what is edited stays where it sits. */
  readonly lineId: string;
  /** The moves of this line that were known and no other had taken the place of. */
  readonly after: readonly string[];
  readonly from: readonly LineShare[];
  readonly to: readonly LineShare[];
  /** Voids of the line that were known: parts are of what these leave; an undo names those of its move. None: older versions. */
  readonly voids?: readonly string[];
};

export const MOVE_TYPES = ['transfer', 'merge', 'split', 'seat', 'undo', 'settle', 'paid'] as const;
export type MoveType = (typeof MOVE_TYPES)[number];

/**
 * Lines moved to another check or seat, or shared among several. Where a line sits is what the latest move of it
 * says, as one value; a line that nobody moved sits on the check and seat that it was rung on. `settle`: a person
 * decided between two moves of cut-off registers, or between a move and a payment. `paid`: moves nothing; the check
 * was settled by somebody who knew of these merges.
 */
export const lineMoves = sqliteTable('line_move', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<MoveType>().notNull(),
  lines: text({ mode: 'json' }).$type<MovedLine[]>().notNull(),
  /** The move that this one takes back. */
  undoes: text(),
  movedAt: integer().notNull(),
  movedBy: text().notNull(),
  /** Who consented, where the guest check was printed already. */
  approvedBy: text(),
  deviceId: text().notNull(),
  /** Merges of the kin that were known then. Null in rows of older versions, and of other moves where there were none. */
  knownMerges: text({ mode: 'json' }).$type<string[]>(),
});

/** Lines of the one check may sit on the other: they are read together. */
export const checkTies = sqliteTable('check_tie', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  otherCheckId: text().notNull(),
  moveId: text().notNull(),
  businessDate: text().notNull(),
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
  declareKind(checks, { class: 'setting', scope: 'site', writers: TRADE }),
  declareKind(lines, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(lineRemovals, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(rounds, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(lineVoids, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(lineMoves, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(checkTies, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(events, { class: 'fact', scope: 'site', writers: TRADE }),
];
