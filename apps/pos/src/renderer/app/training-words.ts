import { inLanguage } from '@galley/ui/language';
import { trainingWords as ar } from './languages/ar/training-words.ts';
import { trainingWords as de } from './languages/de/training-words.ts';
import type { TrainingWords } from './languages/en/training-words.ts';
import { trainingWords as en } from './languages/en/training-words.ts';
import { trainingWords as es } from './languages/es/training-words.ts';
import { trainingWords as fr } from './languages/fr/training-words.ts';

/** Texts of practice at the register. */
export const trainingWords = inLanguage<TrainingWords>({ en, de, fr, es, ar });
