import type { Weighing } from '@galley/domain';

/** `0.452 kg`, with the decimals that the scale gave. */
export const weightText = ({ digits, decimals, unit }: NonNullable<Weighing['weight']>): string => {
  const text = String(digits).padStart(decimals + 1, '0');
  const cut = text.length - decimals;
  return `${decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`} ${unit}`;
};

/** Whole grams of a weight that a scale gave in kilograms or grams; what is taken off as tare. */
export const gramsOfWeight = ({
  digits,
  decimals,
  unit,
}: NonNullable<Weighing['weight']>): number | undefined => {
  if (unit !== 'kg' && unit !== 'g') return undefined;
  const shift = (unit === 'kg' ? 3 : 0) - decimals;
  return shift >= 0 ? digits * 10 ** shift : Math.round(digits / 10 ** -shift);
};
