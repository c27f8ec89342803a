import { afterEach, expect, it } from 'vitest';
import { writeDevice } from '../epochs.ts';
import { createKindTable } from '../kind-table.ts';
import { revokeDevice } from '../revoke.ts';
import {
  type Chain,
  contentOf,
  endAll,
  enrolled,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { lineRow, type Origin, sha256, TEST_KINDS } from '../testing/shop.fixture.ts';

afterEach(endAll);

const kinds = createKindTable(TEST_KINDS);

/** The central hub goes away and comes back as it would from a backup of before the site hub's token. */
const forgetToken = async ({ central, hub, stopCentral, startCentral }: Chain): Promise<void> => {
  await stopCentral();
  const known = await central.device(hub.device.deviceId);
  if (known === undefined) throw new Error('the hub is enrolled');
  const scopes = { tenantId: known.tenantId, scopeIds: [known.siteId] };
  const generation = known.generation + 1;
  const other = { ...known, generation, tokenHash: sha256('of another time') };
  await central.transaction(scopes, (tx) => writeDevice(tx, kinds, other));
  await startCentral();
};

const sell = async ({ shop, siteUrl }: Chain, register: Origin, ids: readonly string[]) => {
  const txns = ids.map((id) => register.commit(shop.siteId, [lineRow(id)]));
  expect((await postPush(siteUrl, register.token, register.push(txns))).status).toBe(200);
};

it('[HU9] a site hub whose token the central hub has forgotten renews it by its key and forwards all that waited', async () => {
  const chain = await startChain();
  const { shop, central, site, hub, upstream, tokens } = chain;
  const register = await enrolled(chain, 'Bar');
  const headAbove = async () => (await central.head(register.device.deviceId))?.seq;
  await sell(chain, register, ['before']);
  await until(async () => (await headAbove()) === 1);
  await forgetToken(chain);
  await sell(chain, register, ['one', 'two', 'three']);
  await until(async () => (await headAbove()) === 4, 20_000);
  expect((await central.device(hub.device.deviceId))?.tokenHash).toBe(sha256(tokens.at(-1) ?? ''));
  await until(upstream.reachable);
  // Both ways: what is written above comes down again, and both hubs end equal.
  const later = await enrolled(chain, 'Door');
  await sell(chain, later, ['later']);
  await until(
    async () =>
      JSON.stringify(await contentOf(site, shop)) ===
      JSON.stringify(await contentOf(central, shop)),
  );
}, 40_000);

it('[HU9] [HT3] one that is shut out buys no token', async () => {
  const chain = await startChain();
  const { central, hub, tokens } = chain;
  const { deviceId } = hub.device;
  await forgetToken(chain);
  await revokeDevice({ store: central, kinds }, { deviceId });
  await new Promise((resolve) => setTimeout(resolve, 7000));
  expect(tokens).toEqual([]);
  expect((await central.device(deviceId))?.tokenHash).toBe(sha256('of another time'));
}, 40_000);
