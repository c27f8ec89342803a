/** A weight exactly as a scale shows it: `digits / 10^decimals` in `unit`, never a float. */
export type Weight = {
  readonly digits: number;
  readonly decimals: number;
  readonly unit: 'g' | 'kg' | 'oz' | 'lb';
};

/**
 * How the price of a weighed line came about. `by`: read from a scale, typed by hand, or taken from the label of
 * goods that were weighed before. `weight` is net; null where the label has only a price.
 */
export type Weighing = {
  readonly by: 'scale' | 'hand' | 'label';
  readonly perKgMinor: number;
  readonly weight: Weight | null;
  readonly tare: Weight | null;
};

/** Nanograms in a unit; pound and ounce by the international pound of 453.59237 g. */
const NANOGRAMS: Readonly<Record<Weight['unit'], bigint>> = {
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  oz: 28_349_523_125n,
  lb: 453_592_370_000n,
};

/**
 * Price of a weight at a price for a kilogram, in whole minor units (rule WI1): exact arithmetic, rounded once, half
 * a unit upwards.
 */
export const weighedPriceMinor = (perKgMinor: number, weight: Weight): number => {
  const value = BigInt(weight.digits) * NANOGRAMS[weight.unit] * BigInt(perKgMinor);
  const per = 10n ** BigInt(weight.decimals) * NANOGRAMS.kg;
  return Number((2n * value + per) / (2n * per));
};

/** `0.452 kg`, with the decimals that the scale gave. */
export const weightText = ({ digits, decimals, unit }: Weight): string => {
  const text = String(digits).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  return `${decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`} ${unit}`;
};

/** Grams as a weight in kilograms: how people type and labels print. */
export const gramsAsWeight = (grams: number): Weight => ({
  digits: grams,
  decimals: 3,
  unit: 'kg',
});
