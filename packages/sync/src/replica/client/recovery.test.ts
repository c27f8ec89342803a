import { renameSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { grantEpoch } from '../../hub/epochs.ts';
import { createKindTable } from '../../hub/kind-table.ts';
import { stageKeys } from '../identity.ts';
import { generateDeviceKeys, type Identity, type Replica } from '../index.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import {
  closeAll,
  copyDisk,
  follow,
  has,
  line,
  lines,
  openDevice,
  openSite,
  reopen,
  until,
} from '../testing/site.fixture.ts';

afterEach(closeAll);

const sell = (replica: Replica, ...ids: string[]): void => {
  for (const id of ids) expect(replica.commit({ facts: [line(id)] }).ok).toBe(true);
};
const settled = (replica: Replica): boolean => replica.pending().commits === 0;
const forks = (replica: Replica): unknown[] => replica.db.prepare('SELECT * FROM fork').all();

describe('a device that lost its tail', () => {
  it('[RE1] fetches its rows, goes on in a new epoch above its highest number, and loses nothing', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const grill = await openDevice(site, 'kitchen', 'Grill');
    follow(grill, [site.hub.url]);
    const sync = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1', 'lin_2');
    await until('the first sales', () => settled(bar));
    const copy = await copyDisk(bar, file);
    sell(bar, 'lin_3', 'lin_4');
    await until('all sales', () => settled(bar));
    await sync.stop();
    bar.close();

    const restored = reopen(copy);
    expect(restored.pending().lastSeq).toBe(2);
    const again = follow(restored, [site.hub.url]);
    await until('the new epoch', () => restored.identity()?.epoch === 2);
    expect(has(restored, 'lin_4')).toBe(true);
    expect(restored.pending()).toMatchObject({ commits: 0, lastSeq: 4 });
    sell(restored, 'lin_5');
    await until('the next sale', () => has(grill, 'lin_5'));
    expect(restored.pending().lastSeq).toBe(5);
    expect(restored.identity()?.deviceId).toBe(grill.identity() && bar.identity()?.deviceId);
    expect(lines(grill)).toEqual(lines(restored));
    await until('no trouble', () => again.status().lastError === undefined);
    expect(forks(grill)).toEqual([]);
    await again.stop();
    restored.close();
    const later = reopen(copy);
    expect(later.identity()?.epoch).toBe(2);
    sell(later, 'lin_6');
    follow(later, [site.hub.url]);
    await until('a sale after a restart', () => has(grill, 'lin_6'));
  });

  it('[RE2] numbers anew what it sold between being found behind and the new epoch', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const sync = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1');
    await until('the first sale', () => settled(bar));
    const copy = await copyDisk(bar, file);
    sell(bar, 'lin_2', 'lin_3');
    await until('all sales', () => settled(bar));
    await sync.stop();

    const restored = reopen(copy);
    const again = follow(restored, [site.hub.url]);
    await until('the finding', () => again.status().lastError !== undefined);
    sell(restored, 'lin_4');
    await until('the new epoch', () => restored.identity()?.epoch === 2 && settled(restored));
    expect(restored.pending().lastSeq).toBe(4);
    expect(restored.identity()?.deviceId).toBe(bar.identity()?.deviceId);
    expect(lines(restored)).toHaveLength(4);
    expect(await site.store.alarms(site.shop.tenantId)).toEqual([]);
    const rows = await site.store.readLog(
      { tenantId: site.shop.tenantId, scopeId: site.shop.siteId },
      0,
      { rows: 100, bytes: 1e6 },
    );
    expect(rows.rows.filter(({ kind }) => kind === 'line')).toHaveLength(4);
  });

  it('[RE10] knows after a restart that it is behind a head which no hub has any more, and is no fork', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const grill = await openDevice(site, 'kitchen', 'Grill');
    follow(grill, [site.hub.url]);
    const sync = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1', 'lin_2');
    await until('the first sales', () => settled(bar));
    await sync.stop();
    const { tenantId = '', siteId = '', deviceId: id = '' } = bar.identity() ?? {};
    const doc = { generation: 1, rank: 4, hash: 'ab'.repeat(32) };
    const head = { kind: 'origin', id, doc, clk: null, deleted: false, businessDate: null };
    const place = { hub: 'http://gone', scope: siteId, handle: 'g', offset: '1_0' };
    bar.applyBatch({
      ...{ ...place, upToDate: true, schemaHash: 's' },
      envelopes: [{ ...head, tenantId, scopeId: siteId, seq: 1, txn: `${id}:1:4`, schema: 3 }],
    });
    sell(bar, 'lin_5', 'lin_6', 'lin_7');
    bar.close();

    const restarted = reopen(file);
    const again = follow(restarted, [site.hub.url]);
    await until('the new epoch', () => restarted.identity()?.epoch === 2 && settled(restarted));
    expect(restarted.pending().lastSeq).toBe(7);
    await until('the last sale', () => has(grill, 'lin_7'));
    expect(lines(grill)).toEqual(lines(restarted));
    const unheard = grill.db.prepare('SELECT unheard FROM epoch').pluck();
    await until('the word of what was lost', () => unheard.get() === 4);
    await until('no trouble', () => again.status().lastError === undefined);
    expect([forks(grill), await site.store.alarms(tenantId)]).toEqual([[], []]);
    expect(restarted.identity()?.deviceId).toBe(id);
  });

  it('[RE7] hears of an epoch that was begun for it while it has nothing to send', async () => {
    const site = await openSite();
    const bar = await openDevice(site, 'register', 'Bar');
    const sync = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1');
    await until('the first sale', () => settled(bar));
    const device = await site.store.device(bar.identity()?.deviceId ?? '');
    if (device === undefined) throw new Error('the device is known');
    const deps = { store: site.store, kinds: createKindTable([]) };
    expect((await grantEpoch(deps, device, { epoch: 1, head: 9 })).ok).toBe(true);
    await until('the epoch', () => bar.identity()?.epoch === 2);
    expect(bar.pending()).toMatchObject({ commits: 0, lastSeq: 9 });
    sell(bar, 'lin_2');
    await until('the next sale', () => settled(bar) && bar.pending().lastSeq === 10);
    await until('no trouble', () => sync.status().lastError === undefined);
  });
});

describe('a copied disk', () => {
  it('[RE3] the later one gets an identity of its own; both sell on, every sale once, people are told', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const grill = await openDevice(site, 'kitchen', 'Grill');
    follow(grill, [site.hub.url]);
    follow(bar, [site.hub.url]);
    sell(bar, 'lin_1', 'lin_2');
    await until('the first sales', () => settled(bar));
    const clone = reopen(await copyDisk(bar, file));
    sell(bar, 'lin_3');
    await until('the sale of the first', () => settled(bar));
    sell(clone, 'lin_c3', 'lin_c4');
    const self = bar.identity()?.deviceId ?? '';
    const doc = { fingerprint: null, hubFingerprint: null, hubId: null, hubUrls: [], urls: [] };
    expect(clone.commit({ facts: [{ kind: 'endpoint', id: self, doc }] }).ok).toBe(true);
    const identities: Identity[] = [];
    const cloneSync = follow(clone, [site.hub.url], {
      onIdentity: (identity) => identities.push(identity),
    });
    await until('its own identity', () => identities.length === 1);
    await until('its sales', () => has(grill, 'lin_c3') && has(grill, 'lin_c4') && settled(clone));
    expect(clone.identity()?.deviceId).not.toBe(bar.identity()?.deviceId);
    expect(clone.identity()).toMatchObject({ kind: 'register', number: 2, epoch: 1, name: 'Bar' });
    sell(bar, 'lin_4');
    sell(clone, 'lin_c5');
    await until('sales of both', () => has(grill, 'lin_4') && has(grill, 'lin_c5'));
    await until('equal', () => JSON.stringify(lines(bar)) === JSON.stringify(lines(clone)));
    expect(lines(grill)).toEqual(lines(bar));
    expect(lines(grill)).toHaveLength(7);
    const fork = { id: clone.identity()?.deviceId, origin: bar.identity()?.deviceId };
    expect(forks(grill)).toMatchObject([{ ...fork, epoch: 1, fromSeq: 3, toSeq: 5 }]);
    // What the old identity alone may say of itself is not said again under the new one.
    expect(grill.db.prepare('SELECT id FROM verdict').all()).toEqual([]);
    const alarms = await site.store.alarms(site.shop.tenantId);
    expect(alarms.map(({ code }) => code)).toEqual(['forked']);
    await until('no trouble', () => cloneSync.status().lastError === undefined);
    expect(bar.identity()?.epoch).toBe(1);
  }, 15_000);

  it('[RE4] is found by the first word to the hub, with nothing new to send and what it sold taken for acknowledged', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const first = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1');
    await until('the first sale', () => settled(bar));
    const clone = reopen(await copyDisk(bar, file));
    sell(bar, 'lin_2');
    await until('the sale of the first', () => settled(bar));
    await first.stop();
    sell(clone, 'lin_c2');
    clone.acknowledge(2);
    expect(settled(clone)).toBe(true);
    follow(clone, [site.hub.url]);
    await until('its own identity', () => clone.identity()?.number === 2);
    await until('its sale at the hub', () => settled(clone));
    expect(lines(clone)).toHaveLength(3);
    const late = await openDevice(site, 'kitchen', 'Grill');
    follow(late, [site.hub.url]);
    await until('all sales', () => ['lin_1', 'lin_2', 'lin_c2'].every((id) => has(late, id)));
  });

  it('[RE5] a clone without sales takes the next epoch, and the one that sold in the old one goes on as another', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const first = follow(bar, [site.hub.url]);
    sell(bar, 'lin_1');
    await until('the first sale', () => settled(bar));
    const clone = reopen(await copyDisk(bar, file));
    sell(bar, 'lin_2');
    await until('the second sale', () => settled(bar));
    await first.stop();
    sell(bar, 'lin_3');
    follow(clone, [site.hub.url]);
    await until('the new epoch', () => clone.identity()?.epoch === 2);
    sell(clone, 'lin_c3');
    await until('the sale of the clone', () => settled(clone));
    follow(bar, [site.hub.url]);
    await until('another identity', () => bar.identity()?.number === 2 && settled(bar));
    await until('equal', () => JSON.stringify(lines(bar)) === JSON.stringify(lines(clone)));
    expect(lines(bar)).toHaveLength(4);
  });

  it('[RE5] both at work: the one in whose place the other went on has sent everything, and is told all the same', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    follow(bar, [site.hub.url]);
    sell(bar, 'lin_1');
    await until('the first sale', () => settled(bar));
    const clone = reopen(await copyDisk(bar, file));
    sell(bar, 'lin_2');
    await until('the second sale', () => settled(bar));
    follow(clone, [site.hub.url]);
    await until('the new epoch', () => clone.identity()?.epoch === 2);
    await until('another identity', () => bar.identity()?.number === 2 && settled(bar));
    expect(clone.identity()).toMatchObject({ epoch: 2, number: 1 });
    sell(bar, 'lin_3');
    sell(clone, 'lin_c3');
    await until('all sales', () => settled(bar) && settled(clone) && has(bar, 'lin_c3'));
    await until('equal', () => JSON.stringify(lines(bar)) === JSON.stringify(lines(clone)));
    expect(lines(bar)).toHaveLength(4);
    expect(clone.identity()?.epoch).toBe(2);
  });

  it('[RE6] a crash while the identity changes leaves a device that opens', async () => {
    const site = await openSite();
    const file = temporaryFile();
    const bar = await openDevice(site, 'register', 'Bar', undefined, file);
    const id = bar.identity()?.deviceId;
    stageKeys(file, generateDeviceKeys());
    bar.close();
    const before = reopen(file);
    expect(before.identity()?.deviceId).toBe(id);
    before.close();
    renameSync(`${file}.key`, `${file}.key.next`);
    expect(reopen(file).identity()?.deviceId).toBe(id);
  });
});
