import { houseTaskWords as ar } from '../languages/ar/house-task-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { houseTaskWords as de } from '../languages/de/house-task-words.ts';
import type { HouseTaskWords } from '../languages/en/house-task-words.ts';
import { houseTaskWords as en } from '../languages/en/house-task-words.ts';
import { houseTaskWords as es } from '../languages/es/house-task-words.ts';
import { houseTaskWords as fr } from '../languages/fr/house-task-words.ts';

/** Texts of what waits for a manager, the same in every app. */
export const houseTaskWords = inLanguage<HouseTaskWords>({ en, de, fr, es, ar });
