import { standingOrder } from '../checks/line-places.ts';
import type { PartMove } from './line-lots.ts';

/** The moves that led to where a line sits, the first one first; of those that crossed the one that counted. */
export const pathTo = (head: string | undefined, moves: readonly PartMove[]): PartMove[] => {
  const known = new Map(moves.map((move) => [move.moveId, move]));
  const order = standingOrder(moves.map(({ moveId: id, after }) => ({ id, after })));
  const path: PartMove[] = [];
  const seen = new Set<string>();
  for (let at = head; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const move = known.get(at);
    if (move === undefined) break;
    path.unshift(move);
    at = move.after
      .filter((id) => known.has(id))
      .sort(order)
      .at(-1);
  }
  return path;
};
