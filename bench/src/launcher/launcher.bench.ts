import { runningParts } from '../../../scripts/galley/connection.ts';
import type { Bench } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { until } from '../harness/wait.ts';

const WAITED_MS = 30_000;

const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1000;

/** From a kill of a part until the launcher tells of another process in its place. */
const backAfterKill = async ({ dataDir }: Product, key: string): Promise<number> => {
  const before = runningParts(dataDir)?.[key]?.pid;
  if (before === undefined) throw new Error(`The ${key} does not run.`);
  const began = performance.now();
  process.kill(before, 'SIGKILL');
  const another = () => {
    const now = runningParts(dataDir)?.[key]?.pid;
    return now !== undefined && now !== before ? (true as const) : undefined;
  };
  await until(`the ${key} is back`, another, WAITED_MS, 20);
  return secondsSince(began);
};

const isGone = (pid: number): true | undefined => {
  try {
    process.kill(pid, 0);
    return undefined;
  } catch {
    return true;
  }
};

/** From Ctrl-C until no process of the suite is left. */
const ended = async ({ dataDir, pid }: Product): Promise<number> => {
  const parts = Object.values(runningParts(dataDir) ?? {}).map((part) => part.pid ?? 0);
  const began = performance.now();
  process.kill(pid, 'SIGINT');
  const gone = () => (parts.every((part) => isGone(part)) ? isGone(pid) : undefined);
  await until('everything has ended', gone, WAITED_MS, 20);
  return secondsSince(began);
};

const run = async (defer: Defer, log: (line: string) => void) => {
  log('Opening the restaurant …');
  const began = performance.now();
  const product = await startProduct(defer, { name: 'launcher' });
  const start = secondsSince(began);
  log('Killing the register, then the hub …');
  const register = await backAfterKill(product, 'register');
  const hub = await backAfterKill(product, 'hub');
  log('Ending all …');
  return {
    ...{ start_s: start, register_back_s: register, hub_back_s: hub },
    end_s: await ended(product),
  };
};

/** The times of rules SH70 to SH72. */
export const launcher: Bench = {
  name: 'launcher',
  about: 'the whole product: opened, a part and the hub killed and back, ended by Ctrl-C',
  limits: {
    start_s: { floor: 15, good: 8 },
    register_back_s: { floor: 3, good: 1.5 },
    hub_back_s: { floor: 5, good: 2 },
    end_s: { floor: 5, good: 2 },
  },
  run: (log) =>
    withCleanup(115_000, async (defer) => ({ figures: await run(defer, log), ratios: {} })),
};
