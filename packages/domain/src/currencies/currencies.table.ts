import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, HOUSE } from '../declare-kind.ts';

/** How what foreign cash is worth comes to coins of the house. */
export const WORTH_ROUNDINGS = ['nearest', 'down'] as const;
export type WorthRounding = (typeof WORTH_ROUNDINGS)[number];

/**
 * What one unit of a foreign currency is worth from a business date on, in billionths of a unit of the house's; 0: it is
 * not taken from then on. The id is `exchangeRateId`: a currency has one rate a date.
 */
export const exchangeRates = sqliteTable('exchange_rate', {
  id: text().primaryKey(),
  /** ISO 4217. */
  currency: text().notNull(),
  validFrom: text().notNull(),
  rateNano: integer().notNull(),
  rounding: text().$type<WorthRounding>().notNull(),
});

/** Foreign cash of one currency; `amountMinor` in minor units of that currency. */
export type ForeignHeld = { readonly currency: string; readonly amountMinor: number };

/** Foreign cash that a guest handed over, at the rate of that moment; `worthMinor` in the house's currency. */
export type ForeignCash = ForeignHeld & { readonly rateNano: number; readonly worthMinor: number };

/** Foreign cash of one currency as it was counted beside what had to be there. */
export type ForeignCount = {
  readonly currency: string;
  readonly countedMinor: number;
  readonly expectedMinor: number;
};

export const currencyKinds = [
  declareKind(exchangeRates, { class: 'setting', scope: 'site', writers: HOUSE }),
];
