import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, KITCHEN } from '../declare-kind.ts';

/** What can be 86'd. */
export const SUBJECT_KINDS = ['item', 'modifier', 'ingredient'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What the kitchen uses. Whether it is there decides on what is made with it. */
export const ingredients = sqliteTable('ingredient', {
  id: text().primaryKey(),
  name: text().notNull(),
  sort: integer().notNull(),
});

export const NEEDS = ['required', 'optional'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * What an item or a modifier is made with. `required`: without the ingredient it is not sold; `optional`: it is
 * sold without it. The id is made of both: see `ingredientUseId`.
 */
export const ingredientUses = sqliteTable('ingredient_use', {
  id: text().primaryKey(),
  ownerKind: text().$type<'item' | 'modifier'>().notNull(),
  ownerId: text().notNull(),
  ingredientId: text().notNull(),
  need: text().$type<Need>().notNull(),
});

/**
 * Ranks within a generation: a countdown goes above having it, 86'd above both, each change of either one higher.
 * What has it back starts the next generation at `available`.
 */
export const AVAILABILITY_RANK = { available: 0, countdown: 1, out: 1000 } as const;

/**
 * Whether a site has something, by one row a subject. Merged as the greater (generation, rank): of two cut-off
 * devices the one that says 86'd wins over the one that says nothing, and one that has it back over both.
 */
export const availability = sqliteTable('availability', {
  id: text().primaryKey(),
  subjectKind: text().$type<SubjectKind>().notNull(),
  subjectId: text().notNull(),
  /** UTC ms; null: it is not 86'd. */
  unavailableSince: integer(),
  /** UTC ms from which it is there again by itself. */
  until: integer(),
  /** The business date with whose end it is there again. */
  untilEndOf: text(),
  /** Portions that were left when the countdown began; null: nobody counts. */
  portions: integer(),
  /** Names the countdown in lines and allowances; another one begins with each number set. */
  countdownId: text(),
  changedAt: integer().notNull(),
  /** The person, or the kitchen screen that acts as its station. */
  changedBy: text().notNull(),
  deviceId: text().notNull(),
  generation: integer().notNull(),
  rank: integer().notNull(),
});

/** Who said when at which device that something is out, back, or counted. */
export const availabilityChanges = sqliteTable('availability_change', {
  id: text().primaryKey(),
  businessDate: text().notNull(),
  subjectKind: text().$type<SubjectKind>().notNull(),
  subjectId: text().notNull(),
  name: text().notNull(),
  change: text().$type<'out' | 'back' | 'portions'>().notNull(),
  until: integer(),
  untilEndOf: text(),
  portions: integer(),
  at: integer().notNull(),
  changedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const availabilityKinds = [
  declareKind(ingredients, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(ingredientUses, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(availability, { class: 'state', scope: 'site', writers: KITCHEN }),
  declareKind(availabilityChanges, { class: 'fact', scope: 'site', writers: KITCHEN }),
];
