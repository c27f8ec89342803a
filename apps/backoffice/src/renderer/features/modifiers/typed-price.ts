import { readMoney } from '../../state/money-text.ts';

export type MoneyFormat = { readonly currency: string; readonly locale: string };

/** A typed price in minor units; empty is none at all, which costs nothing. */
export const moneyOf = (typed: string, { currency, locale }: MoneyFormat): number | undefined =>
  typed.trim() === '' ? 0 : readMoney(typed.trim(), currency, locale);
