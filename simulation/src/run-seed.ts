import { type DayOptions, type DayResult, enough, heal, playDay, startAudit } from './day.ts';
import { startTrouble } from './faults.ts';
import { convergenceProblems } from './oracles/convergence.ts';
import { tradeProblems } from './oracles/trade.ts';
import type { SimDevice } from './shop/parts.ts';
import { type Shop, startShop } from './shop/shop.ts';
import { HARBOUR } from './shop/shop-plan.ts';
import { type Actor, createActor } from './work/actor.ts';

export type SeedResult = DayResult;

export type SeedOptions = DayOptions & {
  /** Least number of commands that are carried out. */
  readonly commands?: number;
  readonly faults?: number;
};

const WORK_MS = 36_000;
/** The hubs are found before anything happens. */
const CALM_MS = 1500;
/** The last fault has time to do harm. */
const LAST_FAULT_MS = 2000;
const AUDIT_MS = 1000;
const PAUSES = { register: 550, kitchen: 900, backoffice: 2500, site_hub: 0 } as const;

/** A shop that is at rest is still whole, and its books are right. */
const look = async (shop: Shop): Promise<string[]> => [
  ...(await convergenceProblems(shop)),
  ...tradeProblems(shop),
];

/** One day in a shop: it works under faults, heals, and is looked at. */
const live = async (
  shop: Shop,
  { commands = 200, faults = 26 }: SeedOptions,
): Promise<Pick<SeedResult, 'commands' | 'faults'>> => {
  const { world } = shop;
  startShop(shop);
  startAudit(shop, AUDIT_MS);
  await world.time.runFor(CALM_MS, () => enough(shop));
  const actors: Actor[] = [];
  const employ = (device: SimDevice): void => {
    actors.push(createActor(world, device, PAUSES[device.kind]));
  };
  for (const device of shop.devices) employ(device);
  const trouble = startTrouble(shop, faults, WORK_MS - LAST_FAULT_MS, employ);
  const done = (): number => actors.reduce((total, actor) => total + actor.done(), 0);
  await world.time.runFor(WORK_MS, () => enough(shop));
  await world.time.runFor(WORK_MS, () => done() >= commands || enough(shop));
  for (const actor of actors) actor.stop();
  const counts = trouble.counts();
  world.note('healing');
  trouble.end();
  await heal(shop, look);
  return { commands: done(), faults: counts };
};

/** Plays one seed from the opening of the shop to the last look at its books. */
export const runSeed = (options: SeedOptions): Promise<SeedResult> =>
  playDay(HARBOUR, options, (shop) => live(shop, options));
