import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Killed } from './engine/crash.ts';
import { createNetwork } from './engine/network.ts';
import { createRandom } from './engine/random.ts';
import { createVirtualTime } from './engine/virtual-time.ts';
import { FAITHFUL } from './mutations/mutation.ts';
import { numbersGiven } from './oracles/convergence.ts';
import { digestProblems } from './oracles/digests.ts';
import { allRowsOfHub, rowsOfReplica, textOf } from './oracles/rows.ts';
import { createWatch } from './oracles/watch.ts';
import { converge, copyOpening, openingOf } from './shop/opening.ts';
import { createShop, type Shop } from './shop/shop.ts';
import type { ShopPlan } from './shop/shop-plan.ts';
import type { Mutation, RecordedPush, World } from './shop/world.ts';

/** What a simulated day came to. */
export type DayResult = {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly commands: number;
  readonly faults: Readonly<Record<string, number>>;
  /** SHA-256 over all that happened and all rows of every store at the end. */
  readonly digest: string;
  /** Simulated time. */
  readonly virtualMs: number;
  readonly trace: readonly string[];
  /** Every push that the central hub got since the shop was opened first. */
  readonly history: readonly RecordedPush[];
};

export type DayOptions = {
  readonly seed: number;
  readonly mutation?: Mutation;
  /** Ends at the first problem: to learn that there is one is enough. */
  readonly brief?: boolean;
};

/** The seed of the opening that all seeds of a plan share. */
export const OPENING_SEED = 0;

const HEAL_LIMIT_MS = 120_000;
const QUIET_MS = 6000;
/** The last digest is written so long after the last change, and compared soon after. */
const DIGEST_MS = 12_000;
/** A device that was just started reads all its rows before it compares them. */
const AGREE_LIMIT_MS = 60_000;

/** Files in memory where the system has such a folder: what is simulated is a kill, not a worn disk. */
const scratch = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** A killed process unwinds through whatever it was doing; everything else that escapes is a defect. */
export const stray = (world: World, error: unknown): void => {
  if (error instanceof Killed) return;
  world.watch.complain(`unhandled: ${error instanceof Error ? error.stack : String(error)}`);
};

type Place = { readonly folder: string; readonly trace: string[]; readonly begin: number };

const createWorld = (
  plan: ShopPlan,
  { seed, mutation = FAITHFUL, brief = false }: DayOptions,
  { folder, trace, begin }: Place,
): World => {
  const time = createVirtualTime((error) => stray(world, error));
  const random = createRandom(`seed ${seed}`);
  const world: World = {
    folder,
    plan,
    begin,
    brief,
    time,
    random,
    network: createNetwork(time, random.fork('network')),
    watch: createWatch(time.now),
    mutation,
    cores: new Map(),
    history: [],
    note: (what) => void trace.push(`${Math.round(time.now())} ${what}`),
  };
  return world;
};

/** The day may end: a problem was found, and one is enough. */
export const enough = ({ world }: Shop): boolean => world.brief && world.watch.problems.length > 0;

/** Looks at every hub that is up, again and again. */
export const startAudit = ({ world, hubs, devices }: Shop, everyMs: number): void => {
  const audit = (): void => {
    world.time.after(everyMs, audit);
    for (const hub of hubs.filter((one) => one.up())) {
      world.watch.audit(hub, devices).catch((error) => stray(world, error));
    }
  };
  audit();
};

/** What the digests still say at the end of the limit. */
const agreed = async (shop: Shop): Promise<string[]> => {
  let problems = await digestProblems(shop);
  for (let spent = 0; problems.length > 0 && spent < AGREE_LIMIT_MS; spent += 2000) {
    await shop.world.time.runFor(2000);
    problems = await digestProblems(shop);
  }
  return problems;
};

/** A shop that has converged stays so and gives no numbers. */
const atRest = async (shop: Shop): Promise<void> => {
  const { world } = shop;
  await world.time.runFor(DIGEST_MS);
  const before = await numbersGiven(shop);
  await world.time.runFor(QUIET_MS);
  if ((await numbersGiven(shop)) !== before) world.watch.complain('the hubs echo');
  for (const problem of await agreed(shop)) world.watch.complain(problem);
};

/**
 * Nothing is broken any more: the shop converges within two minutes, and then `look` says what is wrong with it.
 * `skipsRest`: where one problem is enough, it is not waited whether the shop stays as it is.
 */
export const heal = async (
  shop: Shop,
  look: (shop: Shop) => Promise<string[]>,
  { skipsRest = false } = {},
): Promise<void> => {
  const { watch } = shop.world;
  const still = await converge(shop, HEAL_LIMIT_MS, () => enough(shop));
  for (const problem of still) watch.complain(`after healing: ${problem}`);
  if (still.length > 0 || enough(shop)) return;
  if (!(shop.world.brief && skipsRest)) await atRest(shop);
  for (const problem of await look(shop)) watch.complain(problem);
};

const digestOf = async (shop: Shop, trace: readonly string[]): Promise<string> => {
  const hash = createHash('sha256').update(trace.join('\n'));
  const stores = [
    ...(await Promise.all(
      shop.hubs.filter((hub) => hub.up()).map((hub) => allRowsOfHub(hub.store())),
    )),
    ...shop.devices.flatMap((device) => {
      const db = device.running()?.replica.db;
      return db === undefined ? [] : [rowsOfReplica(db)];
    }),
  ];
  for (const rows of stores) {
    for (const key of [...rows.keys()].sort()) {
      const row = rows.get(key);
      if (row !== undefined) hash.update(`\n${key} ${textOf(row)}`);
    }
  }
  return hash.digest('hex');
};

/** Plays one seed, from the opening of the shop of a plan to the last look at its books; `live` is what happens. */
export const playDay = async (
  plan: ShopPlan,
  options: DayOptions,
  live: (shop: Shop) => Promise<Pick<DayResult, 'commands' | 'faults'>>,
): Promise<DayResult> => {
  const folder = mkdtempSync(join(scratch(), 'galley-simulation-'));
  const trace: string[] = [];
  const opening = await openingOf(plan, scratch(), (place) =>
    createWorld(plan, { seed: OPENING_SEED }, { folder: place, trace: [], begin: plan.opensAt }),
  );
  copyOpening(opening, folder);
  const world = createWorld(plan, options, { folder, trace, begin: opening.endedAt });
  const onStray = (error: unknown): void => stray(world, error);
  process.on('unhandledRejection', onStray);
  const shop = createShop(world, () => opening.grants);
  try {
    const lived = await live(shop);
    const digest = await digestOf(shop, trace);
    const { problems } = world.watch;
    const history = [...opening.history, ...world.history];
    const { seed } = options;
    return { seed, ...lived, problems, digest, virtualMs: world.time.now(), trace, history };
  } finally {
    await shop.close();
    process.off('unhandledRejection', onStray);
    rmSync(folder, { recursive: true, force: true });
  }
};
