import type { CurrencyWords } from '../en/currency-words.ts';

/** Texte über Bargeld in anderen Währungen. */
export const currencyWords: CurrencyWords = {
  currency: 'Währung',
  foreignCash: 'Fremdwährung',
  amountIn: (currency) => `Betrag in ${currency}`,
  take: (currency) => `${currency} annehmen`,
  rate: (currency, rate, house) => `1 ${currency} = ${rate} ${house}`,
  worth: 'Wert',
  noAmount: 'Betrag eingeben oder leer lassen',
};
