import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SaleHours } from '../availability/sale-hours.ts';
import { declareKind, HOUSE } from '../declare-kind.ts';
import type { OrderTypeKind, Prompts, TypePaper } from '../order-types/order-type-columns.ts';

/** How two halves are charged: the dearer one's choices, half of all, or all of both (rules PZ3 to PZ5). */
export const HALF_PRICES = ['dearer', 'average', 'sum'] as const;
export type HalfPrice = (typeof HALF_PRICES)[number];

/** A page of the menu grid. `hue` is the index into the category palette. */
export const categories = sqliteTable('category', {
  id: text().primaryKey(),
  name: text().notNull(),
  hue: integer().notNull(),
  sort: integer().notNull(),
  /** When its items are sold; null: whenever the house is open. */
  saleHours: text({ mode: 'json' }).$type<SaleHours[]>(),
});

/**
 * A thing that can be sold. `priceMinor` includes tax where the site's taxes are inclusive.
 * `soldBy` 'weight': `priceMinor` is for a kilogram and every line is weighed; null: by the piece.
 * `taxCode` picks the rate together with the order type (see `tax_rule`); `stationKey` routes it.
 */
export const menuItems = sqliteTable('menu_item', {
  id: text().primaryKey(),
  name: text().notNull(),
  kitchenName: text(),
  categoryId: text().notNull(),
  priceMinor: integer().notNull(),
  taxCode: text().notNull(),
  stationKey: text(),
  course: integer().notNull(),
  plu: text(),
  modifierGroupIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Cell in the category's grid; stays where it is when others come and go. */
  cell: integer().notNull(),
  /** Written by older versions only; what is 86'd now is a state, see `availability`. */
  unavailableSince: integer(),
  soldBy: text().$type<'weight'>(),
  /** What a scanner reads on it: digits of an EAN, UPC or ITF code, or a text of the house. One item a code. */
  barcode: text(),
  /** When it is sold, besides the hours of its category; null: always. */
  saleHours: text({ mode: 'json' }).$type<SaleHours[]>(),
  /** Years that a guest must have to be sold it; null: everyone may. */
  minAge: integer(),
  /** 1: name and price are typed in at the sale. */
  openPrice: integer(),
  /** Usual time from its start to the pass; null: not known. */
  prepSeconds: integer(),
  /** It may be made of two halves, and how those are charged; null: it is sold whole alone. */
  halfRule: text().$type<HalfPrice>(),
});

/**
 * A set of modifiers: at least `min` and at most `max` (0 = no limit) are chosen, `free` of them cost nothing.
 * `preModifierIds`: the words that may stand before its modifiers; null: none.
 */
export const modifierGroups = sqliteTable('modifier_group', {
  id: text().primaryKey(),
  name: text().notNull(),
  min: integer().notNull(),
  max: integer().notNull(),
  free: integer().notNull(),
  sort: integer().notNull(),
  preModifierIds: text({ mode: 'json' }).$type<string[]>(),
  /** 1: of an item in two halves it is asked for each half; null: once for the whole. */
  halves: integer(),
});

export const modifiers = sqliteTable('modifier', {
  id: text().primaryKey(),
  groupId: text().notNull(),
  name: text().notNull(),
  kitchenName: text(),
  priceMinor: integer().notNull(),
  sort: integer().notNull(),
  /** Groups that are asked for once it is chosen, in this order; null: none. */
  groupIds: text({ mode: 'json' }).$type<string[]>(),
  /** It is a part of a meal deal: that item, sold as a line of its own, `priceMinor` on top; null: it is none. */
  itemId: text(),
});

/**
 * A word before a modifier (extra, no, side, light) with its own price: `pricePpm` millionths of the modifier's price,
 * below zero: that is taken off. `leavesOff` 1: the dish is made without it. `coveredByFree` 1: the free count of its
 * group covers it.
 */
export const preModifiers = sqliteTable('pre_modifier', {
  id: text().primaryKey(),
  name: text().notNull(),
  kitchenName: text(),
  pricePpm: integer().notNull(),
  leavesOff: integer(),
  coveredByFree: integer(),
  sort: integer().notNull(),
});

/**
 * A rate in millionths (20 % = 200000). `letter` marks it on receipts. `inclusive` 1: prices contain it. `stage`: it is
 * worked out on the amount with the taxes of all lower stages of the line; null: 0, on the amount alone.
 */
export const taxRates = sqliteTable('tax_rate', {
  id: text().primaryKey(),
  siteId: text().notNull(),
  name: text().notNull(),
  letter: text().notNull(),
  ppm: integer().notNull(),
  inclusive: integer().notNull(),
  stage: integer(),
});

/** Which rate an item's tax code has under an order type; `orderTypeKind` null: under every other one. */
export const taxRules = sqliteTable('tax_rule', {
  id: text().primaryKey(),
  siteId: text().notNull(),
  taxCode: text().notNull(),
  orderTypeKind: text(),
  taxRateId: text().notNull(),
});

/** How an order reaches its guest. Columns that are null are as `order-type.ts` has them for the kind. */
export const orderTypes = sqliteTable('order_type', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<OrderTypeKind>().notNull(),
  sort: integer().notNull(),
  /** 0: switched off; kept for the checks that have it. */
  active: integer(),
  /** The kind whose tax rules it goes by; null: its own. */
  taxKind: text().$type<OrderTypeKind>(),
  priceLevelId: text(),
  papers: text({ mode: 'json' }).$type<TypePaper[]>(),
  prompts: text({ mode: 'json' }).$type<Prompts>(),
  /** Usual time from the send to the pass of what has no time of its own. */
  prepMinutes: integer(),
  /** From the pass to the guest, packing included. */
  wayMinutes: integer(),
  /** Length of a slot of promised times; null: nothing is promised. */
  slotMinutes: integer(),
  /** Most orders and items of a slot; null: no limit. */
  slotOrders: integer(),
  slotItems: integer(),
});

export const menuKinds = [
  declareKind(categories, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(menuItems, {
    class: 'setting',
    scope: 'tenant',
    writers: { ...HOUSE, register: { columns: ['unavailableSince'], own: true } },
  }),
  declareKind(modifierGroups, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(modifiers, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(preModifiers, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(taxRates, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(taxRules, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(orderTypes, { class: 'setting', scope: 'tenant', writers: HOUSE }),
];
