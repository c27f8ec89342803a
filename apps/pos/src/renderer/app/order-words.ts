import { inLanguage } from '@galley/ui/language';
import { orderWords as ar } from './languages/ar/order-words.ts';
import { orderWords as de } from './languages/de/order-words.ts';
import type { OrderWords } from './languages/en/order-words.ts';
import { orderWords as en } from './languages/en/order-words.ts';
import { orderWords as es } from './languages/es/order-words.ts';
import { orderWords as fr } from './languages/fr/order-words.ts';

/** Texts about order types and promised times. */
export const orderWords = inLanguage<OrderWords>({ en, de, fr, es, ar });
