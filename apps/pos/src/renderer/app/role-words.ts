import { inLanguage } from '@galley/ui/language';
import { roleWords as ar } from './languages/ar/role-words.ts';
import { roleWords as de } from './languages/de/role-words.ts';
import type { RoleWords } from './languages/en/role-words.ts';
import { roleWords as en } from './languages/en/role-words.ts';
import { roleWords as es } from './languages/es/role-words.ts';
import { roleWords as fr } from './languages/fr/role-words.ts';

const words = inLanguage<RoleWords>({ en, de, fr, es, ar });

/** The program's roles have no key in their rows: the name that they are stored under stands for it. */
const byStored: ReadonlyMap<string, string> = new Map(
  Object.entries(en).map(([key, stored]) => [stored, words[key as keyof RoleWords]]),
);

/** A role of the program in the page's language; one that a house named stays as it is (rule LG15). */
export const roleTold = (stored: string): string => byStored.get(stored) ?? stored;
