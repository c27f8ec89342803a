import { CALM, type Weather } from './engine/network.ts';
import type { Random } from './engine/random.ts';
import type { SimDevice, SimHub } from './shop/parts.ts';
import type { Shop } from './shop/shop.ts';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** How the network is on an ordinary bad day, and while it storms. */
const BREEZE: Weather = { drop: 0.01, duplicate: 0.02, slow: 0.04 };
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
} as const;

export type FaultName = keyof typeof WEIGHTS;
type Fault = (shop: Shop, random: Random) => void;

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
};

const storm: Fault = ({ world }, random) => {
  world.network.weather = STORM;
  world.time.after(random.between(1000, 5000), () => {
    if (world.network.weather === STORM) world.network.weather = BREEZE;
  });
};

const killDevice: Fault = ({ devices }, random) => random.pick(devices).kill();

/** Mostly in the midst of a transaction, else at any statement. */
const killSomewhere = (part: SimDevice | SimHub, random: Random): void => {
  const inTransaction = random.chance(0.7);
  part.killAt(random.between(1, inTransaction ? 40 : 80), inTransaction);
};

const killDeviceAt: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  killSomewhere(device, random);
  world.time.after(6000, () => device.spare());
};

const killHub: Fault = ({ hubs }, random) => random.pick(hubs).kill();
const killHubAt: Fault = ({ hubs }, random) => killSomewhere(random.pick(hubs), random);

const fullDisk: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  device.limitDisk(0);
  world.note(`disk of ${device.name} is full`);
  world.time.after(random.between(3000, 9000), () => device.limitDisk(undefined));
};

const clock: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  const far = random.pick([60_000, 600_000, DAY, 400 * DAY, 10 * YEAR]);
  const ms = Math.round(far * (random.chance(0.5) ? 1 : -1) * (0.5 + random.below(500) / 1000));
  world.note(`clock of ${device.name} is ${ms} ms off`);
  device.skew(ms);
};

const refetch: Fault = ({ world, devices }, random) => {
  const device = random.pick(devices);
  world.note(`${device.name} starts over`);
  device.loseHandles();
};

/** The site hub's only: what the central hub alone has is its to keep. */
const loseDisk: Fault = ({ site }) => site.loseDisk();

const FAULTS: Readonly<Record<FaultName, Fault>> = {
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
};

export type Trouble = {
  /** Faults by name, those of single messages included. */
  counts(): Readonly<Record<string, number>>;
  /** Nothing bad happens any more, and what is broken is mended. */
  end(): void;
};

const DOWN_MS = 4000;

/** Starts again what died, a while after. */
const supervise = (shop: Shop, random: Random, active: () => boolean): void => {
  const awaited = new Set<object>();
  const look = (): void => {
    for (const part of [...shop.devices, ...shop.hubs]) {
      if (part.life() !== undefined || awaited.has(part)) continue;
      awaited.add(part);
      shop.world.time.after(random.between(200, DOWN_MS), () => {
        awaited.delete(part);
        if (active()) part.start();
      });
    }
    if (active()) shop.world.time.after(100, look);
  };
  look();
};

/** Spreads faults over a stretch of time. */
export const startTrouble = (shop: Shop, count: number, duringMs: number): Trouble => {
  const { world } = shop;
  const random = world.random.fork('faults');
  const counts: Record<string, number> = {};
  let over = false;
  world.network.weather = BREEZE;
  supervise(shop, random, () => !over);
  for (let n = 0; n < count; n++) {
    world.time.after(random.below(duringMs), () => {
      if (over) return;
      const name = random.weighted(WEIGHTS);
      counts[name] = (counts[name] ?? 0) + 1;
      FAULTS[name](shop, random);
    });
  }
  return {
    counts: () => ({ ...counts, ...world.network.suffered }),
    end() {
      over = true;
      world.network.weather = CALM;
      world.network.healAll();
      for (const device of shop.devices) {
        device.spare();
        device.limitDisk(undefined);
        device.start();
      }
      for (const hub of shop.hubs) {
        hub.spare();
        hub.start();
      }
    },
  };
};
