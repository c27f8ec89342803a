import type { CurrencyWords } from '../en/currency-words.ts';

/** Textos sobre efectivo en otras divisas. */
export const currencyWords: CurrencyWords = {
  currency: 'Divisa',
  foreignCash: 'Efectivo en divisas',
  amountIn: (currency) => `Importe en ${currency}`,
  take: (currency) => `Cobrar en ${currency}`,
  rate: (currency, rate, house) => `1 ${currency} = ${rate} ${house}`,
  worth: 'Contravalor',
  noAmount: 'Escriba un importe o déjelo vacío',
};
