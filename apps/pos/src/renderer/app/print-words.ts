import { inLanguage } from '@galley/ui/language';
import { printWords as ar } from './languages/ar/print-words.ts';
import { printWords as de } from './languages/de/print-words.ts';
import type { PrintWords } from './languages/en/print-words.ts';
import { printWords as en } from './languages/en/print-words.ts';
import { printWords as es } from './languages/es/print-words.ts';
import { printWords as fr } from './languages/fr/print-words.ts';

/** Texts about papers, printers and the drawer. */
export const printWords = inLanguage<PrintWords>({ en, de, fr, es, ar });
