import type { LineShare } from '../checks/checks.table.ts';
import { rootOf } from '../checks/line-families.ts';
import {
  type AllergyRow,
  type AllergyWithdrawalRow,
  byId,
  groupBy,
  type LineMoveRow,
  type LineRow,
} from '../rows.ts';
import { ALLERGEN_WORDS, type AllergenNames, isAllergen } from './allergens.ts';

/** An allergy as a line or a ticket carries it. */
export type AllergyMark = {
  readonly allergyId: string;
  readonly allergen: string | null;
  readonly words: string | null;
};

/** A place of a check; `seat` null: all of it. */
export type Spot = Pick<LineShare, 'checkId' | 'seat'>;

/** An allergy that nobody withdrew, with every place that it holds at. */
export type StandingAllergy = { readonly row: AllergyRow; readonly spots: readonly Spot[] };

/** An allergy as a check shows it: `seats` are those of this check, null among them for all of it. */
export type CheckAllergy = AllergyMark & {
  readonly seats: readonly (number | null)[];
  readonly notedAt: number;
  readonly notedBy: string;
};

/** What a guest cannot have, the same however often and by whomever it was noted. */
export const allergyKey = ({ allergen, words }: Pick<AllergyMark, 'allergen' | 'words'>): string =>
  allergen ?? `“${(words ?? '').trim().toLowerCase()}”`;

/** The words for it, in English or by `names`; a code of a newer version speaks for itself. */
export const allergyText = (
  { allergen, words }: Pick<AllergyMark, 'allergen' | 'words'>,
  names: AllergenNames = ALLERGEN_WORDS,
): string => {
  if (allergen === null) return words ?? '';
  return isAllergen(allergen) ? names[allergen] : allergen.replaceAll('_', ' ');
};

/** Each allergy once, by its words, in English or by `names`. */
export const allergyTexts = (marks: readonly AllergyMark[], names?: AllergenNames): string[] => {
  const texts = new Map(marks.map((mark) => [allergyKey(mark), allergyText(mark, names)]));
  return [...texts.values()];
};

/** Where guests may have gone to: from one place to another, or from every seat of a check to the same of another. */
type Way = {
  readonly moveId: string;
  readonly from: Spot;
  readonly to: Spot;
  readonly everySeat: boolean;
};

/** A check, and the settled one that it goes on with; null or absent: none. */
export type Reopening = { readonly id: string; readonly reopens?: string | null };

/** The guests of a reopened check sit at both: its food may still be on its way, and they order on at the new one. */
const reopeningWays = ({ id, reopens = null }: Reopening): Way[] => {
  if (reopens === null) return [];
  const all = { moveId: id, everySeat: true };
  const before = { checkId: reopens, seat: null };
  const after = { checkId: id, seat: null };
  return [
    { ...all, from: before, to: after },
    { ...all, from: after, to: before },
  ];
};

const losersOf = (from: readonly LineShare[], to: readonly LineShare[]): readonly LineShare[] => {
  const kept = new Set(to.map(({ checkId }) => checkId));
  const lost = from.filter(({ checkId }) => !kept.has(checkId));
  return lost.length === 0 ? from : lost;
};

/** Of a line for the whole table nobody knows whose it was: all guests of the party may go with it. */
const takesAll = (type: LineMoveRow['type'], from: Spot): boolean =>
  type === 'merge' || type === 'undo' || (type === 'split' && from.seat === null);

const waysOf = (move: LineMoveRow): Way[] =>
  move.lines.flatMap(({ from, to }) => {
    const had = new Set(from.map(({ checkId }) => checkId));
    const gained = to.filter(({ checkId }) => !had.has(checkId));
    return losersOf(from, to).flatMap((left) =>
      gained.map((share) => ({
        moveId: move.id,
        from: { checkId: left.checkId, seat: left.seat },
        to: { checkId: share.checkId, seat: share.seat },
        everySeat: takesAll(move.type, left),
      })),
    );
  });

/** Where a guest of this place may be after one way from its check. */
const follow = (spot: Spot, way: Way): Spot[] => {
  const { checkId } = way.to;
  if (spot.seat === null || way.everySeat) return [{ checkId, seat: spot.seat }];
  return spot.seat === way.from.seat ? [way.to] : [];
};

const spotKey = ({ checkId, seat }: Spot): string => `${checkId}\u0000${seat ?? ''}`;

const spotsOf = (row: AllergyRow, waysFrom: ReadonlyMap<string, readonly Way[]>): Spot[] => {
  const known = new Set(row.after);
  const found = new Map<string, Spot>();
  const queue: Spot[] = [{ checkId: row.checkId, seat: row.seat }];
  for (let spot = queue.pop(); spot !== undefined; spot = queue.pop()) {
    if (found.has(spotKey(spot))) continue;
    found.set(spotKey(spot), spot);
    for (const way of waysFrom.get(spot.checkId) ?? [])
      if (!known.has(way.moveId)) queue.push(...follow(spot, way));
  }
  return [...found.values()].sort((a, b) => (spotKey(a) < spotKey(b) ? -1 : 1));
};

/**
 * Every allergy that nobody withdrew, with where it holds (rules AY2 to AY4): where it was noted, and wherever moves
 * that it did not know of may have taken the guest, and on both checks of a reopening (AY19). Free of order and of clocks; more facts never take a place away,
 * only a withdrawal does.
 */
export const standingAllergies = (
  allergies: readonly AllergyRow[],
  withdrawals: readonly AllergyWithdrawalRow[],
  moves: readonly LineMoveRow[],
  checks: readonly Reopening[],
): StandingAllergy[] => {
  const gone = new Set(withdrawals.flatMap(({ allergyIds }) => allergyIds));
  const left = byId(allergies).filter(({ id }) => !gone.has(id));
  if (left.length === 0) return [];
  const ways = [...byId(moves).flatMap(waysOf), ...byId(checks).flatMap(reopeningWays)];
  const waysFrom = groupBy(ways, ({ from }) => from.checkId);
  return left.map((row) => ({ row, spots: spotsOf(row, waysFrom) }));
};

export const markOf = ({ id, allergen, words }: AllergyRow): AllergyMark => ({
  allergyId: id,
  allergen,
  words,
});

/** The allergies of one check, in the order in which they were noted. */
export const allergiesAt = (
  standing: readonly StandingAllergy[],
  checkId: string,
): CheckAllergy[] =>
  standing.flatMap(({ row, spots }) => {
    const seats = spots.filter((spot) => spot.checkId === checkId).map(({ seat }) => seat);
    const { notedAt, notedBy } = row;
    return seats.length === 0 ? [] : [{ ...markOf(row), seats, notedAt, notedBy }];
  });

/** What holds for a seat of a check, or, without one, for what all of its guests share. */
export const allergiesFor = (
  allergies: readonly CheckAllergy[],
  seat: number | null,
): CheckAllergy[] =>
  seat === null
    ? [...allergies]
    : allergies.filter(({ seats }) => seats.includes(null) || seats.includes(seat));

/** What tells where a line was made for. */
export type MarkedLine = Pick<LineRow, 'id' | 'supersedes' | 'checkId' | 'seat'>;

const meets = (a: Spot, b: Spot): boolean =>
  a.checkId === b.checkId && (a.seat === null || b.seat === null || a.seat === b.seat);

/** Every place that a line ever had, by the first line of its edits. */
const placesByRoot = (
  lines: readonly MarkedLine[],
  moves: readonly LineMoveRow[],
): ReadonlyMap<string, Spot[]> => {
  const rows = new Map(lines.map((row) => [row.id, row]));
  const places = new Map<string, Spot[]>();
  const add = (root: string, spots: readonly Spot[]): void => {
    places.set(root, [...(places.get(root) ?? []), ...spots]);
  };
  for (const row of byId(lines)) add(rootOf(row, rows), [row]);
  for (const move of byId(moves)) {
    for (const { lineId, from, to } of move.lines) add(lineId, [...from, ...to]);
  }
  return places;
};

/**
 * The allergies that a line carries (rule AY3): those of every place that it was made for or came to, so that a move
 * adds marks and takes none off. `sent`: where a ticket says that the line was for, while its row is not here.
 */
export const marksOfLines = (
  standing: readonly StandingAllergy[],
  lines: readonly MarkedLine[],
  moves: readonly LineMoveRow[],
): ((lineId: string, sent?: Spot) => AllergyMark[]) => {
  if (standing.length === 0) return () => [];
  const rows = new Map(lines.map((row) => [row.id, row]));
  const places = placesByRoot(lines, moves);
  return (lineId, sent) => {
    const row = rows.get(lineId);
    const root = row === undefined ? lineId : rootOf(row, rows);
    const spots = [...(places.get(root) ?? []), ...(sent === undefined ? [] : [sent])];
    return standing
      .filter((one) => one.spots.some((at) => spots.some((spot) => meets(at, spot))))
      .map(({ row: found }) => markOf(found));
  };
};
