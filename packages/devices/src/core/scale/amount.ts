import type { ScaleAmount, WeightUnit } from './report.ts';

const decimalPattern = /^(-?)\s*(\d{0,9})(?:\.(\d{0,6}))?$/;

/** `"-01.235"` as integer digits and a count of decimals; undefined for what is no decimal number. */
export function readAmount(text: string, unit: WeightUnit): ScaleAmount | undefined {
  const match = decimalPattern.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole + fraction === '') return undefined;
  const size = Number(whole + fraction);
  return { digits: sign === '-' && size !== 0 ? -size : size, decimals: fraction.length, unit };
}

/** Unit letters as scales write them, in any case; undefined for anything else. */
export function readUnit(text: string): WeightUnit | undefined {
  const unit = text.trim().toLowerCase();
  return unit === 'kg' || unit === 'g' || unit === 'lb' || unit === 'oz' ? unit : undefined;
}

/** Nanograms in a unit; pound and ounce by the international pound of 453.59237 g. */
const nanogramsIn: Readonly<Record<WeightUnit, bigint>> = {
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  oz: 28_349_523_125n,
  lb: 453_592_370_000n,
};

const inNanograms = (amount: ScaleAmount): { value: bigint; per: bigint } => ({
  value: BigInt(amount.digits) * nanogramsIn[amount.unit],
  per: 10n ** BigInt(amount.decimals),
});

/** Whole grams, rounded half away from zero. Exact arithmetic: no float ever holds a weight. */
export function gramsOf(amount: ScaleAmount): number {
  const { value, per } = inNanograms(amount);
  const divisor = per * nanogramsIn.g;
  const half = divisor / 2n;
  return Number((value < 0n ? value - half : value + half) / divisor);
}

/** Below zero, zero or above, of `a - b`, compared exactly across units. */
export function compareAmounts(a: ScaleAmount, b: ScaleAmount): -1 | 0 | 1 {
  const left = inNanograms(a);
  const right = inNanograms(b);
  const difference = left.value * right.per - right.value * left.per;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** True when the amount is a whole number of steps of the scale's division. */
export function isMultipleOf(amount: ScaleAmount, division: ScaleAmount): boolean {
  const left = inNanograms(amount);
  const right = inNanograms(division);
  return right.value !== 0n && (left.value * right.per) % (right.value * left.per) === 0n;
}

/** `a - b` in the finer of their resolutions; both must be of one unit. */
export function subtractAmount(a: ScaleAmount, b: ScaleAmount): ScaleAmount {
  const decimals = Math.max(a.decimals, b.decimals);
  const scaled = (amount: ScaleAmount): number =>
    amount.digits * 10 ** (decimals - amount.decimals);
  return { digits: scaled(a) - scaled(b), decimals, unit: a.unit };
}

/** `1.235 kg`, with the decimals that the scale gave. */
export function amountText({ digits, decimals, unit }: ScaleAmount): string {
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  const number = decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
  return `${digits < 0 ? '-' : ''}${number} ${unit}`;
}
