import { inLanguage } from '@galley/ui/language';
import { taxWords as ar } from './languages/ar/tax-words.ts';
import { taxWords as de } from './languages/de/tax-words.ts';
import type { TaxWords } from './languages/en/tax-words.ts';
import { taxWords as en } from './languages/en/tax-words.ts';
import { taxWords as es } from './languages/es/tax-words.ts';
import { taxWords as fr } from './languages/fr/tax-words.ts';

/** Texts about tax of a whole check and cash in coins. */
export const taxWords = inLanguage<TaxWords>({ en, de, fr, es, ar });
