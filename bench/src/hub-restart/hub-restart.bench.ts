import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningParts } from '../../../scripts/galley/connection.ts';
import type { Bench } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { sleep, until } from '../harness/wait.ts';
import { openOrders } from './orders.ts';

type HubWord = { readonly hubId: string; readonly term: number; readonly acting: boolean };

const ask = async (port: number): Promise<HubWord | undefined> => {
  try {
    const signal = AbortSignal.timeout(300);
    const answer = await fetch(`http://127.0.0.1:${port}/v1/hub`, { signal });
    return (await answer.json()) as HubWord;
  } catch {
    return undefined;
  }
};

const acts = (ports: readonly number[], withinMs: number, term = 1): Promise<true> =>
  until(
    `a hub acts at one of the ports ${ports.join(', ')}`,
    async () => {
      const words = await Promise.all(ports.map(ask));
      return words.some((word) => word?.acting === true && word.term >= term) ? true : undefined;
    },
    withinMs,
    20,
  );

const seconds = (ms: number): number => Math.round(ms) / 1000;

/** A process that is stopped answers nobody, as a machine that is gone: nothing tells its peers that it is. */
const freeze = (defer: Defer, pid: number): (() => void) => {
  const thaw = (): void => {
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // It has ended meanwhile.
    }
  };
  defer(thaw);
  process.kill(pid, 'SIGSTOP');
  return thaw;
};

/** Ports of the hubs that the register or the kitchen would start. */
const standbyPorts = ({ dataDir }: Product): number[] =>
  ['register', 'kitchen'].map((folder) => {
    const site = JSON.parse(readFileSync(join(dataDir, folder, 'site.json'), 'utf8'));
    return (site as { hubPort: number }).hubPort;
  });

const isReady = ({ dataDir }: Product): true | undefined =>
  ['register', 'kitchen'].every((folder) =>
    existsSync(join(dataDir, folder, 'standby-hub/site-hub-identity.json')),
  ) || undefined;

const siteHubPort = ({ parts }: Product): number => parts.siteHub?.port ?? 0;

const pidOf = ({ dataDir }: Product, key: string): number => {
  const pid = runningParts(dataDir)?.[key]?.pid;
  if (pid === undefined) throw new Error(`The ${key} does not run.`);
  return pid;
};

const afterKill = async (product: Product, orders: Orders): Promise<number> => {
  const from = performance.now();
  process.kill(pidOf(product, 'siteHub'), 'SIGKILL');
  await orders.reach(15_000);
  await acts([siteHubPort(product), ...standbyPorts(product)], 15_000);
  return performance.now() - from;
};

type Orders = Awaited<ReturnType<typeof openOrders>>;

/** Both hubs out of reach: an order goes on by the last resort, then by the hub that takes over. */
const takeOver = async (defer: Defer, product: Product, orders: Orders) => {
  const from = performance.now();
  const thawCentral = freeze(defer, pidOf(product, 'hub'));
  const thawSite = freeze(defer, pidOf(product, 'siteHub'));
  const first = orders.reach(20_000);
  await acts(standbyPorts(product), 20_000, 2);
  const takeOverMs = performance.now() - from;
  const orderMs = await first;
  await orders.reach(10_000);
  thawSite();
  const backAt = performance.now();
  await acts([siteHubPort(product)], 40_000, 3);
  const handBackMs = performance.now() - backAt;
  await orders.reach(10_000);
  thawCentral();
  await until(
    'everything is at the central hub',
    async () => ((await orders.pending()) === 0 ? true : undefined),
    30_000,
  );
  return { takeOverMs, orderMs, handBackMs };
};

const run = async (defer: Defer, log: (line: string) => void) => {
  log('Opening the demo restaurant …');
  const product = await startProduct(defer, { name: 'hub-restart' });
  const orders = await openOrders(defer, product);
  await orders.reach(20_000);
  await until('the stand-by hubs have identities', () => isReady(product), 30_000);
  // Their addresses reach the others by rows.
  await sleep(5000);
  log('Killing the site hub …');
  const backMs = await afterKill(product, orders);
  await sleep(15_000);
  log('Both hubs go out of reach …');
  const { takeOverMs, orderMs, handBackMs } = await takeOver(defer, product, orders);
  for (let guest = 1; guest <= 5; guest += 1) {
    const times = await orders.shown(`Guest ${guest}`);
    if (times !== 1) throw new Error(`The ticket of guest ${guest} stands ${times} times.`);
  }
  return {
    back_s: seconds(backMs),
    take_over_s: seconds(takeOverMs),
    order_without_hubs_s: seconds(orderMs),
    hand_back_s: seconds(handBackMs),
  };
};

export const hubRestart: Bench = {
  name: 'hub-restart',
  about: 'site hub killed, site hub and central hub gone: until orders reach the kitchen again',
  limits: {
    back_s: { floor: 5, good: 2 },
    take_over_s: { floor: 5, good: 4 },
    order_without_hubs_s: { floor: 5, good: 4 },
  },
  run: (log) =>
    withCleanup(180_000, async (defer) => ({ figures: await run(defer, log), ratios: {} })),
};
