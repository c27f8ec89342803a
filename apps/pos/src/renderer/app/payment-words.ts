import { inLanguage } from '@galley/ui/language';
import { paymentWords as ar } from './languages/ar/payment-words.ts';
import { paymentWords as de } from './languages/de/payment-words.ts';
import type { PaymentWords } from './languages/en/payment-words.ts';
import { paymentWords as en } from './languages/en/payment-words.ts';
import { paymentWords as es } from './languages/es/payment-words.ts';
import { paymentWords as fr } from './languages/fr/payment-words.ts';

/** Texts of payments, voids and refunds. */
export const paymentWords = inLanguage<PaymentWords>({ en, de, fr, es, ar });
