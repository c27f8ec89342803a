import { type Bench, latencies, perSecond, ratioOf } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { openPostgres } from '../harness/postgres.ts';
import { newOrders, ORDERS_PER_PUSH, openOwnHub } from './own-hub.ts';
import { openPlainUpsert } from './plain-upsert.ts';

const PUSHES = 40;
const WARM_UP = 6;
const SINGLE_ORDERS = 100;

const timed = async (act: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

const sum = (samples: readonly number[]): number => samples.reduce((a, b) => a + b, 0);

const measure = async (defer: Defer, log: (line: string) => void) => {
  const folder = ownFolder(defer, 'hub-merge');
  log('Opening Postgres …');
  const connectionString = await openPostgres(defer, folder);
  const hub = await openOwnHub(defer, connectionString);
  const kinds = new Set(newOrders(1).flat().map(({ kind }) => kind));
  const plain = await openPlainUpsert(defer, connectionString, kinds);
  log(`${PUSHES} pushes of ${ORDERS_PER_PUSH} orders, in turns with plain upserts …`);
  const times = { ours: [] as number[], plain: [] as number[], rows: 0 };
  for (let i = 0; i < PUSHES + WARM_UP; i++) {
    const orders = newOrders(ORDERS_PER_PUSH);
    const body = hub.write(orders);
    const ours = await timed(() => hub.push(body));
    const theirs = await timed(() => plain(orders.flat()));
    if (i < WARM_UP) continue;
    times.ours.push(ours);
    times.plain.push(theirs);
    times.rows += orders.flat().length;
  }
  log(`${SINGLE_ORDERS} pushes of one order …`);
  const single: number[] = [];
  for (let i = 0; i < SINGLE_ORDERS; i++) {
    const body = hub.write(newOrders(1));
    single.push(await timed(() => hub.push(body)));
  }
  const wanted = ((PUSHES + WARM_UP) * ORDERS_PER_PUSH + SINGLE_ORDERS) * 7;
  const stored = await hub.rows();
  if (stored < wanted) throw new Error(`The hub has ${stored} of ${wanted} rows.`);
  return { ...times, single };
};

export const hubMerge: Bench = {
  name: 'hub-merge',
  about: "registers' commits merged into Postgres, beside plain upserts of the same rows",
  limits: { rows_per_s: { floor: 5000, good: 10_000, better: 'more' } },
  run: (log) =>
    withCleanup(110_000, async (defer) => {
      const { ours, plain, rows, single } = await measure(defer, log);
      const { p50_ms: order_p50_ms = Number.NaN, p99_ms: order_p99_ms = Number.NaN } =
        latencies(single);
      return {
        figures: {
          rows_per_s: perSecond(rows, sum(ours)),
          plain_rows_per_s: perSecond(rows, sum(plain)),
          order_p50_ms,
          order_p99_ms,
        },
        ratios: { vs_plain_upsert: ratioOf(sum(ours), sum(plain)) },
      };
    }),
};
