import type { Widened } from '@galley/ui/languages';

/** Texts about cash of other currencies. */
export const currencyWords = {
  currency: 'Currency',
  foreignCash: 'Foreign cash',
  amountIn: (currency: string) => `Amount in ${currency}`,
  take: (currency: string) => `Take ${currency}`,
  rate: (currency: string, rate: string, house: string) => `1 ${currency} = ${rate} ${house}`,
  worth: 'Worth',
  noAmount: 'Type an amount, or leave it empty',
} as const;

export type CurrencyWords = Widened<typeof currencyWords>;
