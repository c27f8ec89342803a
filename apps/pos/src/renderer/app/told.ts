import { language, languageFacts, localeIn, telling } from '@galley/ui/language';
import { sharedCatalogue } from '@galley/ui/sentences';
import { useRead } from '../state/read.store.ts';
import { allergensByEnglish } from './allergen-words.ts';
import { registerSentences } from './register-sentences.ts';
import { figureTold } from './told-figure.ts';

const { sentences, pieces, titles } = sharedCatalogue;

/** An amount, a weight or a temperature of the core as this page writes it, once it knows of its site. */
export const figureHere = (text: string): string => {
  const { site } = useRead.getState();
  if (site === null || site === undefined) return text;
  return figureTold(text, { currency: site.currency, locale: localeIn(language, site.locale) });
};

/** What the core says in English, in the language of this page: sentences, and what checks and papers are called. */
export const { told, toldTitle } = telling(
  {
    sentences: { ...sentences, ...registerSentences },
    pieces,
    titles,
    names: allergensByEnglish,
  },
  languageFacts(language).direction === 'rtl',
  figureHere,
);

/** What a device said last: a sentence, a weight, a temperature, or a code as it was read. */
export const lastTold = (text: string): string => {
  const said = told(text);
  return said === text ? figureHere(text) : said;
};
