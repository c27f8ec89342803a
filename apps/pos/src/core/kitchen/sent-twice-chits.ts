import { type PaperLabels, printJobKey } from '@galley/devices/core';
import {
  allergyRowsOf,
  projectTickets,
  type SiteRow,
  type TicketRow,
  type TicketState,
  ticketLineOwners,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { chitOf, prints } from '../printing/chit-jobs.ts';
import { stationPrinter } from '../printing/destination.ts';
import { paperTime } from '../printing/paper-text.ts';
import { printsFor } from '../printing/type-papers.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { checkLabel } from '../read/send-facts.ts';
import type { DuePapers } from './due-papers.ts';

/** Registers that hear each other later than so have nothing to tell a cook: the food is out. */
export const SENT_TWICE_WITHIN_MS = 2 * 3_600_000;

type Twice = {
  readonly ticket: TicketRow;
  /** The tickets of other registers that make its lines. */
  readonly owners: readonly TicketRow[];
};

/** What of a ticket another register sent as well and makes, as far as somebody will eat it. */
const twiceOf = (
  { row, lines }: TicketState,
  owners: ReadonlyMap<string, TicketRow>,
): Twice | undefined => {
  const twice = lines.flatMap((line) => {
    const quantity = line.quantity - line.voidedQuantity;
    const owner = owners.get(line.lineId);
    const isOther = owner !== undefined && owner.deviceId !== row.deviceId;
    return isOther && quantity > 0 ? [{ line: { ...line, quantity }, owner }] : [];
  });
  if (twice.length === 0) return undefined;
  return {
    ticket: { ...row, lines: twice.map(({ line }) => line) },
    owners: [...new Set(twice.map(({ owner }) => owner))],
  };
};

/** Which of the sends makes each line, whatever stations made over afterwards (rule KT3). */
const ownersOf = (rows: readonly TicketRow[]): ReadonlyMap<string, TicketRow> => {
  const sends = rows.filter(({ movedFrom }) => movedFrom == null);
  const byId = new Map(sends.map((row) => [row.id, row]));
  return new Map(
    [...ticketLineOwners(sends)].flatMap(([lineId, id]): [string, TicketRow][] => {
      const row = byId.get(id);
      return row === undefined ? [] : [[lineId, row]];
    }),
  );
};

/** Both registers with their times, the one whose chit counts first. */
const sendersOf = ({ read }: PosCore, { ticket, owners }: Twice, site: SiteRow, other: string) =>
  [...owners, ticket]
    .map((row) => `${read.deviceName(row.deviceId) ?? other} ${paperTime(row.firedAt, site)}`)
    .join(' · ');

/**
 * Chits of what this register sent of a check and another one sent as well, one for each ticket of its own that does
 * not make its lines, where its chit was printed: the kitchen holds two papers of one order (rule KT54).
 */
export const sentTwiceChits = (core: PosCore, site: SiteRow, checkId: string): DuePapers[] => {
  const { read, identity } = core;
  const rows = loadCheckRows(read, checkId);
  if (rows === undefined || !printsFor(read, rows.check, 'kitchen-chit')) return [];
  const tickets = projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) });
  const owners = ownersOf(tickets.map(({ row }) => row));
  const label = checkLabel(read, rows.check);
  return tickets.flatMap((state): DuePapers[] => {
    const { id, deviceId, movedFrom, stationKey } = state.row;
    if (deviceId !== identity.deviceId || movedFrom != null) return [];
    const twice = twiceOf(state, owners);
    const station = read.stations().find(({ key }) => key === stationKey);
    const printer = stationPrinter(read, identity, station);
    if (!twice || !station || !printer || !prints(state.row, station)) return [];
    const key = printJobKey(`${id}.twice`, 'kitchen-chit', 0, 0);
    const ticket = { ...twice.ticket, label };
    const about = { ticket, station, check: rows.check, site, printer, key };
    const says = (labels: PaperLabels) => ({
      banner: { text: labels.sentTwice, below: `${labels.cookOnce} ${label}` },
      note: sendersOf(core, twice, site, labels.anotherRegister),
    });
    return [{ commandId: `twice_${id}`, outbox: [chitOf(core, about, 'kitchen-chit', says)] }];
  });
};
