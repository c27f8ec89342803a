import {
  adjustments,
  adjustmentWithdrawals,
  allergenSheets,
  allergies,
  allergyWithdrawals,
  availability,
  badgeVerifiers,
  cardIntents,
  cardSteps,
  categories,
  checks,
  clashConfirmations,
  courseFires,
  courses,
  customerWords,
  daySessions,
  deviceSearches,
  deviceTrialAnswers,
  deviceTrials,
  diningTables,
  employees,
  foundDevices,
  ingredients,
  ingredientUses,
  itemPrices,
  lineMoves,
  linePlans,
  lineRemovals,
  lines,
  lineVoids,
  menuItems,
  modifierGroups,
  modifiers,
  orderTypes,
  paperTemplates,
  paymentReversals,
  payments,
  peripheralStates,
  peripherals,
  pinVerifiers,
  preModifiers,
  priceLevels,
  reasonCodes,
  receiptPrinters,
  receipts,
  refunds,
  roles,
  rounds,
  routingRules,
  sites,
  stations,
  taxRates,
  taxRules,
  ticketDeliveries,
  ticketMarks,
  tickets,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { cardReader } from '../cards/card-reads.ts';
import { cashReader } from '../cash/cash-reads.ts';
import { customerReader } from '../customer-records/customer-reads.ts';
import { deliveryReader } from '../delivery/delivery-reads.ts';
import { floorReader } from '../floor/floor-reads.ts';
import { giftReader } from '../gift-cards/gift-reads.ts';
import { invoiceReader } from '../invoices/invoice-reads.ts';
import { kitchenReader } from '../kitchen/kitchen-reads.ts';
import { paceReader } from '../kitchen/pace-reads.ts';
import { loyaltyReader } from '../loyalty/loyalty-reads.ts';
import { chargeReader } from '../service-charges/charge-reads.ts';
import { stripReader } from '../strip/strip-reads.ts';
import { headerReader } from '../tasks/header-reads.ts';
import { punchReader } from '../time-clock/punch-reads.ts';
import { tipReader } from '../tips/tip-reads.ts';
import { availabilityReader } from './availability-reads.ts';
import { factReader } from './fact-reads.ts';
import { priceReader } from './price-reads.ts';
import { type Keyed, readTable } from './table-reads.ts';

type Database = Replica['db'];

/** Settings that were taken off stay in their tables, marked. */
const ALIVE = '_deleted = 0';

/** A setting of which only some columns have come waits for the rest: nobody sells an item without a price. */
const whole = (table: Keyed): string => {
  const needed = Object.values(getTableColumns(table)).filter(({ notNull }) => notNull);
  return [ALIVE, ...needed.map(({ name }) => `"${name}" IS NOT NULL`)].join(' AND ');
};

const all = <T extends Keyed>(db: Database, table: T) => {
  const rows = readTable(db, table, `${whole(table)} ORDER BY id`);
  return (): T['$inferSelect'][] => rows.all();
};

/** Whether any printer was ever set up as a device, also one that was taken off since. */
const printersWereSetUp = (db: Database) => {
  const rows = readTable(db, peripherals, "type = 'printer' LIMIT 1");
  return (): boolean => rows.get() !== undefined;
};

const one = <T extends Keyed>(db: Database, table: T) => {
  const rows = readTable(db, table, `id = ? AND ${whole(table)}`);
  return (id: string): T['$inferSelect'] | undefined => rows.get(id);
};

const ofCheck = <T extends Keyed & { readonly checkId: SQLiteColumn }>(db: Database, table: T) => {
  const ofOne = readTable(db, table, '"checkId" = ?');
  const ofMany = readTable(db, table, '"checkId" IN (SELECT value FROM json_each(?))');
  /** Rows of a check, or of several at once. */
  return (checks: string | readonly string[]): T['$inferSelect'][] => {
    const ids = typeof checks === 'string' ? [checks] : checks;
    return ids.length === 1 ? ofOne.all(ids[0] ?? '') : ofMany.all(JSON.stringify(ids));
  };
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
  adjustmentsOf: ofCheck(db, adjustments),
  adjustmentWithdrawalsOf: ofCheck(db, adjustmentWithdrawals),
  adjustment: one(db, adjustments),
  movesOf: ofCheck(db, lineMoves),
  allergiesOf: ofCheck(db, allergies),
  withdrawalsOf: ofCheck(db, allergyWithdrawals),
  confirmationsOf: ofCheck(db, clashConfirmations),
  move: one(db, lineMoves),
  paymentsOf: ofCheck(db, payments),
  receiptsOf: ofCheck(db, receipts),
  refundsOf: ofCheck(db, refunds),
  reversalsOf: ofCheck(db, paymentReversals),
  ticketsOf: ofCheck(db, tickets),
  firesOf: ofCheck(db, courseFires),
  courseFire: one(db, courseFires),
  plansOf: ofCheck(db, linePlans),
  ticketMarksOf: ofCheck(db, ticketMarks),
  deliveriesOf: ofCheck(db, ticketDeliveries),
  cardIntentsOf: ofCheck(db, cardIntents),
  cardStepsOf: ofCheck(db, cardSteps),
});

const menuReader = (db: Database) => ({
  categories: all(db, categories),
  items: all(db, menuItems),
  item: one(db, menuItems),
  groups: all(db, modifierGroups),
  modifiers: all(db, modifiers),
  preModifiers: all(db, preModifiers),
  modifier: one(db, modifiers),
  allergenSheets: all(db, allergenSheets),
  allergenSheet: one(db, allergenSheets),
  ingredients: all(db, ingredients),
  ingredient: one(db, ingredients),
  ingredientUses: all(db, ingredientUses),
  availabilityRows: all(db, availability),
  availabilityRow: one(db, availability),
  taxRates: all(db, taxRates),
  taxRules: all(db, taxRules),
  courses: all(db, courses),
  orderTypes: all(db, orderTypes),
  orderType: one(db, orderTypes),
  priceLevels: all(db, priceLevels),
  itemPrices: all(db, itemPrices),
});

const siteReader = (db: Database) => ({
  site: one(db, sites),
  stations: all(db, stations),
  routingRules: all(db, routingRules),
  station: one(db, stations),
  tables: all(db, diningTables),
  table: one(db, diningTables),
  reasons: all(db, reasonCodes),
  reason: one(db, reasonCodes),
  receiptPrinter: one(db, receiptPrinters),
  peripherals: all(db, peripherals),
  printersWereSetUp: printersWereSetUp(db),
  peripheral: one(db, peripherals),
  peripheralState: one(db, peripheralStates),
  peripheralStates: all(db, peripheralStates),
  deviceSearch: one(db, deviceSearches),
  deviceTrial: one(db, deviceTrials),
  deviceTrialAnswer: one(db, deviceTrialAnswers),
  foundDevices: all(db, foundDevices),
  foundAt: one(db, foundDevices),
  daySession: one(db, daySessions),
  paperTemplate: one(db, paperTemplates),
  customerWords: one(db, customerWords),
});

const staffReader = (db: Database) => ({
  employees: all(db, employees),
  employee: one(db, employees),
  role: one(db, roles),
  badges: all(db, badgeVerifiers),
  badge: one(db, badgeVerifiers),
  verifiers: all(db, pinVerifiers),
  verifier: one(db, pinVerifiers),
});

/** Prepared reads of the register's replica. Nothing here writes. */
export const createReader = (db: Database) => ({
  ...availabilityReader(db),
  ...checkReader(db),
  ...menuReader(db),
  ...priceReader(db),
  ...siteReader(db),
  ...staffReader(db),
  ...punchReader(db),
  ...customerReader(db),
  ...headerReader(db),
  ...loyaltyReader(db),
  ...giftReader(db),
  ...invoiceReader(db),
  ...cashReader(db),
  ...cardReader(db),
  ...deliveryReader(db),
  ...chargeReader(db),
  ...tipReader(db),
  ...floorReader(db),
  ...kitchenReader(db),
  ...paceReader(db),
  ...stripReader(db),
  ...factReader(db),
});

export type Reader = ReturnType<typeof createReader>;
