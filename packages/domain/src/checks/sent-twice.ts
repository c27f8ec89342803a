import { groupBy } from '../rows.ts';

/** What tells which family of edits a line is of, and whether there is anything of it. */
export type FamilyMember = {
  readonly lineId: string;
  readonly rootId: string;
  readonly leftQuantity: number;
};

/** The line that was there first, then its edits by id. */
const inTurn = (a: FamilyMember, b: FamilyMember): number =>
  Number(b.lineId === b.rootId) - Number(a.lineId === a.rootId) || (a.lineId < b.lineId ? -1 : 1);

/**
 * Lines of one family of edits that cut-off registers both sent, by the id of each but the first, as long as there
 * is something of two of them (rules CK14, KT16). Free of the order in which lines are given.
 */
export const sentTwice = <T extends FamilyMember>(sent: readonly T[]): ReadonlyMap<string, T[]> => {
  const once = [...new Map(sent.map((line) => [line.lineId, line])).values()];
  const standing = once.filter(({ leftQuantity }) => leftQuantity > 0).sort(inTurn);
  return new Map(
    [...groupBy(standing, ({ rootId }) => rootId).values()].flatMap((family) =>
      family.slice(1).map(({ lineId }): [string, T[]] => [lineId, family]),
    ),
  );
};
