import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { grantEpoch } from '../epochs.ts';
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
import { createOrigin, lineRow, type Origin, TEST_KINDS } from '../testing/shop.fixture.ts';

afterEach(endAll);

const MINUTE = 60_000;

/** A copy of the central hub's database, and the act of putting it back while that hub is down. */
const backUp = ({ files }: Chain): (() => void) => {
  const copy = `${files.central}.backup`;
  const now = new Database(files.central);
  now.pragma('wal_checkpoint(TRUNCATE)');
  now.close();
  copyFileSync(files.central, copy);
  return () => {
    const db = new Database(files.central);
    db.exec(`ATTACH '${copy}' AS old`);
    const names =
      "SELECT name FROM old.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    db.transaction(() => {
      for (const name of db.prepare<[], string>(names).pluck().all()) {
        db.exec(`DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM old.${name}`);
      }
    })();
    db.close();
  };
};

const restore = async (chain: Chain, putBack: () => void): Promise<void> => {
  await chain.stopCentral();
  putBack();
  await chain.startCentral();
};

const sell = async (chain: Chain, origin: Origin, ...ids: readonly string[]) => {
  const txns = ids.map((id) => origin.commit(chain.shop.siteId, [lineRow(id)]));
  const answer = await postPush(chain.siteUrl, origin.token, origin.push(txns));
  expect(answer.status).toBe(200);
  return { txns, answer: (await answer.json()) as { wanted?: number; central: number } };
};

const linesOf = async (chain: Chain): Promise<string[]> =>
  (await contentOf(chain.central, chain.shop)).flatMap((text) => {
    const [kind, id] = JSON.parse(text) as [string, string];
    return kind === 'line' ? [id] : [];
  });

const equal = async ({ site, central, shop }: Chain): Promise<boolean> => {
  const told = async (store: typeof site) =>
    (await contentOf(store, shop)).filter((text) => !text.startsWith('["digest"'));
  return JSON.stringify(await told(site)) === JSON.stringify(await told(central));
};

const upTo = ({ central }: Chain, { device }: Origin, seq: number, ms = 10_000): Promise<void> =>
  until(async () => (await central.head(device.deviceId))?.seq === seq, ms);

const begin = async () => {
  const chain = await startChain();
  const register = await enrolled(chain, 'Bar');
  await sell(chain, register, 'a1', 'a2');
  await upTo(chain, register, 2);
  return { chain, register, deviceId: register.device.deviceId };
};

/** What the site hub holds of commits, as if its disk were new and it knew of them by rows alone. */
const forgetCommits = ({ files }: Chain, where: string): void => {
  const db = new Database(files.site);
  db.exec(`DELETE FROM hub_commit WHERE ${where}`);
  db.close();
};

describe('a central hub that is an old copy of itself', () => {
  it('[HU10] gets the very commits that it lost once more, though nothing new is sold, at contact', async () => {
    const { chain, register, deviceId } = await begin();
    const { central, site } = chain;
    const putBack = backUp(chain);
    await sell(chain, register, 'a3', 'a4', 'a5');
    await upTo(chain, register, 5);
    const lost = await central.commitsAfter(deviceId, 0, 10);
    await restore(chain, putBack);
    expect((await central.head(deviceId))?.seq).toBe(2);
    await upTo(chain, register, 5);
    expect(await central.commitsAfter(deviceId, 0, 10)).toEqual(lost);
    await until(() => equal(chain), 10_000);
    await until(async () => (await site.head(deviceId))?.central === 5);
    expect((await central.device(deviceId))?.epoch).toBe(1);
    await sell(chain, register, 'a6');
    await upTo(chain, register, 6);
    expect(chain.differences).toEqual([]);
  }, 60_000);

  it('[HU10] in which an epoch had not begun yet gets the commits of both epochs', async () => {
    const { chain, register, deviceId } = await begin();
    const { central, site, shop } = chain;
    const putBack = backUp(chain);
    const { txns } = await sell(chain, register, 'a3');
    await upTo(chain, register, 3);
    const deps = { store: central, kinds: createKindTable(TEST_KINDS) };
    const own = { seq: 3, hash: txns[0]?.hash ?? '' };
    const granted = await grantEpoch(deps, register.device, { epoch: 1, own, head: 5 });
    expect(granted).toMatchObject({ ok: true, value: { epoch: 2, lastSeq: 5 } });
    await until(async () => (await site.device(deviceId))?.epoch === 2);
    const later = createOrigin({ ...register.device, epoch: 2 }, register.token, register.keys, 5);
    await sell(chain, later, 'b6', 'b7');
    await upTo(chain, register, 7);
    await restore(chain, putBack);
    await until(async () => (await central.head(deviceId))?.epoch === 3, MINUTE);
    await until(async () => (await linesOf(chain)).length === 5, MINUTE);
    expect(await linesOf(chain)).toEqual(['a1', 'a2', 'a3', 'b6', 'b7'].map((id) => `lin_${id}`));
    expect((await central.commitsAfter(deviceId, 0, 9)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await central.aside(shop.siteId, 9, [])).map(({ seq }) => seq)).toEqual([6, 7]);
    const newest = createOrigin({ ...register.device, epoch: 3 }, register.token, register.keys, 7);
    await until(async () => (await site.device(deviceId))?.epoch === 3);
    await sell(chain, newest, 'c8');
    await upTo(chain, register, 8);
  }, 150_000);

  it('[FO28] which had not enrolled a device yet takes it back from its site, with all that it sold; one that was shut out stays out', async () => {
    const { chain } = await begin();
    const { central, site } = chain;
    const putBack = backUp(chain);
    const [door, thief] = [await enrolled(chain, 'Door'), await enrolled(chain, 'Thief')];
    await sell(chain, door, 'd1', 'd2');
    await sell(chain, thief, 't1');
    await upTo(chain, door, 2);
    await upTo(chain, thief, 1);
    const kinds = createKindTable(TEST_KINDS);
    await revokeDevice({ store: central, kinds }, { deviceId: thief.device.deviceId });
    await until(async () => (await site.device(thief.device.deviceId))?.revoked === true);
    await restore(chain, putBack);
    expect(await central.device(door.device.deviceId)).toBeUndefined();
    await upTo(chain, door, 2);
    expect(await central.device(door.device.deviceId)).toEqual(door.device);
    await sell(chain, door, 'd3');
    await upTo(chain, door, 3);
    const direct = await postPush(chain.centralUrl(), door.token, door.push([]));
    expect([direct.status, await central.device(thief.device.deviceId)]).toEqual([200, undefined]);
    await until(async () => (await linesOf(chain)).length === 6, MINUTE);
    const sold = ['a1', 'a2', 'd1', 'd2', 'd3', 't1'].map((id) => `lin_${id}`);
    expect(await linesOf(chain)).toEqual(sold);
    const { origin } = (await central.commitsAfter(chain.hub.device.deviceId, 0, 1))[0] ?? {};
    expect([origin, await central.device(thief.device.deviceId)]).toEqual([
      ...[chain.hub.device.deviceId, undefined],
    ]);
  }, 60_000);

  it('[HU11] what the site hub does not hold is asked of its device, whatever that believed confirmed', async () => {
    const { chain, register, deviceId } = await begin();
    const { central, site, siteUrl } = chain;
    const putBack = backUp(chain);
    const { txns } = await sell(chain, register, 'a3', 'a4');
    await upTo(chain, register, 4);
    await until(async () => (await site.head(deviceId))?.central === 4);
    forgetCommits(chain, `origin = '${deviceId}'`);
    await restore(chain, putBack);
    await until(async () => (await site.head(deviceId))?.central === 2);
    const asked = { ...register.push([]), central: 4 };
    const answer = await postPush(siteUrl, register.token, asked);
    expect(await answer.json()).toMatchObject({ lastSeq: 4, central: 2, wanted: 3 });
    expect((await sell(chain, register, 'a5')).answer).toMatchObject({ central: 2, wanted: 3 });
    expect((await postPush(siteUrl, register.token, register.push(txns))).status).toBe(200);
    await upTo(chain, register, 5);
    await until(() => equal(chain), 10_000);
    expect((await central.device(deviceId))?.epoch).toBe(1);
    expect((await central.commitsAfter(deviceId, 2, 9)).map(({ seq }) => seq)).toEqual([3, 4, 5]);
  }, 60_000);

  it('[HU11] what nobody holds any more comes by its rows within a minute, twice, and what is sold later goes up', async () => {
    const { chain, register, deviceId } = await begin();
    const { central, site } = chain;
    const putBack = backUp(chain);
    await sell(chain, register, 'a3');
    await upTo(chain, register, 3);
    forgetCommits(chain, `origin = '${deviceId}'`);
    await restore(chain, putBack);
    await sell(chain, register, 'a4');
    await until(async () => (await linesOf(chain)).length === 4, MINUTE);
    await until(() => equal(chain), MINUTE);
    await until(async () => (await site.device(deviceId))?.epoch === 2);
    const later = createOrigin({ ...register.device, epoch: 2 }, register.token, register.keys, 4);
    await sell(chain, later, 'b5');
    await upTo(chain, register, 5);
    await restore(chain, putBack);
    await until(async () => (await linesOf(chain)).length === 5, MINUTE);
    await until(() => equal(chain), MINUTE);
    const own = await central.head(chain.hub.device.deviceId);
    expect(own?.seq).toBe((await site.head(chain.hub.device.deviceId))?.seq);
  }, 200_000);
});
