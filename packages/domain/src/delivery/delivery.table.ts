import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/**
 * Where the site delivers to, and on which terms. Amounts are minor units of the site's currency; null: none. `codes` are
 * postcodes, or beginnings of them that end with `*`; `streets` are words of addresses, which say more than a code.
 */
export const deliveryZones = sqliteTable('delivery_zone', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
  codes: text({ mode: 'json' }).$type<string[]>().notNull(),
  streets: text({ mode: 'json' }).$type<string[]>().notNull(),
  feeMinor: integer().notNull(),
  /** Nothing is charged for the delivery of an order that comes to as much. */
  freeFromMinor: integer(),
  /** What an order must come to, the fee not counted. */
  minimumMinor: integer(),
  /** How much longer the way is than that of the order type. */
  extraMinutes: integer(),
  /** 0: nobody goes there for now. */
  active: integer(),
  /** By it the fee is taxed, under the order type of its check. */
  taxCode: text().notNull(),
});

export const deliveryKinds = [
  declareKind(deliveryZones, { class: 'setting', scope: 'site', writers: HOUSE }),
];
