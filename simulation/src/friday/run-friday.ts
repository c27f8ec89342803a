import { type DayOptions, type DayResult, enough, heal, playDay, startAudit } from '../day.ts';
import { convergenceProblems } from '../oracles/convergence.ts';
import { tradeProblems } from '../oracles/trade.ts';
import { type Shop, startShop } from '../shop/shop.ts';
import { createActor } from '../work/actor.ts';
import { createEvening, type Evening } from './evening.ts';
import { fridaySitDown } from './friday-desk.ts';
import { startFridayTrouble } from './friday-faults.ts';
import { FRIDAY, type FridaySize, FULL_EVENING, SMALL_FRIDAY } from './friday-plan.ts';
import { serviceProblems } from './oracles/service.ts';

export type FridayOptions = DayOptions & {
  /** The full evening where nothing else is said. */
  readonly size?: FridaySize;
  /** With two servers and one kitchen. */
  readonly small?: boolean;
};

const AUDIT_MS = 10_000;
/** How much longer than a server's. */
const PAUSES = { register: 1, kitchen: 2.5, backoffice: 17, site_hub: 0 } as const;

/** Whatever holds on any day, and what the guests' evening must have come to. */
const look =
  (evening: Evening) =>
  async (shop: Shop): Promise<string[]> => [
    ...(await convergenceProblems(shop)),
    ...tradeProblems(shop),
    ...serviceProblems(shop, evening),
  ];

const live = async (
  shop: Shop,
  { size = FULL_EVENING }: FridayOptions,
): Promise<Pick<DayResult, 'commands' | 'faults'>> => {
  const { world } = shop;
  startShop(shop);
  startAudit(shop, AUDIT_MS);
  const evening = createEvening(world, size);
  await world.time.runFor(evening.begins - world.time.now(), () => enough(shop));
  const sit = fridaySitDown(evening);
  const actors = shop.devices.map((device) =>
    createActor(world, device, size.pauseMs * PAUSES[device.kind], sit),
  );
  const trouble = startFridayTrouble(shop, evening);
  await world.time.runFor(evening.ends - world.time.now(), () => enough(shop));
  for (const actor of actors) actor.stop();
  const faults = trouble.counts();
  world.note('healing');
  trouble.end();
  await heal(shop, look(evening), { skipsRest: true });
  return { commands: actors.reduce((total, actor) => total + actor.done(), 0), faults };
};

/** Plays a Friday evening in the restaurant, then heals everything and looks at the books (docs/specs/simulation.md). */
export const runFriday = (options: FridayOptions): Promise<DayResult> =>
  playDay(options.small === true ? SMALL_FRIDAY : FRIDAY, options, (shop) => live(shop, options));
