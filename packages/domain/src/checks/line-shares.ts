import { allocate } from '@galley/base';
import { sum } from '../rows.ts';
import type { LineShare } from './checks.table.ts';

/** A part of a line that is no whole number of it: `parts` of `of`, in lowest terms. */
export type Fraction = { readonly parts: number; readonly of: number };

/** What of a line one check has. */
export type HeldPart = {
  /** Whole ones of it, where the part comes to such; else the quantity that the part is one of. */
  readonly quantity: number;
  /** Null: `quantity` whole ones. */
  readonly fraction: Fraction | null;
  readonly amountMinor: number;
  /** Whole numbers that sum to the quantity of the line over its checks, for statistics. */
  readonly soldQuantity: number;
  readonly seats: readonly { readonly seat: number | null; readonly amountMinor: number }[];
};

/** Greatest common divisor. */
export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

const allParts = (shares: readonly LineShare[]): number => sum(shares.map(({ parts }) => parts));

const product = (a: number, b: number, by: number): { whole: number; exact: boolean } => {
  const value = BigInt(a) * BigInt(b);
  const divisor = BigInt(by);
  return { whole: Number(value / divisor), exact: value % divisor === 0n };
};

/** Parts as whole numbers of the line, in the order of the shares; undefined where some part is none. */
export const unitShares = (
  shares: readonly LineShare[],
  quantity: number,
): readonly LineShare[] | undefined => {
  const of = allParts(shares);
  const units = shares.map(({ parts }) => product(quantity, parts, of));
  return units.every(({ exact }) => exact)
    ? shares.map((share, at) => ({ ...share, parts: units[at]?.whole ?? 0 }))
    : undefined;
};

/**
 * A whole number by the shares of a line, first over checks and then over the seats of each, by largest remainder: equal
 * parts of a line differ by one unit at most, however many seats have them.
 */
export const allocateByCheck = (
  total: number,
  shares: readonly LineShare[],
  weights: readonly (number | bigint)[],
): number[] => {
  const places = new Map<string, number[]>();
  for (const [at, { checkId }] of shares.entries())
    places.set(checkId, [...(places.get(checkId) ?? []), at]);
  const weightOf = (at: number): bigint => BigInt(weights[at] ?? 0);
  const seats = [...places.values()];
  const byCheck = allocate(
    total,
    seats.map((mine) => mine.map(weightOf).reduce((a, b) => a + b, 0n)),
  );
  const amounts = shares.map(() => 0);
  for (const [index, mine] of seats.entries())
    for (const [nth, part] of allocate(byCheck[index] ?? 0, mine.map(weightOf)).entries())
      amounts[mine[nth] ?? 0] = part;
  return amounts;
};

/** An amount of a line by its shares. */
export const shareAmounts = (shares: readonly LineShare[], amountMinor: number): number[] =>
  allocateByCheck(
    amountMinor,
    shares,
    shares.map(({ parts }) => parts),
  );

/**
 * What of a quantity of a line sits on a check. `amounts` are those of the shares, which sum to the amount of the
 * line to the unit (rule MV4).
 */
export const heldPart = (
  shares: readonly LineShare[],
  checkId: string,
  quantity: number,
  amounts: readonly number[],
): HeldPart => {
  const of = allParts(shares);
  const weights = shares.map(({ parts }) => parts);
  const counts = allocate(quantity, weights);
  const mine = shares.flatMap((share, at) =>
    share.checkId === checkId
      ? [{ ...share, amountMinor: amounts[at] ?? 0, count: counts[at] ?? 0 }]
      : [],
  );
  const parts = allParts(mine);
  const units = product(quantity, parts, of);
  const common = gcd(of, parts);
  return {
    quantity: units.exact ? units.whole : quantity,
    fraction: units.exact ? null : { parts: parts / common, of: of / common },
    amountMinor: sum(mine.map((share) => share.amountMinor)),
    soldQuantity: sum(mine.map(({ count }) => count)),
    seats: mine.map((share) => ({ seat: share.seat, amountMinor: share.amountMinor })),
  };
};
