import { catalogue as ar } from './ar/catalogue.ts';
import { inLanguage } from './chosen.ts';
import { catalogue as de } from './de/catalogue.ts';
import { catalogue as es } from './es/catalogue.ts';
import { catalogue as fr } from './fr/catalogue.ts';
import type { Catalogue } from './telling.ts';

const en: Catalogue = { sentences: {}, pieces: {}, titles: {} };

/** What domain, devices, shell and sync say, in the page's language; an app adds what its own core says. */
export const sharedCatalogue = inLanguage<Catalogue>({ en, de, fr, es, ar });
