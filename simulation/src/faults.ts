import { CALM, type Weather } from './engine/network.ts';
import type { Random } from './engine/random.ts';
import type { SimDevice, SimHub } from './shop/parts.ts';
import type { Shop } from './shop/shop.ts';

export const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** How the network is on an ordinary bad day, and while it storms. */
export const BREEZE: Weather = { drop: 0.01, duplicate: 0.02, slow: 0.04 };
const STORM: Weather = { drop: 0.2, duplicate: 0.2, slow: 0.3 };

const WEIGHTS = {
  partition: 5,
  storm: 3,
  killDevice: 2,
  killDeviceAt: 6,
  killHub: 2,
  killHubAt: 4,
  fullDisk: 2,
  clock: 3,
  refetch: 2,
  loseDisk: 1,
  siteGone: 1,
  oldDisk: 1,
  copiedDisk: 0.7,
} as const;

/** The program of the older device is replaced in every seed, at any time. */
export type FaultName = keyof typeof WEIGHTS | 'update';
/** False when there was nothing to break. */
export type Fault = (shop: Shop, random: Random, plan: Plan) => boolean | undefined;

export type Plan = {
  /** Parts that nobody starts again before this time. */
  readonly away: Map<object, number>;
  readonly joined: (device: SimDevice) => void;
  readonly active: () => boolean;
};

const partition: Fault = ({ world, devices, hubs }, random) => {
  const ends = [...devices, ...hubs].map(({ name }) => name);
  const lonely = random.pick(ends);
  const others = random.chance(0.4) ? ends : [random.pick(hubs).name];
  const ms = random.between(500, 12_000);
  world.note(`partition of ${lonely} for ${ms} ms`);
  for (const other of others) {
    if (other === lonely) continue;
    world.network.cut(lonely, other);
    world.time.after(ms, () => world.network.heal(lonely, other));
  }
  return undefined;
};

const storm: Fault = ({ world }, random) => {
  world.network.weather = STORM;
  world.time.after(random.between(1000, 5000), () => {
    if (world.network.weather === STORM) world.network.weather = BREEZE;
  });
  return undefined;
};

const killDevice: Fault = ({ devices }, random) => {
  const device = random.pick(devices);
  if (device.running() === undefined) return false;
  device.kill();
  return undefined;
};

/** Mostly in the midst of a transaction, else at any statement. */
export const killSomewhere = (part: SimDevice | SimHub, random: Random): void => {
  const inTransaction = random.chance(0.7);
  part.killAt(random.between(1, inTransaction ? 40 : 80), inTransaction);
};

const killDeviceAt: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  if (device.running() === undefined) return false;
  killSomewhere(device, random);
  world.time.after(6000, () => device.spare());
  return undefined;
};

const upHub = ({ hubs }: Shop, random: Random): SimHub | undefined => {
  const up = hubs.filter((hub) => hub.up());
  return up.length === 0 ? undefined : random.pick(up);
};

const killHub: Fault = (shop, random) => {
  const hub = upHub(shop, random);
  hub?.kill();
  return hub !== undefined;
};

export const killHubAt: Fault = (shop, random) => {
  const hub = upHub(shop, random);
  if (hub === undefined) return false;
  killSomewhere(hub, random);
  return undefined;
};

export const fullDisk: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  if (device.running() === undefined) return false;
  device.limitDisk(0);
  world.note(`disk of ${device.name} is full`);
  world.time.after(random.between(3000, 9000), () => device.limitDisk(undefined));
  return undefined;
};

const clock: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  const far = random.pick([60_000, 600_000, DAY, 400 * DAY, 10 * YEAR]);
  const ms = Math.round(far * (random.chance(0.5) ? 1 : -1) * (0.5 + random.below(500) / 1000));
  world.note(`clock of ${device.name} is ${ms} ms off`);
  device.skew(ms);
  return undefined;
};

export const refetch: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  world.note(`${device.name} starts over`);
  device.loseHandles();
  return undefined;
};

/** The site hub's only: what the central hub alone has is its to keep. */
const loseDisk: Fault = ({ site }) => {
  site.loseDisk();
  return undefined;
};

/** Long enough for another hub to take over; it comes back with its disk or without. */
const siteGone: Fault = ({ world, site }, random, { away }) => {
  away.set(site, world.time.now() + random.between(6000, 14_000));
  if (random.chance(0.3)) site.loseDisk();
  else site.kill();
  return undefined;
};

/** A device gets the disk back that it had some seconds ago, as from a backup, whoever has heard of the newer one. */
const oldDisk: Fault = ({ world, devices }, random, { active }) => {
  const device = random.pick(devices);
  if (device.running() === undefined) return false;
  device.keepImage();
  world.time.after(random.between(1500, 8000), () => {
    const id = device.running()?.replica.identity()?.deviceId;
    if (!active() || id === undefined) return;
    if (device.restoreImage()) world.watch.twin(id);
  });
  return undefined;
};

/** A device goes on working on a copy of another's disk. One a day is enough. */
const copiedDisk: Fault = (shop, random, { joined }) => {
  const registers = shop.devices.filter(({ kind }) => kind === 'register');
  const device = random.pick(registers);
  const id = device.running()?.replica.identity()?.deviceId;
  if (registers.length > 3 || id === undefined) return false;
  shop.world.note(`disk of ${device.name} is copied`);
  shop.world.watch.twin(id);
  const copy = shop.clone(device);
  copy.start();
  joined(copy);
  return undefined;
};

const FAULTS: Readonly<Record<keyof typeof WEIGHTS, Fault>> = {
  partition,
  storm,
  killDevice,
  killDeviceAt,
  killHub,
  killHubAt,
  fullDisk,
  clock,
  refetch,
  loseDisk,
  siteGone,
  oldDisk,
  copiedDisk,
};

export type Trouble = {
  /** Faults by name, those of single messages included. */
  counts(): Readonly<Record<string, number>>;
  /** Nothing bad happens any more, and what is broken is mended. */
  end(): void;
};

const DOWN_MS = 4000;

/** Starts again what died, a while after. */
export const supervise = (shop: Shop, random: Random, plan: Plan): void => {
  const { world, devices, hubs, standby } = shop;
  const awaited = new Set<object>();
  const isDown = (part: SimDevice | SimHub): boolean => {
    if (part === standby.hub && !standby.wanted()) return false;
    return 'up' in part ? !part.running() : part.running() === undefined;
  };
  const look = (): void => {
    for (const part of [...devices, ...hubs]) {
      if (!isDown(part) || awaited.has(part)) continue;
      awaited.add(part);
      const away = (plan.away.get(part) ?? 0) - world.time.now();
      world.time.after(Math.max(away, random.between(200, DOWN_MS)), () => {
        awaited.delete(part);
        if (plan.active() && isDown(part)) part.start();
      });
    }
    world.time.after(100, look);
  };
  look();
};

const update = (shop: Shop): void => {
  for (const device of shop.devices.filter((one) => one.old())) {
    device.update();
    device.kill();
    device.start();
  }
};

/** Spreads faults over a stretch of time. */
export const startTrouble = (
  shop: Shop,
  count: number,
  duringMs: number,
  joined: (device: SimDevice) => void,
): Trouble => {
  const { world } = shop;
  const random = world.random.fork('faults');
  const counts: Record<string, number> = {};
  let over = false;
  const plan: Plan = { away: new Map(), joined, active: () => !over };
  world.network.weather = BREEZE;
  supervise(shop, random, plan);
  const strike = (): void => {
    if (over) return;
    const name = random.weighted(WEIGHTS);
    if (FAULTS[name](shop, random, plan) === false) strike();
    else counts[name] = (counts[name] ?? 0) + 1;
  };
  for (let n = 0; n < count; n++) world.time.after(random.below(duringMs), strike);
  world.time.after(random.below(duringMs), () => {
    if (over) return;
    counts.update = 1;
    update(shop);
  });
  return {
    counts: () => ({ ...counts, ...world.network.suffered }),
    end() {
      over = true;
      world.network.weather = CALM;
      world.network.healAll();
      update(shop);
      for (const device of shop.devices) {
        device.spare();
        device.limitDisk(undefined);
        device.start();
      }
      for (const hub of [shop.site, shop.central]) {
        hub.spare();
        hub.start();
      }
      shop.standby.hub.spare();
      if (shop.standby.wanted()) shop.standby.hub.start();
    },
  };
};
