import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE, TRADE } from '../declare-kind.ts';

/** `charge`: takes money for a check. `refund`: gives money of a card payment back to its card. */
export type CardIntentType = 'charge' | 'refund';

/**
 * What a terminal is to be asked, on record before anything is sent. `key` is the idempotency key that the processor
 * gets: register, check, tender and try, so that the same try is the same payment whatever is sent how often.
 * `terminal` names adapter and terminal, as `simulator:127.0.0.1:4611` or `stripe:tmr_…`; never a secret.
 * Amounts are minor units of the site's currency. No column can hold a card number.
 */
export const cardIntents = sqliteTable('card_intent', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<CardIntentType>().notNull(),
  key: text().notNull(),
  terminal: text().notNull(),
  amountMinor: integer().notNull(),
  /** Of a refund: the card payment that it goes back to, and the refund or reversal that it is the money of. */
  paymentId: text(),
  subjectId: text(),
  startedAt: integer().notNull(),
  startedBy: text().notNull(),
  /** Who consented to a refund. */
  approvedBy: text(),
  deviceId: text().notNull(),
  /** Number of the register's Z that was running; see `pendingCards` of a Z for what is answered later. */
  period: integer(),
});

/**
 * `referenced`: the processor has named it, nothing is charged yet. `approved`, `declined`: its answer. `unknown`: none
 * came. `captured`: what a terminal approved while cut off has reached the processor. `set_aside`: the guest pays
 * otherwise; an approval that comes all the same is reversed. `released`: the guest left while it was pending.
 */
export const CARD_STEPS = [
  'referenced',
  'approved',
  'declined',
  'unknown',
  'captured',
  'set_aside',
  'released',
] as const;
export type CardStepType = (typeof CARD_STEPS)[number];

/** What became of an intent, and what people did about it. `last4`: at most the last four digits. */
export const cardSteps = sqliteTable('card_step', {
  id: text().primaryKey(),
  intentId: text().notNull(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  type: text().$type<CardStepType>().notNull(),
  at: integer().notNull(),
  by: text().notNull(),
  approvedBy: text(),
  deviceId: text().notNull(),
  /** The processor's own name of the payment. */
  reference: text(),
  brand: text(),
  last4: text(),
  authCode: text(),
  /** Why it was declined or is not known, in the words of the terminal. */
  reason: text(),
  /** 1: the terminal approved it by itself, cut off from the processor; the house's risk until it is captured. */
  offline: integer(),
});

/**
 * What a site allows with cards; the id is the site's. Minor units. `offlineLimitMinor`: up to which amount a terminal
 * may approve by itself (0: never). `releaseLimitMinor`: up to which whoever sells may let a guest go while the
 * answer is out; above it takes the permission.
 */
export const cardRules = sqliteTable('card_rule', {
  id: text().primaryKey(),
  offlineLimitMinor: integer().notNull(),
  releaseLimitMinor: integer().notNull(),
});

export const cardKinds = [
  declareKind(cardIntents, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(cardSteps, { class: 'fact', scope: 'site', writers: TRADE }),
  declareKind(cardRules, { class: 'setting', scope: 'site', writers: HOUSE }),
];
