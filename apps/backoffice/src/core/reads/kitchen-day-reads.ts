import {
  type CourseFireRow,
  courseFires,
  type LineVoidRow,
  lineVoids,
  type TicketRow,
  tickets,
} from '@galley/domain';
import { and, gte, lte } from 'drizzle-orm';
import { type Db, liveRows } from './live-rows.ts';

/** What stations made between two business dates, both included. */
export type KitchenDayReads = {
  ticketsBetween(from: string, to: string): readonly TicketRow[];
  firesBetween(from: string, to: string): readonly CourseFireRow[];
  voidsBetween(from: string, to: string): readonly LineVoidRow[];
};

export const createKitchenDayReads = (db: Db): KitchenDayReads => ({
  ticketsBetween: (from, to) =>
    liveRows(db, tickets, and(gte(tickets.businessDate, from), lte(tickets.businessDate, to))),
  firesBetween: (from, to) =>
    liveRows(
      db,
      courseFires,
      and(gte(courseFires.businessDate, from), lte(courseFires.businessDate, to)),
    ),
  voidsBetween: (from, to) =>
    liveRows(
      db,
      lineVoids,
      and(gte(lineVoids.businessDate, from), lte(lineVoids.businessDate, to)),
    ),
});
