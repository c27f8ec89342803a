import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, KITCHEN } from '../declare-kind.ts';
import type { Remake } from './remake/remake-reasons.ts';

/** An allergy as a ticket took it along at its send; see `AllergyMark`. */
export type SentAllergy = {
  readonly allergyId: string;
  readonly allergen: string | null;
  readonly words: string | null;
};

export type TicketLine = {
  readonly lineId: string;
  readonly name: string;
  readonly quantity: number;
  /** In order; `depth` (absent: 0) tells what was chosen within one before it. */
  readonly modifiers: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly depth?: number;
  }[];
  readonly note: string | null;
  readonly seat: number | null;
  /** The first line of its chain of edits, where that is another; a held line is put into another course by it. */
  readonly rootId?: string;
  /** Preparation time of its item, as known at the send; absent where the house gives none. */
  readonly prepSeconds?: number;
  /** The voided line that this one is made instead of, by id and kitchen name; absent where it replaces none. */
  readonly insteadOf?: { readonly lineId: string; readonly name: string };
  /** What its guests must not be served, as known at the send; absent where nothing was. */
  readonly allergies?: readonly SentAllergy[];
  /** Key of the closed station in whose stead this one makes it; absent: it was routed here. */
  readonly standsInFor?: string;
  /** That it is made again; absent: it is made as it was sent. */
  readonly remake?: Remake;
};

/**
 * Ranks of a ticket within a generation; recall starts the next generation at `fired`. `givenBack`: what was moved here
 * goes back where it came from, and what was to be made again is not, unless the station had it done by then.
 */
export const TICKET_RANK = { fired: 1, givenBack: 2, bumped: 3 } as const;

/**
 * What one station makes for one course of one round of one check: self-contained, so that a cook never
 * sees half of one. Merged as the greater (generation, rank).
 */
export const tickets = sqliteTable('ticket', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  roundId: text().notNull(),
  businessDate: text().notNull(),
  stationKey: text().notNull(),
  course: integer().notNull(),
  /** Table label or call number, as it stood at the send. */
  label: text().notNull(),
  guestName: text(),
  orderTypeName: text().notNull(),
  serverName: text().notNull(),
  deviceId: text().notNull(),
  lines: text({ mode: 'json' }).$type<TicketLine[]>().notNull(),
  firedAt: integer().notNull(),
  bumpedAt: integer(),
  generation: integer().notNull(),
  rank: integer().notNull(),
  replayed: integer().notNull(),
  /** 1: of one line that waits for the fire of its course, see `course_fire`; null: due with its send. */
  held: integer(),
  /** Longest preparation among the lines sent with it in its course, which are to be ready together; else null. */
  longestSeconds: integer(),
  /** When its check is to be with the guest, as known at the send. */
  promisedAt: integer(),
  /** The ticket whose lines another station made over to this one, and when; null: it was sent so. */
  movedFrom: text(),
  movedAt: integer(),
  /** Of a bump: lines that the station knew to be made elsewhere, which it did not make; null: none. */
  without: text({ mode: 'json' }).$type<string[]>(),
});

/** A cook confirms having seen a change: `subjectId` is the void (or other change) at that station. */
export const ticketAcks = sqliteTable('ticket_ack', {
  id: text().primaryKey(),
  ticketId: text().notNull(),
  stationKey: text().notNull(),
  subjectId: text().notNull(),
  businessDate: text().notNull(),
  ackedAt: integer().notNull(),
  deviceId: text().notNull(),
});

/**
 * What a person said of a ticket while it is made. `started`, `done`: of one line, by its station. `rushed`: of the
 * whole ticket, by its station or a register. `released`: the expo handed its plates out. `taken`: whoever serves has
 * heard of that. `undone`: takes back the marks that it names. A mark stands until an
 * `undone` that knew of it names it, so that screens cut off from each other never undo what they had not heard of.
 */
export const ticketMarks = sqliteTable('ticket_mark', {
  id: text().primaryKey(),
  ticketId: text().notNull(),
  /** The check of the ticket. */
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<'started' | 'done' | 'rushed' | 'released' | 'taken' | 'undone'>().notNull(),
  /** Null: it is of the ticket as a whole, or an `undone`. */
  lineId: text(),
  undoes: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** The ticket's generation then: what is recalled is handed out anew. */
  generation: integer().notNull(),
  markedAt: integer().notNull(),
  /** The employee; the device where nobody is logged in. */
  markedBy: text().notNull(),
  deviceId: text().notNull(),
});

/**
 * That a ticket came before eyes. `screen`: a screen of its station has stored and painted it, without anybody's act.
 * `paper`: none did in time, and a register printed it on the fall-back printer.
 */
export const ticketDeliveries = sqliteTable('ticket_delivery', {
  id: text().primaryKey(),
  ticketId: text().notNull(),
  /** The check of the ticket. */
  checkId: text().notNull(),
  stationKey: text().notNull(),
  businessDate: text().notNull(),
  how: text().$type<'screen' | 'paper'>().notNull(),
  deliveredAt: integer().notNull(),
  deviceId: text().notNull(),
});

export const kitchenKinds = [
  declareKind(tickets, { class: 'state', scope: 'site', writers: KITCHEN }),
  // A register makes none of its own: it sends again what hub and kitchen lost (DR6).
  declareKind(ticketAcks, {
    class: 'fact',
    scope: 'site',
    writers: KITCHEN,
  }),
  declareKind(ticketMarks, { class: 'fact', scope: 'site', writers: KITCHEN }),
  declareKind(ticketDeliveries, { class: 'fact', scope: 'site', writers: KITCHEN }),
];
