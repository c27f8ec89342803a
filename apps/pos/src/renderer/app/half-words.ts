import { inLanguage } from '@galley/ui/language';
import { halfWords as ar } from './languages/ar/half-words.ts';
import { halfWords as de } from './languages/de/half-words.ts';
import type { HalfWords } from './languages/en/half-words.ts';
import { halfWords as en } from './languages/en/half-words.ts';
import { halfWords as es } from './languages/es/half-words.ts';
import { halfWords as fr } from './languages/fr/half-words.ts';

/** Texts about halves. */
export const halfWords = inLanguage<HalfWords>({ en, de, fr, es, ar });
