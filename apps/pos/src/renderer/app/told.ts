import { language, languageFacts, telling } from '@galley/ui/language';
import { sharedCatalogue } from '@galley/ui/sentences';
import { allergensByEnglish } from './allergen-words.ts';
import { registerSentences } from './register-sentences.ts';

const { sentences, pieces, titles } = sharedCatalogue;

/** What the core says in English, in the language of this page: sentences, and what checks and papers are called. */
export const { told, toldTitle } = telling(
  { sentences: { ...sentences, ...registerSentences }, pieces, titles, names: allergensByEnglish },
  languageFacts(language).direction === 'rtl',
);
