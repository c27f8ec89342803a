import { inLanguage } from '@galley/ui/language';
import { deliveryWords as ar } from './languages/ar/delivery-words.ts';
import { deliveryWords as de } from './languages/de/delivery-words.ts';
import type { DeliveryWords } from './languages/en/delivery-words.ts';
import { deliveryWords as en } from './languages/en/delivery-words.ts';
import { deliveryWords as es } from './languages/es/delivery-words.ts';
import { deliveryWords as fr } from './languages/fr/delivery-words.ts';

/** Texts about deliveries. */
export const deliveryWords = inLanguage<DeliveryWords>({ en, de, fr, es, ar });
