import {
  addedTickets,
  ageSecondsOf,
  allergyTexts,
  inOrder,
  type Remake,
  type StationRow,
  type TicketNotice,
  type TicketRow,
  type TicketState,
  untilPromise,
} from '@galley/domain';
import type { NoticeView, TicketLineView, TicketView } from '../../contract/index.ts';
import type { ExpectedAt } from './expected-times.ts';
import type { KitchenReads } from './kitchen-reads.ts';
import type { TicketPlaces } from './ticket-places.ts';

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

const againOf = (remake: Remake | undefined): Pick<TicketLineView, 'remake'> =>
  remake === undefined
    ? {}
    : { remake: { of: remake.of, reason: remake.reason, note: remake.note } };

type ViewerMore = {
  readonly expectedAt: ExpectedAt;
  /** Checks of the tickets that may be on paper as well, or added to earlier ones. */
  readonly checkIds: readonly string[];
};

const printedTickets = (reads: KitchenReads, checkIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    reads
      .deliveriesOfChecks(checkIds)
      .flatMap(({ how, ticketId }) => (how === 'paper' ? ticketId : [])),
  );

/** A ticket that was made over to a station is its own there. */
const closedStations = ({ lines, movedFrom }: TicketRow): string[] =>
  movedFrom === null ? [...new Set(lines.flatMap(({ standsInFor }) => standsInFor ?? []))] : [];

/** Turns projected tickets into what crosses to the window. */
export const createViewer = (
  reads: KitchenReads,
  places: TicketPlaces,
  { expectedAt, checkIds }: ViewerMore = { expectedAt: () => null, checkIds: [] },
): Viewer => {
  const all = reads.stations();
  const names = reads.deviceNames();
  const courses = new Map(inOrder(reads.courses()).map(({ number, name }) => [number, name]));
  const nameOf = (key: string) => stationOf(key, all).name;
  const printed = printedTickets(reads, checkIds);
  const added = addedTickets(reads.ticketsOfChecks(checkIds));
  return (ticket) => {
    const { row, status, course, dueAt, recalled, rushed, lines, notices, allergies } = ticket;
    const station = stationOf(row.stationKey, all);
    const { label, guestName, promisedAt, orderTypeId, seated, lineAt } = places(row);
    const firedAt = dueAt ?? row.firedAt;
    const targets = ageSecondsOf(station, { orderTypeId, course: seated ? course : null });
    return {
      id: row.id,
      stationKey: row.stationKey,
      stationName: station.name,
      ...untilPromise(targets, { firedAt, promisedAt }),
      label,
      guestName,
      promisedAt,
      orderTypeName: row.orderTypeName,
      serverName: row.serverName,
      course: seated ? course : null,
      courseName: courses.get(course) ?? null,
      firedAt,
      dueAt,
      bumpedAt: row.bumpedAt,
      expectedAt: expectedAt(ticket),
      onPaper: printed.has(row.id),
      status,
      movedFrom: ticket.movedFrom === null ? null : nameOf(ticket.movedFrom),
      inSteadOf: closedStations(row).map(nameOf),
      recalled,
      rushed,
      added: added.has(row.id),
      registerName: names.get(row.deviceId) ?? '',
      lines: lines.map(({ withdrawn: _, allergies: marks, startsAt, remake, ...line }) => ({
        ...line,
        ...againOf(remake),
        ...lineAt({ ...line, lineId: remake?.of ?? line.lineId }),
        movedTo: stationNameOf(line.movedTo, reads, nameOf),
        startAge: startAge(startsAt, dueAt),
        allergies: allergyTexts(marks),
      })),
      notices: notices.map((notice) => noticeView(notice, nameOf)),
      allergies: allergies.map(({ text, names, unconfirmed }) => ({ text, names, unconfirmed })),
    };
  };
};
