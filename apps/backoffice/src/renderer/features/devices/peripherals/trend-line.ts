import type { OfficeReading } from '@galley/backoffice/contract';

export type TrendScale = {
  readonly x: (at: number) => number;
  readonly y: (milliC: number) => number;
  /** Temperatures of the lines behind the trend, coldest first. */
  readonly lines: readonly number[];
};

/** Flat weather still has a picture: at least two degrees from foot to top. */
const LEAST_SPAN = 2000;
const STEP = 1000;

/** A reading is kept at least every ten minutes; a longer pause is a gap. */
const GAP_MS = 11 * 60_000;

export const scaleOf = (
  readings: readonly OfficeReading[],
  width: number,
  height: number,
): TrendScale => {
  const values = readings.map(({ milliC }) => milliC);
  const times = readings.map(({ at }) => at);
  const low = Math.floor(Math.min(...values) / STEP) * STEP;
  const high = Math.max(low + LEAST_SPAN, Math.ceil(Math.max(...values) / STEP) * STEP);
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  return {
    x: (at) => ((at - start) / span) * width,
    y: (milliC) => height - ((milliC - low) / (high - low)) * height,
    lines: [low, (low + high) / 2, high],
  };
};

/** Points of each stretch without a gap. */
export const lineOf = (readings: readonly OfficeReading[], { x, y }: TrendScale): string[] => {
  const stretches: string[][] = [];
  let before: number | undefined;
  for (const { at, milliC } of readings) {
    if (before === undefined || at - before > GAP_MS) stretches.push([]);
    stretches.at(-1)?.push(`${x(at).toFixed(1)},${y(milliC).toFixed(1)}`);
    before = at;
  }
  return stretches.map((points) => points.join(' '));
};
