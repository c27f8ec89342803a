import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KINDS } from '@galley/domain';
import {
  type Answer,
  createInProcessHub,
  createSqliteStore,
  type HttpReply,
  type HubMetrics,
  type HubStore,
  type InProcessHub,
  silentLog,
} from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { copyDisk, setTrap } from '../engine/crash.ts';
import type { Life } from '../engine/virtual-time.ts';
import type { ShapeReply } from '../feed/shape-reader.ts';
import type { SimHub, UpstreamGrant } from './parts.ts';
import { START } from './place.ts';
import { startSimUpstream } from './sim-upstream.ts';
import type { World } from './world.ts';

/** How long a live request is held. */
const HOLD_MS = 5000;

type Running = {
  readonly life: Life;
  readonly store: HubStore;
  readonly hub: InProcessHub;
  readonly stop: () => void;
};

const GONE = AbortSignal.abort();

const openStore = (file: string, now: () => number): HubStore => {
  mkdirSync(dirname(file), { recursive: true });
  const opened = createSqliteStore({ file, clock: { now } });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

export const createSimHub = (world: World, role: SimHub['role']): SimHub => {
  const { time, note, mutation } = world;
  const random = world.random.fork(`hub ${role}`);
  const fileOf = (disk: number): string => join(world.folder, `${role}-${disk}`, 'hub.db');
  const now = (): number => Math.floor(START + time.now() + skewMs);
  let skewMs = 0;
  let disk = 1;
  let current: Life | undefined;
  let running: Running | undefined;
  let disarm: (() => void) | undefined;
  let upstream: { grant: UpstreamGrant; central: SimHub } | undefined;

  const expectUp = (): Running => {
    if (running === undefined) throw new Error(`${role} hub is down`);
    return running;
  };

  const die = (keepsDisk = true): void => {
    if (running === undefined) return;
    note(`${role} hub dies`);
    const dead = running;
    running = undefined;
    current = undefined;
    dead.life.end();
    dead.hub.close();
    dead.stop();
    if (keepsDisk) copyDisk(fileOf(disk), fileOf(disk + 1));
    else world.watch.diskLost(node);
    disk += 1;
    world.network.broke(node);
    time.after(0, () => void dead.store.close().catch(() => undefined));
  };

  const spare = (): void => {
    disarm?.();
    disarm = undefined;
  };
  const start = (): void => {
    if (running !== undefined) return;
    spare();
    const life = time.life();
    current = life;
    const store = mutation.store(openStore(fileOf(disk), now), { role, life, world });
    const link =
      upstream &&
      startSimUpstream({ ...upstream, world, life, store, node, random, clock: { now } });
    const hub = createInProcessHub({
      store,
      kinds: KINDS,
      role,
      clock: { now },
      rng: random,
      crypto: nodeCrypto,
      log: silentLog,
      timers: life.timers,
      metrics: metricsOf(world, role),
      ...(link === undefined ? {} : { upstream: link }),
    });
    running = { life, store, hub, stop: () => link?.stop() };
    note(`${role} hub starts`);
  };

  const node: SimHub = {
    name: `${role} hub`,
    role,
    url: `http://${role}.shop`,
    life: () => current,
    skew(ms) {
      skewMs = ms;
    },
    start,
    kill: () => die(),
    loseDisk: () => die(false),
    spare,
    killAt(statement, inTransaction) {
      spare();
      disarm = setTrap({ file: fileOf(disk), statement, inTransaction, onDeath: () => die() });
    },
    up: () => running !== undefined,
    store: () => expectUp().store,
    hub: () => expectUp().hub,
    join(grant, central) {
      upstream = { grant, central };
      const dead = running;
      running = undefined;
      dead?.life.end();
      dead?.hub.close();
      void dead?.store.close();
      start();
    },
    async push(authorization, body) {
      const { hub, life } = expectUp();
      const answer = await unavailable(() => hub.push(authorization, body));
      if (life.alive()) world.watch.answered(node, body, answer);
      return answer;
    },
    roster: (authorization) => unavailable(() => expectUp().hub.roster(authorization)),
    digest: (authorization, query) =>
      unavailable(() => expectUp().hub.digest(authorization, query)),
    bucket: (authorization, query) =>
      unavailable(() => expectUp().hub.bucket(authorization, query)),
    shape: (authorization, query) => heldShape(expectUp(), authorization, query),
    async close() {
      disarm?.();
      running?.stop();
      running?.life.end();
      running?.hub.close();
      await running?.store.close();
    },
  };
  return node;
};

/** I/O trouble is answered as the server does. */
const unavailable = (ask: () => Promise<Answer>): Promise<Answer> =>
  ask().catch(() => ({ status: 503, body: { code: 'unavailable', message: 'try again' } }));

/** Nobody writes behind a hub's back here: a difference that it finds is a defect. */
const metricsOf = (world: World, role: SimHub['role']): HubMetrics => ({
  onPush: () => undefined,
  onDigest: ({ type }) => {
    if (type === 'hub') world.watch.complain(`${role} hub: its sums are not those of its rows`);
  },
  render: async () => ({ contentType: '', body: '' }),
});

const shapeText = (reply: HttpReply): ShapeReply => {
  if (typeof reply.body !== 'string') throw new Error('Invariant broken: long-poll only');
  return { status: reply.status, headers: reply.headers, body: reply.body };
};

/** A live request without news waits for a change of its scope, as the server's does. */
const heldShape = async (
  { hub, store, life }: Running,
  authorization: string,
  query: Readonly<Record<string, string>>,
): Promise<ShapeReply> => {
  const ask = async (): Promise<ShapeReply> =>
    shapeText(await hub.shape(authorization, query, GONE));
  let changed = false;
  let wake = (): void => undefined;
  const forget = store.onChange((scopes) => {
    if (!scopes.includes(query.scope ?? '')) return;
    changed = true;
    wake();
  });
  try {
    const first = await ask();
    const news = first.status !== 200 || first.headers['electric-offset'] !== query.offset;
    if (query.live !== 'true' || news) return first;
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        life.timers.after(HOLD_MS, resolve);
      });
    }
    return await ask();
  } finally {
    forget();
  }
};
