import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** A named set of prices; an item without a price on it costs what it costs elsewhere. */
export const priceLevels = sqliteTable('price_level', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
});

/** Price of one item on one price level; its id follows from both. */
export const itemPrices = sqliteTable('item_price', {
  id: text().primaryKey(),
  itemId: text().notNull(),
  levelId: text().notNull(),
  priceMinor: integer().notNull(),
});

/** Price of one modifier on one price level; its id follows from both. */
export const modifierPrices = sqliteTable('modifier_price', {
  id: text().primaryKey(),
  modifierId: text().notNull(),
  levelId: text().notNull(),
  priceMinor: integer().notNull(),
});

export const orderTypeKinds = [
  declareKind(priceLevels, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(itemPrices, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(modifierPrices, { class: 'setting', scope: 'tenant', writers: HOUSE }),
];
