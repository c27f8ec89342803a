import { inLanguage } from '@galley/ui/language';
import { kitchenWords as ar } from './languages/ar/kitchen-words.ts';
import { kitchenWords as de } from './languages/de/kitchen-words.ts';
import type { KitchenWords } from './languages/en/kitchen-words.ts';
import { kitchenWords as en } from './languages/en/kitchen-words.ts';
import { kitchenWords as es } from './languages/es/kitchen-words.ts';
import { kitchenWords as fr } from './languages/fr/kitchen-words.ts';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords = inLanguage<KitchenWords>({ en, de, fr, es, ar });
