import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inOther, isStub, loadTable, OTHERS, wordTables } from './word-tables.ts';

const tables = wordTables();
const pairs = tables.flatMap((table) =>
  OTHERS.map((language) => ({ table, language, file: inOther(table, language) })),
);

it('[LG2] every table of words is there in every language, translated', () => {
  const lacking = pairs
    .filter(({ file }) => !existsSync(file) || isStub(file))
    .map(({ table, language }) => `${language} ${table.place}`);
  expect(tables.length).toBeGreaterThan(20);
  expect(lacking).toEqual([]);
});

/** Two words and more that read the same in two languages are a text that nobody translated. */
const isSentence = (text: unknown): text is string =>
  typeof text === 'string' && /\p{L}{2,} \p{L}{3,}/u.test(text);

it('[LG2] no sentence of another language reads as the English one', async () => {
  const same: string[] = [];
  for (const { table, language, file } of pairs) {
    if (!existsSync(file) || isStub(file)) continue;
    const [english, other] = await Promise.all([loadTable(table.file), loadTable(file)]);
    for (const [path, text] of english)
      if (isSentence(text) && other.get(path) === text) same.push(`${language} ${path}: ${text}`);
  }
  expect(same).toEqual([]);
});

const marksOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).toSorted() : [];

it('[LG2] marks that a value is put into stand in every language', async () => {
  const lost: string[] = [];
  for (const { table, language, file } of pairs) {
    if (!existsSync(file)) continue;
    const [english, other] = await Promise.all([loadTable(table.file), loadTable(file)]);
    for (const [path, text] of english)
      if (marksOf(text).join() !== marksOf(other.get(path)).join())
        lost.push(`${language} ${path}`);
  }
  expect(lost).toEqual([]);
});

/** Sources of functions have the same marks; a letter before them tells texts from code. */
const ILL_SPACED = /\p{L}(?:[ \u202f]?:\s|[ \u00a0]?[;?!](?:\s|$)| »)|« /u;

it('[LG11] French has its spaces before signs of two parts and within its quotation marks', async () => {
  const wrong: string[] = [];
  for (const { file, language } of pairs) {
    if (language !== 'fr' || !existsSync(file)) continue;
    for (const [path, value] of await loadTable(file))
      if (typeof value === 'string' && ILL_SPACED.test(value)) wrong.push(`${path}: ${value}`);
      else if (/ »|« /u.test(String(value))) wrong.push(path);
  }
  expect(wrong).toEqual([]);
});
