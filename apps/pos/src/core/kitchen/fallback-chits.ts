import { printJobKey } from '@galley/devices/core';
import {
  DELIVERED_WITHIN_MS,
  decideMarkDelivered,
  printingHost,
  type SiteRow,
  type UndeliveredTicket,
} from '@galley/domain';
import { clockContext, OTHERS_AFTER_MS } from '../courses/course-clock.ts';
import type { PosCore } from '../pos-core.ts';
import { chitOf } from '../printing/chit-jobs.ts';
import { fallbackPrinter } from '../printing/destination.ts';
import { marksOf } from '../printing/paper-text.ts';
import { checkLabel } from '../read/send-facts.ts';
import type { DuePapers } from './due-papers.ts';
import { linesLeft } from './moved-chits.ts';
import { undelivered } from './undelivered.ts';

/** Its sender prints it, or the register that the printer hangs on; any other one where they have not for so long. */
const isTurn = (core: PosCore, { ticket: { row }, since }: UndeliveredTicket): boolean => {
  const host = printingHost(core.read.peripherals(), 'fallback', row.deviceId);
  const waited = core.clock.now() - since - DELIVERED_WITHIN_MS;
  return host === core.identity.deviceId || waited >= OTHERS_AFTER_MS;
};

/** Another one that this register does not hear of may have printed it. */
const perhapsAlso = ({ read, identity }: PosCore, { ticket: { row } }: UndeliveredTicket) =>
  row.deviceId === identity.deviceId ? {} : { perhapsAlso: read.deviceName(row.deviceId) ?? '' };

const chitFor = (core: PosCore, site: SiteRow, one: UndeliveredTicket): DuePapers[] => {
  const { read, identity } = core;
  const printer = fallbackPrinter(read, identity);
  const check = read.check(one.ticket.row.checkId);
  const station = read.stations().find(({ key }) => key === one.ticket.row.stationKey);
  if (printer === undefined || check === undefined || station === undefined) return [];
  const { row } = one.ticket;
  const ticket = { ...row, label: checkLabel(read, check), lines: linesLeft(one.ticket) };
  const key = printJobKey(`${row.id}.${row.id}`, 'kitchen-chit', 0, 0);
  const about = { ticket, station, check, site, printer, key };
  const chit = chitOf(core, about, 'kitchen-chit', (labels) => ({
    banner: { text: `${labels.notShownAt} ${station.name}`, below: labels.takeThere },
    marks: { ...marksOf(site), ...perhapsAlso(core, one) },
  }));
  const { context } = clockContext(core, site);
  const facts = decideMarkDelivered([row], [], 'paper', context);
  return [{ commandId: `fallback_${row.id}`, outbox: [chit], facts }];
};

/** Chits of what no screen of its station showed in time, where the house has a printer for that (rule KT49). */
export const fallbackChits = (core: PosCore, site: SiteRow): DuePapers[] => {
  if (fallbackPrinter(core.read, core.identity) === undefined) return [];
  return undelivered(core)
    .filter((one) => !one.onPaper && isTurn(core, one))
    .flatMap((one) => chitFor(core, site, one));
};
