import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SaleHours } from '../availability/sale-hours.ts';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** Most stations that one rule shares its work between. */
export const MAX_BALANCED = 4;

/**
 * Sends what meets all its conditions to a station other than its item's; a condition that is null is met by
 * everything. Of several that fit the one with the lowest `sort` counts. Of several `stationKeys` each ticket goes to
 * one (rule KR4).
 */
export const routingRules = sqliteTable('routing_rule', {
  id: text().primaryKey(),
  sort: integer().notNull(),
  categoryId: text(),
  itemId: text(),
  /** It was chosen for the item, and not left off. */
  modifierId: text(),
  orderTypeId: text(),
  /** The daypart in which it holds, by the time of the send; null: always. */
  hours: text({ mode: 'json' }).$type<SaleHours[]>(),
  stationKeys: text({ mode: 'json' }).$type<string[]>().notNull(),
});

export const routingKinds = [
  declareKind(routingRules, { class: 'setting', scope: 'site', writers: HOUSE }),
];
