import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';
import type { Tender } from '../tenders/tenders.table.ts';

/** The rule of the house for gift cards has one row. */
export const GIFT_RULE_ID = 'gift_cards';

/**
 * Money that the house owes to whoever holds its code; what is on it follows from allowances under its id (see
 * `GIFT_SUBJECT`). The id is `giftCardId(code)`: two registers that sell one code sell one card.
 */
export const giftCards = sqliteTable('gift_card', {
  id: text().primaryKey(),
  code: text().notNull(),
  /** The last business date on which it pays; null: it does not expire. */
  expiresOn: text(),
  issuedAt: integer().notNull(),
  issuedBy: text().notNull(),
  deviceId: text().notNull(),
});

/** Money that was put on a gift card: no turnover and no tax, until it pays for something. */
export const giftLoads = sqliteTable('gift_load', {
  id: text().primaryKey(),
  giftCardId: text().notNull(),
  businessDate: text().notNull(),
  amountMinor: integer().notNull(),
  /** Never `gift`. */
  tender: text().$type<Tender>().notNull(),
  /** Reference of a standalone card terminal's slip; never a card number. */
  reference: text(),
  loadedAt: integer().notNull(),
  loadedBy: text().notNull(),
  deviceId: text().notNull(),
  period: integer(),
  fundSessionId: text(),
});

/** How long gift cards that are sold from now on are valid, in months; 0: they do not expire. */
export const giftRules = sqliteTable('gift_rule', {
  id: text().primaryKey(),
  months: integer().notNull(),
});

export const giftCardKinds = [
  declareKind(giftCards, { class: 'fact', scope: 'tenant', writers: TRADE }),
  declareKind(giftLoads, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(giftRules, { class: 'setting', scope: 'tenant', writers: HOUSE }),
];
