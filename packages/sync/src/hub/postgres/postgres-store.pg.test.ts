import { type TestPostgres, testPostgres } from '@galley/testkit/postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKindTable } from '../kind-table.ts';
import { acceptPush } from '../push.ts';
import type { HubStore } from '../store.ts';
import { describeAdmission } from '../testing/admission.contract.ts';
import { describeAllowances } from '../testing/allowance.contract.ts';
import { describeAside } from '../testing/aside.contract.ts';
import { describeCollection } from '../testing/collect.contract.ts';
import { describeFork } from '../testing/fork.contract.ts';
import { describeHeld } from '../testing/held.contract.ts';
import { describeHubNumbers } from '../testing/hub-numbers.contract.ts';
import { describeHubPush } from '../testing/hub-push.contract.ts';
import { describeHubStore } from '../testing/hub-store.contract.ts';
import { hubTarget } from '../testing/hub-target.fixture.ts';
import { describeNarrowed } from '../testing/narrowed.contract.ts';
import { describeRecovery } from '../testing/recovery.contract.ts';
import { describeShapeClient } from '../testing/shape-client.contract.ts';
import { describeShapeProtocol } from '../testing/shape-protocol.contract.ts';
import {
  createShop,
  fakeClock,
  hlcAt,
  itemRow,
  lineRow,
  nodeCrypto,
  seededRng,
  TEST_KINDS,
  ticketRow,
} from '../testing/shop.fixture.ts';
import { describeSnapshot } from '../testing/snapshot.contract.ts';
import { describeStandby } from '../testing/standby.contract.ts';
import { describeTokenRenewal } from '../testing/token-renewal.contract.ts';
import { createPostgresStore } from './postgres-store.ts';
import { hubConnectionString } from './role.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await testPostgres();
});
afterAll(() => postgres.stop());

const openAt = async (connectionString: string, kinds = TEST_KINDS): Promise<HubStore> => {
  const clock = { now: () => Date.now() };
  const rng = seededRng(connectionString);
  const opened = await createPostgresStore({ connectionString, kinds, clock, rng });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

const open = async () => {
  const cluster = await testPostgres();
  const store = await openAt(await cluster.createDatabase());
  const dispose = async () => {
    await store.close();
    await cluster.stop();
  };
  return { store, dispose };
};

describeHubPush('Postgres store: push', open);
describeHubNumbers('Postgres store: numbers', open);
describeHubStore('Postgres store', open);
describeHeld('Postgres store: held writes', open);
describeRecovery('Postgres store: recovery', open);
describeFork('Postgres store: devices that share an identity', open);
describeStandby('Postgres store: stand-by hubs', open);
describeAdmission('Postgres store: devices that joined at the site', open);
describeTokenRenewal('Postgres store: renewal of tokens', open);
describeAside('Postgres store: commits set aside', open);
describeCollection('Postgres store: collection', open);
describeAllowances('Postgres store: allowances', open);
describeSnapshot('Postgres hub: snapshot', open);
describeShapeProtocol('Postgres hub', async () => hubTarget(await open()));
describeNarrowed('Postgres hub', async () => hubTarget(await open()));
describeShapeClient('Postgres hub', async () => hubTarget(await open()));

const pushInto = async (store: HubStore, name: string, kinds = TEST_KINDS) => {
  const shop = await createShop(store, name);
  const register = await shop.enroll('register', 'Bar');
  const deps = {
    store,
    kinds: createKindTable(kinds),
    crypto: nodeCrypto,
    role: 'central',
    clock: fakeClock(),
    stamp: () => hlcAt(1_780_000_000_000, 'hub_central'),
  } as const;
  const item = itemRow('a', { name: 'Chips', priceMinor: 350 }, hlcAt(1_780_000_000_000, 'dev_a'));
  const deleted = {
    ...itemRow('b', { name: 'Old', priceMinor: 1 }, hlcAt(1_780_000_000_000, 'dev_a')),
    deleted: true,
  };
  const odd = { ...lineRow('odd'), doc: { ...lineRow('odd').doc, seat: 3 } };
  const request = register.push([
    register.commit(shop.siteId, [lineRow('a', 2 ** 40), ticketRow('a', 1, 2), odd]),
    register.commit(shop.tenantId, [item, deleted]),
  ]);
  const outcome = await acceptPush(deps, register.device, request);
  expect(outcome).toMatchObject({ status: 200, body: { rejected: [] } });
  return { shop, register, deps };
};

const asOwner = async <T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return run(client).finally(() => client.end());
};

it('[HD1] projects rows into a table per kind: bigint money, JSON, deleted, what is unknown in extra', async () => {
  const url = await postgres.createDatabase();
  const store = await openAt(url);
  await pushInto(store, 'projected');
  const found = await asOwner(url, async (client) => ({
    lines: (await client.query('SELECT * FROM galley.line ORDER BY id')).rows,
    tickets: (await client.query('SELECT * FROM galley.ticket')).rows,
    items: (await client.query('SELECT id, price_minor, deleted FROM galley.menu_item ORDER BY id'))
      .rows,
  }));
  expect(found.lines[0]).toEqual({
    tenant_id: 'ten_projected',
    scope_id: 'sit_projected',
    id: 'lin_a',
    deleted: false,
    extra: null,
    amount_minor: String(2 ** 40),
    business_date: '2026-06-01',
    name: 'Chips',
    note: null,
  });
  expect(found.lines[1]).toMatchObject({ id: 'lin_odd', extra: { seat: 3 } });
  expect(found.tickets[0]).toMatchObject({ rank: '2', lines: [{ name: 'Chips', quantity: 2 }] });
  expect(found.items).toEqual([
    { id: 'itm_a', price_minor: '350', deleted: false },
    { id: 'itm_b', price_minor: '1', deleted: true },
  ]);
  await store.close();
});

it('[HD2] shows rows of the named tenant only, to a role that cannot pass by, and none without a name', async () => {
  const url = await postgres.createDatabase();
  const store = await openAt(url);
  await pushInto(store, 'mine');
  await pushInto(store, 'theirs');
  await asOwner(hubConnectionString(url), async (client) => {
    for (const table of ['public.sync_row', 'galley.line', 'galley.menu_item']) {
      const count = async () =>
        (
          await client.query(
            `SELECT count(*)::int AS n, count(DISTINCT tenant_id)::int AS t FROM ${table}`,
          )
        ).rows[0];
      await client.query("SELECT set_config('galley.tenant', '', false)");
      expect(await count()).toEqual({ n: 0, t: 0 });
      await client.query("SELECT set_config('galley.tenant', 'ten_mine', false)");
      expect(await count()).toMatchObject({ t: 1 });
    }
    await expect(
      client.query(
        `INSERT INTO galley.line (tenant_id, scope_id, id, deleted) VALUES ('ten_theirs', 's', 'x', false)`,
      ),
    ).rejects.toThrow('row-level security');
    await expect(client.query('SELECT * FROM public.sync_row_p0')).rejects.toThrow(
      'permission denied',
    );
    await expect(
      client.query('ALTER TABLE galley.line DISABLE ROW LEVEL SECURITY'),
    ).rejects.toThrow('owner');
  });
  await store.close();
});

it('[HD3] adds a table or a column for a kind that grew, filled from what was kept before', async () => {
  const url = await postgres.createDatabase();
  const first = await openAt(url);
  await pushInto(first, 'growing');
  await first.close();
  const [line, ...others] = TEST_KINDS;
  const seat = { name: 'seat', type: 'int', nullable: true } as const;
  const grown = [{ ...line!, columns: [...line!.columns, seat] }, ...others];
  const second = await openAt(url, grown);
  const rows = await asOwner(
    url,
    async (client) =>
      (await client.query('SELECT id, seat, extra FROM galley.line ORDER BY id')).rows,
  );
  expect(rows).toEqual([
    { id: 'lin_a', seat: null, extra: null },
    { id: 'lin_odd', seat: '3', extra: null },
  ]);
  await second.close();
});

it('[HD4] refuses a database that a newer version has migrated, and one that is not there', async () => {
  const url = await postgres.createDatabase();
  await (await openAt(url)).close();
  const options = { kinds: TEST_KINDS, clock: { now: () => 0 }, rng: seededRng('x') };
  const refusal = async () => {
    const opened = await createPostgresStore({ ...options, connectionString: url });
    return opened.ok ? undefined : opened.error;
  };
  await asOwner(url, (client) =>
    client.query("UPDATE hub.meta SET value = '98' WHERE name = 'schema'"),
  );
  expect(await refusal()).toMatchObject({ code: 'newer_database' });
  expect((await refusal())?.message).toMatch(/schema 98; this program knows \d{4}-\w+, schema \d+/);
  await asOwner(url, (client) =>
    client.query("INSERT INTO galley_migration VALUES ('9999-later', 0)"),
  );
  expect((await refusal())?.message).toMatch(/migration 9999-later, .* this program knows \d{4}-/);
  const nowhere = await createPostgresStore({
    ...options,
    connectionString: 'postgres://nobody@127.0.0.1:1/none',
  });
  expect(nowhere).toMatchObject({ error: { code: 'unreachable' } });
});

it('[HD5] wakes the readers of another process on the same database', async () => {
  const url = await postgres.createDatabase();
  const one = await openAt(url);
  const two = await openAt(`${url}?application_name=two`);
  const heard = new Promise<readonly string[]>((resolve) => two.onChange(resolve));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const shop = await createShop(one, 'twofold');
  await shop.enroll('register', 'Bar');
  expect(await heard).toEqual([shop.siteId]);
  await one.close();
  await two.close();
});
