import { inLanguage } from '@galley/ui/language';
import { loyaltyWords as ar } from './languages/ar/loyalty-words.ts';
import { loyaltyWords as de } from './languages/de/loyalty-words.ts';
import type { LoyaltyWords } from './languages/en/loyalty-words.ts';
import { loyaltyWords as en } from './languages/en/loyalty-words.ts';
import { loyaltyWords as es } from './languages/es/loyalty-words.ts';
import { loyaltyWords as fr } from './languages/fr/loyalty-words.ts';

/** Texts about loyalty points. */
export const loyaltyWords = inLanguage<LoyaltyWords>({ en, de, fr, es, ar });
