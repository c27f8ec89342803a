import { byId, type LineMoveRow } from '../rows.ts';
import { drawn } from './draw.ts';

type Merge = { readonly move: LineMoveRow; readonly into: ReadonlySet<string> };

/** Checks that lines came to which they were not on before. */
const intoOf = ({ lines }: LineMoveRow): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ from, to }) =>
      to
        .filter(({ checkId }) => !from.some((share) => share.checkId === checkId))
        .map(({ checkId }) => checkId),
    ),
  );

/** Nothing that came later took the place of all that it says. */
const isLast = ({ id, lines }: LineMoveRow, moves: readonly LineMoveRow[]): boolean =>
  lines.some(
    ({ lineId }) =>
      !moves.some((later) =>
        later.lines.some((line) => line.lineId === lineId && line.after.includes(id)),
      ),
  );

const areCrossed = (one: Merge, two: Merge): boolean =>
  one.into.has(two.move.checkId) && two.into.has(one.move.checkId);

/**
 * Merges of two checks into each other by registers that did not see one another: one of them counts everywhere, by
 * lot, and what the other moved stays where it was, so that all is on one check (rule MV20). The ids of those that
 * do not count.
 */
export const crossedMerges = (moves: readonly LineMoveRow[]): ReadonlySet<string> => {
  const merges = byId(moves).filter(({ type }) => type === 'merge');
  if (merges.length < 2) return new Set();
  const last = merges
    .filter((move) => isLast(move, moves))
    .map((move) => ({ move, into: intoOf(move) }));
  const lost = last.filter((one) =>
    last.some((two) => areCrossed(one, two) && drawn(one.move.id) < drawn(two.move.id)),
  );
  return new Set(lost.map(({ move }) => move.id));
};

/** Moves as they count: what a merge that lost moved stays where it was. */
export const withoutCrossed = (moves: readonly LineMoveRow[]): readonly LineMoveRow[] => {
  const lost = crossedMerges(moves);
  if (lost.size === 0) return moves;
  return moves.map((move) =>
    lost.has(move.id)
      ? { ...move, lines: move.lines.map((line) => ({ ...line, to: line.from })) }
      : move,
  );
};
