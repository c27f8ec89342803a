import {
  type CheckState,
  type PartyNow,
  partiesNow,
  partyNow,
  projectFloor,
  type SiteRow,
  STAY_MS,
  type TableNow,
  wallInstant,
} from '@galley/domain';
import { businessDateNow } from '../business-day.ts';
import type { PosCore } from '../pos-core.ts';

type Parts = Pick<PosCore, 'read' | 'checkStates' | 'clock' | 'identity'>;

/** What makes a floor change. */
export const FLOOR_KINDS = [
  'dining_table',
  'table_clean',
  'table_section',
  'party',
  'party_step',
  'employee',
  'event',
  'day_session',
] as const;

const DAY_MS = 24 * 60 * 60_000;

/** When a business day begins at a site. UTC ms. */
export const beginOf = (site: SiteRow, day: string): number => {
  const begin = wallInstant(`${day}T00:00`, site.timeZone, 'first');
  return (begin.ok ? begin.value : 0) + site.rolloverMinute * 60_000;
};

/** Parties of the business day at a site; guests who came before its begin wait no more. */
export const partiesToday = ({ read }: Pick<Parts, 'read'>, site: SiteRow, day: string) => {
  const from = beginOf(site, day);
  const rows = read.partiesBetween(from, from + DAY_MS);
  return partiesNow(rows, read.stepsOf(rows.map(({ id }) => id)));
};

/** Parties within a stay of a time. */
export const partiesAround = ({ read }: Pick<Parts, 'read'>, at: number): PartyNow[] => {
  const rows = read.partiesBetween(at - STAY_MS, at + STAY_MS);
  return partiesNow(rows, read.stepsOf(rows.map(({ id }) => id)));
};

/** A party with what became of it. */
export const partyOf = (
  { read }: Pick<Parts, 'read'>,
  id: string | undefined,
): PartyNow | undefined => {
  const row = id === undefined ? undefined : read.party(id);
  return row === undefined ? undefined : partyNow(row, read.stepsOf([row.id]));
};

const checksHere = ({ read, checkStates }: Parts, day: string): CheckState[] => {
  const open = checkStates.open().filter(({ check }) => check.tableId !== null);
  const known = new Set(open.map(({ check }) => check.id));
  const ended = read
    .checksNotCleaned(day)
    .filter((id) => !known.has(id))
    .flatMap((id) => checkStates.get(id) ?? []);
  return [...open, ...ended];
};

export type FloorNow = {
  readonly tables: readonly TableNow[];
  readonly parties: readonly PartyNow[];
  readonly businessDate: string;
};

/** The floor as this register knows it; nothing before the site's data have come. */
export const floorNow = (parts: Parts): FloorNow => {
  const { read, clock, identity } = parts;
  const site = read.site(identity.siteId);
  if (site === undefined) return { tables: [], parties: [], businessDate: '' };
  const businessDate = businessDateNow(read, site, clock.now());
  const parties = partiesToday(parts, site, businessDate);
  const tables = projectFloor({
    tables: read.tables(),
    checks: checksHere(parts, businessDate),
    cleans: read.cleansOf(businessDate),
    sections: read.sectionsOf(businessDate),
    parties,
    businessDate,
    guestCheckPrinted: (checkId) => read.eventCount(checkId, 'guest_check_printed') > 0,
  });
  return { tables, parties, businessDate };
};
