import { isolate, language } from '@galley/ui/language';

const COMMA = language === 'ar' ? '، ' : ', ';

/** Names one after another, with the comma of the page's language; each in its own direction. */
export const listed = (names: readonly string[]): string =>
  (language === 'ar' ? names.map(isolate) : names).join(COMMA);

const COLON = language === 'fr' ? '\u00a0:' : ':';

/** What something is called, and what it is, by the customs of the page's language. */
export const named = (name: string, what: string): string => `${name}${COLON} ${what}`;
