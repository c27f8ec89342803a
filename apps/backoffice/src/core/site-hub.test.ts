import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { describe, expect, it } from 'vitest';
import type { EstateView } from '../contract/index.ts';
import { device, hubSends } from './testing/hub-rows.fixture.ts';
import {
  logIn,
  NOW,
  OWNER_PIN,
  openOffice,
  SITE,
  SUPERVISOR_PIN,
  type TestOffice,
} from './testing/open-office.fixture.ts';

const hub = (id: string, name: string, number: number, rank = 0) =>
  device(id, name, rank, 'site_hub', number);

const endpoint = (id: string, hubId: string) => ({
  kind: 'endpoint',
  id,
  doc: {
    urls: [],
    fingerprint: null,
    hubId,
    hubUrls: ['http://10.0.0.7:4700'],
    hubFingerprint: null,
  },
  clk: { b: '0000000000010000-dev_bar' },
});

const failed = (outcome: Result<unknown, Failure>): Failure => {
  if (outcome.ok) throw new Error('refused');
  return outcome.error;
};

const openSite = async () => {
  const shop = openOffice();
  hubSends(shop, hub('dev_cellar', 'Cellar', 1), hub('dev_athub', 'Hub at Bar', 2));
  hubSends(shop, hub('dev_old', 'Hub at Grill', 3, 1), hub('dev_grill', 'Hub at Grill', 4));
  hubSends(shop, device('dev_bar', 'Bar'), endpoint('dev_bar', 'dev_athub'));
  return { shop, session: await logIn(shop, OWNER_PIN) };
};

const hubsOf = async ({ definition, call }: TestOffice, session: string) => {
  const answer = await definition.queries.estate.ask({}, call(session));
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.value as EstateView).hubs;
};

describe('site hub in the office', () => {
  it('[OF40] living hubs stand in the order in which they take over, with the device that starts them', async () => {
    const { shop, session } = await openSite();
    const hubs = await hubsOf(shop, session);
    expect(hubs.map(({ id }) => id)).toEqual(['dev_cellar', 'dev_athub', 'dev_grill']);
    expect(hubs[1]).toEqual({
      id: 'dev_athub',
      name: 'Hub at Bar',
      excluded: false,
      deviceId: 'dev_bar',
      urls: ['http://10.0.0.7:4700'],
    });
    expect(hubs[0]).toMatchObject({ deviceId: null, urls: [] });
  });

  it('[OF40] the owner puts them in order and excludes one; it is one row of the site', async () => {
    const { shop, session } = await openSite();
    const { definition, call } = shop;
    const order = ['dev_athub', 'dev_cellar', 'dev_grill'];
    const wish = { order, excluded: ['dev_grill'] };
    expect(await definition.commands.saveHubOrder.run(wish, call(session))).toEqual(ok(null));
    const hubs = await hubsOf(shop, session);
    expect(hubs.map(({ id, excluded }) => [id, excluded])).toEqual([
      ['dev_athub', false],
      ['dev_cellar', false],
      ['dev_grill', true],
    ]);
    expect(shop.rows('hub_order')).toMatchObject([{ id: SITE, order: JSON.stringify(order) }]);
  });

  it('[OF40] an order that names others, or leaves nobody, is refused; so is one without the right', async () => {
    const { shop, session } = await openSite();
    const { definition, call } = shop;
    const all = ['dev_cellar', 'dev_athub', 'dev_grill'];
    const run = async (order: string[], excluded: string[], as = session) =>
      failed(await definition.commands.saveHubOrder.run({ order, excluded }, call(as))).code;
    expect(await run([...all, 'dev_old'], [])).toBe('unknown_hub');
    expect(await run(all, all)).toBe('all_excluded');
    const supervisor = await logIn(shop, SUPERVISOR_PIN);
    expect(await run(all, [], supervisor)).toBe('not_allowed');
    expect(shop.rows('hub_order')).toEqual([]);
  });

  it('[OF41] a code for a new device is made by the hub in use, and says where it is redeemed', async () => {
    const { shop, session } = await openSite();
    const { office, definition, call, hubAnswers, asked } = shop;
    const make = () => definition.commands.createDeviceCode.run({ kind: 'kitchen' }, call(session));
    expect(failed(await make()).code).toBe('unreachable');
    const view = office.syncView();
    const url = 'http://10.0.0.5:4605';
    const inUse = { id: 'dev_cellar', term: 1, role: 'site' as const, url };
    Object.assign(office, { syncView: () => ({ ...view, hub: inUse }) });
    hubAnswers.push(ok({ code: 'ABCD-EFGH-JKLM', expiresAt: NOW + 3_600_000 }));
    expect(await make()).toEqual(
      ok({ code: 'ABCD-EFGH-JKLM', expiresAt: NOW + 3_600_000, madeBy: 'site', url }),
    );
    expect(asked).toEqual([{ path: '/v1/devices/codes', body: { kind: 'kitchen' } }]);
    const supervisor = call(await logIn(shop, SUPERVISOR_PIN));
    const refused = await definition.commands.createDeviceCode.run({ kind: 'kitchen' }, supervisor);
    expect(failed(refused).code).toBe('not_allowed');
  });

  it('[OF42] the owner revokes a device by the central hub, and is told when that is away', async () => {
    const { shop, session } = await openSite();
    const { definition, call, hubAnswers, asked } = shop;
    const revoke = () =>
      definition.commands.revokeDevice.run({ deviceId: 'dev_bar' }, call(session));
    hubAnswers.push(ok({ deviceId: 'dev_bar', revoked: true }));
    expect(await revoke()).toEqual(ok(null));
    expect(asked).toEqual([{ path: '/v1/devices/revoke', body: { deviceId: 'dev_bar' } }]);
    hubAnswers.push(err(failure('central_unreachable', 'x')));
    expect(failed(await revoke()).message).toContain('central hub is not reached');
    hubAnswers.push(err(failure('unknown_device', 'dev_bar is no device of this site.')));
    expect(failed(await revoke()).code).toBe('unknown_device');
  });
});
