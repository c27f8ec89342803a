import { exact } from '@galley/base';
import type { LineShare, MovedLine, MoveType } from '../checks/checks.table.ts';
import { type AdjustmentRow, sum } from '../rows.ts';
import type { AdjustedLine } from './adjustments.table.ts';

/** A move of a line, as what follows its parts reads it. */
export type PartMove = MovedLine & { readonly moveId: string; readonly type: MoveType };

/** What of a line the same adjustments are about, as parts of the whole line, by the check where it sits. */
export type Lot = {
  readonly adjustmentIds: ReadonlySet<string>;
  readonly masses: ReadonlyMap<string, exact.Ratio>;
};

/** Where a line sits and the moves that led there, the first one first. */
export type LinePath = {
  readonly shares: readonly LineShare[];
  readonly path: readonly PartMove[];
};

/** What of a line is on one check: parts of the whole line by the adjustments that they bear, ids joined. */
type Held = ReadonlyMap<string, exact.Ratio>;
type State = ReadonlyMap<string, Held>;

const { NOTHING, WHOLE, dividedBy, isMore, minus, plus, ratio, sumOf, times } = exact;

const UNMARKED = '';
const namesOf = (key: string): string[] => (key === UNMARKED ? [] : key.split(' '));
const marked = (key: string, id: string): string =>
  [...new Set([...namesOf(key), id])].sort().join(' ');

const massOf = (held: Held | undefined): exact.Ratio => sumOf(held?.values() ?? []);

const partsByCheck = (shares: readonly LineShare[]): ReadonlyMap<string, exact.Ratio> => {
  const all = sum(shares.map(({ parts }) => parts));
  const found = new Map<string, exact.Ratio>();
  for (const { checkId, parts } of shares)
    found.set(checkId, plus(found.get(checkId) ?? NOTHING, ratio(parts, all)));
  return found;
};

const scaled = (held: Held, by: exact.Ratio): Held =>
  new Map([...held].map(([key, mass]) => [key, times(mass, by)]));

const joined = (a: Held, b: Held): Held => {
  const both = new Map(a);
  for (const [key, mass] of b) both.set(key, plus(both.get(key) ?? NOTHING, mass));
  return both;
};

/** What checks held that have nothing of the line any more; all that there is where none went. */
const leftBehind = (state: State, masses: ReadonlyMap<string, unknown>): Held => {
  const gone = [...state].filter(([checkId]) => !masses.has(checkId));
  const from = gone.length > 0 ? gone.map(([, held]) => held) : [...state.values()];
  return from.reduce<Held>(joined, new Map());
};

/**
 * Each check has another part of the line now, of what it had: what a void takes, nobody else gets. A check that had
 * nothing has what others left: merges that crossed have been settled otherwise since the move was made.
 */
const resized = (state: State, shares: readonly LineShare[]): State => {
  const masses = partsByCheck(shares);
  const left = leftBehind(state, masses);
  return new Map(
    [...masses].map(([checkId, mass]): [string, Held] => {
      const held = state.get(checkId);
      const lots = massOf(held).top === 0n ? left : (held ?? left);
      const before = massOf(lots);
      if (before.top === 0n) return [checkId, new Map([[UNMARKED, mass]])];
      return [checkId, scaled(lots, dividedBy(mass, before))];
    }),
  );
};

/** Checks that have less give of all that they had; those that have more get of all that was given. */
const flowed = (state: State, shares: readonly LineShare[]): State => {
  const masses = partsByCheck(shares);
  const kept = new Map<string, Held>();
  let given: Held = new Map();
  for (const [checkId, held] of state) {
    const before = massOf(held);
    const now = masses.get(checkId) ?? NOTHING;
    const stays = isMore(before, now) ? dividedBy(now, before) : WHOLE;
    kept.set(checkId, scaled(held, stays));
    given = joined(given, scaled(held, minus(WHOLE, stays)));
  }
  const all = massOf(given);
  return new Map(
    [...masses].map(([checkId, mass]): [string, Held] => {
      const held = kept.get(checkId) ?? new Map();
      const more = minus(mass, massOf(held));
      const gets = more.top > 0n && all.top > 0n ? scaled(given, dividedBy(more, all)) : new Map();
      return [checkId, joined(held, gets)];
    }),
  );
};

/** A seat is no other check, and neither is what a void leaves: both are told as `seat`. */
const moved = (state: State, { type, from, to }: PartMove): State =>
  type === 'seat' ? resized(state, to) : flowed(resized(state, from), to);

/** The checks with what an adjustment is about: its own, else those that it did not leave out, else all. */
const aboutOf = (state: State, row: AdjustmentRow, { besides }: AdjustedLine): string[] => {
  const checks = [...state.keys()];
  const own = checks.filter((id) => id === row.checkId && besides.length > 0);
  const others = checks.filter((id) => !besides.includes(id));
  return [own, others].find((some) => some.length > 0) ?? checks;
};

const markedBy = (state: State, row: AdjustmentRow, line: AdjustedLine): State => {
  const about = new Set(aboutOf(state, row, line));
  const mark = (held: Held): Held =>
    [...held].reduce<Held>(
      (all, [key, mass]) => joined(all, new Map([[marked(key, row.id), mass]])),
      new Map(),
    );
  return new Map([...state].map(([id, held]) => [id, about.has(id) ? mark(held) : held]));
};

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

/** After how many moves of the path an adjustment was made; one of all that there was, after all of them. */
const madeAfter = ({ part }: AdjustedLine, path: readonly PartMove[], all: readonly PartMove[]) => {
  if (part === undefined) return path.length;
  const past = pastOf(part.heads, all);
  return path.filter(({ moveId }) => past.has(moveId)).length;
};

const asLots = (state: State): Lot[] => {
  const lots = new Map<string, Map<string, exact.Ratio>>();
  for (const [checkId, held] of state)
    for (const [key, mass] of held)
      if (mass.top > 0n) lots.set(key, (lots.get(key) ?? new Map()).set(checkId, mass));
  return [...lots].map(([key, masses]) => ({ adjustmentIds: new Set(namesOf(key)), masses }));
};

/**
 * The lots of a line: what was on a check when something was taken off it there bears that wherever it goes, and
 * what joins it does not (rule TO18). What lots have of the line is the same however it is moved, so that a move
 * changes no sum.
 */
export const lotsOf = (
  { shares, path }: LinePath,
  moves: readonly PartMove[],
  adjusted: readonly (readonly [AdjustmentRow, AdjustedLine])[],
): Lot[] => {
  const first = path[0]?.from ?? shares;
  let state: State = resized(new Map(), first);
  for (let at = 0; at <= path.length; at++) {
    const next = path[at];
    for (const [row, line] of adjusted)
      if (madeAfter(line, path, moves) === at) state = markedBy(state, row, line);
    if (next !== undefined) state = moved(state, next);
  }
  return asLots(resized(state, shares));
};
