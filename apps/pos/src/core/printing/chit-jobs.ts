import {
  type ChitLine,
  type JobKind,
  type KitchenChitInput,
  kitchenChitDocument,
  orderTypeWords,
  type PaperLabels,
  printJobKey,
  voidChitDocument,
} from '@galley/devices/core';
import {
  allergyTexts,
  type CheckRow,
  inOrder,
  isHeld,
  type LineVoidRow,
  type SiteRow,
  type StationRow,
  standingFires,
  type TicketLine,
  type TicketRow,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { zoneOf } from '../delivery/delivery-house.ts';
import type { PosCore } from '../pos-core.ts';
import { coversNow } from '../read/covers-now.ts';
import { checkLabel } from '../read/send-facts.ts';
import { allergenNames } from './allergen-names.ts';
import { type NamedPrinter, stationPrinter } from './destination.ts';
import { paperContext } from './paper-context.ts';
import { callOf, marksOf, orderOnPaper, paperTime } from './paper-text.ts';
import { printJob } from './print-job.ts';
import { printsFor } from './type-papers.ts';

/** What finds the printers. */
export type Printing = Pick<PosCore, 'read' | 'identity'>;

/** What a line replaces stands before its note. */
const noteOf = ({ note, insteadOf }: TicketLine, labels: PaperLabels): string | undefined => {
  const parts = [insteadOf && `${labels.insteadOf} ${insteadOf.name}`, note].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' · ');
};

/** All of them, in words: nothing on a chit is left out for want of room. */
const allergyOf = (
  { allergies = [] }: TicketLine,
  labels: PaperLabels,
): Pick<ChitLine, 'allergies'> =>
  allergies.length === 0 ? {} : { allergies: allergyTexts(allergies, allergenNames(labels)) };

export const chitLine = (
  line: TicketLine,
  labels: PaperLabels,
  quantity = line.quantity,
): ChitLine => {
  const note = noteOf(line, labels);
  return {
    quantity: String(quantity),
    name: line.name,
    modifiers: line.modifiers,
    ...(note === undefined ? {} : { note }),
    ...(line.seat === null ? {} : { seat: String(line.seat) }),
    ...allergyOf(line, labels),
  };
};

/** As it was at the send, in the words of the paper. */
const orderTypeOf = (
  read: Printing['read'],
  { orderTypeName }: TicketRow,
  { orderTypeId }: CheckRow,
  labels: PaperLabels,
): string => {
  const type = read.orderType(orderTypeId);
  return type === undefined ? orderTypeName : orderTypeWords(orderTypeName, type.kind, labels);
};

/** With the closed stations in whose stead it makes what stands below (rule KR5). */
const stationOn = (
  read: Printing['read'],
  { lines, movedFrom }: TicketRow,
  { name }: Pick<StationRow, 'name'>,
): string => {
  const closed = new Set(lines.flatMap(({ standsInFor }) => standsInFor ?? []));
  const names = read.stations().flatMap((row) => (closed.has(row.key) ? [row.name] : []));
  return movedFrom !== null || names.length === 0 ? name : `${name} (${names.join(', ')})`;
};

/** Head of a chit: station, place or call number, people. */
export const chitHead = (
  { read }: Printing,
  ticket: TicketRow,
  station: Pick<StationRow, 'name'>,
  check: CheckRow,
  site: SiteRow,
  at: number,
  labels: PaperLabels,
) => {
  const call = callOf(check);
  const covers = coversNow(read, check);
  return {
    station: stationOn(read, ticket, station),
    at: paperTime(at, site),
    orderType: orderTypeOf(read, ticket, check, labels),
    ...(check.tableId === null ? {} : { table: ticket.label }),
    ...(call === undefined ? {} : { call }),
    server: ticket.serverName,
    ...(covers === null ? {} : { covers }),
    ...orderOnPaper(check, zoneOf(read, check), at, site, labels),
    marks: marksOf(site),
  };
};

/** By its name where the house has one; a first course without needs no word, nor does what is taken away. */
const courseOn = (read: Printing['read'], { orderTypeId }: CheckRow, number: number) => {
  const kind = read.orderType(orderTypeId)?.kind ?? 'dine_in';
  if (kind !== 'dine_in') return {};
  const courseName = inOrder(read.courses()).find((row) => row.number === number)?.name;
  if (courseName !== undefined) return { courseName };
  return number > 1 ? { course: String(number) } : {};
};

/** What a chit is of, and the printer that it is for. */
export type ChitOf = {
  readonly ticket: TicketRow;
  readonly station: Pick<StationRow, 'name'>;
  readonly check: CheckRow;
  readonly site: SiteRow;
  readonly printer: NamedPrinter;
  /** Key of its job, see `printJobKey`. */
  readonly key: string;
};

/** A chit of one ticket. `more`: what it says besides, in the words of its paper. */
export const chitOf = (
  printing: Printing,
  { ticket, station, check, site, printer, key }: ChitOf,
  kind: JobKind,
  more: (labels: PaperLabels) => Pick<KitchenChitInput, 'hold' | 'banner' | 'marks' | 'note'>,
): OutboxJob => {
  const context = paperContext(printing.read, site, 'kitchen-chit');
  const { labels } = context;
  const input = {
    ...chitHead(printing, ticket, station, check, site, ticket.firedAt, labels),
    ...courseOn(printing.read, check, ticket.course),
    ...more(labels),
    lines: ticket.lines.map((line) => chitLine(line, labels)),
  };
  return printJob(key, kind, printer, kitchenChitDocument(input, context), labels);
};

const chitJob = (
  printing: Printing,
  ticket: TicketRow,
  station: StationRow,
  check: CheckRow,
  site: SiteRow,
  hold: boolean,
  perhapsAlso: string | undefined,
): OutboxJob[] => {
  const printer = stationPrinter(printing.read, printing.identity, station);
  if (printer === undefined) return [];
  const key = printJobKey(ticket.id, 'kitchen-chit', 0, 0);
  const about = { ticket, station, check, site, printer, key };
  const more = {
    ...(hold ? { hold } : {}),
    ...(perhapsAlso === undefined ? {} : { marks: { ...marksOf(site), perhapsAlso } }),
  };
  return [chitOf(printing, about, 'kitchen-chit', () => more)];
};

/** What is held prints where its station wants to know of it (rule CF13). */
export const prints = ({ held }: TicketRow, { holdChits }: StationRow): boolean =>
  held !== 1 || holdChits === 1;

/**
 * A chit for each ticket whose station has a printer. `hold`: it tells the station not to make that yet.
 * `perhapsAlso`: the register that may have printed it too; empty: any other one.
 */
export const kitchenChits = (
  printing: Printing,
  tickets: readonly TicketRow[],
  stations: readonly StationRow[],
  check: CheckRow,
  site: SiteRow,
  hold = false,
  perhapsAlso?: string,
): OutboxJob[] =>
  tickets.flatMap((ticket) => {
    const station = stations.find((row) => row.key === ticket.stationKey);
    if (station === undefined || !prints(ticket, station)) return [];
    if (!printsFor(printing.read, check, 'kitchen-chit')) return [];
    return chitJob(printing, ticket, station, check, site, hold || ticket.held === 1, perhapsAlso);
  });

/** A void chit at every station with a printer that got the line. */
export const voidChits = (
  printing: Printing,
  check: CheckRow,
  lineVoid: LineVoidRow,
  site: SiteRow,
): OutboxJob[] => {
  const { read, identity } = printing;
  const stations = read.stations();
  const context = paperContext(read, site, 'void-chit');
  const { labels } = context;
  const reason = read.reason(lineVoid.reasonId)?.name;
  // Where the guest sits now, not at the send: the plate is looked for there.
  const label = checkLabel(read, check);
  const kin = read.kinOf([check.id]);
  const tickets = read.ticketsOf(kin);
  const fires = standingFires(read.firesOf(kin));
  return tickets.flatMap((ticket) => {
    const line = ticket.lines.find((row) => row.lineId === lineVoid.lineId);
    const station = stations.find((row) => row.key === ticket.stationKey);
    const printer = stationPrinter(read, identity, station);
    if (line === undefined || station === undefined || printer === undefined) return [];
    // Of what is held the station has no paper, unless it is told of that.
    if (isHeld(ticket, fires) && !prints(ticket, station)) return [];
    const input = {
      ...chitHead(printing, { ...ticket, label }, station, check, site, lineVoid.voidedAt, labels),
      lines: [chitLine(line, labels, lineVoid.quantity)],
      ...(reason === undefined ? {} : { reason }),
    };
    const key = printJobKey(`${lineVoid.id}.${ticket.id}`, 'void-chit', 0, 0);
    const doc = voidChitDocument(input, context);
    return [printJob(key, 'void-chit', printer, doc, labels)];
  });
};
