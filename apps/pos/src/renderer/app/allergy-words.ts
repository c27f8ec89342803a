import { inLanguage } from '@galley/ui/language';
import { allergyWords as ar } from './languages/ar/allergy-words.ts';
import { allergyWords as de } from './languages/de/allergy-words.ts';
import type { AllergyWords } from './languages/en/allergy-words.ts';
import { allergyWords as en } from './languages/en/allergy-words.ts';
import { allergyWords as es } from './languages/es/allergy-words.ts';
import { allergyWords as fr } from './languages/fr/allergy-words.ts';

/** Texts of allergies, apart from the rest because they belong together. */
export const allergyWords = inLanguage<AllergyWords>({ en, de, fr, es, ar });
