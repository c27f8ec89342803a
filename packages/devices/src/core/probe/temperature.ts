import { z } from 'zod';

export const temperatureUnitSchema = z.enum(['C', 'F', 'K']);
export type TemperatureUnit = z.infer<typeof temperatureUnitSchema>;

/** A decimal number exactly as sent: `digits / 10^decimals`. */
export type Decimal = { readonly digits: number; readonly decimals: number };

/** `-11,2` or `+ 4.25` as integers; undefined for what is no number. */
export function readDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)\s*(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const size = Number(whole + fraction);
  return { digits: sign === '-' && size !== 0 ? -size : size, decimals: fraction.length };
}

export const sameDecimal = (a: Decimal, b: Decimal): boolean =>
  BigInt(a.digits) * 10n ** BigInt(b.decimals) === BigInt(b.digits) * 10n ** BigInt(a.decimals);

/** Thousandths of a degree Celsius, rounded half away from zero; exact arithmetic on the way. */
export function toMilliC({ digits, decimals }: Decimal, unit: TemperatureUnit): number {
  const per = 10n ** BigInt(decimals);
  const milli = BigInt(digits) * 1000n;
  if (unit === 'C') return divide(milli, per);
  if (unit === 'K') return divide(milli - 273_150n * per, per);
  return divide((milli - 32_000n * per) * 5n, per * 9n);
}

function divide(value: bigint, by: bigint): number {
  const half = by / 2n;
  return Number((value < 0n ? value - half : value + half) / by);
}
