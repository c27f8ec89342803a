import { inLanguage } from '@galley/ui/language';
import { timeClockWords as ar } from './languages/ar/time-clock-words.ts';
import { timeClockWords as de } from './languages/de/time-clock-words.ts';
import type { TimeClockWords } from './languages/en/time-clock-words.ts';
import { timeClockWords as en } from './languages/en/time-clock-words.ts';
import { timeClockWords as es } from './languages/es/time-clock-words.ts';
import { timeClockWords as fr } from './languages/fr/time-clock-words.ts';

/** Texts of the time clock. */
export const timeClockWords = inLanguage<TimeClockWords>({ en, de, fr, es, ar });
