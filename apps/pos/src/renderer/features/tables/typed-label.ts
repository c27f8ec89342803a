/** What was typed of a label so far, and when its last letter came, ms. */
export type Letters = { readonly text: string; readonly at: number };

export const noLetters: Letters = { text: '', at: 0 };

/** Longer than between two keys of one number, shorter than between two tables. */
const APART_MS = 1500;

/** A letter goes on with what was typed just before it if any label begins so, else it begins anew. */
export const typeLetter = (
  before: Letters,
  { letter, at }: { readonly letter: string; readonly at: number },
  labels: readonly string[],
): Letters => {
  const one = letter.toLowerCase();
  const longer = `${before.text}${one}`;
  const goesOn =
    at - before.at < APART_MS && labels.some((label) => label.toLowerCase().startsWith(longer));
  return { text: goesOn ? longer : one, at };
};
