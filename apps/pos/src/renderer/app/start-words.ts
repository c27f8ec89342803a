import { inLanguage } from '@galley/ui/language';
import { startWords as ar } from './languages/ar/start-words.ts';
import { startWords as de } from './languages/de/start-words.ts';
import type { StartWords } from './languages/en/start-words.ts';
import { startWords as en } from './languages/en/start-words.ts';
import { startWords as es } from './languages/es/start-words.ts';
import { startWords as fr } from './languages/fr/start-words.ts';

/** Texts of what stands around every screen: log-in, places, connection, display. */
export const startWords = inLanguage<StartWords>({ en, de, fr, es, ar });
