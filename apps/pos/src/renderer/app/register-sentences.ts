import { inLanguage, type Sentences } from '@galley/ui/language';
import { registerSentences as ar } from './languages/ar/register-sentences.ts';
import { registerSentences as de } from './languages/de/register-sentences.ts';
import { registerSentences as es } from './languages/es/register-sentences.ts';
import { registerSentences as fr } from './languages/fr/register-sentences.ts';

/** What the core of a register says by itself, by its English sentence. */
export const registerSentences = inLanguage<Sentences>({ en: {}, de, fr, es, ar });
