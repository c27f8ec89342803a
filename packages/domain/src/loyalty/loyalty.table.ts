import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/** The programme of the house has one row. */
export const PROGRAMME_ID = 'loyalty';

/** What a visit earns and what a point is worth. Without a row there is no programme. */
export const loyaltyProgrammes = sqliteTable('loyalty_programme', {
  id: text().primaryKey(),
  /** 0: nothing is earned and nothing can be used; what guests have stays theirs. */
  active: integer().notNull(),
  /** Points for each whole unit of the currency, net of discounts and without fees. */
  pointsPerUnit: integer().notNull(),
  /** What one point takes off, in minor units. */
  pointMinor: integer().notNull(),
  /** Fewer are not used at once. */
  leastPoints: integer().notNull(),
});

/** A person's word on the points of a customer, beside what was earned and used. Which way it goes is in the sign. */
export const loyaltyCorrections = sqliteTable('loyalty_correction', {
  id: text().primaryKey(),
  customerId: text().notNull(),
  businessDate: text().notNull(),
  points: integer().notNull(),
  reason: text().notNull(),
  correctedAt: integer().notNull(),
  correctedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const loyaltyKinds = [
  declareKind(loyaltyProgrammes, { class: 'setting', scope: 'tenant', writers: HOUSE }),
  declareKind(loyaltyCorrections, { class: 'fact', scope: 'tenant', writers: TRADE }),
];
