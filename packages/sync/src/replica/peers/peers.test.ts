import { afterEach, describe, expect, it } from 'vitest';
import { seededRng } from '../../hub/testing/shop.fixture.ts';
import type { PeerBeat } from '../../protocol/index.ts';
import { realTimers } from '../../timers.ts';
import type { Http } from '../client/http.ts';
import type { Replica } from '../replica.ts';
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
import { createPeerDevices } from './peer-devices.ts';
import { createPeerEndpoint } from './peer-endpoint.ts';
import { createPeerLine } from './peer-line.ts';
import { createPeerLinks } from './peer-links.ts';

afterEach(closeAll);

const clock = { now: () => Date.now() };
const idOf = (replica: Replica): string => replica.identity()?.deviceId ?? '';

const beatOf = (replica: Replica): PeerBeat => ({
  type: 'beat',
  deviceId: idOf(replica),
  kind: 'register',
  name: 'x',
  open: true,
  hubId: null,
  acting: false,
});

/** The door of a device, reached without a socket. */
const doorOf = (replica: Replica) => {
  const beats: PeerBeat[] = [];
  const devices = createPeerDevices(replica);
  const endpoint = createPeerEndpoint({
    replica,
    devices,
    clock,
    rng: seededRng('door'),
    beat: () => beatOf(replica),
    onBeat: (beat) => beats.push(beat),
  });
  const sent: { path: string; authorization: string | undefined; body: string }[] = [];
  const open = (): Http => ({
    async send({ path, authorization, body = '' }) {
      sent.push({ path, authorization, body });
      const { status, body: answer } = endpoint.handle(path, authorization, body);
      return { status, body: JSON.parse(JSON.stringify(answer)) };
    },
    close: () => undefined,
  });
  return { endpoint, beats, sent, open };
};

const openPair = async () => {
  const site = await openSite();
  const register = await openDevice(site, 'register', 'Bar');
  const kitchen = await openDevice(site, 'kitchen', 'Grill');
  const [bar, grill] = [follow(register, [site.hub.url]), follow(kitchen, [site.hub.url])];
  register.commit({ facts: [line('lin_hub')] });
  await until('the line by the hub', () => has(kitchen, 'lin_hub'));
  await until('acknowledged', () => register.pending().commits === 0);
  await until('each other', () => bar.status().caughtUp && grill.status().caughtUp);
  return { site, register, kitchen, bar, grill, door: doorOf(kitchen) };
};

const linkTo = (register: Replica, kitchen: Replica, open: () => Http, alone = true) => {
  const heard: PeerBeat[] = [];
  const links = createPeerLinks({
    replica: register,
    contacts: () => [
      {
        deviceId: idOf(kitchen),
        kind: 'kitchen' as const,
        urls: ['http://grill'],
        hubId: undefined,
        hubUrls: [],
      },
    ],
    beat: () => beatOf(register),
    onBeat: (beat) => heard.push(beat),
    alone: () => alone,
    rng: seededRng('links'),
    timers: realTimers,
    log: () => undefined,
    open,
  });
  opened.push(() => links.stop());
  links.wake();
  return heard;
};

describe('devices among themselves', () => {
  it('[FO9] with every hub dead an order reaches the kitchen directly, and once when the hub is back', async () => {
    const { site, register, kitchen, door } = await openPair();
    const port = Number(new URL(site.hub.url).port);
    await site.hub.close();
    register.commit({ facts: [line('lin_direct', 950)] });
    linkTo(register, kitchen, door.open);
    await until('the order', () => has(kitchen, 'lin_direct'));
    register.commit({ facts: [line('lin_second')] });
    await until('the next order', () => has(kitchen, 'lin_second'));
    expect(register.pending().commits).toBe(2);
    const { runHub } = await import('../../hub/testing/hub-target.fixture.ts');
    site.hub = await runHub(site.store, { port });
    await until('acknowledged', () => register.pending().commits === 0, 10_000);
    await until('heads', () => createPeerDevices(kitchen).device(idOf(register))?.head === 3, 8000);
    expect(lines(kitchen)).toEqual(lines(register));
    expect(kitchen.db.prepare('SELECT count(*) AS n FROM sync_alarm').get()).toEqual({ n: 0 });
  });

  it('[FO10] a stranger, a revoked device and a request played back are refused; nothing of it stays', async () => {
    const { register, kitchen, door } = await openPair();
    const { endpoint, sent } = door;
    const peer = createPeerLine(register, idOf(kitchen), 'http://grill', door.open);
    const body = JSON.stringify(beatOf(register));
    const request = { method: 'POST', path: '/v1/beat', body, timeoutMs: 1000 } as const;
    expect((await peer.send(request)).status).toBe(200);
    const [last] = sent.slice(-1);
    expect(endpoint.handle('/v1/beat', last?.authorization, body).status).toBe(401);
    expect(endpoint.handle('/v1/beat', 'Galley dev_nobody.abc.def', body).status).toBe(401);
    expect(endpoint.handle('/v1/beat', undefined, body).status).toBe(401);
    const wrong = createPeerLine(register, 'dev_other', 'http://grill', door.open);
    expect((await wrong.send(request)).status).toBe(401);
    const heard = door.beats.length;
    kitchen.db.prepare('UPDATE device SET rank = 1 WHERE id = ?').run(idOf(register));
    expect((await peer.send(request)).status).toBe(403);
    expect(door.beats.length).toBe(heard);
  });

  it('[FO10] a commit that was tampered with, of another origin or out of order is not taken', async () => {
    const { register, kitchen, door } = await openPair();
    for (const id of ['lin_a', 'lin_b', 'lin_c']) register.commit({ facts: [line(id)] });
    const peer = createPeerLine(register, idOf(kitchen), 'http://grill', door.open);
    const texts = register.commitsAfter(1, 10, 1e6)?.texts ?? [];
    const push = async (txns: readonly string[], origin = idOf(register)): Promise<number> => {
      const body = `{"origin":"${origin}","epoch":1,"txns":[${txns.join(',')}]}`;
      const request = { method: 'POST', path: '/v1/push', body, timeoutMs: 1000 } as const;
      return (await peer.send(request)).status;
    };
    expect(await push([(texts[0] ?? '').replace('"amountMinor":100', '"amountMinor":1')])).toBe(
      400,
    );
    expect(await push(texts.slice(0, 1), idOf(kitchen))).toBe(403);
    expect(await push(texts.slice(1))).toBe(409);
    expect(has(kitchen, 'lin_b')).toBe(false);
    expect(await push(texts)).toBe(200);
    expect(has(kitchen, 'lin_c')).toBe(true);
    expect(await push(texts)).toBe(200);
  });

  it('[FO11] each hears the other directly, and says so beside what the hub tells', async () => {
    const { site, register, kitchen, door, bar } = await openPair();
    const heard = linkTo(register, kitchen, door.open);
    await until('a beat', () => heard.length > 0);
    expect(heard[0]?.deviceId).toBe(idOf(kitchen));
    expect(door.beats[0]).toMatchObject({
      deviceId: idOf(register),
      kind: 'register',
      name: 'Bar',
    });
    await bar.stop();
    const peer = { kind: 'kitchen', name: 'Grill', open: true, connected: true } as const;
    const lastHeardAt = Date.now() + 5000;
    const direct = () => [
      { ...peer, deviceId: idOf(kitchen), lastHeardAt },
      { ...peer, deviceId: 'dev_pass', lastHeardAt },
    ];
    const both = follow(register, [site.hub.url], { peers: { heard: direct } });
    await until('the roster', () => both.status().peers.some((p) => p.via === 'both'));
    const { peers } = both.status();
    expect(peers.find((p) => p.deviceId === idOf(kitchen))).toMatchObject({ lastHeardAt });
    expect(peers.find((p) => p.deviceId === 'dev_pass')?.via).toBe('direct');
    expect(peers.find((p) => p.deviceId === idOf(register))?.via).toBe('hub');
  });
});
