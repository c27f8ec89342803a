import type { Clock, KindSpec } from '@galley/base';
import pg from 'pg';
import { defaultPartitionOf, guarded, isPartitioned, partitionOf, tableOf } from './projection.ts';

/** One process makes partitions at a time; the others come back later. */
const PARTITION_LOCK = 7_236_512;

/** Partitions lie ready for this month and the two that follow. */
const MONTHS_AHEAD = 2;

/** Days outside of these years are somebody's mistake; their rows stay in the default partition. */
const FIRST_YEAR = 2000;

/** How long the move waits for pushes under way before it leaves them alone and tries again later. */
const LOCK_TIMEOUT_MS = 1500;

const monthAt = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months `YYYY-MM` for which partitions lie ready at that time. */
export const monthsAhead = (now: number): string[] => {
  const at = new Date(now);
  const months = Array.from({ length: MONTHS_AHEAD + 1 }, (_, n) => n);
  return months.map((n) => monthAt(at.getUTCFullYear(), at.getUTCMonth() + n));
};

/** The month of a business date that may have a partition; undefined for what is no such day. */
export const monthOf = (day: unknown, now: number): string | undefined => {
  const found = typeof day === 'string' ? /^(\d{4})-(0[1-9]|1[0-2])-[0-3]\d$/.exec(day) : null;
  const year = Number(found?.[1] ?? 0);
  const known = year >= FIRST_YEAR && year <= new Date(now).getUTCFullYear() + 1;
  return known ? `${found?.[1]}-${found?.[2]}` : undefined;
};

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthAt(year, number);
};

const partsOf = async (client: pg.Client, spec: KindSpec): Promise<Set<string>> => {
  const found = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = $1::regclass`,
    [tableOf(spec)],
  );
  return new Set(found.rows.map((row) => row.name));
};

/** Months of rows that lie in the default partition because theirs was not there when they came. */
const strayMonths = async (client: pg.Client, spec: KindSpec, now: number): Promise<string[]> => {
  const tenants = await client.query<{ tenant_id: string }>('SELECT tenant_id FROM hub.tenant');
  const months = new Set<string>();
  for (const { tenant_id } of tenants.rows) {
    await client.query(`SELECT set_config('galley.tenant', $1, false)`, [tenant_id]);
    const found = await client.query<{ day: string }>(
      `SELECT DISTINCT left(business_date, 7) || '-01' AS day FROM ${defaultPartitionOf(spec)}`,
    );
    for (const { day } of found.rows) months.add(monthOf(day, now) ?? '');
  }
  months.delete('');
  return [...months];
};

/**
 * Makes the partition of a month and moves into it what lies in the default one. Pushes never wait for
 * each other here: the only locks that bar them are on the table and its default partition, they are taken
 * first, and a push that holds one is waited for `LOCK_TIMEOUT_MS` at most. Row-level security of the default partition
 * is lifted for the owner within the transaction, because the move is not any one tenant's.
 */
const makePartition = async (client: pg.Client, spec: KindSpec, month: string): Promise<void> => {
  const part = partitionOf(spec, month.replace('-', '_'));
  const stray = defaultPartitionOf(spec);
  const [from, to] = [month, nextMonth(month)].map((day) => pg.escapeLiteral(`${day}-01`));
  const inMonth = `business_date >= ${from} AND business_date < ${to}`;
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
  // The table first: who has looked up its partitions and then waits for the default one would go on with
  // the old list, read none of the moved rows, and write rows where they no longer belong (23514).
  await client.query(`LOCK TABLE ONLY ${tableOf(spec)} IN ACCESS EXCLUSIVE MODE`);
  await client.query(`LOCK TABLE ${stray} IN ACCESS EXCLUSIVE MODE`);
  await client.query(`CREATE TABLE ${part} (LIKE ${tableOf(spec)} INCLUDING ALL)`);
  await client.query(`ALTER TABLE ${stray} NO FORCE ROW LEVEL SECURITY`);
  await client.query(
    `WITH moved AS (DELETE FROM ${stray} WHERE ${inMonth} RETURNING *)
     INSERT INTO ${part} SELECT * FROM moved`,
  );
  await client.query(`ALTER TABLE ${stray} FORCE ROW LEVEL SECURITY`);
  for (const statement of guarded(part)) await client.query(statement);
  await client.query(
    `ALTER TABLE ${tableOf(spec)} ATTACH PARTITION ${part} FOR VALUES FROM (${from}) TO (${to})`,
  );
};

/** Lock not got in time, or deadlock: another hub or a long report is at work. */
const BUSY = ['55P03', '40P01'];

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && BUSY.includes(String(cause.code));

const tryPartition = async (
  client: pg.Client,
  spec: KindSpec,
  month: string,
): Promise<'made' | 'busy'> => {
  await client.query('BEGIN');
  try {
    await makePartition(client, spec, month);
    await client.query('COMMIT');
    return 'made';
  } catch (cause) {
    await client.query('ROLLBACK');
    if (isBusy(cause)) return 'busy';
    throw cause;
  }
};

const missingMonths = async (client: pg.Client, spec: KindSpec, now: number): Promise<string[]> => {
  const present = await partsOf(client, spec);
  const wanted = new Set([...monthsAhead(now), ...(await strayMonths(client, spec, now))]);
  const isThere = (month: string) => present.has(`${spec.kind}_${month.replace('-', '_')}`);
  return [...wanted].filter((month) => !isThere(month)).sort();
};

/**
 * Makes the partitions that are missing: those ahead, and those of rows that came for another month.
 * `busy` counts months that were left for later because somebody held the table.
 */
export const keepPartitions = async (
  client: pg.Client,
  kinds: readonly KindSpec[],
  clock: Clock,
): Promise<{ readonly made: number; readonly busy: number }> => {
  const locked = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
    PARTITION_LOCK,
  ]);
  if (locked.rows[0]?.got !== true) return { made: 0, busy: 1 };
  const count = { made: 0, busy: 0 };
  try {
    for (const spec of kinds.filter(isPartitioned)) {
      for (const month of await missingMonths(client, spec, clock.now())) {
        count[await tryPartition(client, spec, month)] += 1;
      }
    }
    return count;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PARTITION_LOCK]);
  }
};
