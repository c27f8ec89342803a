import { invariant } from './result.ts';

/** An exact fraction in lowest terms, `over` above zero: what thirds of thirds of a price come to, to the last bit. */
export type Ratio = { readonly top: bigint; readonly over: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** `top` of `over`; whole numbers only, `over` not zero. */
export const ratio = (top: number | bigint, over: number | bigint = 1): Ratio => {
  const [above, below] = [BigInt(top), BigInt(over)];
  invariant(below !== 0n, 'a fraction is of something');
  const common = gcd(above < 0n ? -above : above, below < 0n ? -below : below);
  const sign = below < 0n ? -1n : 1n;
  return { top: (sign * above) / common, over: (sign * below) / common };
};

export const NOTHING: Ratio = { top: 0n, over: 1n };
export const WHOLE: Ratio = { top: 1n, over: 1n };

export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.top * b.over + b.top * a.over, a.over * b.over);
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { ...b, top: -b.top });
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.top, a.over * b.over);
/** `b` is not zero. */
export const dividedBy = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.over, a.over * b.top);
export const sumOf = (all: Iterable<Ratio>): Ratio => [...all].reduce(plus, NOTHING);
export const isNothing = ({ top }: Ratio): boolean => top === 0n;
export const isMore = (a: Ratio, b: Ratio): boolean => a.top * b.over > b.top * a.over;
export const isSame = (a: Ratio, b: Ratio): boolean => a.top === b.top && a.over === b.over;
export const lesser = (a: Ratio, b: Ratio): Ratio => (isMore(a, b) ? b : a);

/** The nearest whole number, halves away from zero. */
export const rounded = ({ top, over }: Ratio): number => {
  const size = top < 0n ? -top : top;
  const whole = Number((size * 2n + over) / (over * 2n));
  return top < 0n ? -whole : whole;
};

/** The least whole number that is no less. */
export const roundedUp = ({ top, over }: Ratio): number =>
  Number(top > 0n ? (top + over - 1n) / over : top / over);

/** The same proportions in whole numbers, as `allocate` takes them. */
export const inProportion = (all: readonly Ratio[]): bigint[] => {
  const over = all.reduce((common, one) => (common * one.over) / gcd(common, one.over), 1n);
  return all.map((one) => (one.top * over) / one.over);
};
