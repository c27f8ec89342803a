import { inLanguage } from '@galley/ui/language';
import { chargeWords as ar } from './languages/ar/charge-words.ts';
import { chargeWords as de } from './languages/de/charge-words.ts';
import type { ChargeWords } from './languages/en/charge-words.ts';
import { chargeWords as en } from './languages/en/charge-words.ts';
import { chargeWords as es } from './languages/es/charge-words.ts';
import { chargeWords as fr } from './languages/fr/charge-words.ts';

/** Texts about the charge for service of a check. */
export const chargeWords = inLanguage<ChargeWords>({ en, de, fr, es, ar });
