import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KINDS } from '@galley/domain';
import {
  createInProcessHub,
  createSqliteStore,
  fillStore,
  type HubStore,
  type InProcessHub,
  type SiteRole,
  silentLog,
  startSiteRole,
} from '@galley/sync/hub';
import { hubInfoSchema } from '@galley/sync/protocol';
import { nodeCrypto, readReplicaRows } from '@galley/sync/replica';
import { abandonDisk, copyDisk, Killed, setTrap } from '../engine/crash.ts';
import type { Node } from '../engine/network.ts';
import { verifiedOnce } from '../engine/verified.ts';
import type { Life } from '../engine/virtual-time.ts';
import { heldShape, metricsOf, unavailable } from './hub-answers.ts';
import type { HubGrant, SimHub } from './parts.ts';
import { simFollow, startSimUpstream } from './sim-upstream.ts';
import type { World } from './world.ts';

const ASK_WITHIN_MS = 800;

export type HubPlace = {
  readonly name: string;
  readonly role: SimHub['role'];
  /** Its own identity; the central hub has none. */
  readonly grant?: () => HubGrant;
  /** The replica that a hub which takes over begins with. */
  readonly fillFrom?: () => string;
  /** Addresses of other hubs of the site that it is started with. */
  readonly peers?: readonly string[];
  readonly hubAt: (url: string) => SimHub;
};

type Ready = { readonly hub: InProcessHub; readonly stop: () => void };
type Running = { readonly life: Life; readonly store: HubStore; ready: Ready | undefined };
type Role = { readonly acting: boolean; readonly term: number };

export const urlOf = (name: string): string => `http://${name.replaceAll(' ', '-')}.shop`;

const openStore = (file: string, now: () => number): HubStore => {
  mkdirSync(dirname(file), { recursive: true });
  const opened = createSqliteStore({ file, clock: { now } });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

export const createSimHub = (world: World, place: HubPlace): SimHub => {
  const { name, role, hubAt } = place;
  const { time, note, mutation } = world;
  const random = world.random.fork(name);
  const folder = name.replaceAll(' ', '-');
  const fileOf = (disk: number): string => join(world.folder, `${folder}-${disk}`, 'hub.db');
  const now = (): number => Math.floor(world.begin + time.now() + skewMs);
  let skewMs = 0;
  let disk = 1;
  let running: Running | undefined;
  let disarm: (() => void) | undefined;
  /** What a site hub writes down of its role. */
  let kept: Role | undefined;
  let siteRole: SiteRole | undefined;

  const expectUp = (): Running & { readonly ready: Ready } => {
    const { life, store, ready } = running ?? {};
    if (life === undefined || store === undefined || ready === undefined) {
      throw new Error(`${name} is down`);
    }
    return { life, store, ready };
  };
  /** `left`: the disk of a killed process, which goes on with a copy. */
  const stop = (dead: Running, left?: string): void => {
    running = undefined;
    siteRole = undefined;
    dead.life.end();
    dead.ready?.hub.close();
    dead.ready?.stop();
    world.network.broke(node);
    time.after(0, () => {
      if (left !== undefined) abandonDisk(left);
      void dead.store.close().catch(() => undefined);
    });
  };
  const die = (keepsDisk = true): void => {
    if (running === undefined && keepsDisk) return;
    note(keepsDisk ? `${name} dies` : `${name} dies and its disk is gone`);
    if (keepsDisk) copyDisk(fileOf(disk), fileOf(disk + 1));
    else world.watch.diskLost(node);
    if (!keepsDisk) kept = undefined;
    disk += 1;
    if (running !== undefined) stop(running, fileOf(disk - 1));
  };
  const spare = (): void => {
    disarm?.();
    disarm = undefined;
  };

  /** The first hub of a site acts in term 1; one that is to take over is given its term. */
  const roleAtStart = (term: number | undefined): Role =>
    term === undefined
      ? (kept ?? { term: 1, acting: true })
      : { term: Math.max(term, kept?.term ?? 0), acting: true };

  /** Asks others also while it does not answer yet. */
  const callerOf = (life: Life): Node => ({ name, life: () => (life.alive() ? life : undefined) });

  const takeRole = async ({ life, store }: Running, grant: HubGrant, term: number | undefined) => {
    if (place.fillFrom !== undefined) {
      await fillStore(store, KINDS, grant.tenantId, readReplicaRows(place.fillFrom(), KINDS));
    }
    const begun = await startSiteRole({
      store,
      kinds: KINDS,
      identity: grant,
      start: roleAtStart(term),
      save: (next) => {
        if (life.alive()) kept = next;
      },
      extra: () => place.peers ?? [],
      sha256: nodeCrypto.sha256,
      log: {
        ...silentLog,
        info: (_detail, text) => {
          if (life.alive() && text !== undefined) note(`${name} ${text}`);
        },
      },
      ports: {
        timers: life.timers,
        ask: (url) => askInfo(world, callerOf(life), hubAt(url)),
        follow: simFollow({ world, life, node: callerOf(life), hubAt }),
        async post({ url, token }, body) {
          const question = () => hubAt(url).push(`Bearer ${token}`, JSON.parse(body));
          return world.network.request(callerOf(life), hubAt(url), question, 5000);
        },
      },
    });
    if (term === undefined) await begun.lookAround();
    return begun;
  };

  const boot = async (own: Running, term: number | undefined): Promise<void> => {
    const { life, store } = own;
    const grant = place.grant?.();
    const central = hubAt(urlOf('central hub'));
    const held = grant && (await takeRole(own, grant, term));
    if (!life.alive()) return;
    siteRole = held;
    const clock = { now };
    const base = { world, life, store, node: callerOf(life), hubAt, random, clock };
    const link = grant && startSimUpstream({ ...base, grant, central });
    const hub = createInProcessHub({
      store,
      kinds: KINDS,
      role,
      clock,
      rng: random,
      crypto: verifiedOnce(nodeCrypto),
      log: silentLog,
      timers: life.timers,
      metrics: metricsOf(world, name),
      ...(link && { upstream: link }),
      ...(held && { siteRole: held }),
    });
    const end = (): void => {
      void link?.stop();
      void held?.stop();
    };
    own.ready = { hub, stop: end };
    note(`${name} starts`);
  };

  const node: SimHub = {
    name,
    role,
    url: urlOf(name),
    life: () => (running?.ready === undefined ? undefined : running.life),
    skew(ms) {
      skewMs = ms;
    },
    start(term) {
      if (running !== undefined) return;
      spare();
      const life = time.life();
      const store = mutation.store(openStore(fileOf(disk), now), { role, life, world });
      const own: Running = { life, store, ready: undefined };
      running = own;
      boot(own, term).catch((error: unknown) => {
        if (!life.alive()) return;
        die();
        if (!(error instanceof Killed)) throw error;
      });
    },
    end() {
      if (running === undefined) return;
      note(`${name} ends`);
      spare();
      stop(running);
    },
    kill: () => die(),
    loseDisk: () => die(false),
    spare,
    killAt(statement, inTransaction) {
      spare();
      disarm = setTrap({ file: fileOf(disk), statement, inTransaction, onDeath: () => die() });
    },
    running: () => running !== undefined,
    up: () => running?.ready !== undefined,
    acting: () => siteRole?.info().acting ?? role === 'central',
    store: () => expectUp().store,
    hub: () => expectUp().ready.hub,
    async push(authorization, body) {
      const { ready, life } = expectUp();
      if (role === 'central') world.history.push({ at: now(), authorization, body });
      const answer = await unavailable(() => ready.hub.push(authorization, body));
      if (life.alive()) world.watch.answered(node, body, answer);
      return answer;
    },
    recover: (path, authorization, body) =>
      unavailable(() => expectUp().ready.hub.recover(path, authorization, body)),
    roster: (authorization, term) =>
      unavailable(() => expectUp().ready.hub.roster(authorization, term)),
    digest: (authorization, query) =>
      unavailable(() => expectUp().ready.hub.digest(authorization, query)),
    bucket: (authorization, query) =>
      unavailable(() => expectUp().ready.hub.bucket(authorization, query)),
    shape: (authorization, query) => {
      const { ready, ...served } = expectUp();
      return heldShape({ ...served, hub: ready.hub }, authorization, query);
    },
    async close() {
      disarm?.();
      running?.life.end();
      running?.ready?.stop();
      running?.ready?.hub.close();
      await running?.store.close();
      running = undefined;
    },
  };
  return node;
};

/** GET /v1/hub; undefined when nobody answers there. */
const askInfo = async (world: World, from: Node, hub: SimHub) => {
  const question = async () => hub.hub().info();
  const answer = await world.network
    .request(from, hub, question, ASK_WITHIN_MS)
    .catch(() => undefined);
  return hubInfoSchema.safeParse(answer?.body).data;
};
