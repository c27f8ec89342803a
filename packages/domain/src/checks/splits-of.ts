import type { LineMoveRow } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';

const leadsTo = ({ lines }: LineMoveRow, checkId: string): boolean =>
  lines.some(({ from, to }) => {
    const has = (shares: typeof to) => shares.some((share) => share.checkId === checkId);
    return has(to) && !has(from);
  });

/** Splits of a check, by id: whoever frees it of tax says which were known. */
export const splitsOf = ({ check, moves }: CheckRows): string[] =>
  moves
    .filter(({ type, checkId }) => type === 'split' && checkId === check.id)
    .map(({ id }) => id)
    .sort();

/** The split that made a check, if one did and nobody took it back; its `checkId` is what it was split off. */
export const splitThatMade = ({ check, moves }: CheckRows): LineMoveRow | undefined => {
  const undone = new Set(moves.flatMap(({ undoes }) => undoes ?? []));
  return moves.find(
    (move) =>
      move.type === 'split' &&
      move.checkId !== check.id &&
      move.movedAt === check.openedAt &&
      !undone.has(move.id) &&
      leadsTo(move, check.id),
  );
};
