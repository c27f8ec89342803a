import { canonicalJson } from '@galley/base';
import { byId, type LineMoveRow, type LineRow } from '../rows.ts';
import type { LineShare, MovedLine } from './checks.table.ts';
import { withoutCrossed } from './crossed-merges.ts';
import { drawn } from './draw.ts';
import { type FamilyLine, rootOf } from './line-families.ts';

/** A move that did not count, because a cut-off register had moved the same line elsewhere. */
export type LostPlace = { readonly move: LineMoveRow; readonly to: readonly LineShare[] };

/** Where a line sits now. */
export type LinePlace = {
  readonly shares: readonly LineShare[];
  /** Moves of the line that no other takes the place of; the last one counts. */
  readonly heads: readonly string[];
  readonly lost: readonly LostPlace[];
  /** When it was first moved to each check, UTC ms; it was rung where no move brought it. */
  readonly cameAt: ReadonlyMap<string, number>;
  /** Voids that its last move knew of; absent where nobody moved it, or that is not known. */
  readonly heard?: readonly string[];
  /** Voids of its line that are known now: the next move names them. */
  readonly voids?: readonly string[];
};

type Told = LostPlace & Pick<MovedLine, 'after' | 'voids'>;

const byLine = (moves: readonly LineMoveRow[]): ReadonlyMap<string, Told[]> => {
  const told = new Map<string, Told[]>();
  for (const move of byId(withoutCrossed(moves))) {
    for (const { lineId, ...line } of move.lines) {
      told.set(lineId, [...(told.get(lineId) ?? []), { ...line, move }]);
    }
  }
  return told;
};

type Known = { readonly id: string; readonly after: readonly string[] };

/** How many moves led to each: the longest way back to a move that knew of none. */
const depthsOf = (all: readonly Known[]): ((id: string) => number) => {
  const known = new Map(all.map((one) => [one.id, one]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const found = depths.get(id);
    if (found !== undefined) return found;
    depths.set(id, 0);
    const depth = 1 + Math.max(0, ...(known.get(id)?.after ?? []).map(depthOf));
    depths.set(id, depth);
    return depth;
  };
  return depthOf;
};

/** The order of moves of a line that did not know of one another: the last one counts. */
export const standingOrder = (all: readonly Known[]): ((a: string, b: string) => number) => {
  const depthOf = depthsOf(all);
  return (a, b) => depthOf(a) - depthOf(b) || (drawn(a) < drawn(b) ? -1 : 1);
};

const cameAtOf = (all: readonly Told[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { move, to } of all) {
    for (const { checkId } of to) {
      times.set(checkId, Math.min(move.movedAt, times.get(checkId) ?? move.movedAt));
    }
  }
  return times;
};

const placeOf = (all: readonly Told[]): LinePlace | undefined => {
  const known = new Set(all.flatMap(({ after }) => after));
  const order = standingOrder(all.map(({ move, after }) => ({ id: move.id, after })));
  const heads = all
    .filter(({ move }) => !known.has(move.id))
    .sort((a, b) => order(a.move.id, b.move.id));
  const last = heads.at(-1);
  if (last === undefined) return undefined;
  const stands = canonicalJson(last.to);
  return {
    shares: last.to,
    heads: heads.map(({ move }) => move.id),
    lost: heads
      .filter(({ to }) => canonicalJson(to) !== stands)
      .map(({ move, to }) => ({ move, to })),
    cameAt: cameAtOf(all),
    ...(last.voids && { heard: last.voids }),
  };
};

/**
 * Where lines sit, by the id of the first line of their chain of edits (rules MV1 to MV3). A move names those
 * that it knew of, and comes after them whatever clocks say. Of moves that did not know of one another the one that
 * most moves led to counts everywhere, of several such one by lot; the others are lost until somebody moves the
 * line again.
 */
export const placesOf = (moves: readonly LineMoveRow[]): ReadonlyMap<string, LinePlace> => {
  const places = new Map<string, LinePlace>();
  for (const [lineId, told] of byLine(moves)) {
    const place = placeOf(told);
    if (place !== undefined) places.set(lineId, place);
  }
  return places;
};

/** Where each line of a list sits, by its own id; undefined: where it was rung. */
export const placeOfLine = (
  lines: readonly FamilyLine[],
  moves: readonly LineMoveRow[],
): ((lineId: string) => LinePlace | undefined) => {
  const rows = new Map(lines.map((row) => [row.id, row]));
  const places = placesOf(moves);
  return (lineId) => {
    const row = rows.get(lineId);
    return places.get(row === undefined ? lineId : rootOf(row, rows));
  };
};

/** A line that nobody moved. */
export const firstPlace = ({ checkId, seat }: Pick<LineRow, 'checkId' | 'seat'>): LinePlace => ({
  shares: [{ checkId, seat, parts: 1 }],
  heads: [],
  lost: [],
  cameAt: new Map(),
});

/** The move of a line from its place to another one. */
export const movedLine = (
  lineId: string,
  place: LinePlace,
  to: readonly LineShare[],
): MovedLine => ({
  lineId,
  after: place.heads,
  from: place.shares,
  to,
  ...(place.voids && { voids: place.voids }),
});
