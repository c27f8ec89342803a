import type { Fact } from '@galley/base';
import { type Bench, latencies, perSecond, ratioOf } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { openPostgres } from '../harness/postgres.ts';
import { sleep } from '../harness/wait.ts';
import { newOrders, openOwnHub, type Pusher } from './own-hub.ts';
import { openPlainUpserts, type Upserter } from './plain-upsert.ts';

const REGISTERS = 3;
const ORDERS_PER_PUSH = 100;
const ROUNDS = 14;
const WARM_UP = 4;
const SINGLE_ORDERS = 100;
/** The new months' partitions are made 2 s after their first rows. */
const SETTLES_MS = 4000;

const timed = async (acts: readonly (() => Promise<void>)[]): Promise<number> => {
  const began = performance.now();
  await Promise.all(acts.map((act) => act()));
  return performance.now() - began;
};

type Times = { ours: number; plain: number; rows: number };

/** All registers at once, then all plain connections at once, round by round. */
const round = async (
  pushers: readonly Pusher[],
  upserters: readonly Upserter[],
): Promise<Times> => {
  const orders = pushers.map(() => newOrders(ORDERS_PER_PUSH));
  const bodies = pushers.map(({ write }, index) => write(orders[index] ?? []));
  const rows: Fact[][] = orders.map((part) => part.flat());
  const ours = await timed(
    pushers.map(
      ({ push }, index) =>
        () =>
          push(bodies[index] ?? ''),
    ),
  );
  const plain = await timed(upserters.map((upsert, index) => () => upsert(rows[index] ?? [])));
  return { ours, plain, rows: rows.flat().length };
};

const measureRounds = async (
  pushers: readonly Pusher[],
  upserters: readonly Upserter[],
): Promise<Times> => {
  const times = { ours: 0, plain: 0, rows: 0 };
  for (let i = 0; i < ROUNDS + WARM_UP; i++) {
    const one = await round(pushers, upserters);
    if (i === WARM_UP - 1) await sleep(SETTLES_MS);
    if (i < WARM_UP) continue;
    times.ours += one.ours;
    times.plain += one.plain;
    times.rows += one.rows;
  }
  return times;
};

const measureSingle = async ({ write, push }: Pusher): Promise<number[]> => {
  const samples: number[] = [];
  for (let i = 0; i < SINGLE_ORDERS; i++) {
    const body = write(newOrders(1));
    samples.push(await timed([() => push(body)]));
  }
  return samples;
};

const measure = async (defer: Defer, log: (line: string) => void) => {
  log('Opening Postgres …');
  const connectionString = await openPostgres(defer, ownFolder(defer, 'hub-merge'));
  const hub = await openOwnHub(defer, connectionString, REGISTERS);
  const kinds = new Set(
    newOrders(1)
      .flat()
      .map(({ kind }) => kind),
  );
  const upserters = await openPlainUpserts(defer, connectionString, kinds, REGISTERS);
  log(`${REGISTERS} registers at once, ${ORDERS_PER_PUSH} orders a push, beside plain upserts …`);
  const times = await measureRounds(hub.pushers, upserters);
  log(`${SINGLE_ORDERS} pushes of one order …`);
  const [first] = hub.pushers;
  const single = first === undefined ? [] : await measureSingle(first);
  const wanted = ((ROUNDS + WARM_UP) * REGISTERS * ORDERS_PER_PUSH + SINGLE_ORDERS) * 7;
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
          rows_per_s: perSecond(rows, ours),
          plain_rows_per_s: perSecond(rows, plain),
          order_p50_ms,
          order_p99_ms,
        },
        ratios: { vs_plain_upsert: ratioOf(ours, plain) },
      };
    }),
};
