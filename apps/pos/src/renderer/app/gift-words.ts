import { inLanguage } from '@galley/ui/language';
import { giftWords as ar } from './languages/ar/gift-words.ts';
import { giftWords as de } from './languages/de/gift-words.ts';
import type { GiftWords } from './languages/en/gift-words.ts';
import { giftWords as en } from './languages/en/gift-words.ts';
import { giftWords as es } from './languages/es/gift-words.ts';
import { giftWords as fr } from './languages/fr/gift-words.ts';

/** Texts about gift cards. */
export const giftWords = inLanguage<GiftWords>({ en, de, fr, es, ar });
