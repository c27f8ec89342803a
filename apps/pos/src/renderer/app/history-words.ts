import { inLanguage } from '@galley/ui/language';
import { historyWords as ar } from './languages/ar/history-words.ts';
import { historyWords as de } from './languages/de/history-words.ts';
import type { HistoryWords } from './languages/en/history-words.ts';
import { historyWords as en } from './languages/en/history-words.ts';
import { historyWords as es } from './languages/es/history-words.ts';
import { historyWords as fr } from './languages/fr/history-words.ts';

/** Texts of what happened to a check, and how it stood. */
export const historyWords = inLanguage<HistoryWords>({ en, de, fr, es, ar });
