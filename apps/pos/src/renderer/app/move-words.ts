import { inLanguage } from '@galley/ui/language';
import { moveWords as ar } from './languages/ar/move-words.ts';
import { moveWords as de } from './languages/de/move-words.ts';
import type { MoveWords } from './languages/en/move-words.ts';
import { moveWords as en } from './languages/en/move-words.ts';
import { moveWords as es } from './languages/es/move-words.ts';
import { moveWords as fr } from './languages/fr/move-words.ts';

/** Texts of moving lines between checks and seats, apart from the rest because they belong together. */
export const moveWords = inLanguage<MoveWords>({ en, de, fr, es, ar });
