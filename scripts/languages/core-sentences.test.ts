import { PERMISSION_WORDS } from '@galley/domain';
import { type Catalogue, isolate, type Sentences, telling } from '@galley/ui/languages';
import { expect, it } from 'vitest';
import { coreSentences } from './core-sentences.ts';
import { OTHERS } from './word-tables.ts';

const UI = '../../packages/ui/src/languages';
const REGISTER = '../../apps/pos/src/renderer/app/languages';

const catalogueOf = async (language: string): Promise<Catalogue> => {
  const { catalogue } = (await import(`${UI}/${language}/catalogue.ts`)) as {
    catalogue: Catalogue;
  };
  const { registerSentences } = (await import(`${REGISTER}/${language}/register-sentences.ts`)) as {
    registerSentences: Sentences;
  };
  return { ...catalogue, sentences: { ...catalogue.sentences, ...registerSentences } };
};

const english = coreSentences();
const marksIn = (text: string): readonly string[] => text.match(/\{\d+\}/g) ?? [];
const sorted = (marks: readonly string[]): string => [...marks].toSorted().join();

it.each(OTHERS)('[LG4] every sentence that a register shows is known in %s', async (language) => {
  const { sentences } = await catalogueOf(language);
  const lacking = [...english].filter(([text]) => sentences[text] === undefined);
  expect(english.size).toBeGreaterThan(400);
  expect(lacking.map(([text, place]) => `${place}: ${text}`)).toEqual([]);
});

it.each(OTHERS)('[LG4] every value of a sentence stands in it in %s, once', async (language) => {
  const { sentences, pieces, titles } = await catalogueOf(language);
  const wrong = Object.entries({ ...sentences, ...pieces, ...titles }).filter(
    ([from, to]) => sorted(marksIn(from)) !== sorted(marksIn(to)),
  );
  expect(wrong).toEqual([]);
});

it.each(OTHERS)('[LG4] no sentence is kept that nobody says any more, in %s', async (language) => {
  const { sentences } = await catalogueOf(language);
  expect(Object.keys(sentences).filter((text) => !english.has(text))).toEqual([]);
});

const SAMPLES = ['Käsespätzle', '12.50 £', '3', 'Table 4/2'];
const put = (template: string, values: readonly string[]): string =>
  template.replaceAll(/\{(\d+)\}/g, (_mark, at) => values[Number(at)] ?? '');

it.each(OTHERS)('[LG5] a sentence is recognised with its values in it, in %s', async (language) => {
  const catalogue = await catalogueOf(language);
  const rightToLeft = language === 'ar';
  const { told } = telling(catalogue, rightToLeft);
  const mistaken = Object.entries(catalogue.sentences).filter(
    ([from, to]) =>
      told(put(from, SAMPLES)) !== put(to, rightToLeft ? SAMPLES.map(isolate) : SAMPLES),
  );
  expect(mistaken).toEqual([]);
});

it.each(OTHERS)(
  '[LG5] what a role may not do is said in %s within its sentence',
  async (language) => {
    const { told } = telling(await catalogueOf(language), false);
    for (const words of Object.values(PERMISSION_WORDS)) {
      const said = told(
        `Your role may not ${words}. Ask a manager to do it or to change the role.`,
      );
      expect(said).not.toContain(words);
    }
  },
);

it('[LG5] sentences in a row, details in brackets and sentences within sentences are told', async () => {
  const { told, toldTitle } = telling(await catalogueOf('de'), false);
  expect(told('The cover is open. Close the cover until it clicks.')).toBe(
    'Die Klappe ist offen. Schließ die Klappe, bis sie einrastet.',
  );
  expect(told('The scale is empty. Put the goods on it. (E7)')).toBe(
    'Die Waage ist leer. Leg die Ware darauf. (E7)',
  );
  expect(told("'Sides' of Burger needs at least 2, 1 chosen. Choose 1 more.")).toBe(
    '„Sides“ von Burger braucht mindestens 2, gewählt sind 1. Wähle noch 1.',
  );
  expect(told("Dr. Oetker is 86'd. Offer something else.")).toBe(
    'Dr. Oetker ist aus. Biete etwas anderes an.',
  );
  expect(toldTitle('Table 4/2 · Anna')).toBe('Tisch 4/2 · Anna');
});

it('[LG5] what no language knows stays as it was said', async () => {
  const { told, toldTitle } = telling(await catalogueOf('fr'), false);
  for (const text of ['', 'Flat White', 'ECONNREFUSED', 'There is nothing. Like this. Ever.', '…'])
    expect(told(text)).toBe(text);
  expect(toldTitle('A17 · Anna')).toBe('A17 · Anna');
});

it('[LG11] French sentences of cores are spaced as French is', async () => {
  const { sentences, pieces, titles } = await catalogueOf('fr');
  const wrong = Object.values({ ...sentences, ...pieces, ...titles }).filter((text) =>
    /[\p{L}}»](?:[ \u202f]?:\s|[ \u00a0]?[;?!](?:\s|$)| »)|« /u.test(text),
  );
  expect(wrong).toEqual([]);
});
