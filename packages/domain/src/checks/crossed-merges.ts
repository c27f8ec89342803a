import { byId, type LineMoveRow } from '../rows.ts';
import { drawn } from './draw.ts';
import { sendShares } from './joined-shares.ts';

/** A merge of a whole check into another one, as it counts now. */
export type CountedMerge = {
  readonly move: LineMoveRow;
  readonly from: string;
  /** Equal to `from`: others were brought here, and it stayed. */
  readonly into: string;
};

/** The check that lines came to which they were not on before. */
const intoOf = ({ lines }: LineMoveRow): string | undefined =>
  lines
    .flatMap(({ from, to }) =>
      to.filter(({ checkId }) => !from.some((share) => share.checkId === checkId)),
    )
    .at(0)?.checkId;

/** The merges of a kin, by id. */
export const mergesOf = (moves: readonly LineMoveRow[]): string[] =>
  moves
    .filter(({ type }) => type === 'merge')
    .map(({ id }) => id)
    .sort();

/** Rows of older versions name no merges: those count that their lines came after. */
export const knewOf = ({ knownMerges, lines }: LineMoveRow, mergeId: string): boolean =>
  knownMerges == null
    ? lines.some(({ after }) => after.includes(mergeId))
    : knownMerges.includes(mergeId);

const areApart = (one: LineMoveRow, two: LineMoveRow): boolean =>
  !knewOf(one, two.id) && !knewOf(two, one.id);

/** Taken back by somebody who had not heard of any other merge that crossed it. */
const wasUndone = (
  merge: CountedMerge,
  merges: readonly CountedMerge[],
  moves: readonly LineMoveRow[],
): boolean =>
  moves.some(
    (undo) =>
      undo.undoes === merge.move.id &&
      !merges.some(
        ({ move }) =>
          move.id !== merge.move.id && areApart(move, merge.move) && knewOf(undo, move.id),
      ),
  );

/** Somebody who knew of it merged another check into the one that it had emptied. */
const wasRefilled = ({ move, from }: CountedMerge, merges: readonly CountedMerge[]): boolean =>
  merges.some((later) => later.into === from && knewOf(later.move, move.id));

const canReach = (merges: readonly CountedMerge[], start: string, goal: string): boolean => {
  const seen = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...merges.filter(({ from }) => from === id).map(({ into }) => into));
  }
  return false;
};

const luckiest = (merges: readonly CountedMerge[]): CountedMerge | undefined =>
  merges.toSorted((a, b) => (drawn(a.move.id) < drawn(b.move.id) ? 1 : -1))[0];

type Open = {
  readonly merges: readonly CountedMerge[];
  /** Who settled which check, and what merges they knew of. */
  readonly paid: readonly LineMoveRow[];
};

/** The check that it leads to was settled with what it brought, by somebody who had not heard of what crossed it. */
const wasPaid = ({ move, into }: CountedMerge, { merges, paid }: Open): boolean =>
  paid.some(
    (one) =>
      one.checkId === into &&
      knewOf(one, move.id) &&
      !merges.some(
        (other) =>
          other.move.id !== move.id && areApart(other.move, move) && knewOf(one, other.move.id),
      ),
  );

/** All checks of a ring go where one of its merges leads: to one that was paid so, else by lot. */
const settleRing = (merge: CountedMerge, open: Open): CountedMerge => {
  const { merges } = open;
  const ring = merges.filter(
    ({ from, into }) => canReach(merges, merge.into, from) && canReach(merges, into, merge.from),
  );
  const paid = ring.filter((one) => wasPaid(one, open));
  const into = luckiest(paid.length > 0 ? paid : ring)?.into ?? merge.into;
  return { ...merge, into };
};

/**
 * On from a check that somebody emptied without having heard of the merge, to where the lines of that one went; not
 * from one that was paid with it.
 */
const follow = (merge: CountedMerge, open: Open): CountedMerge => {
  const seen = new Set<string>();
  let into = merge.into;
  while (!seen.has(into)) {
    seen.add(into);
    const here = into;
    if (wasPaid({ ...merge, into }, open)) break;
    const on = open.merges.filter(({ move, from }) => from === here && areApart(move, merge.move));
    into = luckiest(on)?.into ?? into;
  }
  return { ...merge, into };
};

/**
 * The merges of a kin with where each leads. Of those that a ring of cut-off registers made all lead to one check; one
 * into a check that another register merged away meanwhile leads where that went.
 */
export const countedMerges = (moves: readonly LineMoveRow[]): readonly CountedMerge[] => {
  const merges = byId(moves).flatMap((move): CountedMerge[] => {
    const into = move.type === 'merge' ? intoOf(move) : undefined;
    return into === undefined ? [] : [{ move, from: move.checkId, into }];
  });
  if (merges.length < 2) return merges;
  const standing = merges.filter(
    (merge) => !wasUndone(merge, merges, moves) && !wasRefilled(merge, merges),
  );
  const open = { merges: standing, paid: moves.filter(({ type }) => type === 'paid') };
  const settled = new Map(
    standing.map((merge) => [
      merge,
      canReach(standing, merge.into, merge.from) ? settleRing(merge, open) : merge,
    ]),
  );
  const rest = { ...open, merges: [...settled.values()] };
  return merges.map((merge) => {
    const one = settled.get(merge);
    return one === undefined ? merge : follow(one, rest);
  });
};

/**
 * Merges of checks into each other, two of them or a ring, by registers that did not see one another: where one of
 * them leads counts everywhere, that which was paid, else by lot, so that all is on one check (rule MV20); of a chain of them where it ends (rule
 * MV24). The others, by id, with the check that they lead to instead of their own.
 */
export const crossedMerges = (moves: readonly LineMoveRow[]): ReadonlyMap<string, string> =>
  new Map(
    countedMerges(moves)
      .filter(({ move, into }) => into !== intoOf(move))
      .map(({ move, into }) => [move.id, into]),
  );

const redirected = (move: LineMoveRow, into: string): LineMoveRow => ({
  ...move,
  lines: move.lines.map((line) => ({
    ...line,
    to: into === move.checkId ? line.from : sendShares(line.from, move.checkId, into),
  })),
});

/** Moves as they count: what a merge of a ring moved goes where all of the ring goes. */
export const withoutCrossed = (moves: readonly LineMoveRow[]): readonly LineMoveRow[] => {
  const crossed = crossedMerges(moves);
  if (crossed.size === 0) return moves;
  return moves.map((move) => {
    const into = crossed.get(move.id);
    return into === undefined ? move : redirected(move, into);
  });
};
