import {
  allergyRowsOf,
  hasScreen,
  projectTickets,
  type StationRow,
  UNDELIVERED_UNTIL_MS,
  type UndeliveredTicket,
  undeliveredTickets,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { stationPrinter } from '../printing/destination.ts';
import { loadCheckRows } from '../read/load-check.ts';

/** A station that had a screen within so long has one still. */
const SCREEN_SINCE_MS = 7 * 24 * 3_600_000;

/** Its tickets are read on a screen: the house says so, one was seen, or there is no paper of them. */
const readsScreen = (core: PosCore, station: StationRow, now: number): boolean => {
  const { read, identity } = core;
  if (!hasScreen(station)) return false;
  if (station.output === 'screen') return true;
  if (read.wasPaintedSince(station.key, now - SCREEN_SINCE_MS)) return true;
  const prints = stationPrinter(read, identity, station) !== undefined;
  return !prints && read.hostMachines().some(({ kitchen }) => kitchen);
};

const ofCheck = (
  core: PosCore,
  checkId: string,
  keys: ReadonlySet<string>,
  now: number,
): UndeliveredTicket[] => {
  const rows = loadCheckRows(core.read, checkId);
  if (rows === undefined) return [];
  const tickets = projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) });
  const deliveries = core.read.deliveriesOf(tickets.map(({ row }) => row.checkId));
  return undeliveredTickets(tickets, deliveries, (key) => keys.has(key), now).filter(
    ({ ticket }) => ticket.row.checkId === checkId,
  );
};

/** What no screen of its station has shown in time, whoever sent it (rule KT49). */
export const undelivered = (core: PosCore): UndeliveredTicket[] => {
  const now = core.clock.now();
  const checkIds = core.read.checksUnpainted(now - UNDELIVERED_UNTIL_MS);
  if (checkIds.length === 0) return [];
  const stations = core.read.stations().filter((station) => readsScreen(core, station, now));
  const keys = new Set(stations.map(({ key }) => key));
  return keys.size === 0 ? [] : checkIds.flatMap((id) => ofCheck(core, id, keys, now));
};
