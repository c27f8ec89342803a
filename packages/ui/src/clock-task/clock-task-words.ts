import { clockTaskWords as ar } from '../languages/ar/clock-task-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { clockTaskWords as de } from '../languages/de/clock-task-words.ts';
import type { ClockTaskWords } from '../languages/en/clock-task-words.ts';
import { clockTaskWords as en } from '../languages/en/clock-task-words.ts';
import { clockTaskWords as es } from '../languages/es/clock-task-words.ts';
import { clockTaskWords as fr } from '../languages/fr/clock-task-words.ts';

/** Texts of tasks of the time clock. */
export const clockTaskWords = inLanguage<ClockTaskWords>({ en, de, fr, es, ar });
