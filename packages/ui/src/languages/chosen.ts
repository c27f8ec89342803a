import { type Language, languageFacts, languageOf } from './languages.ts';

const KEY = 'galley.language';

const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** A page that is not translated yet stays English, whatever its machine speaks. */
const ofMachine = (): readonly string[] =>
  document.documentElement.hasAttribute('data-translated') ? navigator.languages : [];

const read = (): Language =>
  typeof document === 'undefined' ? 'en' : languageOf(stored(), ofMachine());

/** The language of this page. It stands as long as the page does: another one is a page loaded anew. */
export const language: Language = read();

/** Tells the page and whoever reads it aloud its language and direction; call once before the first render. */
export const applyLanguage = (): void => {
  document.documentElement.lang = language;
  document.documentElement.dir = languageFacts(language).direction;
};

/** Keeps another language on this device and loads the page in it; the core keeps what was begun. */
export const chooseLanguage = (next: Language): void => {
  if (next === language) return;
  localStorage.setItem(KEY, next);
  location.reload();
};

/** The table of this page's language; each language must have all that the English one has. */
export const inLanguage = <Table>(tables: Readonly<Record<Language, Table>>): Table =>
  tables[language];
