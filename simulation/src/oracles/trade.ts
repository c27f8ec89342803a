import { canonicalJson } from '@galley/base';
import {
  byId,
  type CheckRows,
  type CheckState,
  type PaymentRow,
  projectKin,
  projectSales,
  projectTickets,
  type ReceiptRow,
  type RefundRow,
  sum,
  type TicketRow,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { loadCheckRows } from '../../../apps/pos/src/core/read/load-check.ts';
import { createReader, type Reader } from '../../../apps/pos/src/core/read/reader.ts';
import type { Shop } from '../shop/shop.ts';
import { allergyProblems } from './allergies.ts';

/** What a replica's rows mean to the people of the shop. */
type Books = {
  /** Of each kin once. */
  readonly rows: readonly CheckRows[];
  readonly checks: readonly CheckState[];
  readonly payments: readonly PaymentRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly RefundRow[];
  readonly tickets: readonly TicketRow[];
};

const booksOf = (db: Replica['db'], read: Reader): Books => {
  const ids = db.prepare<[], string>('SELECT id FROM "check" ORDER BY id').pluck().all();
  const seen = new Set<string>();
  const rows: CheckRows[] = [];
  for (const id of ids) {
    const kin = seen.has(id) ? undefined : loadCheckRows(read, id);
    if (kin === undefined) continue;
    rows.push(kin);
    for (const { id: one } of [kin.check, ...kin.kin]) seen.add(one);
  }
  return {
    rows,
    checks: rows.flatMap(projectKin).sort((a, b) => (a.check.id < b.check.id ? -1 : 1)),
    payments: byId(rows.flatMap((check) => check.payments)),
    receipts: byId(rows.flatMap((check) => check.receipts)),
    refunds: byId(rows.flatMap((check) => check.refunds)),
    tickets: byId(rows.flatMap((check) => check.tickets)),
  };
};

const totalsOf = ({ checks, payments, refunds }: Books): string => {
  const dates = [...new Set(checks.map(({ check }) => check.businessDate))].sort();
  const lines = new Map(checks.flatMap((state) => state.lines).map(({ row }) => [row.id, row]));
  return canonicalJson(
    dates.map((date) =>
      projectSales({
        timeZone: 'Europe/London',
        checks: checks.filter(({ check }) => check.businessDate === date),
        payments: payments.filter((row) => row.businessDate === date),
        refunds: refunds
          .filter((row) => row.businessDate === date)
          .map((row) => ({ row, line: lines.get(row.lineId) })),
        reversals: checks
          .flatMap((state) => state.reversals)
          .filter(({ row }) => row.businessDate === date),
      }),
    ),
  );
};

/**
 * Each register's receipts are numbered 1 to n, each number once. Of an identity that two disks had a number may
 * have been given by both: that stands as an exception, but none is left out.
 */
const gaplessReceipts = (receipts: readonly ReceiptRow[], twins: ReadonlySet<string>): string[] => {
  const shared = new Set(
    receipts.filter(({ deviceId }) => twins.has(deviceId)).map((row) => row.series),
  );
  const series = new Map<string, number[]>();
  for (const { series: name, number } of receipts) {
    series.set(name, [...(series.get(name) ?? []), number]);
  }
  return [...series].flatMap(([name, all]) => {
    const numbers = shared.has(name) ? [...new Set(all)] : all;
    const wrong = numbers.sort((a, b) => a - b).findIndex((number, at) => number !== at + 1);
    return wrong < 0 ? [] : [`receipts of series ${name} go wrong after ${wrong}: ${numbers}`];
  });
};

/** Every sent line of a station is made by one ticket and by one only. */
const cookedOnce = ({ checks, tickets }: Books, stations: ReadonlySet<string>): string[] => {
  const makers = new Map<string, number>();
  for (const ticket of projectTickets({ tickets, voids: [], acks: [] })) {
    for (const line of ticket.lines) {
      const made = line.onTicket === null ? 1 : 0;
      makers.set(line.lineId, (makers.get(line.lineId) ?? 0) + made);
    }
  }
  const sent = checks
    .flatMap((state) => state.lines)
    .filter(({ sent, row }) => sent && row.stationKey !== null && stations.size > 0);
  return sent
    .filter(({ row }) => makers.get(row.id) !== 1)
    .map(({ row }) => `line ${row.id} is made ${makers.get(row.id) ?? 0} times`);
};

/** A register knows its own rounds: it never fires a line twice, whatever others do. */
const firedOnce = ({ tickets }: Books, twins: ReadonlySet<string>): string[] => {
  const fired = new Set<string>();
  const problems: string[] = [];
  for (const { deviceId, lines } of tickets) {
    if (twins.has(deviceId)) continue;
    for (const { lineId } of lines) {
      const key = `${deviceId} ${lineId}`;
      if (fired.has(key)) problems.push(`${deviceId} fired ${lineId} twice`);
      fired.add(key);
    }
  }
  return problems;
};

/** Payments that a command was told of, against those in the books. */
const paymentsKept = ({ payments }: Books, promised: ReadonlySet<string>): string[] => {
  const held = new Set(payments.map(({ id }) => id));
  return [...promised].filter((id) => !held.has(id)).map((id) => `payment ${id} is lost`);
};

/** Every line sits on checks whose parts sum to it, to the unit (MV4). */
const linesWhole = ({ checks }: Books): string[] => {
  const parts = new Map<string, { held: number; whole: number }>();
  for (const line of checks.flatMap((state) => state.lines)) {
    const whole = line.wholeQuantity * line.unitMinor;
    const held = (parts.get(line.row.id)?.held ?? 0) + line.listMinor;
    parts.set(line.row.id, { held, whole });
  }
  return [...parts]
    .filter(([, { held, whole }]) => held !== whole)
    .map(([id, { held, whole }]) => `line ${id} comes to ${whole}, its checks have ${held} of it`);
};

const sumsAgree = ({ checks, payments }: Books): string[] => {
  const back = sum(checks.flatMap(({ reversals }) => reversals).map((one) => one.amountMinor));
  const shown = sum(checks.map((state) => state.paidMinor));
  const taken = sum(payments.map((row) => row.amountMinor)) - back;
  return shown === taken ? [] : [`checks show ${shown} paid, payments come to ${taken}`];
};

/** What a run knows besides the rows: payments that somebody was told of, identities that two disks had. */
export type Told = {
  readonly promised: ReadonlySet<string>;
  readonly twins: ReadonlySet<string>;
};

/** What the books say wrongly, or differently from one replica to another. */
export const bookProblems = (
  replicas: readonly { readonly name: string; readonly db: Replica['db'] }[],
  { promised, twins }: Told,
): string[] => {
  const problems: string[] = [];
  let first: string | undefined;
  for (const { name, db } of replicas) {
    const read = createReader(db);
    const books = booksOf(db, read);
    const totals = totalsOf(books);
    first ??= totals;
    if (totals !== first) problems.push(`${name} counts other totals`);
    const stations = new Set(read.stations().map(({ key }) => key));
    problems.push(
      ...gaplessReceipts(books.receipts, twins),
      ...cookedOnce(books, stations),
      ...firedOnce(books, twins),
      ...paymentsKept(books, promised),
      ...linesWhole(books),
      ...allergyProblems(books.rows),
      ...sumsAgree(books),
    );
  }
  return [...new Set(problems)].slice(0, 5);
};

export const tradeProblems = (shop: Shop): string[] => {
  const replicas = shop.devices.flatMap((device) => {
    const db = device.running()?.replica.db;
    return db === undefined ? [] : [{ name: device.name, db }];
  });
  return bookProblems(replicas, shop.world.watch);
};
