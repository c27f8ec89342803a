/** Longer words are broken at a syllable where their row is too narrow even for small type. */
const LONGEST_WHOLE = 13;
/** Letters on either side of a break. */
const LEAST = 3;

const wordsIn = /[\p{L}\p{M}]+/gu;
const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûü]/i;

/** Letters of the longest word. */
export const longestWord = (text: string): number =>
  Math.max(0, ...Array.from(text.matchAll(wordsIn), ([word]) => word.length));

/** Between a consonant and a syllable that begins with one: `Don-au-dampf`. */
const isBreak = (word: string, at: number): boolean => {
  const [before = '', here = '', next = ''] = word.slice(at - 1, at + 2);
  const inside = at >= LEAST && word.length - at >= LEAST;
  return inside && !vowel.test(here) && vowel.test(next) && /\p{L}/u.test(before);
};

const withBreaks = (word: string): string => {
  if (word.length <= LONGEST_WHOLE) return word;
  return word.replace(/[\s\S]/g, (letter, at: number) =>
    isBreak(word, at) ? `\u00ad${letter}` : letter,
  );
};

/** The text with soft hyphens in words that no row may hold, so that no letter is ever cut off alone. */
export const hyphenated = (text: string): string => text.replace(wordsIn, withBreaks);
