import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKindTable } from '../kind-table.ts';
import { acceptPush } from '../push.ts';
import type { HubStore } from '../store.ts';
import {
  createShop,
  fakeClock,
  hlcAt,
  itemRow,
  lineRow,
  nodeCrypto,
  type Origin,
  type Shop,
  seededRng,
  TEST_KINDS,
} from '../testing/shop.fixture.ts';
import { prepareElectric } from './electric-role.ts';
import { keepPartitions, monthOf, monthsAhead } from './partitions.ts';
import { createPostgresStore } from './postgres-store.ts';
import { rebuildProjections } from './rebuild.ts';
import { hubConnectionString } from './role.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

const asUser = async <T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return run(client).finally(() => client.end());
};

const openAt = async (connectionString: string): Promise<HubStore> => {
  const ports = { clock: fakeClock(NOW), rng: seededRng(connectionString) };
  const kinds = TEST_KINDS;
  const options = { connectionString, kinds, ...ports, partitionDelayMs: 20 };
  const opened = await createPostgresStore(options);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

const dated = (id: string, businessDate: string) => ({
  ...lineRow(id),
  doc: { ...lineRow(id).doc, businessDate },
});

const pushing = (store: HubStore, register: Origin) => {
  const kinds = createKindTable(TEST_KINDS);
  const stamp = () => hlcAt(NOW, 'hub_central');
  const clock = fakeClock(NOW);
  const deps = { store, kinds, crypto: nodeCrypto, role: 'central', clock, stamp } as const;
  return async (shop: Shop, rows: readonly ReturnType<typeof dated>[], scope = shop.siteId) => {
    const request = register.push([register.commit(scope, rows)]);
    const outcome = await acceptPush(deps, register.device, request);
    expect(outcome).toMatchObject({ status: 200, body: { rejected: [] } });
  };
};

const setUp = async (name: string) => {
  const url = await postgres.createDatabase();
  const store = await openAt(url);
  const shop = await createShop(store, name);
  const register = await shop.enroll('register', 'Bar');
  return { url, store, shop, register, push: pushing(store, register) };
};

const partitionOfRow = (url: string) =>
  asUser(url, async (client) => {
    const found = await client.query<{ id: string; part: string }>(
      'SELECT id, tableoid::regclass::text AS part FROM galley.line ORDER BY id',
    );
    return Object.fromEntries(found.rows.map((row) => [row.id, row.part]));
  });

const soon = async (condition: () => Promise<boolean>): Promise<void> => {
  const endAt = performance.now() + 10_000;
  while (!(await condition())) {
    if (performance.now() > endAt) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

it('[HD6] names months of real days only, two ahead over the turn of the year', () => {
  expect(monthsAhead(NOW)).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthOf('2026-06-30', NOW)).toBe('2026-06');
  for (const odd of ['2026-13-01', '1999-01-01', '2033-01-01', '', null, 7, "2026-01-01'; --"]) {
    expect(monthOf(odd, NOW)).toBeUndefined();
  }
});

it('[HD6] lays facts down by month, made ahead, and behind the commit for any other month', async () => {
  const { url, store, shop, push } = await setUp('monthly');
  await soon(async () =>
    asUser(url, async (client) => {
      const made = await client.query("SELECT to_regclass('galley_part.line_2027_01') AS t");
      return made.rows[0].t !== null;
    }),
  );
  await push(shop, [dated('now', '2026-11-21'), dated('old', '2019-03-04'), dated('odd', 'never')]);
  await soon(async () => (await partitionOfRow(url)).lin_old === 'galley_part.line_2019_03');
  expect(await partitionOfRow(url)).toEqual({
    lin_now: 'galley_part.line_2026_11',
    lin_old: 'galley_part.line_2019_03',
    lin_odd: 'galley_part.line_default',
  });
  await push(shop, [dated('more', '2019-03-05')]);
  expect((await partitionOfRow(url)).lin_more).toBe('galley_part.line_2019_03');
  await store.close();
});

it('[HD6] makes partitions while pushes go on, without a deadlock and without a lost row', async () => {
  const url = await postgres.createDatabase();
  const store = await openAt(url);
  const clock = fakeClock(NOW);
  let stop = false;
  const keeping = asUser(url, async (client) => {
    while (!stop) await keepPartitions(client, TEST_KINDS, clock);
  });
  const wanted: string[] = [];
  const trade = async (name: string): Promise<void> => {
    const shop = await createShop(store, name);
    const push = pushing(store, await shop.enroll('register', 'Bar'));
    for (let n = 0; n < 40; n += 1) {
      const month = `20${10 + (n % 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
      const rows = [dated(`${name}a${n}`, `${month}-05`), dated(`${name}b${n}`, `${month}-28`)];
      await push(shop, rows);
      wanted.push(...rows.map((row) => row.id));
    }
  };
  await Promise.all(['busy1', 'busy2', 'busy3'].map(trade));
  stop = true;
  await keeping;
  await asUser(url, (client) => keepPartitions(client, TEST_KINDS, clock));
  const placed = await partitionOfRow(url);
  expect(Object.keys(placed).sort()).toEqual(wanted.sort());
  expect(Object.values(placed)).not.toContain('galley_part.line_default');
  await store.close();
});

it('[HD2] guards every partition: row-level security forced, a policy, and no grant to anybody', async () => {
  const { url, store, shop, push } = await setUp('guarded');
  await push(shop, [dated('old', '2019-03-04')]);
  await soon(async () => (await partitionOfRow(url)).lin_old === 'galley_part.line_2019_03');
  const parts = await asUser(url, (client) =>
    client.query(`SELECT c.relname, c.relrowsecurity AS on, c.relforcerowsecurity AS forced,
      (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
      has_table_privilege('galley_hub', c.oid, 'SELECT, INSERT, UPDATE, DELETE') AS granted,
      c.relreplident AS identity, c.relnamespace::regnamespace::text AS schema
      FROM pg_class c WHERE c.relispartition AND c.relkind = 'r'`),
  );
  expect(parts.rows.length).toBeGreaterThan(8 + 4);
  for (const part of parts.rows) {
    expect(part).toMatchObject({ on: true, forced: true, policies: 1, granted: false });
    if (part.schema === 'public') expect(part.identity).toBe('f');
  }
  await asUser(hubConnectionString(url), async (client) => {
    await client.query("SELECT set_config('galley.tenant', 'ten_guarded', false)");
    const query = 'SELECT * FROM galley_part.line_2019_03';
    await expect(client.query(query)).rejects.toThrow('permission denied');
  });
  await store.close();
});

it('[HD7] gives the sync service a role that reads the envelope of all tenants, and nothing else', async () => {
  const { url, store, shop, push } = await setUp('electric');
  await push(shop, [dated('a', '2026-11-21')]);
  const first = await prepareElectric(url);
  const again = await prepareElectric(url);
  expect(again).toEqual(first);
  if (!first.ok) throw new Error(first.error.message);
  await asUser(first.value, async (client) => {
    const all = await client.query('SELECT count(*)::int AS n FROM public.sync_row');
    expect(all.rows[0].n).toBeGreaterThan(1);
    for (const table of ['hub.device', 'galley.line', 'hub.commit', 'public.sync_row_p0']) {
      await expect(client.query(`SELECT * FROM ${table}`)).rejects.toThrow('permission denied');
    }
    await expect(client.query('DELETE FROM public.sync_row')).rejects.toThrow('permission denied');
    const role = await client.query(
      'SELECT rolsuper, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = current_user',
    );
    expect(role.rows[0]).toEqual({ rolsuper: false, rolbypassrls: true, rolreplication: true });
  });
  const published = await asUser(url, (client) =>
    client.query('SELECT tablename FROM pg_publication_tables'),
  );
  expect(published.rows).toEqual([{ tablename: 'sync_row' }]);
  await store.close();
});

const dump = (url: string) =>
  asUser(url, async (client) => {
    const tables = await client.query<{ t: string }>(
      "SELECT tablename AS t FROM pg_tables WHERE schemaname = 'galley' ORDER BY 1",
    );
    const texts: string[] = [];
    for (const { t } of tables.rows) {
      const rows = await client.query<{ r: string }>(
        `SELECT p::text AS r FROM galley."${t}" AS p ORDER BY 1`,
      );
      texts.push(`${t}\n${rows.rows.map((row) => row.r).join('\n')}`);
    }
    return texts.join('\n\n');
  });

it('[HD8] rebuilds projections from the envelope to the byte, while a hub goes on writing', async () => {
  const { url, store, shop, push } = await setUp('rebuilt');
  const lines = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => dated(`r${from + i}`, `2026-0${1 + ((from + i) % 9)}-07`));
  await push(shop, lines(0, 300));
  const item = itemRow('a', { name: 'Chips', priceMinor: 350 }, hlcAt(NOW - 5000, 'dev_a'));
  await push(shop, [item as never], shop.tenantId);
  const before = await dump(url);
  await asUser(url, async (client) => {
    await client.query(
      "UPDATE galley.line SET amount_minor = 7, name = 'wrong' WHERE id < 'lin_r2'",
    );
    await client.query("DELETE FROM galley.line WHERE id LIKE 'lin_r3%'");
    await client.query("UPDATE galley.menu_item SET price_minor = NULL, extra = '{}'");
    await client.query(`INSERT INTO galley.line (tenant_id, scope_id, id, deleted, business_date)
      VALUES ('ten_rebuilt', 'sit_rebuilt', 'lin_zzz', false, '2026-01-01'),
             ('ten_rebuilt', 'sit_rebuilt', 'lin_r10', false, '2020-01-01')`);
  });
  expect(await dump(url)).not.toBe(before);
  const seen: number[] = [];
  const rebuilt = await rebuildProjections(url, TEST_KINDS, {
    batch: 64,
    onProgress: ({ rows }) => seen.push(rows),
  });
  expect(rebuilt).toEqual({ ok: true, value: { rows: 301 } });
  expect(seen.length).toBeGreaterThan(4);
  expect(await dump(url)).toBe(before);
  const during = rebuildProjections(url, TEST_KINDS, { batch: 16 });
  for (let n = 0; n < 10; n += 1) await push(shop, lines(1000 + 10 * n, 10));
  expect((await during).ok).toBe(true);
  const written = await dump(url);
  await rebuildProjections(url, TEST_KINDS);
  expect(await dump(url)).toBe(written);
  await store.close();
});

it('[HD9] a rebuild can be cut off and run again, and refuses company and another version', async () => {
  const { url, store, shop, push } = await setUp('cut');
  await push(
    shop,
    Array.from({ length: 200 }, (_, n) => dated(`c${n}`, '2026-11-02')),
  );
  const before = await dump(url);
  await asUser(url, (client) => client.query('DELETE FROM galley.line'));
  const stop = new AbortController();
  const cut = await rebuildProjections(url, TEST_KINDS, {
    batch: 10,
    signal: stop.signal,
    onProgress: ({ rows }) => rows >= 50 && stop.abort(),
  });
  expect(cut).toMatchObject({ error: { code: 'cancelled' } });
  let second: ReturnType<typeof rebuildProjections> | undefined;
  const one = await rebuildProjections(url, TEST_KINDS, {
    batch: 1,
    onProgress: () => {
      second ??= rebuildProjections(url, TEST_KINDS);
    },
  });
  const two = await second;
  expect(one.ok).toBe(true);
  expect(two).toMatchObject({ error: { code: 'in_use' } });
  expect(await dump(url)).toBe(before);
  await asUser(url, (client) =>
    client.query("DELETE FROM galley_migration WHERE name = '0003-collection'"),
  );
  const older = await rebuildProjections(url, TEST_KINDS);
  expect(older).toMatchObject({ error: { code: 'older_database' } });
  await store.close();
});

it('[HD3] turns a table from before facts were laid down by month into partitions, with all rows', async () => {
  const { url, store, shop, push } = await setUp('before');
  await push(shop, [dated('a', '2026-11-02'), dated('b', '2019-01-02')]);
  await store.close();
  const written = await dump(url);
  await asUser(url, async (client) => {
    await client.query('DROP TABLE galley.line');
    await client.query(`CREATE TABLE galley.line (tenant_id text NOT NULL, scope_id text NOT NULL,
      id text NOT NULL, deleted boolean NOT NULL, extra jsonb, PRIMARY KEY (tenant_id, scope_id, id))`);
    await client.query("DELETE FROM hub.projection WHERE kind = 'line'");
  });
  const again = await openAt(url);
  expect(await dump(url)).toBe(written);
  await again.close();
});
