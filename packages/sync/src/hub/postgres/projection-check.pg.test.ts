import { testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDigests } from '../digest/digest-clock.ts';
import { createProjectionRound } from '../digest/projection-round.ts';
import { createKindTable } from '../kind-table.ts';
import { silentLog } from '../log.ts';
import type { HubStore, StoredRow } from '../store.ts';
import { fakeClock, seededRng, TEST_KINDS } from '../testing/shop.fixture.ts';
import { createPostgresStore } from './postgres-store.ts';
import { createProjectionCheck } from './projection-check.ts';

const [TENANT, SITE] = ['ten_quay0000', 'sit_quay0000'];
const scope = { tenantId: TENANT, scopeId: SITE };
let close: () => Promise<void>;
let store: HubStore;
let owner: pg.Pool;

const row = (kind: string, id: string, seq: number, doc: StoredRow['doc']): StoredRow => ({
  ...{ ...scope, kind, id, seq, firstSeq: seq, txn: 'dev_a:1:1', clk: null, deleted: false },
  ...{ doc, businessDate: typeof doc.businessDate === 'string' ? doc.businessDate : null },
  schema: 1,
});

const line = (number: number): StoredRow =>
  row('line', `lin_${String(number).padStart(3, '0')}`, number, {
    amountMinor: number,
    businessDate: `2026-0${1 + (number % 3)}-11`,
    name: 'Crab',
    note: null,
    unknown: { to: 'this version' },
  });

const write = (rows: readonly StoredRow[]): Promise<void> =>
  store.transaction({ tenantId: TENANT, scopeIds: [SITE] }, async (tx) => {
    await tx.reserveSeqs(SITE, rows.length);
    await tx.write({ rows, commits: [], alarms: [] });
  });

beforeAll(async () => {
  const cluster = await testPostgres();
  const connectionString = await cluster.createDatabase();
  const rng = seededRng(connectionString);
  const clock = { now: () => Date.now() };
  const opened = await createPostgresStore({ connectionString, kinds: TEST_KINDS, clock, rng });
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  owner = new pg.Pool({ connectionString });
  await store.ensureTenant({ tenantId: TENANT, name: 'Quay', pepper: 'p', createdAt: 1 });
  await store.ensureSite({
    ...{ tenantId: TENANT, siteId: SITE, name: 'Quay', purpose: 'demo', createdAt: 1 },
  });
  await write([
    ...Array.from({ length: 25 }, (_, index) => line(index + 1)),
    row('ticket', 'tkt_1', 26, { generation: 1, lines: [], rank: 1 }),
  ]);
  close = async () => {
    await owner.end();
    await store.close();
    await cluster.stop();
  };
});
afterAll(() => close());

const contents = async (): Promise<unknown> => {
  const lines = await owner.query('SELECT * FROM galley.line ORDER BY id, business_date');
  return [lines.rows, (await owner.query('SELECT * FROM galley.ticket ORDER BY id')).rows];
};

/** One tick of the hub's own clock after the other. */
const ticks = async (count: number): Promise<number[]> => {
  const healed: number[] = [];
  const clock = startDigests({
    ...{ store, kinds: createKindTable(TEST_KINDS), clock: fakeClock(), log: silentLog },
    onProjection: (rows) => void healed.push(rows),
  });
  for (let tick = 0; tick < count; tick += 1) await clock.tick();
  clock.stop();
  return healed;
};

it('[HD15] finds what was changed, removed or planted in a table for reports, writes it anew and counts it', async () => {
  const right = await contents();
  expect(await ticks(1)).toEqual([]);
  await owner.query("UPDATE galley.line SET amount_minor = 7 WHERE id = 'lin_002'");
  await owner.query("UPDATE galley.line SET extra = NULL WHERE id = 'lin_003'");
  await owner.query("UPDATE galley.line SET business_date = '2026-05-01' WHERE id = 'lin_005'");
  await owner.query("DELETE FROM galley.line WHERE id = 'lin_004'");
  await owner.query("UPDATE galley.ticket SET deleted = true WHERE id = 'tkt_1'");
  const planted = ['lin_000', 'lin_010x', 'lin_999'];
  for (const id of planted) {
    await owner.query(
      `INSERT INTO galley.line (tenant_id, scope_id, id, deleted, business_date)
       VALUES ($1, $2, $3, false, '2026-01-11')`,
      [TENANT, SITE, id],
    );
  }
  expect(await ticks(1)).toEqual([7, 1]);
  expect(await contents()).toEqual(right);
  expect(await ticks(1)).toEqual([]);
});

it('[HD15] takes nothing from an envelope that was changed itself: that has its turn first', async () => {
  const right = await contents();
  const change = `UPDATE public.sync_row SET doc = doc || '{"amountMinor":9}' WHERE id = 'lin_007'`;
  await owner.query(change);
  const round = createProjectionRound({ store, log: silentLog });
  await round([scope], () => false);
  expect(await contents()).toEqual(right);
  // No commit here proves the row: the hub takes it as it stands, and its tables follow.
  expect(await ticks(1)).toEqual([1]);
  const amount = "SELECT amount_minor::int AS amount FROM galley.line WHERE id = 'lin_007'";
  expect((await owner.query(amount)).rows).toEqual([{ amount: 9 }]);
});

it('[HD15] compares stretch by stretch, and writes only that one anew in which something differs', async () => {
  const right = await contents();
  await owner.query("UPDATE galley.line SET name = NULL WHERE id IN ('lin_001', 'lin_025')");
  const touched = async (): Promise<string[]> =>
    (await owner.query('SELECT id FROM galley.line ORDER BY xmin::text::bigint DESC')).rows
      .slice(0, 10)
      .map(({ id }) => id)
      .sort();
  const pool = new pg.Pool({ connectionString: owner.options.connectionString as string });
  const check = createProjectionCheck(pool, TEST_KINDS, 10);
  const seen: unknown[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const found = await check.look(scope, 'line', after);
    seen.push([after, found.rows, found.differing]);
    if (found.differing > 0) await check.mend(scope, 'line', after);
    if (after === '') expect(await touched()).toEqual(idsTo(10));
    after = found.next;
  }
  await pool.end();
  expect(seen).toEqual([
    ['', 10, 1],
    ['lin_010', 10, 0],
    ['lin_020', 5, 1],
  ]);
  expect(await contents()).toEqual(right);
});

const idsTo = (last: number): string[] =>
  Array.from({ length: last }, (_, index) => `lin_${String(index + 1).padStart(3, '0')}`);

it('[HD15] agrees while rows are written, and changes nothing then', async () => {
  const writing = (async () => {
    for (let number = 100; number < 160; number += 1) await write([line(number)]);
  })();
  let found = 0;
  for (let round = 0; round < 40; round += 1) {
    found += (await store.projections?.look(scope, 'line', ''))?.differing ?? 0;
  }
  await writing;
  expect(found).toBe(0);
});
