import { resolve } from 'node:path';
import { currencyDigits, formatMoney, money } from '@galley/base';
import { localInstant } from '@galley/domain';
import type { KitchenContract } from '@galley/kitchen/contract';
import type { PosContract } from '@galley/pos/contract';
import type { RpcClient } from '@galley/shell/contract';
import type { ImportArguments } from './arguments.ts';
import { connectPart } from './connection.ts';
import { createCook } from './kitchen-bumps.ts';
import { mayGoOn, showProblems, showTable } from './preview.ts';
import { counted, UsageError } from './problem.ts';
import { createProgressLine } from './progress-line.ts';
import { refuseTrading, replaySuite } from './replay-suite.ts';
import {
  nothingToReplay,
  parseSalesFile,
  type SalesOrder,
  turnover,
  within,
} from './sales-file.ts';
import { readTableFile } from './table-file.ts';
import { type Turnover, turnovers } from './turnovers.ts';

const AGREE_WITHIN_MS = 60_000;
const SITE_WITHIN_MS = 30_000;
const PRINTER_STANDS_MS = 15_000;

type Replay = {
  readonly orders: readonly SalesOrder[];
  readonly args: ImportArguments;
  /** Key of an order in the site: the same sale in another file is the same sale. */
  refOf(order: SalesOrder): string;
  cancelled(): boolean;
};

const show = (minor: number, { currency }: ImportArguments): string =>
  formatMoney(money(minor, currency), 'en-GB');

const previewOrders = ({ orders, args }: Replay): void => {
  const first = orders[0];
  const last = orders.at(-1);
  const lines = orders.reduce((sum, order) => sum + order.lines.length, 0);
  if (first === undefined || last === undefined) return;
  console.log(
    `${counted(orders.length, 'order')} with ${counted(lines, 'line')}, ${first.local} to ${last.local}, ${show(turnover(orders), args)}. The first of them:`,
  );
  const cells = orders
    .slice(0, 5)
    .map((order) => [
      order.ref,
      order.local.replace('T', ' '),
      `${order.lines.length}`,
      show(turnover([order]), args),
      order.lines[0]?.name ?? '',
    ]);
  showTable(['order', 'time', 'lines', 'total', 'first item'], cells);
};

/** Waits until it is the order's turn when the replay runs at a multiple of real time. */
const createPace = (speed: number | 'max', firstAt: number) => {
  const began = Date.now();
  return async (at: number, cancelled: () => boolean): Promise<void> => {
    if (speed === 'max') return;
    const due = began + (at - firstAt) / speed;
    while (Date.now() < due && !cancelled())
      await new Promise((done) => setTimeout(done, Math.min(due - Date.now(), 200)));
  };
};

/** Rings up every order at the register and has the kitchen bump it; true when none is left. */
const ringUp = async (
  replay: Replay,
  register: RpcClient<PosContract>,
  kitchen: RpcClient<KitchenContract>,
): Promise<boolean> => {
  const { orders, args } = replay;
  const instants = orders.map((order) => localInstant(order.local, args.timeZone));
  const pace = createPace(args.speed, instants[0] ?? 0);
  const cook = createCook(kitchen);
  const progress = createProgressLine(orders.length, 'orders');
  for (const [index, order] of orders.entries()) {
    const at = instants[index] ?? 0;
    await pace(at, replay.cancelled);
    if (replay.cancelled()) break;
    const done = await register.run('replayOrder', {
      externalRef: replay.refOf(order),
      at,
      lines: order.lines,
    });
    if (!done.ok)
      throw new UsageError(`Order ${order.ref} (line ${order.line}): ${done.error.message}`);
    if (done.value.totalMinor !== turnover([order]))
      throw new UsageError(
        `Order ${order.ref} (line ${order.line}) is in this site already with ${show(done.value.totalMinor, args)}, not ${show(turnover([order]), args)}. Replay this file into a folder of its own (--data DIR).`,
      );
    await cook.make(done.value.ticketIds, at);
    const trouble = cook.failure();
    if (trouble !== undefined) throw new UsageError(trouble);
    progress.show(index + 1);
  }
  await cook.finish();
  if (replay.cancelled())
    console.log(`Stopped with ${progress.done()} of ${orders.length} orders in.`);
  else await endLastDay(register);
  return !replay.cancelled();
};

const endLastDay = async (register: RpcClient<PosContract>): Promise<void> => {
  const ended = await register.run('replayZ', {});
  if (!ended.ok) throw new UsageError(`The Z of the last day: ${ended.error.message}`);
};

/** A fresh site is known to every part a moment after they are open. */
const siteIsThere = async (
  register: RpcClient<PosContract>,
  kitchen: RpcClient<KitchenContract>,
): Promise<void> => {
  const until = Date.now() + SITE_WITHIN_MS;
  for (;;) {
    const [sold, cooked] = [await register.ask('menu', {}), await kitchen.ask('stations', {})];
    if (sold.ok && cooked.ok && sold.value.orderTypes.length > 0 && cooked.value.length > 0) return;
    if (Date.now() > until)
      throw new UsageError('The site did not arrive at the register and the kitchen. Try again.');
    await new Promise((done) => setTimeout(done, 100));
  }
};

const WAITING = new Set(['queued', 'sending', 'waiting', 'failed_safe', 'blocked']);

/** Waits for the receipts, as long as the printer makes headway. */
const papersAreOut = async (
  register: RpcClient<PosContract>,
  cancelled: () => boolean,
): Promise<void> => {
  let [left, since] = [Number.POSITIVE_INFINITY, Date.now()];
  while (!cancelled()) {
    const jobs = await register.ask('printJobs', {});
    const waiting = jobs.ok ? jobs.value.filter((job) => WAITING.has(job.state)).length : 0;
    if (waiting === 0) return;
    if (waiting < left) {
      [left, since] = [waiting, Date.now()];
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${waiting} receipts to print`);
    }
    if (Date.now() - since > PRINTER_STANDS_MS) {
      console.log(`\n${waiting} receipts are not printed: the printer makes no headway.`);
      return;
    }
    await new Promise((done) => setTimeout(done, 250));
  }
};

/** The Zs are those of all that was ever replayed into the site, as its receipts are. */
const agrees = ({ minor, payments, receiptsMinor, zs }: Turnover, expected: number): boolean =>
  [minor, payments].every((one) => one === expected) &&
  [zs.turnoverMinor, zs.grandMinor].every((one) => one === receiptsMinor);

/** Prints what each database says and whether all agree with the file, waiting for what is still on its way. */
const compare = async (replay: Replay, dataDir: string): Promise<boolean> => {
  const refs = replay.orders.map(replay.refOf);
  const expected = turnover(replay.orders);
  const until = Date.now() + AGREE_WITHIN_MS;
  for (;;) {
    const found = await turnovers(dataDir, refs);
    const equal = found.every((one) => agrees(one, expected));
    if (!equal && Date.now() < until && !replay.cancelled()) {
      await new Promise((done) => setTimeout(done, 250));
      continue;
    }
    console.log('');
    const rows = found.map((one) => [
      one.where,
      show(one.minor, replay.args),
      show(one.payments, replay.args),
      show(one.zs.turnoverMinor, replay.args),
      `${one.zs.count}`,
    ]);
    showTable(
      ['database', 'turnover', 'payments', 'in Zs', 'Zs'],
      [['the file', show(expected, replay.args), '', '', ''], ...rows],
    );
    console.log(equal ? 'All equal, to the penny.' : 'NOT EQUAL.');
    return equal;
  }
};

const onInterrupt = () => {
  let cancelled = false;
  const interrupt = (): void => {
    if (cancelled) process.exit(130);
    cancelled = true;
    console.log('\nStopping after this order. The same command goes on from here.');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return () => cancelled;
};

/** `import sales FILE`: replays recorded sales in a site made for it. */
export const importSales = async (args: ImportArguments, root: string): Promise<void> => {
  const dataDir = resolve(args.dataDir ?? 'data-replay');
  refuseTrading(dataDir);
  const parsed = parseSalesFile(readTableFile(args.file), args.map, currencyDigits(args.currency));
  const replay: Replay = {
    orders: within(parsed.rows, args.from, args.to),
    args,
    refOf: (order) => `${order.ref}@${order.local}`,
    cancelled: onInterrupt(),
  };
  previewOrders(replay);
  showProblems(parsed.problems);
  if (replay.orders.length === 0) throw new UsageError(nothingToReplay(parsed, args.file));
  const question = `Replay ${counted(replay.orders.length, 'order')}?`;
  if (!(await mayGoOn(args, parsed.problems, question))) return;
  console.log(`\nReplaying into ${dataDir} …`);
  const suite = await replaySuite(root, dataDir, args);
  const register = connectPart<PosContract>(suite.parts, 'register');
  const kitchen = connectPart<KitchenContract>(suite.parts, 'kitchen');
  try {
    await siteIsThere(register.rpc, kitchen.rpc);
    const whole = await ringUp(replay, register.rpc, kitchen.rpc);
    if (whole) await papersAreOut(register.rpc, replay.cancelled);
    const equal = whole && (await compare(replay, dataDir));
    if (!equal) process.exitCode = whole ? 1 : 130;
  } finally {
    register.close();
    kitchen.close();
    await suite.stop();
  }
};
