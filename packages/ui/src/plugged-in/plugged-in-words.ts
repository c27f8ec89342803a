import { pluggedInWords as ar } from '../languages/ar/plugged-in-words.ts';
import { inLanguage } from '../languages/chosen.ts';
import { pluggedInWords as de } from '../languages/de/plugged-in-words.ts';
import type { PluggedInWords } from '../languages/en/plugged-in-words.ts';
import { pluggedInWords as en } from '../languages/en/plugged-in-words.ts';
import { pluggedInWords as es } from '../languages/es/plugged-in-words.ts';
import { pluggedInWords as fr } from '../languages/fr/plugged-in-words.ts';

/** Texts of plugged in. */
export const pluggedInWords = inLanguage<PluggedInWords>({ en, de, fr, es, ar });
