import { afterEach, describe, expect, it } from 'vitest';
import { readReplicaRows } from '../../replica/index.ts';
import { closeAll, follow, has, line, lines, until } from '../../replica/testing/site.fixture.ts';
import { contentOf } from '../testing/chain.fixture.ts';
import { TEST_KINDS } from '../testing/shop.fixture.ts';
import { known, newStore, openShop, sites, startSiteHub } from '../testing/site-shop.fixture.ts';
import { fillStore } from './fill-store.ts';
import { handOver } from './hand-over.ts';

afterEach(closeAll);

describe('taking over', () => {
  it('[FO6] a hub filled from a replica carries up what the dead one had not, by asking the origin again', async () => {
    const shop = await openShop();
    const { site, register, kitchen, second } = shop;
    const bar = follow(register, [], sites(shop.hub.url));
    const grill = follow(kitchen, [], sites(shop.hub.url));
    register.commit({ facts: [line('lin_up')] });
    await until('acknowledged', () => register.pending().commits === 0);
    await until('caught up', () => grill.status().caughtUp && bar.status().caughtUp);
    await shop.cutCentral();
    for (let i = 0; i < 120; i++) register.commit({ facts: [line(`lin_${i}`, i)] });
    await until('the last line', () => has(kitchen, 'lin_119'));
    expect(register.pending().commits).toBe(120);
    await shop.hub.close();

    const fresh = newStore();
    const { tenantId } = site.shop;
    await fillStore(fresh, TEST_KINDS, tenantId, readReplicaRows(kitchen.db.name, TEST_KINDS));
    const hub = await startSiteHub(site, fresh, second, { acting: true, term: 2 });
    await Promise.all([bar.stop(), grill.stop()]);
    follow(register, [], sites(hub.url));
    follow(kitchen, [], sites(hub.url));
    register.commit({ facts: [line('lin_after')] });
    await until('an order to the kitchen', () => has(kitchen, 'lin_after'));
    await shop.healCentral();
    await until('all acknowledged', () => register.pending().commits === 0, 10_000);
    const origin = register.identity()?.deviceId ?? '';
    const commits = await site.store.commitsAfter(origin, 0, 1000);
    expect(commits.map((commit) => commit.seq)).toEqual(commits.map((_, index) => index + 1));
    expect(commits).toHaveLength(122);
    await expect
      .poll(async () => await contentOf(fresh, site.shop))
      .toEqual(await contentOf(site.store, site.shop));
    expect(lines(kitchen)).toEqual(lines(register));
  });

  it('[FO7] the old hub waits for the higher term, gives what only it had, and follows the new one', async () => {
    const shop = await openShop();
    const { site, register, kitchen, first, second, store } = shop;
    const bar = follow(register, [], sites(shop.hub.url));
    const grill = follow(kitchen, [], sites(shop.hub.url));
    await until('caught up', () => bar.status().caughtUp && grill.status().caughtUp);
    await grill.stop();
    await shop.cutCentral();
    register.commit({ facts: [line('lin_before')] });
    await expect
      .poll(async () => (await store.head(register.identity()?.deviceId ?? ''))?.seq)
      .toBe(1);
    await bar.stop();
    await shop.hub.close();

    const fresh = newStore();
    const { tenantId } = site.shop;
    await fillStore(fresh, TEST_KINDS, tenantId, readReplicaRows(kitchen.db.name, TEST_KINDS));
    const taking = await startSiteHub(site, fresh, second, { acting: true, term: 2 });
    follow(kitchen, [], sites(taking.url));
    const back = await startSiteHub(site, store, first, { acting: true, term: 1 }, [taking.url]);
    await expect.poll(() => back.siteRole.info().acting).toBe(false);
    expect(back.siteRole.info().term).toBe(2);
    // The register is off: what it had sold reaches the kitchen by the old hub's hand-over alone.
    await until('the line', () => has(kitchen, 'lin_before'), 8000);
    await expect.poll(() => back.siteRole.drained()).toBe(true);
    expect(await contentOf(store, site.shop)).toEqual(await contentOf(fresh, site.shop));
    const seqs = await fresh.lastSeq({ tenantId, scopeId: site.shop.siteId });
    const receiver = { url: taking.url, token: first.token };
    expect(await handOver(store, site.shop.siteId, receiver)).toBe(true);
    expect(await fresh.lastSeq({ tenantId, scopeId: site.shop.siteId })).toBe(seqs);
  });

  it('[FO8] two hubs that act on either side of a cut end equal, each commit once', async () => {
    const shop = await openShop();
    const { site, register, kitchen, second } = shop;
    const fresh = newStore();
    const other = await startSiteHub(site, fresh, second, { acting: true, term: 2 });
    await known(fresh, kitchen.identity()?.deviceId ?? '');
    await shop.cutCentral();
    const bar = follow(register, [], sites(shop.hub.url));
    const grill = follow(kitchen, [], sites(other.url));
    for (let i = 0; i < 20; i++) {
      register.commit({ facts: [line(`lin_r${i}`)] });
      kitchen.commit({ facts: [line(`lin_k${i}`)] });
    }
    await until('both on their side', () => bar.status().caughtUp && grill.status().caughtUp);
    await shop.healCentral();
    await until('both sides', () => has(register, 'lin_k19') && has(kitchen, 'lin_r19'), 15_000);
    await until('sent', () => register.pending().commits + kitchen.pending().commits === 0, 15_000);
    expect(lines(register)).toEqual(lines(kitchen));
    await expect
      .poll(async () => await contentOf(fresh, site.shop))
      .toEqual(await contentOf(shop.store, site.shop));
  });
});
