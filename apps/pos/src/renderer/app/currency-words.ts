import { inLanguage } from '@galley/ui/language';
import { currencyWords as ar } from './languages/ar/currency-words.ts';
import { currencyWords as de } from './languages/de/currency-words.ts';
import type { CurrencyWords } from './languages/en/currency-words.ts';
import { currencyWords as en } from './languages/en/currency-words.ts';
import { currencyWords as es } from './languages/es/currency-words.ts';
import { currencyWords as fr } from './languages/fr/currency-words.ts';

/** Texts about cash of other currencies. */
export const currencyWords = inLanguage<CurrencyWords>({ en, de, fr, es, ar });
