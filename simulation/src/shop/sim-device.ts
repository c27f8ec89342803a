import { join } from 'node:path';
import { INDEXES, KINDS } from '@galley/domain';
import type { DeviceKind } from '@galley/sync/protocol';
import { rosterSchema } from '@galley/sync/protocol';
import {
  type ClientPorts,
  type HttpAnswer,
  openReplica,
  type PresenceOptions,
  type Replica,
  type ShapeFeedFactory,
  startSync,
} from '@galley/sync/replica';
import { copyDisk, setTrap } from '../engine/crash.ts';
import type { Node } from '../engine/network.ts';
import type { Life } from '../engine/virtual-time.ts';
import { readerFeed } from '../feed/shape-reader.ts';
import { seededKeys } from './keys.ts';
import type { RunningDevice, SimDevice, SimHub } from './parts.ts';
import { START } from './place.ts';
import type { World } from './world.ts';

const NO_LIMIT = 1_073_741_823;

export const createSimDevice = (
  world: World,
  kind: DeviceKind,
  name: string,
  hubs: readonly SimHub[],
): SimDevice => {
  const { time, note } = world;
  const fileOf = (disk: number): string =>
    join(world.folder, `${name.replaceAll(' ', '-')}-${disk}`, 'replica.db');
  const keys = seededKeys(world.random.fork(`key ${name}`));
  const clock = { now: () => Math.floor(START + time.now() + skewMs) };
  let skewMs = 0;
  let disk = 1;
  let starts = 0;
  let handlesLost = 0;
  let life: Life | undefined;
  let running: RunningDevice | undefined;
  let disarm: (() => void) | undefined;

  const open = (): Replica => {
    const opened = openReplica({ file: fileOf(disk), kinds: KINDS, indexes: INDEXES, clock });
    if (!opened.ok) throw new Error(`${name}: ${opened.error.message}`);
    return opened.value;
  };
  const die = (): void => {
    if (running === undefined) return;
    note(`${name} dies`);
    const dead = running;
    running = undefined;
    life = undefined;
    dead.life.end();
    copyDisk(fileOf(disk), fileOf(disk + 1));
    disk += 1;
    time.after(0, () => {
      void dead.sync.stop();
      dead.replica.close();
    });
  };
  const spoil = (query: Query): Query => {
    if (handlesLost === 0 || query.handle === undefined) return query;
    handlesLost -= 1;
    return { ...query, handle: 'a-log-that-is-gone' };
  };
  const device: SimDevice = {
    name,
    kind,
    keys,
    life: () => life,
    running: () => running,
    enrol(grant) {
      const replica = open();
      const done = replica.enrol(grant, { kind, name, keys });
      if (!done.ok) throw new Error(done.error.message);
      replica.close();
    },
    start() {
      if (running !== undefined) return;
      device.spare();
      starts += 1;
      const own = time.life();
      life = own;
      const random = world.random.fork(`${name} ${starts}`);
      const found = open();
      world.watch.started(device, found);
      const replica = world.mutation.replica(found, { device, starts, world });
      const sync = startSync({
        replica,
        hubs: hubs.map(({ url, role }) => ({ url, role })),
        feed: feedOver(world, device, hubs, spoil),
        clock,
        rng: random,
        log: () => undefined,
        ports: portsOf(world, device, hubs, own),
      });
      running = { life: own, replica, sync, clock, random };
      note(`${name} starts`);
    },
    kill: die,
    killAt(statement, inTransaction) {
      device.spare();
      disarm = setTrap({ file: fileOf(disk), statement, inTransaction, onDeath: die });
    },
    spare() {
      disarm?.();
      disarm = undefined;
    },
    skew(ms) {
      skewMs = ms;
    },
    limitDisk(pages) {
      const db = running?.replica.db;
      if (db === undefined) return;
      const used = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages === undefined ? NO_LIMIT : used + pages}`);
    },
    loseHandles() {
      handlesLost = hubs.length;
    },
    close() {
      device.spare();
      running?.life.end();
      void running?.sync.stop();
      running?.replica.close();
    },
  };
  return device;
};

const hubAt = (hubs: readonly SimHub[], url: string): SimHub => {
  const hub = hubs.find((one) => one.url === url);
  if (hub === undefined) throw new Error(`Invariant broken: no hub at ${url}`);
  return hub;
};

type Query = Readonly<Record<string, string>>;

const feedOver = (
  world: World,
  device: Node,
  hubs: readonly SimHub[],
  spoil: (query: Query) => Query,
): ShapeFeedFactory =>
  readerFeed((request, query) => {
    const hub = hubAt(hubs, request.hubUrl);
    const asked = spoil(query);
    const ask = () => hub.shape(`Bearer ${request.token}`, asked);
    return world.network.request(device, hub, ask, 9000);
  });

const portsOf = (world: World, device: Node, hubs: readonly SimHub[], life: Life): ClientPorts => ({
  timers: life.timers,
  http: (url) => ({
    send({ path, token = '', body = '{}', timeoutMs }) {
      const hub = hubAt(hubs, url);
      const ask = () => askHub(hub, path, `Bearer ${token}`, body);
      return world.network.request(device, hub, ask, timeoutMs);
    },
    close: () => undefined,
  }),
  presence: (options) => simPresence(world, device, hubAt(hubs, options.hubUrl), life, options),
});

/** The routes of a hub that a device asks, the shape and presence apart. */
const askHub = async (
  hub: SimHub,
  path: string,
  authorization: string,
  body: string,
): Promise<HttpAnswer> => {
  const { pathname, searchParams } = new URL(path, hub.url);
  const query = Object.fromEntries(searchParams);
  if (pathname === '/v1/push') return hub.push(authorization, JSON.parse(body));
  if (pathname === '/v1/digest' && searchParams.size === 0) return { status: 204, body: undefined };
  if (pathname === '/v1/digest') return hub.digest(authorization, query);
  if (pathname === '/v1/bucket') return hub.bucket(authorization, query);
  return hub.hub().time();
};

const BEAT_MS = 1000;
const SILENCE_MS = 3000;

/** A beat a second and the roster that comes back, in place of the WebSocket. */
const simPresence = (
  world: World,
  device: Node,
  hub: SimHub,
  life: Life,
  options: PresenceOptions,
) => {
  let connected = false;
  let stopped = false;
  let peer: Life | undefined;
  const set = (next: boolean): void => {
    if (connected === next) return;
    connected = next;
    options.onConnected(next);
  };
  const look = async (): Promise<void> => {
    const ask = async () => {
      const answerer = hub.life();
      return { answerer, ...(await hub.roster(`Bearer ${options.token}`)) };
    };
    const { answerer, status, body } = await world.network.request(device, hub, ask, SILENCE_MS);
    if (stopped) return;
    // A connection does not outlive the process at its other end.
    if (status !== 200 || answerer !== peer) set(false);
    peer = answerer;
    if (status !== 200) return;
    set(true);
    options.onRoster(rosterSchema.parse(body));
  };
  const beat = (): void => void look().catch(() => stopped || set(false));
  const ticker = life.timers.every(BEAT_MS, beat);
  life.timers.after(0, beat);
  return {
    connected: () => connected,
    beat,
    stop() {
      stopped = true;
      ticker.cancel();
    },
  };
};
