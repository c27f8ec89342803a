import { inLanguage } from '@galley/ui/language';
import { adjustWords as ar } from './languages/ar/adjust-words.ts';
import { adjustWords as de } from './languages/de/adjust-words.ts';
import type { AdjustWords } from './languages/en/adjust-words.ts';
import { adjustWords as en } from './languages/en/adjust-words.ts';
import { adjustWords as es } from './languages/es/adjust-words.ts';
import { adjustWords as fr } from './languages/fr/adjust-words.ts';

/** Words of discounts and comps. */
export const adjustWords = inLanguage<AdjustWords>({ en, de, fr, es, ar });
