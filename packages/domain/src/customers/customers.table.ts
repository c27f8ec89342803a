import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';

/** What frees a customer of tax, see rule CU13. */
export type CustomerExemption = {
  readonly number: string;
  readonly reason: string;
  /** The last business date that it is good for; null: until the office takes it away. */
  readonly until: string | null;
};

/**
 * A guest whom the house knows by name: personal data, which no event, log or report copies. The page that guests
 * look at while they pay is another thing: the customer display.
 */
export const customers = sqliteTable('customer', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** As it was typed. */
  phone: text(),
  address: text(),
  /** For whoever serves them: a table they like, how they take their steak. */
  notes: text(),
  /** One value, so that no number stands beside the date of another; null: they pay tax. */
  taxExemption: text({ mode: 'json' }).$type<CustomerExemption>(),
  createdAt: integer().notNull(),
});

/**
 * What a customer must not be served: a row for each thing, so that two registers that note different ones while
 * they are cut off both keep their word.
 */
export const customerAllergies = sqliteTable('customer_allergy', {
  id: text().primaryKey(),
  customerId: text().notNull(),
  /** A code of ALLERGENS; null where it is said in `words`. */
  allergen: text(),
  words: text(),
});

/**
 * Where a customer had something delivered to: its id follows from both, so that two registers that learn of one
 * address while they are cut off write one row.
 */
export const customerAddresses = sqliteTable('customer_address', {
  id: text().primaryKey(),
  customerId: text().notNull(),
  address: text().notNull(),
  /** UTC ms; the one that was used last is offered first. */
  usedAt: integer().notNull(),
});

export const customerKinds = [
  declareKind(customers, { class: 'setting', scope: 'tenant', writers: TRADE }),
  declareKind(customerAddresses, { class: 'setting', scope: 'tenant', writers: TRADE }),
  declareKind(customerAllergies, { class: 'setting', scope: 'tenant', writers: TRADE }),
];
