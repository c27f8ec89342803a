import { atFirst } from '@galley/base';
import { type EventRow, events as eventTable, KIN_QUERY, TICKET_RANK } from '@galley/domain';
import type { HostMachine } from '@galley/shell/contract';
import type { Replica } from '@galley/sync/replica';

import { readTable } from './table-reads.ts';

type Database = Replica['db'];

type MachineRow = Record<'id' | 'name' | 'kind', string> & { readonly number: number };

type LastEvent = Pick<EventRow, 'at' | 'detail'>;

/** What is asked of many rows at once: numbers, the last of its kind, what belongs together. */
export const factReader = (client: Database) => {
  const plucked = (text: string) => atFirst(() => client.prepare(text).pluck());
  const latestDay = plucked('SELECT max(businessDate) FROM day_session');
  const number = plucked('SELECT max(number) FROM receipt WHERE series = ?');
  const events = plucked('SELECT count(*) FROM event WHERE subjectId = ? AND type = ?');
  const eventRows = readTable(client, eventTable, '"subjectId" = ? AND "type" = ?');
  const lastEvent = atFirst(() =>
    client.prepare(
      'SELECT at, detail FROM event WHERE subjectId = ? AND type = ? ORDER BY at DESC, id DESC LIMIT 1',
    ),
  );
  const cooking = plucked(
    `SELECT DISTINCT c.callNumber FROM ticket t JOIN "check" c ON c.id = t.checkId
        WHERE t.businessDate = ? AND t.rank < ? AND c.callNumber IS NOT NULL`,
  );
  const held = plucked('SELECT DISTINCT checkId FROM ticket WHERE held = 1 AND rank < 3');
  const promised = plucked('SELECT id FROM "check" WHERE promisedAt >= ? AND promisedAt < ?');
  const lastCall = plucked(
    `SELECT callNumber FROM "check" WHERE businessDate = ? AND deviceId = ?
        AND callNumber IS NOT NULL ORDER BY openedAt DESC, id DESC LIMIT 1`,
  );
  const kin = plucked(KIN_QUERY);
  const tied = plucked(`SELECT EXISTS (SELECT 1 FROM check_tie WHERE checkId = @id)
        OR EXISTS (SELECT 1 FROM check_tie WHERE otherCheckId = @id)`);
  const byRef = plucked('SELECT id FROM "check" WHERE externalRef = ?');
  const deviceName = plucked('SELECT name FROM device WHERE id = ?');
  const hosts = atFirst(() =>
    client.prepare(
      `SELECT id, name, number, deviceKind AS kind FROM device
         WHERE rank = 0 AND deviceKind IN ('register', 'kitchen') ORDER BY number`,
    ),
  );
  const lastReadings = atFirst(() =>
    client.prepare(
      `SELECT max(at) AS at, milliC FROM reading WHERE probe >= ? AND probe < ? GROUP BY probe`,
    ),
  );
  const real = plucked('SELECT 1 FROM "check" WHERE replayed = 0 LIMIT 1');
  return {
    latestDay: () => (latestDay().get() as string | null) ?? undefined,
    /** Last number of a receipt series; 0 before its first receipt. */
    lastReceiptNumber: (series: string) => (number().get(series) as number | null) ?? 0,
    /** The last event of a kind about a subject. */
    lastEvent: (subjectId: string, type: string): LastEvent | undefined => {
      const row = lastEvent().get(subjectId, type) as { at: number; detail: string } | undefined;
      return row === undefined
        ? undefined
        : { at: row.at, detail: JSON.parse(row.detail) as EventRow['detail'] };
    },
    /** All events of a kind about a subject, in no order. */
    eventsOf: (subjectId: string, type: string): EventRow[] => eventRows.all(subjectId, type),
    eventCount: (subjectId: string, type: string) => events().get(subjectId, type) as number,
    /** Call numbers of checks whose food some station has not bumped. */
    cookingCallNumbers: (businessDate: string) =>
      cooking().all(businessDate, TICKET_RANK.bumped) as string[],
    /** Checks with lines that wait for a fire, or were fired and not bumped. */
    checksHeld: () => held().all() as string[],
    /** Checks that are promised for a time from one to another. */
    checksPromised: (from: number, until: number) => promised().all(from, until) as string[],
    /** The call number that a register gave last on a day. */
    lastCallNumber: (businessDate: string, deviceId: string) =>
      lastCall().get(businessDate, deviceId) as string | undefined,
    /** These checks and all that are tied to them. */
    kinOf: (checkIds: readonly string[]): readonly string[] =>
      checkIds.some((id) => tied().get({ id }) === 1)
        ? (kin().all(JSON.stringify(checkIds)) as string[])
        : [...new Set(checkIds)],
    checkByExternalRef: (ref: string) => byRef().get(ref) as string | undefined,
    deviceName: (id: string) => deviceName().get(id) as string | undefined,
    /** Machines of the site on which a device can hang. */
    hostMachines: (): readonly HostMachine[] =>
      (hosts().all() as MachineRow[]).map(({ id, name, number, kind }) => ({
        ...{ id, name, kitchen: kind === 'kitchen' },
        first: kind === 'register' && number === 1,
      })),
    /** The last kept reading of each sensor of a probe. */
    lastReadingsOf: (id: string) =>
      lastReadings().all(`${id}/`, `${id}0`) as { at: number; milliC: number }[],
    hasRealCheck: () => real().get() !== undefined,
  };
};
