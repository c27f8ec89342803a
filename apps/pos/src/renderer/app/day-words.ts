import { inLanguage } from '@galley/ui/language';
import { dayWords as ar } from './languages/ar/day-words.ts';
import { dayWords as de } from './languages/de/day-words.ts';
import type { DayWords } from './languages/en/day-words.ts';
import { dayWords as en } from './languages/en/day-words.ts';
import { dayWords as es } from './languages/es/day-words.ts';
import { dayWords as fr } from './languages/fr/day-words.ts';

/** Texts about closing the day of a site. */
export const dayWords = inLanguage<DayWords>({ en, de, fr, es, ar });
