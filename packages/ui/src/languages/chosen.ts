import { type Language, languageFacts, languageOf } from './languages.ts';

const KEY = 'galley.language';
/** The language of the person who is logged in, for this window, and by which log-in. */
const PERSONS = 'galley.language.person';

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

type Persons = { readonly sessionId: string; readonly language: string };

const persons = (): Persons | null => {
  try {
    return JSON.parse(sessionStorage.getItem(PERSONS) ?? 'null') as Persons | null;
  } catch {
    return null;
  }
};

/** A page that is not translated yet stays English, whatever its machine speaks. */
const ofMachine = (): readonly string[] =>
  document.documentElement.hasAttribute('data-translated') ? navigator.languages : [];

const read = (): Language =>
  typeof document === 'undefined' ? 'en' : languageOf(persons()?.language ?? stored(), ofMachine());

/** The language of this page. It stands as long as the page does: another one is a page loaded anew. */
export const language: Language = read();

/** Tells the page and whoever reads it aloud its language and direction; call once before the first render. */
export const applyLanguage = (): void => {
  document.documentElement.lang = language;
  document.documentElement.dir = languageFacts(language).direction;
};

const keepPersons = (kept: Persons | null): void => {
  if (kept === null) sessionStorage.removeItem(PERSONS);
  else sessionStorage.setItem(PERSONS, JSON.stringify(kept));
};

/**
 * Keeps another language on this device, or, while a person has one of their own, until they log out; loads the page in
 * it. The core keeps what was begun.
 */
export const chooseLanguage = (next: Language): void => {
  if (next === language) return;
  const own = persons();
  if (own === null) localStorage.setItem(KEY, next);
  else keepPersons({ ...own, language: next });
  location.reload();
};

/** Who is logged in, and what they are spoken to in; no language: that of the device. */
export type Speaker = { readonly sessionId: string; readonly language: string | null };

/**
 * Takes the language of who is logged in, and the device's again when nobody is (rule LG13). The page is loaded anew
 * only where it speaks another one.
 */
export const speakTo = (speaker: Speaker | null): void => {
  const own = persons();
  if (speaker !== null && own?.sessionId === speaker.sessionId) return;
  const { sessionId, language: wanted } = speaker ?? { sessionId: '', language: null };
  keepPersons(wanted === null ? null : { sessionId, language: wanted });
  if (read() !== language) location.reload();
};

/** The table of this page's language; each language must have all that the English one has. */
export const inLanguage = <Table>(tables: Readonly<Record<Language, Table>>): Table =>
  tables[language];

/** A label and what it says: French has a space before the colon (rule LG11). */
export const labelled = (label: string, text: string): string =>
  `${label}${language === 'fr' ? '\u00a0' : ''}: ${text}`;
