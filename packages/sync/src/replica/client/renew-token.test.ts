import { afterEach, describe, expect, it } from 'vitest';
import { writeDevice } from '../../hub/epochs.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { revokeDevice } from '../../hub/revoke.ts';
import type { UpstreamLink } from '../../hub/server/types.ts';
import { runHub } from '../../hub/testing/hub-target.fixture.ts';
import { sha256, TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import type { Identity, Replica } from '../index.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import {
  closeAll,
  follow,
  has,
  line,
  openDevice,
  opened,
  openSite,
  reopen,
  type Site,
  until,
} from '../testing/site.fixture.ts';

afterEach(closeAll);

const KINDS = createKindTable(TEST_KINDS);
const idOf = (replica: Replica): string => replica.identity()?.deviceId ?? '';

/** The hub is as it was before the device got the token that it has. */
const forgetToken = async ({ store }: Site, replica: Replica): Promise<void> => {
  const known = await store.device(idOf(replica));
  if (known === undefined) throw new Error('the device is enrolled');
  const scopes = { tenantId: known.tenantId, scopeIds: [known.siteId] };
  const other = { ...known, tokenHash: sha256('another'), generation: known.generation + 1 };
  await store.transaction(scopes, (tx) => writeDevice(tx, KINDS, other));
};

describe('a device whose token no hub knows', () => {
  it('[RE8] signs for another one by itself, sends what it has, and keeps it over a restart', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const grill = await openDevice(site, 'kitchen', 'Grill');
    follow(grill, [site.hub.url]);
    const [before, deviceId] = [bar.identity()?.token, idOf(bar)];
    await forgetToken(site, bar);
    bar.commit({ facts: [line('lin_kept')] });
    const renewed: Identity[] = [];
    const events: { event?: string }[] = [];
    const sync = follow(bar, [site.hub.url], {
      onIdentity: (identity) => renewed.push(identity),
      log: (event) => events.push(event),
    });
    await until('the line', () => has(grill, 'lin_kept'), 15_000);
    expect(bar.identity()?.token).not.toBe(before);
    expect(idOf(bar)).toBe(deviceId);
    // Nobody has to begin anew but the lines to the hub: the device is who it was.
    expect(renewed).toEqual([]);
    expect(events.filter(({ event }) => event === 'token_renewed')).toHaveLength(1);
    await until('online', () => sync.status().lastError === undefined);
    await sync.stop();
    bar.close();
    const again = reopen(file);
    follow(again, [site.hub.url]);
    again.commit({ facts: [line('lin_later')] });
    await until('the next line', () => has(grill, 'lin_later'));
  }, 30_000);

  it('[RE8] asks nothing within five seconds: a hub may only not have heard of it yet', async () => {
    const site = await openSite();
    const bar = await openDevice(site, 'register', 'Bar');
    const known = await site.store.device(idOf(bar));
    await forgetToken(site, bar);
    const events: { event?: string }[] = [];
    follow(bar, [site.hub.url], { log: (event) => events.push(event) });
    const refused = () => events.filter(({ event }) => event === 'push_refused').length;
    await until('two refusals', () => refused() > 1, 5000);
    if (known === undefined) throw new Error('the device is enrolled');
    const scopes = { tenantId: known.tenantId, scopeIds: [known.siteId] };
    const back = { ...known, generation: known.generation + 2 };
    await site.store.transaction(scopes, (tx) => writeDevice(tx, KINDS, back));
    bar.commit({ facts: [line('lin_1')] });
    await until('sent', () => bar.pending().commits === 0);
    expect(bar.identity()?.token).toBeDefined();
    expect(events.some(({ event }) => event === 'token_renewed')).toBe(false);
  }, 30_000);

  it('[RE8] [HT3] a revoked device gets none, and goes on alone', async () => {
    const site = await openSite();
    const bar = await openDevice(site, 'register', 'Bar');
    await forgetToken(site, bar);
    await revokeDevice({ store: site.store, kinds: KINDS }, { deviceId: idOf(bar) });
    const before = bar.identity()?.token;
    const events: { event?: string; answer?: { status: number } }[] = [];
    follow(bar, [site.hub.url], { log: (event) => events.push(event) });
    const refusals = () => events.filter(({ event }) => event === 'token_not_renewed');
    await until('the refusal', () => refusals().length > 0, 15_000);
    expect(refusals()[0]?.answer?.status).toBe(403);
    expect(bar.identity()?.token).toBe(before);
  }, 30_000);

  it('[S11] a device that is shut out while it has nothing to send says so', async () => {
    const site = await openSite();
    const bar = await openDevice(site, 'register', 'Bar');
    const sync = follow(bar, [site.hub.url]);
    await until('online', () => sync.status().mode === 'online');
    const answer = await fetch(`${site.hub.url}/v1/admin/devices/revoke`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer admin-token-of-the-tests',
        'content-type': 'application/json',
        connection: 'close',
      },
      body: JSON.stringify({ deviceId: idOf(bar) }),
    });
    expect(answer.status).toBe(200);
    await until('the word', () => sync.status().revoked === true, 10_000);
    expect(sync.status()).toMatchObject({ mode: 'alone' });
    expect(sync.status().lastError).toContain('shut this device out');
  }, 30_000);

  it('[HT4] a site hub passes the wish on, and says so when the central hub is not reached', async () => {
    const site = await openSite();
    const front = await runHub(site.store, { role: 'site' });
    opened.push(() => front.close());
    const bar = await openDevice(site, 'register', 'Bar');
    const response = await fetch(`${front.url}/v1/devices/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ deviceId: idOf(bar) }),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      503,
      'central_unreachable',
    ]);
  });
});

describe('what nests too deeply for any reader', () => {
  it('[HH1] is answered 400 by a hub that passes requests on, which asks nobody', async () => {
    const site = await openSite();
    let asked = 0;
    const relay = async () => {
      asked += 1;
      return { status: 200, body: {} };
    };
    const upstream: UpstreamLink = {
      reachable: () => true,
      peers: () => [],
      enroll: relay,
      relay,
      onCentral: () => () => undefined,
    };
    const front = await runHub(site.store, { role: 'site', upstream });
    opened.push(() => front.close());
    const bar = await openDevice(site, 'register', 'Bar');
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const ask = async (path: string, body: string) => {
      const response = await fetch(`${front.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${bar.identity()?.token}`,
          'content-type': 'application/json',
          connection: 'close',
        },
        body,
      });
      return [path, response.status];
    };
    const paths = [
      ...['/v1/devices/epoch', '/v1/devices/fork', '/v1/devices/standby', '/v1/allowance'],
      ...['/v1/devices/revoke', '/v1/devices/admitted', '/v1/devices/token', '/v1/push'],
      '/v1/devices/enroll',
    ];
    for (const path of paths) {
      expect(await ask(path, `{"deviceId":"dev_x","more":${deep}}`)).toEqual([path, 400]);
    }
    expect(asked).toBe(0);
    expect((await fetch(`${front.url}/health`)).status).toBe(200);
  });
});
