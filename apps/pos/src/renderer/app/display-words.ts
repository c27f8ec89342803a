import { inLanguage } from '@galley/ui/language';
import { displayWords as ar } from './languages/ar/display-words.ts';
import { displayWords as de } from './languages/de/display-words.ts';
import type { DisplayWords } from './languages/en/display-words.ts';
import { displayWords as en } from './languages/en/display-words.ts';
import { displayWords as es } from './languages/es/display-words.ts';
import { displayWords as fr } from './languages/fr/display-words.ts';

/** How large everything is on this screen. */
export const displayWords = inLanguage<DisplayWords>({ en, de, fr, es, ar });
