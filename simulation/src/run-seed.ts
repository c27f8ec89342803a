import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Killed } from './engine/crash.ts';
import { createNetwork } from './engine/network.ts';
import { createRandom } from './engine/random.ts';
import { createVirtualTime } from './engine/virtual-time.ts';
import { startTrouble } from './faults.ts';
import { FAITHFUL } from './mutations/mutation.ts';
import { convergenceProblems, numbersGiven } from './oracles/convergence.ts';
import { digestProblems } from './oracles/digests.ts';
import { allRowsOfHub, rowsOfReplica, textOf } from './oracles/rows.ts';
import { tradeProblems } from './oracles/trade.ts';
import { createWatch } from './oracles/watch.ts';
import { converge, copyOpening, openingOf } from './shop/opening.ts';
import type { SimDevice } from './shop/parts.ts';
import { START } from './shop/place.ts';
import { createShop, type Shop, startShop } from './shop/shop.ts';
import type { Mutation, RecordedPush, World } from './shop/world.ts';
import { type Actor, createActor } from './work/actor.ts';

export type SeedResult = {
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

/** The seed of the opening that all seeds share. */
export const OPENING_SEED = 0;

export type SeedOptions = {
  readonly seed: number;
  readonly mutation?: Mutation;
  /** Least number of commands that are carried out. */
  readonly commands?: number;
  readonly faults?: number;
  /** Ends at the first problem: to learn that there is one is enough. */
  readonly brief?: boolean;
};

const WORK_MS = 36_000;
/** The hubs are found before anything happens. */
const CALM_MS = 1500;
/** The last fault has time to do harm. */
const LAST_FAULT_MS = 2000;
const HEAL_LIMIT_MS = 120_000;
const QUIET_MS = 6000;
const AUDIT_MS = 1000;
/** The last digest is written so long after the last change, and compared soon after. */
const DIGEST_MS = 12_000;
/** A device that was just started reads all its rows before it compares them. */
const AGREE_LIMIT_MS = 60_000;
const PAUSES = { register: 550, kitchen: 900, backoffice: 2500, site_hub: 0 } as const;

/** Files in memory where the system has such a folder: what is simulated is a kill, not a worn disk. */
const scratch = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** A killed process unwinds through whatever it was doing; everything else that escapes is a defect. */
const stray = (world: World, error: unknown): void => {
  if (error instanceof Killed) return;
  world.watch.complain(`unhandled: ${error instanceof Error ? error.stack : String(error)}`);
};

const createWorld = (
  { seed, mutation = FAITHFUL, brief = false }: SeedOptions,
  folder: string,
  trace: string[],
  begin: number,
): World => {
  const time = createVirtualTime((error) => stray(world, error));
  const random = createRandom(`seed ${seed}`);
  const world: World = {
    folder,
    begin,
    brief,
    time,
    random,
    network: createNetwork(time, random.fork('network')),
    watch: createWatch(time.now),
    mutation,
    history: [],
    note: (what) => void trace.push(`${Math.round(time.now())} ${what}`),
  };
  return world;
};

const enough = ({ world }: Shop): boolean => world.brief && world.watch.problems.length > 0;

const startAudit = ({ world, hubs, devices }: Shop): void => {
  const audit = (): void => {
    world.time.after(AUDIT_MS, audit);
    for (const hub of hubs.filter((one) => one.up())) {
      world.watch.audit(hub, devices).catch((error) => stray(world, error));
    }
  };
  audit();
};

/** One day in a shop: it works under faults, heals, and is looked at. */
const live = async (
  shop: Shop,
  options: Required<Pick<SeedOptions, 'commands' | 'faults'>>,
): Promise<Pick<SeedResult, 'commands' | 'faults'>> => {
  const { world } = shop;
  startShop(shop);
  startAudit(shop);
  await world.time.runFor(CALM_MS, () => enough(shop));
  const actors: Actor[] = [];
  const employ = (device: SimDevice): void => {
    actors.push(createActor(world, device, PAUSES[device.kind]));
  };
  for (const device of shop.devices) employ(device);
  const trouble = startTrouble(shop, options.faults, WORK_MS - LAST_FAULT_MS, employ);
  const done = (): number => actors.reduce((total, actor) => total + actor.done(), 0);
  await world.time.runFor(WORK_MS, () => enough(shop));
  await world.time.runFor(WORK_MS, () => done() >= options.commands || enough(shop));
  for (const actor of actors) actor.stop();
  const faults = trouble.counts();
  world.note('healing');
  trouble.end();
  const still = await converge(shop, HEAL_LIMIT_MS, () => enough(shop));
  for (const problem of still) world.watch.complain(`after healing: ${problem}`);
  if (still.length === 0 && !enough(shop)) await atRest(shop);
  return { commands: done(), faults };
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

/** A shop that has converged stays so, gives no numbers, and its books are right. */
const atRest = async (shop: Shop): Promise<void> => {
  const { world } = shop;
  await world.time.runFor(DIGEST_MS);
  const before = await numbersGiven(shop);
  await world.time.runFor(QUIET_MS);
  if ((await numbersGiven(shop)) !== before) world.watch.complain('the hubs echo');
  const problems = [
    ...(await agreed(shop)),
    ...(await convergenceProblems(shop)),
    ...tradeProblems(shop),
  ];
  for (const problem of problems) world.watch.complain(problem);
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

/** Plays one seed from the opening of the shop to the last look at its books. */
export const runSeed = async (options: SeedOptions): Promise<SeedResult> => {
  const { seed, commands = 200, faults = 26 } = options;
  const folder = mkdtempSync(join(scratch(), 'galley-simulation-'));
  const trace: string[] = [];
  const opening = await openingOf(scratch(), (place) =>
    createWorld({ seed: OPENING_SEED }, place, [], START),
  );
  copyOpening(opening, folder);
  const world = createWorld(options, folder, trace, opening.endedAt);
  const onStray = (error: unknown): void => stray(world, error);
  process.on('unhandledRejection', onStray);
  const shop = createShop(world, () => opening.grants);
  try {
    const lived = await live(shop, { commands, faults });
    const digest = await digestOf(shop, trace);
    const { problems } = world.watch;
    const history = [...opening.history, ...world.history];
    return { seed, ...lived, problems, digest, virtualMs: world.time.now(), trace, history };
  } finally {
    await shop.close();
    process.off('unhandledRejection', onStray);
    rmSync(folder, { recursive: true, force: true });
  }
};
