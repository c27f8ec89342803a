import { groupBy, sum } from '../rows.ts';

/** What tells which family of edits a line is of, and whether there is anything of it. */
export type FamilyMember = {
  readonly lineId: string;
  readonly rootId: string;
  readonly leftQuantity: number;
  /** The voided line that it was rung instead of; absent: none. */
  readonly insteadOf?: string;
};

/** How many of a line were voided, as they count, and whether more voids were asked for than there was. */
export type VoidedLine = { readonly counted: number; readonly surplus: boolean };

export const voidedLine = (
  voids: readonly { readonly quantity: number }[],
  quantity: number,
): VoidedLine => {
  const asked = sum(voids.map((row) => row.quantity));
  return { counted: Math.min(asked, quantity), surplus: asked > quantity };
};

/** The line that was there first, then its edits by id. */
const inTurn = (a: FamilyMember, b: FamilyMember): number =>
  Number(b.lineId === b.rootId) - Number(a.lineId === a.rootId) || (a.lineId < b.lineId ? -1 : 1);

/**
 * Voided lines that registers each replaced, cut off from one another: both voided them, and more was rung instead than
 * was taken off.
 */
const replacedTwice = (
  standing: readonly FamilyMember[],
  voidedOf: (lineId: string) => VoidedLine | undefined,
): ReadonlySet<string> => {
  const byReplaced = groupBy(standing, ({ insteadOf }) => insteadOf ?? '');
  const isTwice = ([lineId, group]: [string, readonly FamilyMember[]]): boolean => {
    const voided = lineId === '' ? undefined : voidedOf(lineId);
    const rung = sum(group.map(({ leftQuantity }) => leftQuantity));
    return voided?.surplus === true && rung > voided.counted;
  };
  return new Set([...byReplaced].filter(isTwice).map(([lineId]) => lineId));
};

/**
 * Lines of one family of edits that cut-off registers both sent, or that both rang instead of one line which both
 * voided, by the id of each but the first, as long as there is something of two of them (rules CK14, CK15, KT16). Free
 * of the order in which lines are given.
 */
export const sentTwice = <T extends FamilyMember>(
  sent: readonly T[],
  voidedOf: (lineId: string) => VoidedLine | undefined,
): ReadonlyMap<string, T[]> => {
  const once = [...new Map(sent.map((line) => [line.lineId, line])).values()];
  const standing = once.filter(({ leftQuantity }) => leftQuantity > 0).sort(inTurn);
  const twice = replacedTwice(standing, voidedOf);
  const familyOf = ({ insteadOf = '', rootId }: T): string =>
    twice.has(insteadOf) ? insteadOf : rootId;
  return new Map(
    [...groupBy(standing, familyOf).values()].flatMap((family) =>
      family.slice(1).map(({ lineId }): [string, T[]] => [lineId, family]),
    ),
  );
};
