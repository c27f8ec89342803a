import { reportWords as ar } from '../languages/ar/report-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { reportWords as de } from '../languages/de/report-words.ts';
import type { ReportWords } from '../languages/en/report-words.ts';
import { reportWords as en } from '../languages/en/report-words.ts';
import { reportWords as es } from '../languages/es/report-words.ts';
import { reportWords as fr } from '../languages/fr/report-words.ts';

/** Texts of the report for support. */
export const reportWords = inLanguage<ReportWords>({ en, de, fr, es, ar });
