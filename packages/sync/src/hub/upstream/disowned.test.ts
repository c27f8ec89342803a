import { afterEach, describe, expect, it } from 'vitest';
import { disownedDoc, disownedKey } from '../../core/index.ts';
import type { Envelope } from '../../protocol/index.ts';
import { createKindTable } from '../kind-table.ts';
import type { Scoped } from '../store.ts';
import {
  type Chain,
  contentOf,
  endAll,
  enrolled,
  rowsOf,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { plantRow } from '../testing/plant.fixture.ts';
import { lineRow, type Origin, sha256, TEST_KINDS } from '../testing/shop.fixture.ts';
import { applyEnvelopes } from './apply-envelopes.ts';

afterEach(endAll);

const push = async (url: string, origin: Origin, ...ids: string[]): Promise<void> => {
  const txn = origin.commit(
    origin.device.siteId,
    ids.map((id) => lineRow(id)),
  );
  expect((await postPush(url, origin.token, origin.push([txn]))).status).toBe(200);
};

const plant = (file: string): void => plantRow(file, 'lin_one', 'lin_planted');

/** The central hub's word that a line of the content of `lineRow` is nobody's. */
const disowning = (id: string, scope: Scoped, rank = 1): Envelope => {
  const key = { kind: 'line', id };
  const content = { doc: lineRow('').doc, clk: null, deleted: false };
  const doc = disownedDoc(sha256, key, content, { at: 1, rank });
  const stamp = { txn: 'hub', clk: null, deleted: false, businessDate: null, schema: 3, seq: 1 };
  return { ...scope, ...disownedKey(key), ...stamp, doc };
};

const linesOf = async ({ shop }: Chain, store: Chain['site']): Promise<string[]> =>
  (await rowsOf(store, shop.tenantId, shop.siteId))
    .filter(({ kind }) => kind === 'line')
    .map(({ id }) => id)
    .sort();

const equal = async (chain: Chain): Promise<boolean> => {
  const { shop, site, central } = chain;
  return (
    JSON.stringify(await contentOf(site, shop)) === JSON.stringify(await contentOf(central, shop))
  );
};

/** Two hubs that agree on one sale. */
const traded = async (digestMs: number) => {
  const chain = await startChain({ digestMs });
  const register = await enrolled(chain, 'Bar');
  await push(chain.siteUrl, register, 'one');
  await until(() => equal(chain), 10_000);
  return { chain, register };
};

describe('a row that nobody signed, between two hubs', () => {
  it('[DG52] planted at the central hub, it comes down and goes again; the site hub sends it to nobody and counts no difference', async () => {
    const { chain, register } = await traded(1500);
    plant(chain.files.central);
    await push(chain.siteUrl, register, 'two');
    await until(async () => (await linesOf(chain, chain.site)).includes('lin_planted'), 5000);
    const right = ['lin_one', 'lin_two'];
    await until(async () => (await linesOf(chain, chain.central)).length === 2, 20_000);
    await until(async () => (await linesOf(chain, chain.site)).length === 2, 5000);
    await until(() => chain.upstream.agrees?.() === true, 20_000);
    expect(await equal(chain)).toBe(true);
    expect([await linesOf(chain, chain.site), await linesOf(chain, chain.central)]).toEqual([
      right,
      right,
    ]);
    expect(await chain.central.commitsAfter(chain.hub.device.deviceId, 0, 9)).toEqual([]);
    expect(chain.differences).toEqual([]);
  }, 60_000);

  it("[DG52] planted in the site hub's own file, it goes, and reaches the central hub never", async () => {
    const { chain, register } = await traded(1500);
    await until(() => chain.upstream.agrees?.() === true, 20_000);
    plant(chain.files.site);
    expect(await linesOf(chain, chain.site)).toEqual(['lin_one', 'lin_planted']);
    await until(async () => (await linesOf(chain, chain.site)).length === 1, 20_000);
    await push(chain.siteUrl, register, 'two');
    await until(() => equal(chain), 10_000);
    expect(await linesOf(chain, chain.central)).toEqual(['lin_one', 'lin_two']);
    expect(await chain.central.commitsAfter(chain.hub.device.deviceId, 0, 9)).toEqual([]);
  }, 60_000);

  it('[DG52] what a commit here says that the central hub has not heard stays, and so does what comes behind the word', async () => {
    const { chain, register } = await traded(60_000);
    plant(chain.files.central);
    await push(chain.siteUrl, register, 'two');
    await until(async () => (await linesOf(chain, chain.site)).includes('lin_planted'), 5000);
    await chain.stopCentral();
    await push(chain.siteUrl, register, 'planted');
    const scope = { tenantId: chain.shop.tenantId, scopeId: chain.shop.siteId };
    const deps = { store: chain.site, kinds: createKindTable(TEST_KINDS) };
    const hear = (...rows: Envelope[]) => applyEnvelopes(deps, scope, rows, undefined);
    await hear(disowning('lin_planted', scope));
    expect(await linesOf(chain, chain.site)).toContain('lin_planted');
    const [one] = await chain.site.rowsOfKind(scope, 'line', { after: '', limit: 1 });
    if (one === undefined) throw new Error('the line is there');
    await hear(disowning('lin_one', scope), one);
    expect(await linesOf(chain, chain.site)).toContain('lin_one');
    await hear(disowning('lin_one', scope, 2));
    expect(await linesOf(chain, chain.site)).toEqual(['lin_planted', 'lin_two']);
  }, 60_000);
});
