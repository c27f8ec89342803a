import { inLanguage } from '@galley/ui/language';
import { cardWords as ar } from './languages/ar/card-words.ts';
import { cardWords as de } from './languages/de/card-words.ts';
import type { CardWords } from './languages/en/card-words.ts';
import { cardWords as en } from './languages/en/card-words.ts';
import { cardWords as es } from './languages/es/card-words.ts';
import { cardWords as fr } from './languages/fr/card-words.ts';

/** Texts of cards at a terminal, and of those without an answer. */
export const cardWords = inLanguage<CardWords>({ en, de, fr, es, ar });
