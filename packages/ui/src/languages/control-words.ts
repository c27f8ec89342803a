import { controlWords as ar } from './ar/control-words.ts';
import { inLanguage } from './chosen.ts';
import { controlWords as de } from './de/control-words.ts';
import type { ControlWords } from './en/control-words.ts';
import { controlWords as en } from './en/control-words.ts';
import { controlWords as es } from './es/control-words.ts';
import { controlWords as fr } from './fr/control-words.ts';

/** What controls say of themselves where their screen says nothing else. */
export const controlWords = inLanguage<ControlWords>({ en, de, fr, es, ar });
