import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { INDEXES, KINDS } from '@galley/domain';
import { createHubServer, createSqliteStore, silentLog } from '@galley/sync/hub';
import {
  enrolDevice,
  generateDeviceKeys,
  nodeCrypto,
  openReplica,
  type Replica,
  startSync,
} from '@galley/sync/replica';
import { openRegister } from '../../apps/pos/src/core/testing/register.fixture.ts';

export const FIXTURES = join(import.meta.dirname, '../../packages/sync/fixtures');
const ADMIN = 'admin-token-of-the-tests';
const clock = { now: () => Date.now() };
const rng = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

type Row = { readonly kind: string; readonly id: string };
type Kept = {
  readonly tenantId: string;
  readonly siteId: string;
  readonly pending: number;
  readonly rows: readonly Row[];
};

/** Ends what the helpers below began, the latest first. */
export const endAll = async (): Promise<void> => {
  for (const end of endings.splice(0).reverse()) await end();
};

export const endings: (() => unknown)[] = [];
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The fixture's files in a folder of their own, as the old program left them. */
export const unpack = (version: number): { folder: string; kept: Kept } => {
  const from = join(FIXTURES, `schema-${version}`);
  const folder = mkdtempSync(join(tmpdir(), `galley-schema-${version}-`));
  endings.push(() => rmSync(folder, { recursive: true }));
  const read = (name: string) => gunzipSync(readFileSync(join(from, `${name}.gz`)));
  for (const name of ['replica.db', 'hub.db']) writeFileSync(join(folder, name), read(name));
  writeFileSync(join(folder, 'replica.db.key'), readFileSync(join(from, 'replica.db.key')));
  return { folder, kept: JSON.parse(read('rows.json').toString()) };
};

export const open = (folder: string): Replica =>
  must(openReplica({ file: join(folder, 'replica.db'), kinds: KINDS, indexes: INDEXES, clock }));

export const until = async (what: string, done: () => boolean): Promise<void> => {
  const from = performance.now();
  while (!done()) {
    if (performance.now() - from > 20_000) throw new Error(`${what} did not come in time`);
    await new Promise((next) => setTimeout(next, 10));
  }
};

export const startHub = async (folder: string) => {
  const store = must(createSqliteStore({ file: join(folder, 'hub.db'), clock }));
  const server = createHubServer({
    ...{ store, kinds: KINDS, role: 'central', clock, rng, crypto: nodeCrypto, log: silentLog },
    adminToken: ADMIN,
  });
  const { port } = must(await server.listen({ host: '127.0.0.1', port: 0 }));
  endings.push(async () => {
    await server.close();
    await store.close();
  });
  return { store, url: `http://127.0.0.1:${port}` };
};

export const follow = (replica: Replica, url: string) => {
  const hubs = [{ url, role: 'central' as const }];
  const sync = startSync({ replica, hubs, clock, rng, log: () => undefined });
  endings.push(async () => {
    await sync.stop();
    replica.close();
  });
  return sync;
};

export const sell = async (folder: string): Promise<void> => {
  const register = openRegister({ folder });
  register.time.now = Date.now();
  await register.login('tom');
  const checkId = await register.openTakeaway('After the update');
  await register.ring(checkId, 'Chips', 2);
  await register.run('sendCheck', { checkId });
  await register.payAll(checkId);
  register.replica.close();
};

/** A kitchen that joins today: it has nothing but what the hub gives it. */
export const joinToday = async (url: string, { tenantId, siteId }: Kept, folder: string) => {
  const answer = await fetch(`${url}/v1/admin/enrolment-codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tenantId, siteId, kind: 'kitchen' }),
  });
  const { code } = (await answer.json()) as { code: string };
  const keys = generateDeviceKeys();
  const asKitchen = { kind: 'kitchen', name: 'Grill', keys } as const;
  const granted = must(await enrolDevice({ hubUrl: url, code, ...asKitchen }));
  const file = join(folder, 'kitchen.db');
  const replica = must(openReplica({ file, kinds: KINDS, clock }));
  must(replica.enrol(granted, asKitchen));
  return replica;
};

export const receipts = (replica: Replica): number[] =>
  replica.db.prepare('SELECT number FROM receipt ORDER BY number').pluck().all() as number[];
export const count = (replica: Replica, kind: string): unknown =>
  replica.db.prepare(`SELECT count(*) FROM "${kind}"`).pluck().get();
