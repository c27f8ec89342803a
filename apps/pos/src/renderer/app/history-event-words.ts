import type { HistoryEvent, HistoryWording } from '@galley/domain';
import { inLanguage } from '@galley/ui/language';
import { historyEventWords as ar } from './languages/ar/history-event-words.ts';
import { historyEventWords as de } from './languages/de/history-event-words.ts';
import { historyEventWords as en } from './languages/en/history-event-words.ts';
import { historyEventWords as es } from './languages/es/history-event-words.ts';
import { historyEventWords as fr } from './languages/fr/history-event-words.ts';

const words = inLanguage<HistoryWording>({ en, de, fr, es, ar });

/** What happened to a check, in the language of this page (rule LG14). */
export const historyEventTold = (event: HistoryEvent): string =>
  (words[event.kind] as (event: HistoryEvent) => string)(event);
