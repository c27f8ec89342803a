import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Chain,
  contentOf,
  endAll,
  enrolled,
  startChain,
  until,
} from '../testing/chain.fixture.ts';
import { postPush } from '../testing/hub-target.fixture.ts';
import { hlcAt, itemRow, lineRow, type Origin, ticketRow } from '../testing/shop.fixture.ts';

afterEach(endAll);

const MINUTE = 60_000;

const behindTheBack = (file: string, ...statements: string[]): void => {
  const db = new Database(file);
  for (const statement of statements) db.exec(statement);
  db.close();
};

/** The sums are what the rows come to, as if this hub had written them so. */
const COUNT_ANEW = 'UPDATE hub_scope SET counted = 0; DELETE FROM hub_bucket';

const rowsOf = async (chain: Chain): Promise<[string[], string[]]> => {
  const both = [chain.site, chain.central].map((store) => contentOf(store, chain.shop));
  const [site = [], central = []] = await Promise.all(both);
  const told = (rows: string[]) => rows.filter((text) => !text.startsWith('["digest"'));
  return [told(site), told(central)];
};

const equal = async (chain: Chain): Promise<boolean> => {
  const [site, central] = await rowsOf(chain);
  return JSON.stringify(site) === JSON.stringify(central);
};

const push = async (url: string, origin: Origin, ...txns: ReturnType<Origin['commit']>[]) =>
  expect((await postPush(url, origin.token, origin.push(txns))).status).toBe(200);

/** A site that trades, with a price and a ticket that came from above: no commit here proves those. */
const trade = async () => {
  const chain = await startChain({ digestMs: 400 });
  const { shop } = chain;
  const register = await enrolled(chain, 'Bar');
  const office = await shop.enroll('backoffice', 'Office');
  const at = hlcAt(1_780_000_000_000, office.device.deviceId);
  const prices = ['a', 'b'].map((id) => itemRow(id, { name: `Chips ${id}`, priceMinor: 350 }, at));
  await push(chain.centralUrl(), office, office.commit(shop.tenantId, prices));
  const told = [ticketRow('t', 1, 2), lineRow('far', 900)];
  await push(chain.centralUrl(), office, office.commit(shop.siteId, told));
  const lines = [lineRow('one'), lineRow('two', 200)];
  await push(chain.siteUrl, register, register.commit(shop.siteId, lines));
  await until(() => equal(chain), 10_000);
  await until(() => chain.upstream.agrees?.() === true, 20_000);
  expect(chain.differences).toEqual([]);
  return { chain, register, right: (await rowsOf(chain))[1] };
};

describe('a site hub beside the central one', () => {
  it('[DG16] rows altered or deleted in its file, that no commit here proves, are as the central hub has them within 60 s', async () => {
    const { chain, right } = await trade();
    const price = `'{"name":"Chips a","priceMinor":999}'`;
    behindTheBack(
      chain.files.site,
      `UPDATE sync_row SET doc = ${price} WHERE id = 'itm_a'`,
      "DELETE FROM sync_row WHERE id = 'itm_b'",
      "DELETE FROM sync_row WHERE id = 'tkt_t'",
      `UPDATE sync_row SET doc = json_set(doc, '$.amountMinor', 1) WHERE id = 'lin_far'`,
    );
    expect(await equal(chain)).toBe(false);
    await until(() => equal(chain), MINUTE);
    expect((await rowsOf(chain))[0]).toEqual(right);
  }, 90_000);

  it('[DG17] a difference that its sums hide from itself is found at contact and with the next digest, counted, and healed', async () => {
    const { chain, register } = await trade();
    behindTheBack(
      chain.files.site,
      "DELETE FROM sync_row WHERE id = 'tkt_t'",
      `UPDATE sync_row SET doc = json_set(doc, '$.amountMinor', 7) WHERE id = 'lin_far'`,
      COUNT_ANEW,
    );
    await push(chain.siteUrl, register, register.commit(chain.shop.siteId, [lineRow('three')]));
    await until(() => chain.upstream.agrees?.() === false, 20_000);
    await until(() => equal(chain), MINUTE);
    await until(() => chain.upstream.agrees?.() === true, 20_000);
    expect(chain.differences.map(({ sent }) => sent)).toEqual(chain.differences.map(() => 0));
    expect(chain.differences.reduce((sum, { healed }) => sum + healed, 0)).toBe(2);
  }, 120_000);

  it('[DG18] a row that the central hub lost with its commit is said once more by the site hub itself, once', async () => {
    const { chain, register, right } = await trade();
    const { hub, central, shop } = chain;
    await chain.stopCentral();
    behindTheBack(
      chain.files.central,
      'DELETE FROM hub_commit',
      "DELETE FROM sync_row WHERE id IN ('lin_one', 'tkt_t')",
      COUNT_ANEW,
    );
    await chain.startCentral();
    await until(
      async () => (await rowsOf(chain))[1].some((text) => text.includes('lin_one')),
      MINUTE,
    );
    await until(async () => (await rowsOf(chain))[1].some((text) => text.includes('tkt_t')), 5000);
    await until(() => chain.upstream.agrees?.() === true, 20_000);
    const commits = await central.commitsAfter(hub.device.deviceId, 0, 10);
    expect(commits.map(({ verdict }) => verdict)).toEqual([null]);
    const withoutHeads = (rows: string[]) => rows.filter((text) => !text.startsWith('["origin"'));
    expect(withoutHeads((await rowsOf(chain))[1])).toEqual(withoutHeads(right));
    await push(chain.siteUrl, register, register.commit(shop.siteId, [lineRow('four')]));
    await until(() => equal(chain), 10_000);
    expect(chain.differences).toMatchObject([{ sent: 2, healed: 0 }]);
  }, 120_000);

  it('[DG17] trade on both sides is no difference: nothing is counted', async () => {
    const { chain, register } = await trade();
    const end = performance.now() + 4000;
    for (let n = 0; performance.now() < end; n += 1) {
      const rows = [lineRow(`n${n}`), ticketRow(`n${n}`, 1, n % 3)];
      await push(chain.siteUrl, register, register.commit(chain.shop.siteId, rows));
      await new Promise((done) => setTimeout(done, 20));
    }
    await until(() => equal(chain), 10_000);
    await until(() => chain.upstream.agrees?.() === true, 30_000);
    expect(chain.differences).toEqual([]);
  }, 90_000);
});
