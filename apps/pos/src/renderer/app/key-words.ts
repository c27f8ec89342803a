import { inLanguage } from '@galley/ui/language';
import { keyWords as ar } from './languages/ar/key-words.ts';
import { keyWords as de } from './languages/de/key-words.ts';
import type { KeyWords } from './languages/en/key-words.ts';
import { keyWords as en } from './languages/en/key-words.ts';
import { keyWords as es } from './languages/es/key-words.ts';
import { keyWords as fr } from './languages/fr/key-words.ts';

/** The texts of the list of keys; what a key opens is named as its button is. */
export const keyWords = inLanguage<KeyWords>({ en, de, fr, es, ar });
