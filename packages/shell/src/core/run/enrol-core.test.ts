import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';
import { afterEach, expect, it } from 'vitest';
import type { PartReport } from '../../node/parts/part-messages.ts';
import type { CoreOptions } from './core-options.ts';
import { enrolCore } from './enrol-core.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0).reverse()) end();
});

const openAt = (file: string): Replica => {
  const opened = openReplica({ file, kinds: [], indexes: [], clock: { now: () => 1 } });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** A device of a kind as it joined at a hub that lacked the pepper. */
const joined = (kind: 'register' | 'kitchen') => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-enrol-'));
  const file = join(folder, 'replica.db');
  const replica = openAt(file);
  const ids = { deviceId: 'dev_bar', tenantId: 'ten_a', siteId: 'sit_a' };
  const grant = { ...ids, epoch: 1, number: 201, token: 'token-of-the-register' };
  replica.enrol(grant, { kind, name: 'Bar', keys: generateDeviceKeys() });
  endings.push(() => {
    if (replica.db.open) replica.close();
    rmSync(folder, { recursive: true });
  });
  return { replica, file };
};

/** A hub that lacks the pepper for the first requests, as one that cannot ask the central hub. */
const startHub = async (lacking: number) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    const has = asked.length > lacking;
    response.writeHead(has ? 200 : 503, { 'content-type': 'application/json' });
    const body = has ? { pepper: 'cGVwcGVy' } : { code: 'central_unreachable', message: 'x' };
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const enrol = async (kind: 'register' | 'kitchen', lacking: number) => {
  const { replica, file } = joined(kind);
  const { asked, url } = await startHub(lacking);
  const reports: PartReport[] = [];
  const options = { hubs: [{ url, role: 'site' }] } as unknown as CoreOptions;
  const parent = {
    present: true,
    report: async (report: PartReport) => void reports.push(report),
    onOrder: () => undefined,
    onPort: () => undefined,
    onGone: () => undefined,
  };
  const log = { info: () => undefined, warn: () => undefined };
  const outcome = await enrolCore({ replica, options, kind, parent, log });
  return { outcome, replica, file, asked, reports };
};

it('[FO26] a register that joined without the pepper says for what it waits, gets it, and keeps it', async () => {
  const { outcome, replica, file, asked, reports } = await enrol('register', 2);
  expect(outcome).toEqual({ ok: true, value: null });
  expect(replica.identity()).toMatchObject({
    pepper: 'cGVwcGVy',
    deviceId: 'dev_bar',
    number: 201,
  });
  expect(asked).toHaveLength(3);
  expect(asked[0]).toBe('/v1/devices/pepper Bearer token-of-the-register');
  expect(reports).toEqual([
    { type: 'progress', text: expect.stringMatching(/^waiting for the site hub or the central/) },
  ]);
  replica.close();
  const again = openAt(file);
  expect(again.identity()?.pepper).toBe('cGVwcGVy');
  again.close();
});

it('[FO26] a kitchen screen asks for none', async () => {
  const { outcome, replica, asked } = await enrol('kitchen', 0);
  expect(outcome.ok).toBe(true);
  expect([replica.identity()?.pepper, asked]).toEqual([undefined, []]);
});
