import { hubAddressWords as ar } from '../languages/ar/hub-address-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { hubAddressWords as de } from '../languages/de/hub-address-words.ts';
import type { HubAddressWords } from '../languages/en/hub-address-words.ts';
import { hubAddressWords as en } from '../languages/en/hub-address-words.ts';
import { hubAddressWords as es } from '../languages/es/hub-address-words.ts';
import { hubAddressWords as fr } from '../languages/fr/hub-address-words.ts';

/** Texts of the typed address of the site hub. */
export const hubAddressWords = inLanguage<HubAddressWords>({ en, de, fr, es, ar });
