import { basename } from 'node:path';
import type { Bench } from '../bench.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { sleep } from '../harness/wait.ts';
import { hasProportional, processTree } from './processes.ts';
import { replayMonth } from './replay-month.ts';
import { salesMonth } from './sales-month.ts';

const SAMPLES = 4;
const PAUSE_MS = 1500;
const REPLAY = {
  GALLEY_SEED: 'replay',
  GALLEY_SEED_NAME: 'Replay',
  GALLEY_SEED_CURRENCY: 'GBP',
  GALLEY_SEED_TIME_ZONE: 'Europe/London',
};

type Sizes = Readonly<Record<string, number>>;

const sizesOf = ({ parts, pid }: Product): Sizes => {
  const tree = processTree();
  const of = (key: string): number => tree.megabytes(parts[key]?.pid ?? 0);
  if (tree.count(parts.hub?.pid ?? 0) < 3)
    throw new Error('The Postgres of the hub is not below the hub: its memory would be left out.');
  const cores = {
    register_mb: of('register'),
    kitchen_mb: of('kitchen'),
    backoffice_mb: of('backoffice'),
  };
  return {
    core_mb: Math.max(...Object.values(cores)),
    hub_mb: of('hub'),
    total_mb: tree.megabytes(pid),
    ...cores,
    site_hub_mb: of('siteHub'),
    devices_mb: of('devices'),
    printer_mb: of('printer'),
  };
};

/** The largest that each was over some seconds: what is collected soon after the work counts as well. */
const largest = async (product: Product): Promise<Sizes> => {
  let found = sizesOf(product);
  for (let i = 1; i < SAMPLES; i++) {
    await sleep(PAUSE_MS);
    const now = Object.entries(sizesOf(product));
    found = Object.fromEntries(now.map(([key, size]) => [key, Math.max(size, found[key] ?? 0)]));
  }
  return found;
};

export const memory: Bench = {
  name: 'memory',
  about: 'resident memory of every process after a replayed month (proportional share, 10^6 bytes)',
  limits: {
    core_mb: { floor: 150, good: 150 },
    hub_mb: { floor: 450, good: 450 },
    total_mb: { floor: 1200, good: 1200 },
  },
  run: (log) =>
    withCleanup(118_000, async (defer) => {
      if (!hasProportional())
        log('This system tells resident sizes only: shared pages count twice.');
      log('Opening an empty site for a replay …');
      const product = await startProduct(defer, { name: 'memory', env: REPLAY });
      const month = salesMonth(ownFolder(defer, 'sales'));
      log(`Replaying ${month.from} to ${month.to} of ${basename(month.file)} …`);
      await replayMonth(defer, product, month);
      log('Looking at the processes …');
      return { figures: await largest(product), ratios: {} };
    }),
};
