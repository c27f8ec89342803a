import {
  addTotals,
  allergyTexts,
  isStanding,
  projectBoard,
  projectTickets,
  type StationBoard,
  type StationRow,
  type TicketRow,
  type TicketState,
} from '@galley/domain';
import { ALL_STATIONS, type KitchenBoard, type TicketView } from '../../contract/index.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import { placesOfTickets, type TicketPlaces } from './ticket-places.ts';

const SHOWN_BUMPED = 50;

/** The station of a ticket; one that was since taken off the list lends its key as its name. */
const stationOf = (
  key: string,
  all: readonly StationRow[],
): Pick<StationRow, 'key' | 'name' | 'targetSeconds' | 'lateSeconds'> =>
  all.find((station) => station.key === key) ?? {
    key,
    name: key,
    targetSeconds: all[0]?.targetSeconds ?? 0,
    lateSeconds: all[0]?.lateSeconds ?? 0,
  };

export type Viewer = (ticket: TicketState) => TicketView;

/** Turns projected tickets into what crosses to the window. */
export const createViewer = (reads: KitchenReads, places: TicketPlaces): Viewer => {
  const all = reads.stations();
  const names = reads.deviceNames();
  return ({ row, status, recalled, lines, notices, allergies }) => {
    const station = stationOf(row.stationKey, all);
    const { label, guestName, lineAt } = places(row);
    return {
      id: row.id,
      stationKey: row.stationKey,
      stationName: station.name,
      targetSeconds: station.targetSeconds,
      lateSeconds: station.lateSeconds,
      label,
      guestName,
      orderTypeName: row.orderTypeName,
      serverName: row.serverName,
      course: row.course,
      firedAt: row.firedAt,
      bumpedAt: row.bumpedAt,
      status,
      recalled,
      registerName: names.get(row.deviceId) ?? '',
      lines: lines.map(({ withdrawn: _, allergies: marks, ...line }) => ({
        ...line,
        ...lineAt(line),
        allergies: allergyTexts(marks),
      })),
      notices,
      allergies: allergies.map(({ text, names, unconfirmed }) => ({ text, names, unconfirmed })),
    };
  };
};

/** Projects these tickets; the other tickets of their checks and of the kin decide who makes a line. */
export const projectRows = (reads: KitchenReads, rows: readonly TicketRow[]): TicketState[] => {
  const checkIds = reads.kinOf([...new Set(rows.map((row) => row.checkId))]);
  const tickets = reads.ticketsOfChecks(checkIds);
  return projectTickets({
    tickets,
    voids: reads.voidsOfChecks(checkIds),
    acks: reads.acksOfTickets(tickets.map((ticket) => ticket.id)),
    about: reads.allergyRows(checkIds),
  });
};

/** How many tickets stand at each station, as its board has them. */
export const standingCounts = (reads: KitchenReads): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { row } of projectRows(reads, reads.openTickets()).filter(isStanding))
    counts.set(row.stationKey, (counts.get(row.stationKey) ?? 0) + 1);
  return counts;
};

const ticketsInPlay = (
  reads: KitchenReads,
  businessDate: string,
  stationKey: string | undefined,
): TicketState[] =>
  projectRows(reads, [
    ...reads.openTickets(),
    ...reads.bumpedTickets(businessDate, stationKey, SHOWN_BUMPED),
    ...reads.ticketsOfChecks(reads.changedChecks(businessDate)),
  ]);

const byFiredAt = (a: TicketState, b: TicketState): number =>
  a.row.firedAt - b.row.firedAt || (a.row.id < b.row.id ? -1 : 1);

const byBumpedAt = (a: TicketState, b: TicketState): number =>
  (b.row.bumpedAt ?? 0) - (a.row.bumpedAt ?? 0) || (a.row.id < b.row.id ? 1 : -1);

const mergeBoards = (boards: readonly StationBoard[]): StationBoard => ({
  open: boards.flatMap((board) => board.open).sort(byFiredAt),
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
): Omit<KitchenBoard, 'open' | 'notices' | 'bumped' | 'allDay'> | undefined => {
  if (stationKey === ALL_STATIONS)
    return {
      stationKey,
      stationName: 'All stations',
      targetSeconds: Math.min(...all.map((station) => station.targetSeconds)),
      lateSeconds: Math.min(...all.map((station) => station.lateSeconds)),
    };
  const station = all.find((one) => one.key === stationKey);
  if (station === undefined) return undefined;
  const { name, targetSeconds, lateSeconds } = station;
  return { stationKey, stationName: name, targetSeconds, lateSeconds };
};

/** One station's screen, or all stations' on one. */
export const boardView = (
  reads: KitchenReads,
  stationKey: string,
  businessDate: string,
): KitchenBoard | null => {
  const all = reads.stations();
  const head = all.length === 0 ? undefined : boardHead(stationKey, all);
  if (head === undefined) return null;
  const one = stationKey === ALL_STATIONS ? undefined : stationKey;
  const tickets = ticketsInPlay(reads, businessDate, one);
  const keys = one === undefined ? new Set(tickets.map(({ row }) => row.stationKey)) : [one];
  const boards = [...keys].map((key) => projectBoard(tickets, key, businessDate));
  const board = mergeBoards(boards);
  const view = createViewer(
    reads,
    placesOfTickets(
      reads,
      tickets.map(({ row }) => row),
    ),
  );
  return {
    ...head,
    open: board.open.map(view),
    notices: board.notices.map(view),
    bumped: board.bumped.map(view),
    allDay: board.allDay,
  };
};
