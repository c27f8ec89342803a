import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '@galley/ui/languages';
import type { Page } from 'playwright-core';
import { leavesOf } from '../../scripts/languages/word-tables.ts';
import { root } from './suite.ts';

const TABLES = [
  'packages/ui/src/languages/en/*-words.ts',
  'apps/pos/src/renderer/app/languages/en/*-words.ts',
];

const load = async (place: string): Promise<ReadonlyMap<string, unknown>> =>
  new Map(leavesOf({ ...(await import(join(root, place))) }));

const inLanguage = (place: string, language: Language): string =>
  join(dirname(place), '..', language, place.split('/').at(-1) ?? '');

/** The words of the register in one language, by table and path: `start-words sell`. */
export const wordsIn = async (language: Language): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const place of globSync(TABLES, { cwd: root }))
    for (const [path, text] of await load(inLanguage(place, language)))
      if (typeof text === 'string')
        found.set(`${place.split('/').at(-1)} ${path.split('.').slice(1).join('.')}`, text);
  return found;
};

/** English texts that read otherwise in this language: none of them has any place on its page. */
export const foreignTexts = async (language: Language): Promise<ReadonlySet<string>> => {
  const [english, own] = await Promise.all([wordsIn('en'), wordsIn(language)]);
  const kept = new Set(own.values());
  return new Set([...english.values()].filter((text) => /\p{L}{3}/u.test(text) && !kept.has(text)));
};

const GATHER = `(() => {
  const texts = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement && !/^(SCRIPT|STYLE)$/.test(parentElement.tagName) && shown(parentElement))
      texts.push(textContent.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder'])
      if (shown(element) && element.hasAttribute(name)) texts.push(element.getAttribute(name).trim());
  return [...new Set(texts)].filter((text) => text !== '');
})()`;

/** Everything on the page that a person reads or hears. */
export const textsOn = (page: Page): Promise<readonly string[]> => page.evaluate(GATHER);
