import { inLanguage } from '@galley/ui/language';
import { availabilityWords as ar } from './languages/ar/availability-words.ts';
import { availabilityWords as de } from './languages/de/availability-words.ts';
import type { AvailabilityWords } from './languages/en/availability-words.ts';
import { availabilityWords as en } from './languages/en/availability-words.ts';
import { availabilityWords as es } from './languages/es/availability-words.ts';
import { availabilityWords as fr } from './languages/fr/availability-words.ts';

/** Texts about what can be sold. */
export const availabilityWords = inLanguage<AvailabilityWords>({ en, de, fr, es, ar });
