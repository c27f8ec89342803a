import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** `own`: by a tax of its own. `spread`: by the taxes of the goods, in proportion. `none`: it is not taxed. */
export const CHARGE_TAXES = ['own', 'spread', 'none'] as const;
export type ChargeTax = (typeof CHARGE_TAXES)[number];

/**
 * What the site charges for service: `ppm` of the goods after discounts, or `amountMinor` once a party; one of the two
 * is null. An auto-gratuity is one with `fromCovers` above 1.
 */
export const serviceCharges = sqliteTable('service_charge', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
  ppm: integer(),
  amountMinor: integer(),
  fromCovers: integer().notNull(),
  /** Under which it is charged; null: under all. */
  orderTypeIds: text({ mode: 'json' }).$type<string[]>(),
  tax: text().$type<ChargeTax>().notNull(),
  /** Of `own`. */
  taxCode: text(),
  /** Where it goes in the books; null: with the sales. */
  account: text(),
  /** 1: taking it off needs a manager. */
  mandatory: integer().notNull(),
  /** 0: new checks are charged none. */
  active: integer().notNull(),
});

export const serviceChargeKinds = [
  declareKind(serviceCharges, { class: 'setting', scope: 'site', writers: HOUSE }),
];
