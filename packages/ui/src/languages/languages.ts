import { keptBy } from '@galley/base';

/** What people read and hear at a screen, each by the name that it has for itself. */
export const LANGUAGES = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
  { id: 'fr', name: 'Français', direction: 'ltr' },
  { id: 'es', name: 'Español', direction: 'ltr' },
  { id: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type Language = (typeof LANGUAGES)[number]['id'];
export type LanguageFacts = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some(({ id }) => id === value);

export const languageFacts = (language: Language): LanguageFacts =>
  LANGUAGES.find(({ id }) => id === language) ?? LANGUAGES[0];

/** The language that was chosen, else the first of the machine's that there is, else English. */
export const languageOf = (kept: string | null, ofMachine: readonly string[]): Language =>
  [kept, ...ofMachine.map((tag) => tag.slice(0, 2))].find(isLanguage) ?? 'en';

/** Everything a table of words must have in any language: the keys and functions of the English one. */
export type Widened<Table> = Table extends (...args: infer Args) => string
  ? (...args: Args) => string
  : Table extends string
    ? string
    : { readonly [Key in keyof Table]: Widened<Table[Key]> };

/** The form of a word for each class of numbers that a language tells apart; `#` stands for the number. */
export type Forms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Counts in one language: `counting('de')(3, { one: '# Gast', other: '# Gäste' })`. */
export const counting = (language: Language): ((n: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replaceAll('#', String(n));
};

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Keeps a name or an amount together and in its own direction within a sentence of the other one. */
export const isolate = (value: string | number): string =>
  value === '' ? '' : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;

/** A template whose values are isolated: what Arabic sentences with names and amounts in them are written as. */
export const isolated = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string => parts.reduce((text, part, at) => `${text}${isolate(values[at - 1] ?? '')}${part}`);

/**
 * How numbers, dates and times are written: in the person's language by the customs of the site's country (its
 * region, and whether its clocks have 12 or 24 hours), always with the digits that keys and papers have. `en-GB`
 * in German is `de-GB`.
 */
export const localeIn = keptBy((language: Language, siteLocale: string): string => {
  const { region } = new Intl.Locale(siteLocale);
  const { hourCycle } = new Intl.DateTimeFormat(siteLocale, { hour: 'numeric' }).resolvedOptions();
  return new Intl.Locale(language, {
    ...(region === undefined ? {} : { region }),
    ...(hourCycle === undefined ? {} : { hourCycle }),
    ...(language === 'ar' ? { numberingSystem: 'latn' } : {}),
  }).toString();
});
