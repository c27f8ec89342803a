import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';
import type { ClashState } from './allergens.ts';

/**
 * What a guest must not be served, at a seat or somewhere on a check. A fact: no partition bars it and no merge
 * drops it. Only a withdrawal that names it by id takes it away.
 */
export const allergies = sqliteTable('allergy', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  /** Null: a guest of the check whose seat nobody named; it marks all of the check. */
  seat: integer(),
  /** A code of ALLERGENS, or one of a newer version; null where it is said in `words`. */
  allergen: text(),
  words: text(),
  /** Moves known when it was noted: the guest had not gone with them. With later and unknown ones they go. */
  after: text({ mode: 'json' }).$type<string[]>().notNull(),
  notedAt: integer().notNull(),
  notedBy: text().notNull(),
  deviceId: text().notNull(),
});

/** A person says that allergies do not hold: those that are named and no other, noted again or elsewhere. */
export const allergyWithdrawals = sqliteTable('allergy_withdrawal', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  allergyIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  withdrawnAt: integer().notNull(),
  withdrawnBy: text().notNull(),
  deviceId: text().notNull(),
});

/** What a person was shown and confirmed when they rang a line. `key`: see `allergyKey`. */
export type ConfirmedClash = {
  readonly allergyId: string;
  readonly key: string;
  readonly state: ClashState;
};

/** Somebody rang a line although it clashes with an allergy, and said so. */
export const clashConfirmations = sqliteTable('clash_confirmation', {
  id: text().primaryKey(),
  lineId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  clashes: text({ mode: 'json' }).$type<ConfirmedClash[]>().notNull(),
  confirmedAt: integer().notNull(),
  confirmedBy: text().notNull(),
  deviceId: text().notNull(),
});

/**
 * What is known of the allergens of a menu item, a modifier or an ingredient; its id is theirs. Each column:
 * 'contains', 'may_contain', 'free', or null for unknown. A column each, so that two people who declare different
 * allergens of one dish at once both keep their word.
 */
export const allergenSheets = sqliteTable('allergen_sheet', {
  id: text().primaryKey(),
  gluten: text(),
  crustaceans: text(),
  eggs: text(),
  fish: text(),
  peanuts: text(),
  soybeans: text(),
  milk: text(),
  nuts: text(),
  celery: text(),
  mustard: text(),
  sesame: text(),
  sulphites: text(),
  lupin: text(),
  molluscs: text(),
  wheat: text(),
});

export const allergyKinds = [
  declareKind(allergies, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(allergyWithdrawals, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(clashConfirmations, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(allergenSheets, { class: 'setting', scope: 'tenant', writers: HOUSE }),
];
