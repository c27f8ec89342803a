import { type PaperLabels, printJobKey } from '@galley/devices/core';
import {
  allergyRowsOf,
  isTakenBack,
  projectTickets,
  type SiteRow,
  type TicketRow,
  type TicketState,
  ticketsById,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { chitOf } from '../printing/chit-jobs.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { checkLabel } from '../read/send-facts.ts';
import type { DuePapers } from './due-papers.ts';
import { linesLeft, printerHere } from './moved-chits.ts';

const bannerOf = ({ lines: [line] }: TicketRow, labels: PaperLabels) => {
  const reason = line?.remake?.reason ?? 'other';
  const note = line?.remake?.note ?? '';
  const below = [labels[`remake_${reason}`], note].filter(Boolean).join(' · ');
  return { text: labels.remake, below };
};

/** The register that sent the dish first: a kitchen screen has no printer of its own. */
const senderOf = ({ lines: [line], deviceId }: TicketRow, tickets: readonly TicketRow[]): string =>
  tickets.find(({ lines }) => lines.some(({ lineId }) => lineId === line?.remake?.of))?.deviceId ??
  deviceId;

/**
 * Chits of what was asked for again of a check since a time (hub time, ms), at stations that print, each once; and of
 * what is not made again after all, where that had been printed (rule KT59).
 */
export const remakeChits = (
  core: PosCore,
  site: SiteRow,
  checkId: string,
  since: number,
): DuePapers[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined) return [];
  const states = projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) });
  const rowOf = ticketsById(rows.tickets);
  const isNew = ({ row, lines }: TicketState) =>
    (row.movedAt ?? row.firedAt) >= since &&
    lines.some(({ remake, onTicket }) => remake !== undefined && onTicket === null);
  return states.filter(isNew).flatMap((state): DuePapers[] => {
    const { row } = state;
    const station = core.read.stations().find(({ key }) => key === row.stationKey);
    const printer = station && printerHere(core, station, senderOf(row, rows.tickets));
    if (station === undefined || printer === undefined) return [];
    const off = isTakenBack(row, rowOf);
    const printed = row.movedFrom == null ? `again_${row.id}` : `moved_${row.id}`;
    const wasPrinted = core.replica.commandResult(printed) !== undefined;
    const lines = off ? row.lines : linesLeft(state);
    if (lines.length === 0 || off !== wasPrinted) return [];
    // What a station made over has the chit of that.
    if (!off && row.movedFrom != null) return [];
    const ticket = { ...row, label: checkLabel(core.read, rows.check), lines };
    const about = { ticket, station, check: rows.check, site, printer };
    if (off) {
      const key = printJobKey(`${row.id}.not`, 'void-chit', 0, 0);
      const more = (labels: PaperLabels) => ({
        banner: { text: labels.notAgain, below: labels.stopMaking },
      });
      const outbox = [chitOf(core, { ...about, key }, 'void-chit', more)];
      return [{ commandId: `not_again_${row.id}`, outbox }];
    }
    const key = printJobKey(row.id, 'kitchen-chit', 0, 0);
    const more = (labels: PaperLabels) => ({ banner: bannerOf(row, labels) });
    const outbox = [chitOf(core, { ...about, key }, 'kitchen-chit', more)];
    return [{ commandId: `again_${row.id}`, outbox }];
  });
};
