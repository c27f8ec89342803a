import type { CurrencyWords } from '../en/currency-words.ts';

/** Textes sur les espèces en devises étrangères. */
export const currencyWords: CurrencyWords = {
  currency: 'Devise',
  foreignCash: 'Espèces en devises',
  amountIn: (currency) => `Montant en ${currency}`,
  take: (currency) => `Encaisser en ${currency}`,
  rate: (currency, rate, house) => `1 ${currency} = ${rate} ${house}`,
  worth: 'Contre-valeur',
  noAmount: 'Saisissez un montant ou laissez vide',
};
