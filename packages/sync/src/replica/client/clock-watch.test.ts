import { afterEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/testing/hub-target.fixture.ts';
import { TEST_KINDS } from '../../hub/testing/shop.fixture.ts';
import { openReplica, type Replica } from '../index.ts';
import { temporaryFile } from '../testing/fixtures.ts';
import {
  closeAll,
  follow,
  has,
  line,
  openDevice,
  opened,
  openSite,
  until,
} from '../testing/site.fixture.ts';

afterEach(closeAll);

const YEAR = 365 * 86_400_000;
const shifted = (byMs: number) => {
  const clock = { shift: byMs, now: () => Date.now() + clock.shift };
  return clock;
};
const item = (priceMinor: number) => ({
  kind: 'menu_item',
  id: 'itm_1',
  doc: { name: 'Crab', priceMinor },
});
const priceOf = (replica: Replica): unknown =>
  replica.db.prepare("SELECT priceMinor FROM menu_item WHERE id = 'itm_1'").pluck().get();
const row = (replica: Replica): unknown =>
  replica.db.prepare('SELECT id, name, priceMinor, _clk, _deleted FROM menu_item').all();

describe('a device whose clock is wrong', () => {
  it.each([
    ['in 2099', 73 * YEAR],
    ['in 1970', -Date.now()],
    ['ten years ahead', 10 * YEAR],
  ])('[H9] %s sells and sets prices alone, joins, and wins for ever nowhere', async (_, byMs) => {
    const site = await openSite();
    const clock = shifted(byMs);
    const bar = await openDevice(site, 'register', 'Bar', clock);
    const door = await openDevice(site, 'register', 'Door');
    bar.commit({ facts: [line('lin_1'), item(999)] });
    bar.commit({ facts: [item(950)] });
    expect(priceOf(bar)).toBe(950);
    const barSync = follow(bar, [site.hub.url], { clock });
    const doorSync = follow(door, [site.hub.url]);
    await until('the price', () => priceOf(door) === 950 && has(door, 'lin_1'));
    await until('the clock', () => barSync.status().clockWrong === true);
    await until('all acknowledged', () => bar.pending().commits === 0 && barSync.status().caughtUp);
    expect(doorSync.status().clockWrong).toBe(false);
    door.commit({ facts: [item(120)] });
    await until('the newer price', () => priceOf(bar) === 120);
    bar.commit({ facts: [item(130)] });
    expect(priceOf(bar)).toBe(130);
    await until('the newest price', () => priceOf(door) === 130);
    expect(row(bar)).toEqual(row(door));
    expect(bar.heldSettings()).toBe(0);
  });

  it('[S12] a price from 2099 is shown as not yet in force while only the site hub is there', async () => {
    const site = await openSite();
    const siteHub = await runHub(site.store, { role: 'site' });
    opened.push(() => siteHub.close());
    const clock = shifted(73 * YEAR);
    const bar = await openDevice(site, 'register', 'Bar', clock);
    const door = await openDevice(site, 'register', 'Door');
    door.commit({ facts: [item(100)] });
    bar.commit({ facts: [item(999)] });
    const doorSync = follow(door, [siteHub.url]);
    await until('the price', () => door.pending().lastSeq === 1 && doorSync.status().caughtUp);
    const sync = follow(bar, [siteHub.url], { clock });
    await until('what is in force', () => priceOf(bar) === 100);
    await until('the clock', () => sync.status().clockWrong === true);
    expect(sync.status().heldSettings).toBe(1);
    expect(priceOf(door)).toBe(100);
    expect(row(bar)).toEqual(row(door));
  });

  it('[H6] learns hub time anew within a second when its clock jumps', async () => {
    const site = await openSite();
    const clock = shifted(0);
    const bar = await openDevice(site, 'register', 'Bar', clock);
    const sync = follow(bar, [site.hub.url], { clock });
    await until('caught up', () => sync.status().caughtUp);
    for (const shift of [-10 * YEAR, 10 * YEAR, 0]) {
      clock.shift = shift;
      const known = () => Math.abs(sync.status().clockOffsetMs + shift) < 1000;
      expect(await until('hub time', known)).toBeLessThan(2000);
    }
    expect(sync.status().clockWrong).toBe(false);
  });

  it('[H10] what the hub said survives a restart, unless the clock was set right meanwhile', async () => {
    const clock = shifted(-56 * YEAR);
    const file = temporaryFile();
    const site = await openSite();
    const first = await openDevice(site, 'register', 'Bar', clock, file);
    first.setClockOffset(56 * YEAR);
    first.close();
    const at = (): number => {
      const opened = openReplica({ file, kinds: TEST_KINDS, clock });
      if (!opened.ok) throw new Error(opened.error.message);
      const done = opened.value.commit({ facts: [item(1)] });
      if (!done.ok) throw new Error(done.error.message);
      const text = opened.value.commitsAfter((done.value.seqs[0] ?? 1) - 1, 1, 1e6)?.texts[0];
      opened.value.close();
      return Number.parseInt(JSON.parse(text ?? '{}').at.slice(0, 12), 16);
    };
    expect(Math.abs(at() - Date.now())).toBeLessThan(60_000);
    clock.shift = 0;
    expect(Math.abs(at() - Date.now())).toBeLessThan(60_000);
  });
});
