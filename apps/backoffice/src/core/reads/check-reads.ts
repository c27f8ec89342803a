import {
  adjustments,
  adjustmentWithdrawals,
  allergies,
  allergyWithdrawals,
  type CheckRow,
  type CheckRows,
  type ClashConfirmationRow,
  type CountedReversal,
  cardIntents,
  cardSteps,
  checks,
  checkTies,
  clashConfirmations,
  countPayments,
  countReversals,
  type EventRow,
  events,
  groupBy,
  invoices,
  isCorrection,
  joinKin,
  KIN_QUERY,
  type LineRow,
  lineMoves,
  lineRemovals,
  lines,
  lineVoids,
  type PaymentRow,
  paymentReversals,
  payments,
  type RefundRow,
  receipts,
  refunds,
  rounds,
  tickets,
} from '@galley/domain';
import { eq, gt, sql } from 'drizzle-orm';
import { among, type Db, liveRows } from './live-rows.ts';

/** Longest that a check may stay open and still be listed with the current day's. */
const OLDEST_OPEN_DAYS = 31;

export type CheckReads = {
  /** Checks of a business date with all their rows. */
  checksOfDay(businessDate: string): readonly CheckRows[];
  /** Checks of the month before the date that have no sale receipt yet. */
  leftOpenBefore(businessDate: string): readonly CheckRows[];
  /** Checks that are promised for a later time than that, UTC ms. */
  promisedAfter(at: number): readonly CheckRows[];
  /** One check, also with its tickets. */
  check(checkId: string): CheckRows | undefined;
  paymentsOfDay(businessDate: string): readonly PaymentRow[];
  refundsOfDay(
    businessDate: string,
  ): readonly { readonly row: RefundRow; readonly line: LineRow | undefined }[];
  /** Reversals of the date as they count, whatever the date of their check. */
  reversalsOfDay(businessDate: string): readonly CountedReversal[];
  /** Clashes with allergies that were confirmed when lines of the check were rung. */
  confirmationsOf(checkId: string): readonly ClashConfirmationRow[];
  /** Ids of the invoices of a check. */
  invoiceIdsOf(checkId: string): readonly string[];
  eventsAbout(subjectIds: readonly string[]): readonly EventRow[];
  /** Dates on which something was rung, refunded or taken, latest first. */
  days(): readonly string[];
};

/** The checks of a list with those that they are tied to, by the check that the list names. */
const kinOf = (db: Db, found: readonly CheckRow[]): ((checkId: string) => readonly CheckRow[]) => {
  const known = new Set(found.map((row) => row.id));
  const ids = db.all<{ id: string }>(kinQuery(found.map((row) => row.id))).map(({ id }) => id);
  const others = liveRows(
    db,
    checks,
    among(
      checks.id,
      ids.filter((id) => !known.has(id)),
    ),
  );
  const rows = new Map([...found, ...others].map((row) => [row.id, row]));
  const kinships = joinKin(liveRows(db, checkTies, among(checkTies.checkId, ids)));
  return (checkId) => (kinships.get(checkId) ?? [checkId]).flatMap((id) => rows.get(id) ?? []);
};

const kinQuery = (ids: readonly string[]) => {
  const [head = '', tail = ''] = KIN_QUERY.split('?');
  return sql`${sql.raw(head)}${JSON.stringify(ids)}${sql.raw(tail)}`;
};

/** Rows of these checks and their kin, by check. Amounts need no tickets. */
const assemble = (db: Db, found: readonly CheckRow[]): CheckRows[] => {
  const kin = kinOf(db, found);
  const ids = [...new Set(found.flatMap(({ id }) => kin(id).map((row) => row.id)))];
  const of = <T extends { checkId: string }>(rows: readonly T[]) => {
    const groups = groupBy(rows, (row) => row.checkId);
    return (kept: readonly string[]): T[] => kept.flatMap((id) => groups.get(id) ?? []);
  };
  const parts = {
    lines: of(liveRows(db, lines, among(lines.checkId, ids))),
    removals: of(liveRows(db, lineRemovals, among(lineRemovals.checkId, ids))),
    rounds: of(liveRows(db, rounds, among(rounds.checkId, ids))),
    voids: of(liveRows(db, lineVoids, among(lineVoids.checkId, ids))),
    adjustments: of(liveRows(db, adjustments, among(adjustments.checkId, ids))),
    adjustmentWithdrawals: of(
      liveRows(db, adjustmentWithdrawals, among(adjustmentWithdrawals.checkId, ids)),
    ),
    moves: of(liveRows(db, lineMoves, among(lineMoves.checkId, ids))),
    allergies: of(liveRows(db, allergies, among(allergies.checkId, ids))),
    withdrawals: of(liveRows(db, allergyWithdrawals, among(allergyWithdrawals.checkId, ids))),
    payments: of(liveRows(db, payments, among(payments.checkId, ids))),
    receipts: of(liveRows(db, receipts, among(receipts.checkId, ids))),
    refunds: of(liveRows(db, refunds, among(refunds.checkId, ids))),
    reversals: of(liveRows(db, paymentReversals, among(paymentReversals.checkId, ids))),
    cardIntents: of(liveRows(db, cardIntents, among(cardIntents.checkId, ids))),
    cardSteps: of(liveRows(db, cardSteps, among(cardSteps.checkId, ids))),
  };
  return found.map((check) => {
    const all = kin(check.id);
    const kept = all.map((row) => row.id);
    return {
      check,
      kin: all.filter((row) => row.id !== check.id),
      lines: parts.lines(kept),
      removals: parts.removals(kept),
      rounds: parts.rounds(kept),
      voids: parts.voids(kept),
      adjustments: parts.adjustments(kept),
      adjustmentWithdrawals: parts.adjustmentWithdrawals(kept),
      moves: parts.moves(kept),
      allergies: parts.allergies(kept),
      withdrawals: parts.withdrawals(kept),
      payments: parts.payments(kept),
      receipts: parts.receipts(kept),
      refunds: parts.refunds(kept),
      reversals: parts.reversals(kept),
      cardIntents: parts.cardIntents(kept),
      cardSteps: parts.cardSteps(kept),
      tickets: [],
    };
  });
};

const oneCheck = (db: Db, checkId: string): CheckRows | undefined => {
  const found = assemble(db, liveRows(db, checks, eq(checks.id, checkId)))[0];
  if (found === undefined) return undefined;
  const ids = [found.check, ...found.kin].map((row) => row.id);
  return { ...found, tickets: liveRows(db, tickets, among(tickets.checkId, ids)) };
};

const refundsOfDay = (db: Db, businessDate: string) => {
  const rows = liveRows(db, refunds, eq(refunds.businessDate, businessDate));
  const lineIds = rows.map((row) => row.lineId);
  const found = new Map(liveRows(db, lines, among(lines.id, lineIds)).map((row) => [row.id, row]));
  return rows.map((row) => ({ row, line: found.get(row.lineId) }));
};

/** What counts of a reversal depends on all reversals of its payment, also on those of other dates. */
const reversalsOfDay = (db: Db, businessDate: string): CountedReversal[] => {
  const rows = liveRows(db, paymentReversals, eq(paymentReversals.businessDate, businessDate));
  const { paid, all } = countedOf(db, rows);
  return countReversals(all, paid).filter(({ row }) => row.businessDate === businessDate);
};

/** Payments that count of the checks of some rows, with all reversals of them. */
const countedOf = (db: Db, rows: readonly { readonly checkId: string }[]) => {
  const ids = [...new Set(rows.map(({ checkId }) => checkId))];
  const all = liveRows(db, paymentReversals, among(paymentReversals.checkId, ids));
  return { all, paid: countPayments(liveRows(db, payments, among(payments.checkId, ids)), all) };
};

/** A correction that came too late counts for nothing (rule TE4). */
const paymentsOfDay = (db: Db, businessDate: string): PaymentRow[] => {
  const rows = liveRows(db, payments, eq(payments.businessDate, businessDate));
  const corrections = rows.filter(isCorrection);
  if (corrections.length === 0) return rows;
  const counted = new Set(countedOf(db, corrections).paid.map(({ id }) => id));
  return rows.filter((row) => !isCorrection(row) || counted.has(row.id));
};

const leftOpenBefore = (db: Db, businessDate: string): CheckRows[] => {
  const found = liveRows(
    db,
    checks,
    sql`${checks.businessDate} < ${businessDate}
      AND ${checks.businessDate} >= date(${businessDate}, ${`-${OLDEST_OPEN_DAYS} days`})
      AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.checkId = "check".id AND receipt.type = 'sale')`,
  );
  return assemble(db, found);
};

/** Distinct dates by skipping along the index instead of reading every row of it. */
const datesOf = (db: Db, table: string): string[] => {
  const next = (after: string) =>
    `(SELECT min(businessDate) FROM "${table}" WHERE businessDate > ${after})`;
  const query = `WITH RECURSIVE day(date) AS (
    SELECT ${next("''")} UNION ALL SELECT ${next('day.date')} FROM day WHERE day.date IS NOT NULL
  ) SELECT date FROM day WHERE date IS NOT NULL`;
  return db.all<{ date: string }>(sql.raw(query)).map(({ date }) => date);
};

export const createCheckReads = (db: Db): CheckReads => ({
  checksOfDay: (businessDate) =>
    assemble(db, liveRows(db, checks, eq(checks.businessDate, businessDate))),
  leftOpenBefore: (businessDate) => leftOpenBefore(db, businessDate),
  promisedAfter: (at) => assemble(db, liveRows(db, checks, gt(checks.promisedAt, at))),
  check: (checkId) => oneCheck(db, checkId),
  paymentsOfDay: (businessDate) => paymentsOfDay(db, businessDate),
  refundsOfDay: (businessDate) => refundsOfDay(db, businessDate),
  reversalsOfDay: (businessDate) => reversalsOfDay(db, businessDate),
  confirmationsOf: (checkId) =>
    liveRows(db, clashConfirmations, eq(clashConfirmations.checkId, checkId)),
  invoiceIdsOf: (checkId) =>
    liveRows(db, invoices, eq(invoices.checkId, checkId)).map(({ id }) => id),
  eventsAbout: (subjectIds) => liveRows(db, events, among(events.subjectId, subjectIds)),
  days: () => {
    const dates = ['check', 'payment', 'refund', 'payment_reversal'].flatMap((table) =>
      datesOf(db, table),
    );
    return [...new Set(dates)].sort().reverse();
  },
});
