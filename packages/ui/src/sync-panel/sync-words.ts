import { syncWords as ar } from '../languages/ar/sync-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { syncWords as de } from '../languages/de/sync-words.ts';
import type { SyncWords } from '../languages/en/sync-words.ts';
import { syncWords as en } from '../languages/en/sync-words.ts';
import { syncWords as es } from '../languages/es/sync-words.ts';
import { syncWords as fr } from '../languages/fr/sync-words.ts';

/** Texts of the badge and the panel of connections; an app passes what it says otherwise. */
export const syncWords = inLanguage<SyncWords>({ en, de, fr, es, ar });
