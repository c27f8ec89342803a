import { inLanguage } from '@galley/ui/language';
import { floorWords as ar } from './languages/ar/floor-words.ts';
import { floorWords as de } from './languages/de/floor-words.ts';
import type { FloorWords } from './languages/en/floor-words.ts';
import { floorWords as en } from './languages/en/floor-words.ts';
import { floorWords as es } from './languages/es/floor-words.ts';
import { floorWords as fr } from './languages/fr/floor-words.ts';

/** Texts of the floor. */
export const floorWords = inLanguage<FloorWords>({ en, de, fr, es, ar });
