import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KindSpec } from '@galley/base';
import { createHubServer, createSqliteStore, silentLog } from '@galley/sync/hub';
import {
  enrolDevice,
  generateDeviceKeys,
  nodeCrypto,
  openReplica,
  pinned,
  startSync,
} from '@galley/sync/replica';
import { afterEach, expect, it } from 'vitest';
import { systemClock, systemRng } from '../system-ports.ts';
import { fingerprintOf } from './hub-certificate.ts';
import { selfSigned } from './self-signed.ts';

const ADMIN = 'admin-token-of-the-tests';
const KINDS: readonly KindSpec[] = [
  {
    kind: 'line',
    class: 'fact',
    scope: 'site',
    dated: false,
    columns: [{ name: 'name', type: 'text', nullable: false }],
  },
];

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const startHub = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hub-tls-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  const store = createSqliteStore({ file: join(folder, 'hub.db'), clock: systemClock });
  if (!store.ok) throw new Error(store.error.message);
  endings.push(() => store.value.close());
  const tls = selfSigned(['127.0.0.1'], systemClock, systemRng);
  const common = { clock: systemClock, rng: systemRng, crypto: nodeCrypto, log: silentLog };
  const options = { ...common, store: store.value, kinds: KINDS, role: 'central' as const };
  const server = createHubServer({ ...options, adminToken: ADMIN, tls });
  endings.push(() => server.close());
  const bound = await server.listen({ host: '127.0.0.1', port: 0 });
  if (!bound.ok) throw new Error(bound.error.message);
  const url = `https://127.0.0.1:${bound.value.port}`;
  const deps = { tenantId: 'ten_t', siteId: 'sit_t' };
  const createdAt = systemClock.now();
  await store.value.ensureTenant({ tenantId: 'ten_t', name: 'T', pepper: 'p', createdAt });
  await store.value.ensureSite({ ...deps, name: 'S', purpose: 'demo', createdAt });
  return { folder, url, known: pinned(url, fingerprintOf(tls)), store: store.value, deps };
};

type Hub = Awaited<ReturnType<typeof startHub>>;

const openDevice = async ({ folder, known, store, deps }: Hub, name: string) => {
  const code = `CODE${name}XYZ`.toUpperCase();
  const expiresAt = systemClock.now() + 60_000;
  const codeHash = nodeCrypto.sha256(code);
  const use = { codeHash, kind: 'register' as const, name: null, expiresAt, usedBy: null };
  await store.putCode({ ...deps, ...use });
  const keys = generateDeviceKeys();
  const granted = await enrolDevice({ hubUrl: known, code, kind: 'register', name, keys });
  if (!granted.ok) throw new Error(granted.error.message);
  const replica = openReplica({
    file: join(folder, `${name}.db`),
    kinds: KINDS,
    clock: systemClock,
  });
  if (!replica.ok) throw new Error(replica.error.message);
  replica.value.enrol(granted.value, { kind: 'register', name, keys });
  endings.push(() => replica.value.close());
  return replica.value;
};

const follow = (replica: Awaited<ReturnType<typeof openDevice>>, url: string) => {
  const hubs = [{ url, role: 'central' as const }];
  const ports = { clock: systemClock, rng: systemRng, log: () => undefined };
  const sync = startSync({ replica, hubs, ...ports });
  endings.push(() => sync.stop());
  return sync;
};

it('[FO12] enrolment, commits, rows and presence all go over the checked key, and over no other', async () => {
  const hub = await startHub();
  const one = await openDevice(hub, 'one');
  const two = await openDevice(hub, 'two');
  const syncs = [follow(one, hub.known), follow(two, hub.known)];
  one.commit({ facts: [{ kind: 'line', id: 'lin_1', doc: { name: 'Crab' } }] });
  const arrived = () => two.db.prepare('SELECT count(*) AS n FROM line').get();
  await expect.poll(arrived).toEqual({ n: 1 });
  await expect.poll(() => syncs[0]?.status().mode).toBe('online');
  const wrong = pinned(hub.url, '0'.repeat(64));
  const keys = generateDeviceKeys();
  const request = { code: 'CODETHREE', kind: 'register', name: 'x', keys } as const;
  const refused = await enrolDevice({ hubUrl: wrong, ...request });
  expect(refused).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  expect(refused.ok ? '' : refused.error.message).toMatch(/another key than the hub/);
  const lost = follow(one, wrong);
  await new Promise((next) => setTimeout(next, 1800));
  expect(lost.status().mode).toBe('alone');
}, 20_000);
