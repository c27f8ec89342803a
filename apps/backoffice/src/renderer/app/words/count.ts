export const plural = new Intl.PluralRules('en');

/** Counts decide the form of a word; each language brings its own. */
export const count = (n: number, one: string, other: string): string =>
  `${n} ${plural.select(n) === 'one' ? one : other}`;
