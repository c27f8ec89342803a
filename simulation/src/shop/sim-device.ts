import { join } from 'node:path';
import { INDEXES, KINDS } from '@galley/domain';
import type { DeviceKind } from '@galley/sync/protocol';
import { createPeerDevices, openReplica, type Replica, startSync } from '@galley/sync/replica';
import { abandonDisk, copyDisk, setTrap } from '../engine/crash.ts';
import type { Life } from '../engine/virtual-time.ts';
import { OLD_INDEXES, OLD_KINDS } from './old-kinds.ts';
import type { RunningDevice, SimDevice, SimHub } from './parts.ts';
import { feedOver, portsOf, type Query } from './sim-ports.ts';
import type { World } from './world.ts';

const NO_LIMIT = 1_073_741_823;

export type DevicePlace = {
  readonly kind: DeviceKind;
  readonly name: string;
  /** The hubs that it is told of at its installation: the site's, then the central one. */
  readonly hubs: readonly SimHub[];
  readonly hubAt: (url: string) => SimHub;
  /** It begins with a program of before some kinds and columns. */
  readonly old?: boolean;
  /** What else its process does while it runs. */
  readonly beside?: (running: RunningDevice) => void;
};

export const createSimDevice = (world: World, place: DevicePlace): SimDevice => {
  const { kind, name, hubs, hubAt } = place;
  const { time, note } = world;
  const fileOf = (disk: number | 'image'): string =>
    join(world.folder, `${name.replaceAll(' ', '-')}-${disk}`, 'replica.db');
  const clock = { now: () => Math.floor(world.begin + time.now() + skewMs) };
  let skewMs = 0;
  let disk = 1;
  let starts = 0;
  let handlesLost = 0;
  let old = place.old ?? false;
  let hasImage = false;
  let life: Life | undefined;
  let running: RunningDevice | undefined;
  let disarm: (() => void) | undefined;

  const open = (): Replica => {
    const declared = old
      ? { kinds: OLD_KINDS, indexes: OLD_INDEXES }
      : { kinds: KINDS, indexes: INDEXES };
    const opened = openReplica({ file: fileOf(disk), ...declared, clock });
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
    const left = fileOf(disk);
    copyDisk(left, fileOf(disk + 1));
    disk += 1;
    time.after(0, () => {
      void dead.sync.stop();
      abandonDisk(left);
      dead.replica.close();
    });
  };
  const spoil = (query: Query): Query => {
    if (handlesLost === 0 || query.handle === undefined) return query;
    handlesLost -= 1;
    return { ...query, handle: 'a-log-that-is-gone' };
  };
  const hubUrls = (replica: Replica): (() => string[]) => {
    const peers = createPeerDevices(replica);
    return () => peers.contacts().flatMap((contact) => contact.hubUrls);
  };
  const device: SimDevice = {
    name,
    kind,
    file: () => fileOf(disk),
    life: () => life,
    running: () => running,
    enrol(grant, keys) {
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
        sites: hubUrls(replica),
        feed: feedOver(world, device, hubAt, spoil),
        clock,
        rng: random,
        log: ({ event }: { event?: string }) => {
          if (event === 'epoch_begun' || event === 'identity_renewed') note(`${name} ${event}`);
        },
        ports: portsOf(world, device, hubAt, { life: own, random }),
        onIdentity: () => world.watch.renewed(device),
      });
      running = { life: own, replica, sync, clock, random };
      note(`${name} starts`);
      place.beside?.(running);
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
    old: () => old,
    update() {
      if (old) note(`${name} gets the newest program`);
      old = false;
    },
    keepImage() {
      hasImage = true;
      copyDisk(fileOf(disk), fileOf('image'));
    },
    restoreImage() {
      if (!hasImage) return false;
      device.spare();
      die();
      note(`${name} gets an old disk back`);
      copyDisk(fileOf('image'), fileOf(disk + 1));
      disk += 1;
      world.watch.diskReplaced(device);
      return true;
    },
    copyTo(other) {
      copyDisk(fileOf(disk), other.file());
    },
    close() {
      device.spare();
      running?.life.end();
      void running?.sync.stop();
      running?.replica.close();
      running = undefined;
    },
  };
  return device;
};
