import { type CheckRow, type LineMoveRow, sum } from '../rows.ts';
import { type CountedMerge, countedMerges, knewOf } from './crossed-merges.ts';
import { drawn } from './draw.ts';
import { placesOf } from './line-places.ts';

/** A merge that nobody took back, and whether a line that it brought is still there. */
export type Standing = CountedMerge & { readonly holds: boolean };

/** Merges that count and that nobody took back. */
export const standingMerges = (moves: readonly LineMoveRow[]): Standing[] => {
  const undone = new Set(moves.flatMap(({ undoes }) => undoes ?? []));
  const places = placesOf(moves);
  const holds = ({ move, into }: CountedMerge): boolean =>
    move.lines.some(({ lineId }) =>
      places.get(lineId)?.shares.some(({ checkId }) => checkId === into),
    );
  return countedMerges(moves)
    .filter(({ move, from, into }) => from !== into && !undone.has(move.id))
    .map((merge) => ({ ...merge, holds: holds(merge) }));
};

/** Of merges of one check to several others the one that its lines followed, of several such the first. */
const followed = (merges: readonly Standing[]): Standing | undefined => {
  const held = merges.filter(({ holds }) => holds);
  const told = held.length > 0 ? held : merges;
  return told
    .filter(({ move }) => !told.some((other) => knewOf(move, other.move.id)))
    .toSorted((a, b) => (drawn(a.move.id) < drawn(b.move.id) ? 1 : -1))[0];
};

/** Where the guests of a check went: a merge takes along those whom it knew to be there. */
const guestsAt = (checkId: string, merges: readonly Standing[]): string => {
  let at = checkId;
  let came: Standing | undefined;
  for (const _ of merges) {
    const next = followed(
      merges.filter(
        ({ move, from }) => from === at && (came === undefined || knewOf(move, came.move.id)),
      ),
    );
    if (next === undefined) break;
    came = next;
    at = next.into;
  }
  return at;
};

/** How many guests a check has. */
export type Covers = {
  /** Its own and those of checks merged into it; null: not known, or `elsewhere`. */
  readonly all: number | null;
  /** Those that merges brought; null: none that are known. */
  readonly brought: number | null;
  /** Its own are counted on the check that it was merged into. */
  readonly elsewhere: boolean;
};

const together = (counts: readonly (number | null)[]): number | null => {
  const known = counts.flatMap((count) => count ?? []);
  return known.length === 0 ? null : sum(known);
};

/** The guests of each check of a kin (rule MV22). */
export const coversOf = (
  checks: readonly CheckRow[],
  moves: readonly LineMoveRow[],
): ((check: CheckRow) => Covers) => {
  const merges = standingMerges(moves);
  const places = new Map(checks.map(({ id }) => [id, guestsAt(id, merges)]));
  return ({ id, covers }) => {
    const elsewhere = (places.get(id) ?? id) !== id;
    const guests = checks.filter((check) => check.id !== id && places.get(check.id) === id);
    const brought = together(guests.map((check) => check.covers));
    const all = together([elsewhere ? null : covers, brought]);
    return { all: all !== null && all > 0 ? all : null, brought, elsewhere };
  };
};
