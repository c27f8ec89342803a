/** A row of a file that cannot be taken, with its line (as an editor counts, from 1) and the reason in words. */
export type RowProblem = { readonly line: number; readonly reason: string };

/** What a file holds once it is read: rows that can be taken and those that cannot. */
export type Parsed<T> = { readonly rows: readonly T[]; readonly problems: readonly RowProblem[] };

/** "1 item", "2 items": counts as a person reads them. */
export const counted = (n: number, one: string, other = `${one}s`): string =>
  `${n} ${n === 1 ? one : other}`;

/** A mistake of the person at the keyboard or in the file: shown as a sentence, exit code 1. */
export class UsageError extends Error {}
