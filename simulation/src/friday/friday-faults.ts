import { CALM } from '../engine/network.ts';
import type { Random } from '../engine/random.ts';
import { BREEZE, type Fault, fullDisk, killSomewhere, refetch, supervise } from '../faults.ts';
import type { SimDevice } from '../shop/parts.ts';
import type { Shop } from '../shop/shop.ts';
import type { Evening } from './evening.ts';
import { FULL_EVENING } from './friday-plan.ts';

/** How often on a full evening. */
const TIMES = {
  partition: 24,
  togetherCutOff: 14,
  killDevice: 44,
  killCentral: 6,
  killSite: 6,
  siteGone: 3,
  storm: 8,
  fullDisk: 4,
  clock: 5,
  refetch: 4,
} as const;
type Name = keyof typeof TIMES;

/** At eight, minutes after six, and for how long. */
const INTERNET_CUT = { at: 120, minutes: 40 };
/** Nothing breaks in the last minutes: what is broken then has time to do harm. */
const QUIET_END = 6;
const STORM = { drop: 0.2, duplicate: 0.2, slow: 0.3 };

type Act = (shop: Shop, random: Random, evening: Evening) => boolean | undefined;

const between = ({ minute }: Evening, random: Random, least: number, most: number): number =>
  Math.max(3000, random.between(least * 1000, most * 1000) * (minute / 1000));

const cutOff = ({ world, devices, hubs }: Shop, names: readonly string[], ms: number): void => {
  const ends = [...devices, ...hubs].map(({ name }) => name);
  for (const lonely of names) {
    for (const other of ends.filter((name) => name !== lonely)) {
      world.network.cut(lonely, other);
      world.time.after(ms, () => world.network.heal(lonely, other));
    }
  }
};

const registersOf = ({ devices }: Shop): SimDevice[] =>
  devices.filter(({ kind }) => kind === 'register');

/** One part of the house hears nobody for a while. */
const partition: Act = (shop, random, evening) => {
  const { name } = random.pick([...shop.devices, shop.site]);
  const ms = between(evening, random, 1, 7);
  shop.world.note(`partition of ${name} for ${Math.round(ms)} ms`);
  cutOff(shop, [name], ms);
  return undefined;
};

/** Two registers hear nobody, not even each other, and both go to the same table. */
const togetherCutOff: Act = (shop, random, evening) => {
  const registers = registersOf(shop).filter(({ name }) => !evening.together.has(name));
  if (registers.length < 2) return false;
  const first = random.pick(registers);
  const second = random.pick(registers.filter((one) => one !== first));
  const tables = [...(shop.world.cores.get(first.name)?.checkStates.open() ?? [])].flatMap(
    ({ check, lines }) => (lines.length === 0 ? [] : (check.tableId ?? [])),
  );
  if (tables.length === 0 || first.running() === undefined) return false;
  const table = random.pick(tables);
  const ms = between(evening, random, 2, 5);
  const names = [first.name, second.name];
  shop.world.note(`${names.join(' and ')} are cut off and work on ${table}`);
  cutOff(shop, names, ms);
  for (const name of names) {
    evening.together.set(name, table);
    shop.world.time.after(ms, () => evening.together.delete(name));
  }
  return undefined;
};

const killDevice: Act = ({ world, devices }, random) => {
  const device = random.pick(devices);
  if (device.running() === undefined) return false;
  killSomewhere(device, random);
  world.time.after(60_000, () => device.spare());
  return undefined;
};

const killCentral: Act = ({ central }, random) => {
  if (!central.up()) return false;
  killSomewhere(central, random);
  return undefined;
};

const killSite: Act = ({ site }, random) => {
  if (!site.up()) return false;
  killSomewhere(site, random);
  return undefined;
};

/** Long enough for another hub to take over; it comes back with its disk or without. */
const siteGone =
  (away: Map<object, number>): Act =>
  ({ world, site }, random, evening) => {
    away.set(site, world.time.now() + 8000 + between(evening, random, 3, 12));
    if (random.chance(0.3)) site.loseDisk();
    else site.kill();
    return undefined;
  };

const storm: Act = ({ world }, random, evening) => {
  world.network.weather = STORM;
  world.time.after(between(evening, random, 1, 2), () => {
    if (world.network.weather === STORM) world.network.weather = BREEZE;
  });
  return undefined;
};

/** Some minutes, or the wrong hour. */
const clock: Act = ({ world, devices }, random) => {
  const device = random.pick(devices);
  const ms = random.pick([-3_600_000, -240_000, 150_000, 3_600_000]);
  world.note(`clock of ${device.name} is ${ms} ms off`);
  device.skew(ms);
  return undefined;
};

const cutInternet = ({ world, devices, hubs, central }: Shop, evening: Evening): void => {
  const { begins, minute } = evening;
  const others = [...devices, ...hubs].filter((end) => end !== central);
  const from = begins + INTERNET_CUT.at * minute - world.time.now();
  world.time.after(from, () => {
    world.note('the internet is cut');
    for (const { name } of others) world.network.cut(name, central.name);
  });
  world.time.after(from + INTERNET_CUT.minutes * minute, () => {
    world.note('the internet is back');
    for (const { name } of others) world.network.heal(name, central.name);
  });
};

export type FridayTrouble = {
  counts(): Readonly<Record<string, number>>;
  /** Nothing breaks any more, and what is broken is mended. */
  end(): void;
};

/** Everything that breaks on a Friday; on a shorter evening less often. */
export const startFridayTrouble = (shop: Shop, evening: Evening): FridayTrouble => {
  const { world } = shop;
  const random = world.random.fork('faults');
  const counts: Record<string, number> = { internetCut: 1 };
  const away = new Map<object, number>();
  let over = false;
  const asEver = (fault: Fault): Act => {
    const plan = { away, joined: () => undefined, active: () => !over };
    return (at, by) => fault(at, by, plan);
  };
  const acts: Readonly<Record<Name, Act>> = {
    ...{ partition, togetherCutOff, killDevice, killCentral, killSite, storm, clock },
    siteGone: siteGone(away),
    fullDisk: asEver(fullDisk),
    refetch: asEver(refetch),
  };
  world.network.weather = BREEZE;
  supervise(shop, random, { away, joined: () => undefined, active: () => !over });
  cutInternet(shop, evening);
  const share = Math.min(1, 0.12 + evening.size.minutes / FULL_EVENING.minutes);
  const span = evening.ends - evening.begins - QUIET_END * evening.minute;
  for (const [name, times] of Object.entries(TIMES) as [Name, number][]) {
    for (let n = 0; n < Math.max(1, Math.round(times * share)); n++) {
      world.time.after(evening.begins - world.time.now() + random.below(span), () => {
        if (over || acts[name](shop, random, evening) === false) return;
        counts[name] = (counts[name] ?? 0) + 1;
      });
    }
  }
  return {
    counts: () => ({ ...counts, ...world.network.suffered }),
    end() {
      over = true;
      evening.together.clear();
      world.network.weather = CALM;
      world.network.healAll();
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
