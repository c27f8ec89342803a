import { printJobKey } from '@galley/devices/core';
import {
  allergyRowsOf,
  groupBy,
  printingHost,
  projectTickets,
  type SiteRow,
  standingOf,
  type TicketMarkRow,
  type TicketRow,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { chitOf } from '../printing/chit-jobs.ts';
import { passPrinter } from '../printing/destination.ts';
import { loadCheckRows } from '../read/load-check.ts';
import { checkLabel } from '../read/send-facts.ts';
import type { DuePapers } from './due-papers.ts';
import { linesLeft } from './moved-chits.ts';

/** Who carries them sets them down by seat. */
const bySeat = (lines: TicketRow['lines']): TicketRow['lines'] =>
  [...lines].sort((a, b) => (a.seat ?? Number.MAX_VALUE) - (b.seat ?? Number.MAX_VALUE));

/** What one touch of the expo handed out. */
const touchOf = ({ markedAt, deviceId }: TicketMarkRow): string => `${markedAt} ${deviceId}`;

/**
 * A chit for whoever carries what the expo handed out of a check since a time (hub time, ms), one for each touch, where
 * a printer has the role of runner chits (rule KT37).
 */
export const runnerChits = (
  core: PosCore,
  site: SiteRow,
  checkId: string,
  since: number,
): DuePapers[] => {
  const { read, identity } = core;
  const printer = passPrinter(read, identity);
  const rows = printer === undefined ? undefined : loadCheckRows(read, checkId);
  if (printer === undefined || rows === undefined) return [];
  const marks = standingOf(read.ticketMarksOf(checkId)).filter(
    ({ type, markedAt }) => type === 'released' && markedAt >= since,
  );
  const tickets = projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) });
  const label = checkLabel(read, rows.check);
  return [...groupBy(marks, touchOf).values()].flatMap((touch): DuePapers[] => {
    const ids = new Set(touch.map(({ ticketId }) => ticketId));
    const out = tickets.filter(({ row }) => ids.has(row.id));
    const [head] = out;
    const lines = bySeat(out.flatMap(linesLeft));
    if (head === undefined || lines.length === 0) return [];
    const host = printingHost(read.peripherals(), 'pass', head.row.deviceId);
    if (host !== identity.deviceId) return [];
    const firedAt = Math.max(...touch.map(({ markedAt }) => markedAt));
    const ticket = { ...head.row, label, lines, firedAt };
    const [first = ''] = touch.map(({ id }) => id).sort();
    const key = printJobKey(`${first}.${head.row.id}`, 'runner-chit', 0, 0);
    const about = { ticket, check: rows.check, site, printer, key };
    const stations = read.stations().filter((s) => out.some(({ row }) => row.stationKey === s.key));
    const station = { name: stations.map(({ name }) => name).join(', ') };
    const outbox = [
      chitOf(core, { ...about, station }, 'runner-chit', (labels) => ({
        banner: { text: labels.toServe },
      })),
    ];
    return [{ commandId: `runner_${first}`, outbox }];
  });
};
