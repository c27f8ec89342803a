import {
  categories,
  checks,
  daySessions,
  diningTables,
  employees,
  KIN_QUERY,
  lineMoves,
  lineRemovals,
  lines,
  lineVoids,
  menuItems,
  modifierGroups,
  modifiers,
  orderTypes,
  paymentReversals,
  payments,
  peripheralStates,
  peripherals,
  pinVerifiers,
  reasonCodes,
  receiptPrinters,
  receipts,
  refunds,
  roles,
  rounds,
  sites,
  stations,
  TICKET_RANK,
  taxRates,
  taxRules,
  tickets,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { asc, eq, sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

type Database = BetterSQLite3Database;
type Keyed = SQLiteTable & { readonly id: SQLiteColumn };

/** Settings that were taken off stay in their tables, marked. */
const ALIVE = sql`_deleted = 0`;

const all = <T extends Keyed>(db: Database, table: T) => {
  const query = db.select().from(table).where(ALIVE).orderBy(asc(table.id)).prepare();
  return (): T['$inferSelect'][] => query.all() as T['$inferSelect'][];
};

const one = <T extends Keyed>(db: Database, table: T) => {
  const query = db
    .select()
    .from(table)
    .where(sql`${eq(table.id, sql.placeholder('id'))} AND ${ALIVE}`)
    .prepare();
  return (id: string): T['$inferSelect'] | undefined =>
    query.get({ id }) as T['$inferSelect'] | undefined;
};

const ofCheck = <T extends Keyed & { readonly checkId: SQLiteColumn }>(db: Database, table: T) => {
  const query = db
    .select()
    .from(table)
    .where(eq(table.checkId, sql.placeholder('checkId')))
    .prepare();
  return (checkId: string): T['$inferSelect'][] => query.all({ checkId }) as T['$inferSelect'][];
};

const checkReader = (db: Database) => ({
  check: one(db, checks),
  line: one(db, lines),
  receipt: one(db, receipts),
  payment: one(db, payments),
  ticket: one(db, tickets),
  lineVoid: one(db, lineVoids),
  linesOf: ofCheck(db, lines),
  removalsOf: ofCheck(db, lineRemovals),
  roundsOf: ofCheck(db, rounds),
  voidsOf: ofCheck(db, lineVoids),
  movesOf: ofCheck(db, lineMoves),
  move: one(db, lineMoves),
  paymentsOf: ofCheck(db, payments),
  receiptsOf: ofCheck(db, receipts),
  refundsOf: ofCheck(db, refunds),
  reversalsOf: ofCheck(db, paymentReversals),
  ticketsOf: ofCheck(db, tickets),
});

const menuReader = (db: Database) => ({
  categories: all(db, categories),
  items: all(db, menuItems),
  item: one(db, menuItems),
  groups: all(db, modifierGroups),
  modifiers: all(db, modifiers),
  taxRates: all(db, taxRates),
  taxRules: all(db, taxRules),
  orderTypes: all(db, orderTypes),
  orderType: one(db, orderTypes),
});

const siteReader = (db: Database) => ({
  site: one(db, sites),
  stations: all(db, stations),
  station: one(db, stations),
  tables: all(db, diningTables),
  table: one(db, diningTables),
  reasons: all(db, reasonCodes),
  reason: one(db, reasonCodes),
  receiptPrinter: one(db, receiptPrinters),
  peripherals: all(db, peripherals),
  peripheral: one(db, peripherals),
  peripheralState: one(db, peripheralStates),
  daySession: one(db, daySessions),
});

const staffReader = (db: Database) => ({
  employees: all(db, employees),
  employee: one(db, employees),
  role: one(db, roles),
  verifiers: all(db, pinVerifiers),
  verifier: one(db, pinVerifiers),
});

const factReader = (client: Replica['db']) => {
  const latestDay = client.prepare('SELECT max(businessDate) FROM day_session').pluck();
  const number = client.prepare('SELECT max(number) FROM receipt WHERE series = ?').pluck();
  const events = client
    .prepare('SELECT count(*) FROM event WHERE subjectId = ? AND type = ?')
    .pluck();
  const cooking = client
    .prepare(
      `SELECT DISTINCT c.callNumber FROM ticket t JOIN "check" c ON c.id = t.checkId
        WHERE t.businessDate = ? AND t.rank < ? AND c.callNumber IS NOT NULL`,
    )
    .pluck();
  const lastCall = client
    .prepare(
      `SELECT callNumber FROM "check" WHERE businessDate = ? AND deviceId = ?
        AND callNumber IS NOT NULL ORDER BY openedAt DESC, id DESC LIMIT 1`,
    )
    .pluck();
  const kin = client.prepare(KIN_QUERY).pluck();
  const byRef = client.prepare('SELECT id FROM "check" WHERE externalRef = ?').pluck();
  const deviceName = client.prepare('SELECT name FROM device WHERE id = ?').pluck();
  const real = client.prepare('SELECT 1 FROM "check" WHERE replayed = 0 LIMIT 1').pluck();
  return {
    latestDay: () => (latestDay.get() as string | null) ?? undefined,
    /** Last number of a receipt series; 0 before its first receipt. */
    lastReceiptNumber: (series: string) => (number.get(series) as number | null) ?? 0,
    eventCount: (subjectId: string, type: string) => events.get(subjectId, type) as number,
    /** Call numbers of checks whose food some station has not bumped. */
    cookingCallNumbers: (businessDate: string) =>
      cooking.all(businessDate, TICKET_RANK.bumped) as string[],
    /** The call number that a register gave last on a day. */
    lastCallNumber: (businessDate: string, deviceId: string) =>
      lastCall.get(businessDate, deviceId) as string | undefined,
    /** These checks and all that are tied to them. */
    kinOf: (checkIds: readonly string[]) => kin.all(JSON.stringify(checkIds)) as string[],
    checkByExternalRef: (ref: string) => byRef.get(ref) as string | undefined,
    deviceName: (id: string) => deviceName.get(id) as string | undefined,
    hasRealCheck: () => real.get() !== undefined,
  };
};

/** Prepared reads of the register's replica. Nothing here writes. */
export const createReader = (client: Replica['db']) => {
  const db = drizzle(client);
  return {
    ...checkReader(db),
    ...menuReader(db),
    ...siteReader(db),
    ...staffReader(db),
    ...factReader(client),
  };
};

export type Reader = ReturnType<typeof createReader>;
