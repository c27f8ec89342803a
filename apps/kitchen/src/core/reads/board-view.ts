import {
  addTotals,
  ageSecondsOf,
  allergyTexts,
  hasScreen,
  inOrder,
  isComing,
  isQuiet,
  isStanding,
  joinTickets,
  type KitchenRows,
  projectBoard,
  projectTickets,
  type SaleTime,
  type StationBoard,
  type StationRow,
  soundsOf,
  type TicketNotice,
  type TicketRow,
  type TicketState,
} from '@galley/domain';
import {
  ALL_STATIONS,
  type KitchenBoard,
  type NoticeView,
  stationsOf,
  type TicketView,
} from '../../contract/index.ts';
import { type ExpectedAt, expectedTimes, type PaceKeeper } from './expected-times.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import { placesOfTickets, type TicketPlaces } from './ticket-places.ts';

const SHOWN_BUMPED = 50;

/** The station of a ticket; one that was since taken off the list lends its key as its name. */
const stationOf = (
  key: string,
  all: readonly StationRow[],
): Pick<StationRow, 'key' | 'name' | 'targetSeconds' | 'lateSeconds' | 'ageTargets'> =>
  all.find((station) => station.key === key) ?? {
    ...{ key, name: key, ageTargets: null },
    targetSeconds: all[0]?.targetSeconds ?? 0,
    lateSeconds: all[0]?.lateSeconds ?? 0,
  };

export type Viewer = (ticket: TicketState) => TicketView;

/** Of lines that wait for longer ones of their course. */
const startAge = (startsAt: number | null, dueAt: number | null): number =>
  startsAt === null || dueAt === null ? 0 : Math.max(0, Math.round((startsAt - dueAt) / 1000));

type NameOf = (stationKey: string) => string;

const stationNameOf = (
  ticketId: string | null,
  reads: KitchenReads,
  nameOf: NameOf,
): string | null => {
  const key = ticketId === null ? undefined : reads.ticket(ticketId)?.stationKey;
  return key === undefined ? null : nameOf(key);
};

const noticeView = ({ stationKey, ...notice }: TicketNotice, nameOf: NameOf): NoticeView =>
  stationKey === undefined
    ? notice
    : { ...notice, text: `${notice.text}: made at ${nameOf(stationKey)}` };

/** Turns projected tickets into what crosses to the window. */
export const createViewer = (
  reads: KitchenReads,
  places: TicketPlaces,
  expectedAt: ExpectedAt = () => null,
): Viewer => {
  const all = reads.stations();
  const names = reads.deviceNames();
  const courses = new Map(inOrder(reads.courses()).map(({ number, name }) => [number, name]));
  const nameOf = (key: string) => stationOf(key, all).name;
  return (ticket) => {
    const { row, status, course, dueAt, recalled, rushed, lines, notices, allergies } = ticket;
    const station = stationOf(row.stationKey, all);
    const { label, guestName, promisedAt, orderTypeId, seated, lineAt } = places(row);
    return {
      id: row.id,
      stationKey: row.stationKey,
      stationName: station.name,
      ...ageSecondsOf(station, { orderTypeId, course: seated ? course : null }),
      label,
      guestName,
      promisedAt,
      orderTypeName: row.orderTypeName,
      serverName: row.serverName,
      course: seated ? course : null,
      courseName: courses.get(course) ?? null,
      firedAt: dueAt ?? row.firedAt,
      dueAt,
      bumpedAt: row.bumpedAt,
      expectedAt: expectedAt(ticket),
      status,
      movedFrom: ticket.movedFrom === null ? null : nameOf(ticket.movedFrom),
      recalled,
      rushed,
      registerName: names.get(row.deviceId) ?? '',
      lines: lines.map(({ withdrawn: _, allergies: marks, startsAt, ...line }) => ({
        ...line,
        ...lineAt(line),
        movedTo: stationNameOf(line.movedTo, reads, nameOf),
        startAge: startAge(startsAt, dueAt),
        allergies: allergyTexts(marks),
      })),
      notices: notices.map((notice) => noticeView(notice, nameOf)),
      allergies: allergies.map(({ text, names, unconfirmed }) => ({ text, names, unconfirmed })),
    };
  };
};

/** Most checks have nothing held: then neither fires nor plans are read. */
const courseRows = (
  reads: KitchenReads,
  tickets: readonly TicketRow[],
  checkIds: readonly string[],
): Pick<KitchenRows, 'fires' | 'plans'> =>
  tickets.some(({ held }) => held === 1)
    ? { fires: reads.firesOfChecks(checkIds), plans: reads.plansOfChecks(checkIds) }
    : {};

/** Projects these tickets; the other tickets of their checks and of the kin decide who makes a line. */
export const projectRows = (reads: KitchenReads, rows: readonly TicketRow[]): TicketState[] => {
  const checkIds = reads.kinOf([...new Set(rows.map((row) => row.checkId))]);
  const tickets = reads.ticketsOfChecks(checkIds);
  return projectTickets({
    tickets,
    voids: reads.voidsOfChecks(checkIds),
    acks: reads.acksOfTickets(tickets.map((ticket) => ticket.id)),
    about: reads.allergyRows(checkIds),
    marks: reads.marksOfChecks(checkIds),
    ...courseRows(reads, tickets, checkIds),
  });
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

/** One station's screen, or all stations' on one. */
export const boardView = (
  reads: KitchenReads,
  stationKey: string,
  businessDate: string,
  { now, timeZone }: SaleTime,
  pace: PaceKeeper,
): KitchenBoard | null => {
  const all = reads.stations().filter(hasScreen);
  const head = all.length === 0 ? undefined : boardHead(stationKey, all);
  if (head === undefined) return null;
  const wanted = stationsOf(stationKey);
  const tickets =
    wanted.length === 0
      ? ticketsInPlay(reads, businessDate, [undefined])
      : ticketsInPlay(reads, businessDate, wanted);
  const keys = wanted.length === 0 ? new Set(tickets.map(({ row }) => row.stationKey)) : wanted;
  const onPaper = new Set(reads.stations().flatMap((row) => (hasScreen(row) ? [] : row.key)));
  const boards = [...keys]
    .filter((key) => !onPaper.has(key))
    .map((key) => projectBoard(tickets, key, businessDate, now));
  const board = mergeBoards(boards);
  const shown = new Set(all.filter((row) => row.showComing !== 0).map(({ key }) => key));
  const view = createViewer(
    reads,
    placesOfTickets(
      reads,
      tickets.map(({ row }) => row),
    ),
    expectedTimes(pace({ now, businessDate }), tickets),
  );
  return {
    ...head,
    open: board.open.map(view),
    coming: board.coming.filter(({ row }) => shown.has(row.stationKey)).map(view),
    nextTurnAt: nextTurn(tickets, now),
    notices: board.notices.map(view),
    bumped: board.bumped.map(view),
    allDay: board.allDay,
    sounds: soundsOfBoard(all, wanted, { now, timeZone }),
  };
};
