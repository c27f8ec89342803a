import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShapeRequest } from '../shape/shape-request.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import {
  type ElectricStandIn,
  SERVICE_SECRET,
  startElectricStandIn,
} from '../testing/electric-service.fixture.ts';
import { hubTarget } from '../testing/hub-target.fixture.ts';
import { describeNarrowed } from '../testing/narrowed.contract.ts';
import { describeShapeClient } from '../testing/shape-client.contract.ts';
import { describeShapeProtocol } from '../testing/shape-protocol.contract.ts';
import { type HouseTarget, probeRow, rawShape, readAll } from '../testing/shape-target.fixture.ts';
import { electricUrl, replyHandle } from './electric-request.ts';

const standIns: ElectricStandIn[] = [];

const openTarget = async (): Promise<HouseTarget> => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-gate-'));
  const clock = { now: () => Date.now() };
  const opened = createSqliteStore({ file: join(folder, 'hub.db'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const dispose = async () => {
    await standIns.pop()?.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return hubTarget({ store, dispose }, async (tokens) => {
    const service = await startElectricStandIn(
      store,
      (scope, _tenant, narrowed) => tokens.get(narrowed ? `${scope} narrowed` : scope) ?? '',
    );
    standIns.push(service);
    return { url: service.url, secret: SERVICE_SECRET };
  });
};

describeShapeProtocol('gatekeeper', openTarget);
describeShapeClient('gatekeeper', openTarget);
describeNarrowed('gatekeeper', openTarget);

let target: HouseTarget;
const service = (): ElectricStandIn => {
  const running = standIns.at(-1);
  if (running === undefined) throw new Error('the stand-in runs');
  return running;
};
beforeAll(async () => {
  target = await openTarget();
  await target.write([probeRow('g1'), probeRow('g2')]);
});
afterAll(() => target.dispose());

it('[HG1] asks the service for its own table, filter and columns with the secret, whatever the reader says', async () => {
  const reply = await rawShape(target, {
    offset: '-1',
    secret: 'guess',
    api_secret: 'guess',
    queryable_columns: 'doc',
    'cache-buster': 'b1',
    anything: 'else',
  });
  expect(reply.status).toBe(200);
  const { path, params, headers } = service().calls.at(-1) ?? { params: {} };
  expect(path).toBe('/v1/shape');
  expect(params).toMatchObject({
    table: 'sync_row',
    where: 'scope_id = $1 AND tenant_id = $2',
    'params[1]': target.scope,
    'params[2]': target.scope.replace('sit_', 'ten_'),
    secret: SERVICE_SECRET,
    offset: '-1',
    'cache-buster': 'b1',
  });
  for (const name of ['api_secret', 'queryable_columns', 'anything', 'scope']) {
    expect(params).not.toHaveProperty(name);
  }
  expect(headers?.authorization).toBeUndefined();
});

it('[HG1] [DR7] asks for a kitchen screen without the kinds that it may not read, by parameters of the filter', async () => {
  const { scope, kitchenToken } = target.house;
  const reply = await rawShape(target, { scope, offset: '-1' }, { token: kitchenToken });
  expect(reply.status).toBe(200);
  expect(service().calls.at(-1)?.params).toMatchObject({
    where: 'scope_id = $1 AND tenant_id = $2 AND kind <> $3 AND kind <> $4 AND kind <> $5',
    'params[1]': scope,
    'params[2]': scope,
    'params[3]': 'alarm',
    'params[4]': 'held',
    'params[5]': 'pin_verifier',
  });
  await rawShape(target, { offset: '-1' }, { token: kitchenToken });
  const atSite = service().calls.at(-1)?.params;
  expect(atSite?.where).toBe('scope_id = $1 AND tenant_id = $2');
});

it('[HG2] asks nothing of the service for a reader without token, of another scope, or with a filter of its own', async () => {
  const before = service().calls.length;
  for (const path of ['/v1/shape', '/v1/shape/', '/v1//shape', '/v1/%73hape']) {
    const reply = await rawShape(target, { offset: '-1' }, { token: null, path });
    expect([401, 404]).toContain(reply.status);
  }
  const tries = [{ scope: target.foreignScope }, { where: '1=1' }, { table: 'hub.device' }];
  for (const query of tries) {
    const reply = await rawShape(target, { offset: '-1', ...query });
    expect([400, 403]).toContain(reply.status);
  }
  for (const method of ['POST', 'DELETE']) {
    const url = `${target.url}/v1/shape?table=sync_row&offset=-1&scope=${target.scope}`;
    const headers = { authorization: `Bearer ${target.token}` };
    expect((await fetch(url, { method, headers })).status).toBe(404);
  }
  expect(service().calls.length).toBe(before);
});

it('[HG3] keeps rows out of shared caches and tells no reader the secret', async () => {
  const reply = await rawShape(target, { offset: '-1' });
  expect(reply.header('cache-control')).toBe('private, max-age=60');
  expect(reply.header('vary')).toBe('authorization');
  expect(reply.text).not.toContain(SERVICE_SECRET);
});

it('[HG4] answers 502 when the service refuses the hub, passes overload on, and 503 when it is away', async () => {
  const seen: unknown[] = [];
  service().failNext(401, 403, 500, 503, 429);
  for (let n = 0; n < 5; n += 1) {
    const reply = await rawShape(target, { offset: '-1' });
    seen.push([reply.status, reply.header('retry-after')]);
  }
  expect(seen).toEqual([
    [502, null],
    [502, null],
    [502, null],
    [503, '7'],
    [429, '7'],
  ]);
});

it('[HG5] streams as the service sends, and ends the request there when the reader goes', async () => {
  const { handle, offset } = await readAll(target);
  const stop = new AbortController();
  const query = new URLSearchParams({ table: 'sync_row', scope: target.scope, offset, handle });
  for (const name of ['live', 'live_sse']) query.set(name, 'true');
  const response = await fetch(`${target.url}/v1/shape?${query}`, {
    headers: { authorization: `Bearer ${target.token}` },
    signal: stop.signal,
  });
  const reading = response.body?.getReader();
  const at = performance.now();
  await target.write([probeRow('streamed')]);
  const first = await reading?.read();
  expect(performance.now() - at).toBeLessThan(1000);
  expect(new TextDecoder().decode(first?.value)).toContain('lin_streamed');
  expect(service().open()).toBe(1);
  stop.abort();
  for (let waited = 0; service().open() > 0 && waited < 2000; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(service().open()).toBe(0);
});

it('[HG6] never gives a reader the handle back that it gave up, and knows its own suffix', () => {
  const request: ShapeRequest = {
    ...{ scope: 's', after: 0, offset: '-1', handle: undefined },
    ...{ expiredHandle: '', live: false, sse: false, cursor: '', cacheBuster: '' },
    start: 'beginning',
  };
  const place = { tenantId: 't', scopeId: 's', hidden: new Set<string>() };
  const fresh = () => '0123456789ab';
  expect(replyHandle(request, '7-17', fresh)).toBe('7-17');
  expect(replyHandle({ ...request, expiredHandle: '7-17' }, '7-17', fresh)).toBe(
    '7-17.0123456789ab',
  );
  const renamed = {
    ...request,
    start: 'token',
    offset: '9_0',
    handle: '7-17.0123456789ab',
  } as const;
  expect(replyHandle(renamed, '7-17', fresh)).toBe('7-17.0123456789ab');
  expect(replyHandle(renamed, '8-18', fresh)).toBe('8-18');
  const url = electricUrl({ url: 'http://e' }, place, renamed);
  expect(url.searchParams.get('handle')).toBe('7-17');
});
