import { inLanguage } from '@galley/ui/language';
import { checkWords as ar } from './languages/ar/check-words.ts';
import { checkWords as de } from './languages/de/check-words.ts';
import type { CheckWords } from './languages/en/check-words.ts';
import { checkWords as en } from './languages/en/check-words.ts';
import { checkWords as es } from './languages/es/check-words.ts';
import { checkWords as fr } from './languages/fr/check-words.ts';

/** Texts of the check in hand, of tables and of the list of checks. */
export const checkWords = inLanguage<CheckWords>({ en, de, fr, es, ar });
