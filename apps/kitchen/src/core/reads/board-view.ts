import {
  addTotals,
  hasScreen,
  isComing,
  isQuiet,
  isStanding,
  joinTickets,
  type KitchenRows,
  kitchenRowsAt,
  type PaceKeeper,
  projectBoard,
  projectTickets,
  type SaleTime,
  type StationBoard,
  type StationRow,
  soundsOf,
  type TicketRow,
  type TicketState,
} from '@galley/domain';
import { ALL_STATIONS, type KitchenBoard, stationsOf } from '../../contract/index.ts';
import { type ExpectedAt, expectedTimes } from './expected-times.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import { placesOfTickets } from './ticket-places.ts';
import { createViewer } from './ticket-view.ts';

const SHOWN_BUMPED = 50;

/** Most checks have nothing held: then neither fires nor plans are read. */
const courseRows = (
  reads: KitchenReads,
  tickets: readonly TicketRow[],
  checkIds: readonly string[],
): Pick<KitchenRows, 'fires' | 'plans'> =>
  tickets.some(({ held }) => held === 1)
    ? { fires: reads.firesOfChecks(checkIds), plans: reads.plansOfChecks(checkIds) }
    : {};

/**
 * Projects these tickets; the other tickets of their checks and of the kin decide who makes a line. `at`: as they stood
 * then, hub time, ms.
 */
export const projectRows = (
  reads: KitchenReads,
  rows: readonly TicketRow[],
  at?: number,
): TicketState[] => {
  const checkIds = reads.kinOf([...new Set(rows.map((row) => row.checkId))]);
  const tickets = reads.ticketsOfChecks(checkIds);
  const known: KitchenRows = {
    tickets,
    voids: reads.voidsOfChecks(checkIds),
    acks: reads.acksOfTickets(tickets.map((ticket) => ticket.id)),
    about: reads.allergyRows(checkIds),
    marks: reads.marksOfChecks(checkIds),
    ...courseRows(reads, tickets, checkIds),
  };
  return projectTickets(at === undefined ? known : kitchenRowsAt(known, at));
};

/** How many tickets stand at each station, as its board has them. */
export const standingCounts = (reads: KitchenReads, now: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const isOpen = (ticket: TicketState) => isStanding(ticket) && !isComing(ticket, now);
  for (const { row } of joinTickets(projectRows(reads, reads.openTickets())).filter(isOpen))
    counts.set(row.stationKey, (counts.get(row.stationKey) ?? 0) + 1);
  return counts;
};

/** When the next ticket or line is to be started; null: none waits for the clock. */
const nextTurn = (tickets: readonly TicketState[], now: number): number | null => {
  const later = tickets
    .filter(isStanding)
    .flatMap(({ lines }) => lines.flatMap(({ startsAt }) => startsAt ?? []))
    .filter((at) => at > now);
  return later.length === 0 ? null : Math.min(...later);
};

const ticketsInPlay = (
  reads: KitchenReads,
  businessDate: string,
  stationKeys: readonly (string | undefined)[],
): TicketState[] =>
  projectRows(reads, [
    ...reads.openTickets(),
    ...stationKeys.flatMap((key) => reads.bumpedTickets(businessDate, key, SHOWN_BUMPED)),
    ...reads.ticketsOfChecks(reads.changedChecks(businessDate)),
  ]);

const byFiredAt = (a: TicketState, b: TicketState): number =>
  (a.dueAt ?? a.row.firedAt) - (b.dueAt ?? b.row.firedAt) || (a.row.id < b.row.id ? -1 : 1);

const byBumpedAt = (a: TicketState, b: TicketState): number =>
  (b.row.bumpedAt ?? 0) - (a.row.bumpedAt ?? 0) || (a.row.id < b.row.id ? 1 : -1);

const mergeBoards = (boards: readonly StationBoard[]): StationBoard => ({
  open: boards.flatMap((board) => board.open).sort(byFiredAt),
  coming: boards.flatMap((board) => board.coming),
  notices: boards.flatMap((board) => board.notices).sort(byBumpedAt),
  bumped: boards
    .flatMap((board) => board.bumped)
    .sort(byBumpedAt)
    .slice(0, SHOWN_BUMPED),
  allDay: addTotals(boards.flatMap((board) => board.allDay)),
});

/** Whom the board is for; undefined when there is no such station. */
const boardHead = (
  stationKey: string,
  all: readonly StationRow[],
):
  | Pick<KitchenBoard, 'stationKey' | 'stationName' | 'targetSeconds' | 'lateSeconds'>
  | undefined => {
  if (stationKey === ALL_STATIONS)
    return {
      stationKey,
      stationName: 'All stations',
      targetSeconds: Math.min(...all.map((station) => station.targetSeconds)),
      lateSeconds: Math.min(...all.map((station) => station.lateSeconds)),
    };
  const own = all.filter((one) => stationsOf(stationKey).includes(one.key));
  if (own.length === 0) return undefined;
  return {
    stationKey,
    stationName: own.map(({ name }) => name).join(' + '),
    targetSeconds: Math.min(...own.map((station) => station.targetSeconds)),
    lateSeconds: Math.min(...own.map((station) => station.lateSeconds)),
  };
};

const soundsOfBoard = (
  all: readonly StationRow[],
  wanted: readonly string[],
  time: SaleTime,
): KitchenBoard['sounds'] =>
  Object.fromEntries(
    all
      .filter(({ key }) => wanted.length === 0 || wanted.includes(key))
      .map((row) => [row.key, { quiet: isQuiet(row, time), events: soundsOf(row) }]),
  );

type Shown = {
  readonly stationKey: string;
  readonly businessDate: string;
  readonly time: SaleTime;
  /** Of which the board is made. */
  readonly tickets: readonly TicketState[];
  readonly expectedAt: ExpectedAt;
};

/** None wanted: all. */
const showsTurns = (
  reads: KitchenReads,
  wanted: readonly string[],
  shown: ReadonlySet<string>,
): boolean =>
  [...shown].some((key) => wanted.length === 0 || wanted.includes(key)) &&
  reads.courses().some(({ goes }) => goes === 'in_turn');

/** The screen of these stations out of projected tickets; null: there is none of them. */
export const boardOf = (
  reads: KitchenReads,
  { stationKey, businessDate, time, tickets, expectedAt }: Shown,
): KitchenBoard | null => {
  const all = reads.stations().filter(hasScreen);
  const head = all.length === 0 ? undefined : boardHead(stationKey, all);
  if (head === undefined) return null;
  const wanted = stationsOf(stationKey);
  const keys = wanted.length === 0 ? new Set(tickets.map(({ row }) => row.stationKey)) : wanted;
  const onPaper = new Set(reads.stations().flatMap((row) => (hasScreen(row) ? [] : row.key)));
  const boards = [...keys]
    .filter((key) => !onPaper.has(key))
    .map((key) => projectBoard(tickets, key, businessDate, time.now));
  const board = mergeBoards(boards);
  const shown = new Set(all.filter((row) => row.showComing !== 0).map(({ key }) => key));
  const places = placesOfTickets(
    reads,
    tickets.map(({ row }) => row),
  );
  const checkIds = [...new Set(board.open.map(({ row }) => row.checkId))];
  const view = createViewer(reads, places, { expectedAt, checkIds });
  return {
    ...head,
    open: board.open.map(view),
    coming: board.coming.filter(({ row }) => shown.has(row.stationKey)).map(view),
    inTurn: showsTurns(reads, wanted, shown),
    nextTurnAt: nextTurn(tickets, time.now),
    notices: board.notices.map(view),
    bumped: board.bumped.map(view),
    allDay: board.allDay,
    sounds: soundsOfBoard(all, wanted, time),
  };
};

/** One station's screen, or all stations' on one. */
export const boardView = (
  reads: KitchenReads,
  stationKey: string,
  businessDate: string,
  time: SaleTime,
  pace: PaceKeeper,
): KitchenBoard | null => {
  const wanted = stationsOf(stationKey);
  const tickets = ticketsInPlay(reads, businessDate, wanted.length === 0 ? [undefined] : wanted);
  const expectedAt = expectedTimes(pace({ now: time.now, businessDate }), tickets);
  return boardOf(reads, { stationKey, businessDate, time, tickets, expectedAt });
};
