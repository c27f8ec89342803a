import { type PaperLabels, printJobKey } from '@galley/devices/core';
import {
  allergyRowsOf,
  type CheckRow,
  printingHost,
  projectTickets,
  type SiteRow,
  type StationRow,
  TICKET_RANK,
  type TicketRow,
  type TicketState,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { chitOf } from '../printing/chit-jobs.ts';
import { stationPrinter } from '../printing/destination.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { checkLabel } from '../read/send-facts.ts';
import type { DuePapers } from './due-papers.ts';

type Way = {
  readonly ticket: TicketRow;
  readonly check: CheckRow;
  readonly site: SiteRow;
  readonly from: StationRow;
  readonly to: StationRow;
  /** What the two papers are called in the outbox. */
  readonly ids: { readonly here: string; readonly gone: string };
};

const banners = {
  here: (labels: PaperLabels, { from }: Way) => ({ text: `${labels.movedFrom} ${from.name}` }),
  gone: (labels: PaperLabels, { to }: Way) => ({
    text: `${labels.nowAt} ${to.name}`,
    below: labels.stopMaking,
  }),
};

/** Its printer hangs here, or every register reaches it and this one sent the ticket. */
export const printerHere = ({ read, identity }: PosCore, station: StationRow, senderId: string) => {
  const role = `station:${station.key}` as const;
  const rows = read.peripherals();
  const isOlder = rows.length === 0 && senderId === identity.deviceId;
  return isOlder || printingHost(rows, role, senderId) === identity.deviceId
    ? stationPrinter(read, identity, station)
    : undefined;
};

/** One chit where it is made now, and one where it is made no longer. */
const chitsOf = (core: PosCore, way: Way): OutboxJob[] =>
  (['gone', 'here'] as const).flatMap((which) => {
    const station = which === 'here' ? way.to : way.from;
    const printer = printerHere(core, station, way.ticket.deviceId);
    if (printer === undefined) return [];
    const kind = which === 'here' ? 'kitchen-chit' : 'void-chit';
    const about = { ...way, station, printer, key: printJobKey(way.ids[which], kind, 0, 0) };
    return [chitOf(core, about, kind, (labels) => ({ banner: banners[which](labels, way) }))];
  });

/** As much of it as somebody will still eat and this ticket makes. */
export const linesLeft = ({ lines }: TicketState): TicketRow['lines'] =>
  lines.flatMap((line) => {
    const quantity = line.quantity - line.voidedQuantity;
    return line.onTicket === null && quantity > 0 ? [{ ...line, quantity }] : [];
  });

/**
 * Chits of what stations of a check made over since a time (hub time, ms), and of what they took back: each for the
 * station that makes it now and for the one that does no longer (rule KT47).
 */
export const movedChits = (
  core: PosCore,
  site: SiteRow,
  checkId: string,
  since: number,
): DuePapers[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined) return [];
  const tickets = projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) });
  const stationOf = (ticketId: string | null) => {
    const key = tickets.find(({ row }) => row.id === ticketId)?.row.stationKey;
    return core.read.stations().find((station) => station.key === key);
  };
  const label = checkLabel(core.read, rows.check);
  return tickets.flatMap((state): DuePapers[] => {
    const { id, movedFrom, movedAt, rank } = state.row;
    const [there, here] = [stationOf(movedFrom), stationOf(id)];
    if (movedFrom === null || (movedAt ?? 0) < since || !there || !here) return [];
    const isBack = rank === TICKET_RANK.givenBack;
    const lines = isBack ? state.row.lines : linesLeft(state);
    if (lines.length === 0) return [];
    const ticket = { ...state.row, label, lines };
    const about = { ticket, check: rows.check, site };
    const went = { ...about, from: there, to: here, ids: { here: id, gone: `${id}.${movedFrom}` } };
    const back = { here: `${id}.${movedFrom}`, gone: `${movedFrom}.${id}` };
    const came = { ...about, from: here, to: there, ids: back };
    if (!isBack) return [{ commandId: `moved_${id}`, outbox: chitsOf(core, went) }];
    const wasPrinted = core.replica.commandResult(`moved_${id}`) !== undefined;
    return wasPrinted ? [{ commandId: `back_${id}`, outbox: chitsOf(core, came) }] : [];
  });
};
