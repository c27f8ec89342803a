import type { LineShare, MovedLine, MoveType } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import type { AdjustedPart } from './adjustments.table.ts';

/** A move of a line, as what follows its parts reads it. */
export type PartMove = MovedLine & { readonly moveId: string; readonly type: MoveType };

const fractionOf = (shares: readonly LineShare[], checkId: string): number =>
  sum(shares.filter((one) => one.checkId === checkId).map(({ parts }) => parts)) /
  sum(shares.map(({ parts }) => parts));

/** Moves that are known or that any known one came after. */
const pastOf = (heads: readonly string[], moves: readonly PartMove[]): ReadonlySet<string> => {
  const after = new Map(moves.map((move) => [move.moveId, move.after]));
  const past = new Set<string>();
  const queue = [...heads];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (past.has(id)) continue;
    past.add(id);
    queue.push(...(after.get(id) ?? []));
  }
  return past;
};

/** From each check that has less of the line after a move to each that has more. */
const waysOf = ({ from, to }: PartMove): [string, string][] => {
  const checks = [...new Set([...from, ...to].map(({ checkId }) => checkId))];
  const change = (id: string): number => fractionOf(to, id) - fractionOf(from, id);
  const gained = checks.filter((id) => change(id) > 0);
  return checks
    .filter((id) => change(id) < 0)
    .flatMap((lost) => gained.map((won): [string, string] => [lost, won]));
};

/**
 * The checks where a part of a line may sit that was on `checkId` when something was taken off it: there, and wherever
 * moves took it that were not known then. A seat is no other check, and neither is what a void leaves.
 */
export const followPart = (
  checkId: string,
  { heads }: AdjustedPart,
  moves: readonly PartMove[],
): ReadonlySet<string> => {
  const past = pastOf(heads, moves);
  const ways = moves
    .filter(({ moveId, type }) => type !== 'seat' && !past.has(moveId))
    .flatMap(waysOf);
  const found = new Set<string>();
  const queue = [checkId];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    for (const [from, to] of ways) if (from === at) queue.push(to);
  }
  return found;
};
