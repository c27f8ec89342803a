import { hasScreen, serviceLoad, type TicketRow } from '@galley/domain';
import {
  type KitchenBoard,
  type ReplayView,
  stationsOf,
  type TicketView,
} from '../../contract/index.ts';
import { boardOf, projectRows } from './board-view.ts';
import type { KitchenReads } from './kitchen-reads.ts';

type Of = { readonly stationKey: string; readonly businessDate: string };

const onScreens = (reads: KitchenReads, { stationKey, businessDate }: Of): TicketRow[] => {
  const wanted = stationsOf(stationKey);
  const shown = new Set(reads.stations().flatMap((row) => (hasScreen(row) ? row.key : [])));
  return reads
    .ticketsOfDay(businessDate)
    .filter((row) =>
      wanted.length === 0 ? shown.has(row.stationKey) : wanted.includes(row.stationKey),
    );
};

/** The days that can be looked at again, and how full these stations were on one of them. */
export const replayView = (reads: KitchenReads, of: Of, now: number): ReplayView => ({
  days: reads.ticketDays(),
  load: serviceLoad(onScreens(reads, of), now),
});

/** When it was brought back its row does not tell: a replay says so of none. */
const unrecalled = (ticket: TicketView): TicketView => ({ ...ticket, recalled: false });

/** The board of these stations as it stood at a moment (hub time, ms) of a business date (rule KT60). */
export const replayBoard = (
  reads: KitchenReads,
  of: Of,
  at: number,
  timeZone: string,
): KitchenBoard | null => {
  const tickets = projectRows(reads, onScreens(reads, of), at);
  const time = { now: at, timeZone };
  const board = boardOf(reads, { ...of, time, tickets, expectedAt: () => null });
  return board && { ...board, open: board.open.map(unrecalled) };
};
