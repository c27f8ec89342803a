import { inLanguage } from '@galley/ui/language';
import { stripWords as ar } from './languages/ar/strip-words.ts';
import { stripWords as de } from './languages/de/strip-words.ts';
import type { StripWords } from './languages/en/strip-words.ts';
import { stripWords as en } from './languages/en/strip-words.ts';
import { stripWords as es } from './languages/es/strip-words.ts';
import { stripWords as fr } from './languages/fr/strip-words.ts';

/** Texts of the strip above the menu. */
export const stripWords = inLanguage<StripWords>({ en, de, fr, es, ar });
