import { inLanguage } from '@galley/ui/language';
import { cashWords as ar } from './languages/ar/cash-words.ts';
import { cashWords as de } from './languages/de/cash-words.ts';
import type { CashWords } from './languages/en/cash-words.ts';
import { cashWords as en } from './languages/en/cash-words.ts';
import { cashWords as es } from './languages/es/cash-words.ts';
import { cashWords as fr } from './languages/fr/cash-words.ts';

/** Texts about drawers of cash, their counting, X and Z. */
export const cashWords = inLanguage<CashWords>({ en, de, fr, es, ar });
