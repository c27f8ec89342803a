import { demoPins } from '@galley/domain/demo';
import type { PosContract } from '@galley/pos/contract';
import { connectPart } from '../../../scripts/galley/connection.ts';
import { type Bench, latencies } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { openRegisterDesk, plainItemIds, type RegisterDesk } from '../harness/register-desk.ts';
import { sleep } from '../harness/wait.ts';

const CHECKS = 60;
const WARM_UP = 10;
const LINES = 4;
const PRINTED_WITHIN_MS = 10_000;
const SERVER = demoPins.find(({ roleKey }) => roleKey === 'server')?.pin ?? '';

/** The device process has the receipt in hand: bytes leave, or have left. */
const WITH_THE_PRINTER: ReadonlySet<string> = new Set(['sending', 'printed', 'handed_over']);

const OVER: ReadonlySet<string> = new Set(['printed', 'handed_over']);

type Papers = {
  /** When a receipt that was not there before was first said to be with the printer. */
  next(): Promise<number>;
  /** Nothing waits any more. */
  atRest(): Promise<void>;
};

type Wait = { readonly isOver: () => boolean; readonly settle: (at: number) => void };

/** Hears of the register's papers as its window does. */
const watchPapers = (defer: Defer, { parts }: Product): Papers => {
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  defer(close);
  const receipts = new Set<string>();
  let waiting = 0;
  let wait: Wait | undefined;
  const until = (isOver: () => boolean): Promise<number> =>
    new Promise((settle, refuse) => {
      const late = setTimeout(() => refuse(new Error('no paper came')), PRINTED_WITHIN_MS);
      const told = (at: number): void => {
        clearTimeout(late);
        settle(at);
      };
      wait = { isOver, settle: told };
    });
  rpc.watch('printJobs', {}, (jobs) => {
    waiting = jobs.filter(({ state }) => !OVER.has(state)).length;
    for (const { jobKey, title, state } of jobs)
      if (title.startsWith('Receipt') && WITH_THE_PRINTER.has(state)) receipts.add(jobKey);
    if (wait?.isOver()) wait.settle(performance.now());
  });
  return {
    next: () => {
      const before = receipts.size;
      return until(() => receipts.size > before);
    },
    atRest: async () => {
      if (waiting > 0) await until(() => waiting === 0);
    },
  };
};

type Sample = { readonly answered: number; readonly handedOver: number };

const settleOne = async (
  desk: RegisterDesk,
  papers: Papers,
  ids: readonly string[],
): Promise<Sample> => {
  const checkId = await desk.ring(ids);
  await desk.send(checkId);
  await papers.atRest();
  const due = await desk.dueOf(checkId);
  const next = papers.next();
  const began = performance.now();
  await desk.tender(checkId, due);
  const answered = performance.now() - began;
  return { answered, handedOver: (await next) - began };
};

export const settle: Bench = {
  name: 'settle',
  about: `cash for a check of ${LINES} lines at the whole product: from the tender to its receipt at the printer`,
  limits: {},
  run: (log) =>
    withCleanup(240_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, { name: 'settle' });
      const desk = await openRegisterDesk(defer, product, SERVER);
      const papers = watchPapers(defer, product);
      const ids = plainItemIds(desk.menu);
      await sleep(1000);
      const samples: Sample[] = [];
      log(`${CHECKS} checks …`);
      for (let at = 0; at < CHECKS + WARM_UP; at++) {
        const first = (at * LINES) % (ids.length - LINES);
        const sample = await settleOne(desk, papers, ids.slice(first, first + LINES));
        if (at >= WARM_UP) samples.push(sample);
      }
      const answers = latencies(samples.map(({ answered }) => answered));
      return {
        figures: {
          ...latencies(samples.map(({ handedOver }) => handedOver)),
          answered_p50_ms: answers.p50_ms ?? Number.NaN,
          answered_p95_ms: answers.p95_ms ?? Number.NaN,
        },
        ratios: {},
      };
    }),
};
