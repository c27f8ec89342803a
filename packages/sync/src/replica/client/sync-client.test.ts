import { afterEach, describe, expect, it } from 'vitest';
import { runHub } from '../../hub/testing/hub-target.fixture.ts';
import { enrolDevice, generateDeviceKeys, type SyncStatus } from '../index.ts';
import {
  closeAll,
  follow,
  has,
  line,
  lines,
  openDevice,
  opened,
  openSite,
  until,
} from '../testing/site.fixture.ts';

afterEach(closeAll);

describe('sync client against the hub', () => {
  it('[S1] a commit reaches another device, and both know what central has', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    const bar = follow(register, [site.hub.url]);
    const grill = follow(kitchen, [site.hub.url]);
    await until('caught up', () => bar.status().caughtUp && grill.status().caughtUp);
    register.commit({ facts: [line('lin_1')] });
    register.commit({
      facts: [{ kind: 'menu_item', id: 'itm_1', doc: { name: 'Crab', priceMinor: 9 } }],
    });
    await until('the line', () => has(kitchen, 'lin_1'));
    await until(
      'the item',
      () => kitchen.db.prepare('SELECT 1 FROM menu_item').get() !== undefined,
    );
    await until('the acknowledgement', () => register.pending().commits === 0);
    expect(bar.status()).toMatchObject({ mode: 'online', pendingCommits: 0 });
    expect(lines(kitchen)).toEqual(lines(register));
  });

  it('[S2] commits made while alone go up in order once a hub is there, over restarts', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    for (let i = 0; i < 250; i++) register.commit({ facts: [line(`lin_${i}`, i)] });
    expect(register.pending()).toMatchObject({ commits: 250 });
    const first = follow(register, [site.hub.url]);
    await until('all acknowledged', () => register.pending().commits === 0);
    await first.stop();
    register.commit({ facts: [line('lin_last')] });
    follow(register, [site.hub.url]);
    follow(kitchen, [site.hub.url]);
    await until('the last line', () => has(kitchen, 'lin_last') && has(kitchen, 'lin_249'));
    expect(lines(kitchen)).toEqual(lines(register));
  });

  it('[S3] is back within 2 s of a hub that died, with nothing lost or doubled', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    const bar = follow(register, [site.hub.url]);
    const grill = follow(kitchen, [site.hub.url]);
    await until('caught up', () => bar.status().caughtUp && grill.status().caughtUp);
    const port = Number(new URL(site.hub.url).port);
    await site.hub.close();
    await until('alone', () => bar.status().mode === 'alone', 4000);
    for (let i = 0; i < 20; i++) register.commit({ facts: [line(`lin_${i}`)] });
    expect(bar.status()).toMatchObject({ pendingCommits: 20, caughtUp: false });
    expect(bar.status().lastError).toMatch(/does not answer/);
    site.hub = await runHub(site.store, { port });
    const back = await until('the kitchen', () => has(kitchen, 'lin_19'), 4000);
    await until('online', () => bar.status().mode === 'online' && bar.status().caughtUp);
    expect(back).toBeLessThan(2000);
    expect(lines(kitchen)).toEqual(lines(register));
    await until('no trouble', () => bar.status().lastError === undefined);
  });

  it('[S4] a batch whose apply fails is delivered again', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    const events: { event?: string }[] = [];
    follow(register, [site.hub.url]);
    const grill = follow(kitchen, [site.hub.url], { log: (event) => events.push(event) });
    await until('caught up', () => grill.status().caughtUp);
    kitchen.db.exec(
      `CREATE TRIGGER fail BEFORE INSERT ON line BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    register.commit({ facts: [line('lin_1')] });
    await until('the failure', () => events.some(({ event }) => event === 'feed_ended'));
    expect(grill.status().lastError).toBe('no');
    register.commit({ facts: [line('lin_2')] });
    kitchen.db.exec('DROP TRIGGER fail');
    await until('both lines', () => has(kitchen, 'lin_1') && has(kitchen, 'lin_2'));
    await until('recovery', () => grill.status().lastError === undefined);
  });

  it('[S5] a device that was away goes on from its stored offset', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    follow(register, [site.hub.url]);
    const before = follow(kitchen, [site.hub.url]);
    register.commit({ facts: [line('lin_1')] });
    await until('the first line', () => has(kitchen, 'lin_1') && before.status().caughtUp);
    await before.stop();
    register.commit({ facts: [line('lin_2')] });
    await until('acknowledged', () => register.pending().commits === 0);
    const applied: string[] = [];
    kitchen.onChange(({ ids }) => applied.push(...(ids.get('line') ?? [])));
    follow(kitchen, [site.hub.url]);
    await until('the second line', () => has(kitchen, 'lin_2'));
    expect(applied).toEqual(['lin_2']);
  });

  it('[S6] devices see each other, who is open, and when each was last heard', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    const heard: SyncStatus[] = [];
    const bar = follow(register, [site.hub.url]);
    const grill = follow(kitchen, [site.hub.url]);
    grill.onStatus((status) => heard.push(status));
    const barPeer = () => grill.status().peers.find(({ name }) => name === 'Bar');
    await until('the peer', () => barPeer()?.connected === true);
    expect(barPeer()).toMatchObject({ kind: 'register', open: false });
    bar.setOpen(true);
    await until('open', () => barPeer()?.open === true);
    expect(Math.abs(Date.now() - (barPeer()?.lastHeardAt ?? 0))).toBeLessThan(3000);
    await bar.stop();
    await until('gone', () => barPeer()?.connected === false);
    expect(heard.length).toBeGreaterThan(0);
  });

  it('[S7] turns to the next hub after 3 s of silence and back to the first when it answers', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const second = await runHub(site.store);
    opened.push(() => second.close());
    const port = Number(new URL(site.hub.url).port);
    const bar = follow(register, [site.hub.url, second.url]);
    await until('caught up', () => bar.status().caughtUp);
    const first = site.hub.url;
    await site.hub.close();
    register.commit({ facts: [line('lin_1')] });
    const turned = await until('the second hub', () => bar.status().hubUrl === second.url, 8000);
    expect(turned).toBeGreaterThan(2000);
    await until('acknowledged', () => register.pending().commits === 0);
    site.hub = await runHub(site.store, { port });
    await until('the first hub', () => bar.status().hubUrl === first);
    register.commit({ facts: [line('lin_2')] });
    await until('acknowledged', () => register.pending().commits === 0);
  }, 20_000);

  it('[S8] a device that the hub refuses says so and keeps its commits', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    register.commit({ facts: [line('lin_1')] });
    const wrong = { ...register, identity: () => ({ ...register.identity()!, token: 'stolen' }) };
    const bar = follow(wrong, [site.hub.url]);
    await until('the refusal', () => bar.status().lastError !== undefined);
    expect(register.pending().commits).toBe(1);
  });

  it('[S9] a wrong enrolment code and a silent hub are named', async () => {
    const site = await openSite();
    const keys = generateDeviceKeys();
    const request = { kind: 'register', name: 'Bar', keys, code: 'WRONG-CODE' } as const;
    const wrong = await enrolDevice({ ...request, hubUrl: site.hub.url });
    expect(!wrong.ok && wrong.error.code).toMatch(/code/);
    const silent = await enrolDevice({ ...request, hubUrl: 'http://127.0.0.1:9' });
    expect(!silent.ok && silent.error.code).toBe('unreachable');
  });
});
