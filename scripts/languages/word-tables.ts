import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '@galley/ui/languages';

const root = join(import.meta.dirname, '../..');

/** One table of words: `file` is the English one, `place` its path within the repository. */
export type WordTable = { readonly file: string; readonly place: string };

export const OTHERS: readonly Language[] = LANGUAGES.map(({ id }) => id).filter(
  (id) => id !== 'en',
);

/** Every table of words of every app and package. */
export const wordTables = (): readonly WordTable[] =>
  globSync('{apps,packages}/*/src/**/languages/en/*-words.ts', { cwd: root })
    .toSorted()
    .map((place) => ({ place, file: join(root, place) }));

export const inOther = ({ file }: WordTable, language: Language): string =>
  join(dirname(file), '..', language, basename(file));

/** A file that only passes the English table on. */
export const isStub = (file: string): boolean =>
  /from '\.\.\/en\//.test(readFileSync(file, 'utf8').replace(/^import type.*$/gm, ''));

type Leaf = readonly [path: string, value: unknown];

/** All texts and functions of a table by their path. */
export const leavesOf = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        leavesOf(part, path === '' ? key : `${path}.${key}`),
      )
    : [[path, value]];

/** What a file of words exports, by path. */
export const loadTable = async (file: string): Promise<ReadonlyMap<string, unknown>> =>
  new Map(leavesOf({ ...(await import(pathToFileURL(file).href)) }));
