import { inLanguage } from '@galley/ui/language';
import { troubleWords as ar } from './languages/ar/trouble-words.ts';
import { troubleWords as de } from './languages/de/trouble-words.ts';
import type { TroubleWords } from './languages/en/trouble-words.ts';
import { troubleWords as en } from './languages/en/trouble-words.ts';
import { troubleWords as es } from './languages/es/trouble-words.ts';
import { troubleWords as fr } from './languages/fr/trouble-words.ts';

/** Texts of failures, and of what keeps a printer from printing. */
export const troubleWords = inLanguage<TroubleWords>({ en, de, fr, es, ar });
