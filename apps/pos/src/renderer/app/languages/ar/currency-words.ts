import { isolated } from '@galley/ui/languages';
import type { CurrencyWords } from '../en/currency-words.ts';

/** Texts about cash of other currencies. */
export const currencyWords: CurrencyWords = {
  currency: 'العملة',
  foreignCash: 'نقد بعملات أجنبية',
  amountIn: (currency) => isolated`المبلغ بعملة ${currency}`,
  take: (currency) => isolated`قبض ${currency}`,
  rate: (currency, rate, house) => isolated`${`1 ${currency}`} = ${`${rate} ${house}`}`,
  worth: 'القيمة',
  noAmount: 'اكتب مبلغًا أو اتركه فارغًا',
};
