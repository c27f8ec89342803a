import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { KitchenContract } from '@galley/kitchen/contract';
import type { PosContract } from '@galley/pos/contract';
import { createRandom } from '../../../simulation/src/engine/random.ts';
import { inflict } from './faults.ts';
import { awaitHealing } from './healed.ts';
import { createJournal, type Journal } from './journal.ts';
import { blindSpots } from './oracles/planted.ts';
import { openReader } from './reader.ts';
import { type Fault, faultsOf, textOfFault } from './schedule.ts';
import { type ChaosShop, openChaosShop } from './shop.ts';
import type { Worker } from './work/desk.ts';
import { openDesk } from './work/desk.ts';
import { startKitchenWork, startOfficeWork } from './work/other-work.ts';
import { startRegisterWork } from './work/register-work.ts';

/** A command that is not answered this long after the last fault never will be. */
const ANSWERED_WITHIN_MS = 20_000;
const HEALS_WITHIN_MS = 75_000;

export type ChaosReport = {
  readonly seed: number;
  readonly seconds: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<string, number>>;
  /** By command and code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly commits: number;
  readonly rows: number;
  /** Rows that the official client was sent, and logs that started over for it. */
  readonly readerChanges: number;
  readonly readerRefetches: number;
  readonly takeOvers: number;
  readonly brokenConnections: number;
  readonly healedAfterMs: number;
  readonly problems: readonly string[];
};

export type ChaosOptions = {
  readonly seed: number;
  readonly lastsMs: number;
  readonly log: (line: string) => void;
};

const PAUSE_MS = { register: 300, kitchen: 500, office: 1200 } as const;

const openWork = async (shop: ChaosShop, journal: Journal, seed: number): Promise<Worker[]> => {
  const random = createRandom(`chaos ${seed}`);
  const workers: Worker[] = [];
  for (const device of ['register-1', 'register-2', 'register-3'] as const) {
    const desk = openDesk<PosContract>(shop, device, journal, random);
    workers.push(await startRegisterWork(desk, journal, PAUSE_MS.register));
  }
  for (const device of ['kitchen-1', 'kitchen-2'] as const) {
    const desk = openDesk<KitchenContract>(shop, device, journal, random);
    workers.push(startKitchenWork(desk, journal, PAUSE_MS.kitchen));
  }
  const desk = openDesk<BackOfficeContract>(shop, 'backoffice', journal, random);
  return [...workers, startOfficeWork(shop, desk, journal, PAUSE_MS.office)];
};

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Faults at their moments, each undone at its end; resolves after the last end. */
const runFaults = async (
  shop: ChaosShop,
  faults: readonly Fault[],
  lastsMs: number,
  log: (line: string) => void,
): Promise<void> => {
  const from = performance.now();
  const steps = faults
    .flatMap((fault) => {
      let undo: () => void = () => undefined;
      const begin = (): void => {
        log(`fault ${textOfFault(fault)}`);
        undo = inflict(shop, fault);
      };
      return [
        { at: fault.at, act: begin },
        { at: fault.endsAt, act: () => undo() },
      ];
    })
    .sort((a, b) => a.at - b.at);
  for (const { at, act } of [...steps, { at: lastsMs, act: () => undefined }]) {
    await sleep(Math.max(0, from + at - performance.now()));
    act();
  }
};

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** A hub whose database was killed ends and is started again; nothing else may end by itself. */
const wrongEnds = (ends: readonly string[], faults: readonly Fault[]): string[] => {
  const killed = faults.some(({ kind }) => kind === 'postgres' || kind === 'backend');
  return ends
    .filter((end) => !(killed && /^hub .*The database \(Postgres\) ended/.test(end)))
    .map((end) => `ended by itself: ${end}`);
};

const stopAll = async (workers: readonly Worker[]): Promise<string[]> => {
  const late = sleep(ANSWERED_WITHIN_MS).then(() => ['a command was never answered']);
  const all = Promise.all(workers.map((worker) => worker.stop())).then(() => []);
  return Promise.race([all, late]);
};

/** One shop of real processes under the faults of a seed, then healed and compared. */
export const runChaos = async ({ seed, lastsMs, log }: ChaosOptions): Promise<ChaosReport> => {
  const from = performance.now();
  const shop = await openChaosShop();
  let isWell = false;
  try {
    log(`open after ${Math.round(performance.now() - from)} ms in ${shop.folder}`);
    const journal = createJournal();
    const reader = await openReader(shop);
    const workers = await openWork(shop, journal, seed);
    const faults = faultsOf(seed, lastsMs);
    await runFaults(shop, faults, lastsMs, log);
    const unanswered = await stopAll(workers);
    const healed = await awaitHealing(shop, journal, reader, HEALS_WITHIN_MS);
    reader.stop();
    const problems = [
      ...unanswered,
      ...healed.problems,
      ...reader.problems,
      ...journal.problems,
      ...wrongEnds(shop.ownEnds, faults),
    ];
    if (problems.length === 0) problems.push(...(await blindSpots(shop, journal, reader)));
    isWell = problems.length === 0;
    return {
      seed,
      seconds: Math.round(lastsMs / 1000),
      faults: counted(faults.map(({ kind }) => kind)),
      commands: counted(journal.acknowledged.map(({ command }) => command)),
      refused: Object.fromEntries([...journal.refused].sort()),
      commits: healed.commits,
      rows: healed.rows,
      readerChanges: reader.changes(),
      readerRefetches: reader.refetches(),
      takeOvers: shop.takeOvers(),
      brokenConnections: [...shop.lines.values()].reduce((sum, line) => sum + line.broken(), 0),
      healedAfterMs: Math.round(healed.afterMs),
      problems,
    };
  } finally {
    await shop.stop();
    if (isWell) shop.remove();
    else log(`the folders are kept in ${shop.folder}`);
  }
};
