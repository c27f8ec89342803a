import type { Clock, KindSpec } from '@galley/base';
import pg from 'pg';
import type { HubLog } from '../log.ts';
import type { StoredRow } from '../store.ts';
import { keepPartitions, monthOf, monthsAhead } from './partitions.ts';
import { isPartitioned } from './projection.ts';

export type PartitionKeeper = {
  /** Rows that were committed: a month that has no partition yet gets one soon, behind the commit. */
  saw(rows: readonly StoredRow[]): void;
  stop(): Promise<void>;
};

export type KeeperOptions = {
  /** The owner's address: the hub's own role makes no tables. */
  readonly connectionString: string;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  readonly log: HubLog;
  /** How soon after a row of an unknown month, in ms. */
  readonly delayMs?: number;
};

const EVERY_MS = 6 * 3_600_000;
const SOON_MS = 2000;
/** A table that was held is tried again after this. */
const BUSY_MS = 60_000;

const keepOnce = async (options: KeeperOptions): Promise<'done' | 'busy'> => {
  const client = new pg.Client({ connectionString: options.connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { made, busy } = await keepPartitions(client, options.kinds, options.clock);
    if (made > 0) options.log.info({ made }, 'partitions made');
    return busy > 0 ? 'busy' : 'done';
  } catch (cause) {
    options.log.warn({ cause: String(cause) }, 'partitions not made');
    return 'busy';
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * Keeps partitions ahead of the trade: at the start, every six hours, and when rows come for another
 * month. A row never waits for its partition; it lies in the default one until the keeper has been there.
 */
export const startPartitionKeeper = (options: KeeperOptions): PartitionKeeper => {
  const dated = new Set(options.kinds.filter(isPartitioned).map((spec) => spec.kind));
  const settled = new Set<string>();
  let wanted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const plan = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = run();
    }, ms);
    timer.unref();
  };
  const run = async (): Promise<void> => {
    const months = wanted;
    wanted = new Set();
    const outcome = await keepOnce(options);
    if (stopped) return;
    if (outcome === 'done') for (const month of months) settled.add(month);
    else for (const month of months) wanted.add(month);
    plan(outcome === 'busy' ? BUSY_MS : wanted.size > 0 ? SOON_MS : EVERY_MS);
  };
  for (const month of monthsAhead(options.clock.now())) wanted.add(month);
  running = run();
  return {
    saw: (rows) => {
      for (const { kind, businessDate } of rows) {
        const month = dated.has(kind) ? monthOf(businessDate, options.clock.now()) : undefined;
        if (month === undefined || settled.has(month) || wanted.has(month)) continue;
        wanted.add(month);
        plan(options.delayMs ?? SOON_MS);
      }
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
