import { inLanguage } from '@galley/ui/language';
import { tipWords as ar } from './languages/ar/tip-words.ts';
import { tipWords as de } from './languages/de/tip-words.ts';
import type { TipWords } from './languages/en/tip-words.ts';
import { tipWords as en } from './languages/en/tip-words.ts';
import { tipWords as es } from './languages/es/tip-words.ts';
import { tipWords as fr } from './languages/fr/tip-words.ts';

/** Texts about tips on the slips of card payments. */
export const tipWords = inLanguage<TipWords>({ en, de, fr, es, ar });
