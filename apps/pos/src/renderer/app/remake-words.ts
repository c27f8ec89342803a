import { inLanguage } from '@galley/ui/language';
import { remakeWords as ar } from './languages/ar/remake-words.ts';
import { remakeWords as de } from './languages/de/remake-words.ts';
import type { RemakeWords } from './languages/en/remake-words.ts';
import { remakeWords as en } from './languages/en/remake-words.ts';
import { remakeWords as es } from './languages/es/remake-words.ts';
import { remakeWords as fr } from './languages/fr/remake-words.ts';

/** Words of dishes that are made again. */
export const remakeWords = inLanguage<RemakeWords>({ en, de, fr, es, ar });
