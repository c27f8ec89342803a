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

/** Nothing was measured between two moments, ms. */
export type Gap = { readonly from: number; readonly to: number };

/** `until`: the moment that the trend is drawn to, ms. */
export const scaleOf = (
  readings: readonly OfficeReading[],
  until: number,
  width: number,
  height: number,
): TrendScale => {
  const values = readings.map(({ milliC }) => milliC);
  const times = readings.map(({ at }) => at);
  const low = Math.floor(Math.min(...values) / STEP) * STEP;
  const high = Math.max(low + LEAST_SPAN, Math.ceil(Math.max(...values) / STEP) * STEP);
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(until, ...times) - start);
  return {
    x: (at) => ((at - start) / span) * width,
    y: (milliC) => height - ((milliC - low) / (high - low)) * height,
    lines: [low, (low + high) / 2, high],
  };
};

/** The time without a reading that ends with `now`; undefined: what was kept before was true until then. */
const gapBefore = (before: OfficeReading, now: OfficeReading): Gap | undefined => {
  const { at, resumedAfter } = now;
  const isLong = at - before.at > GAP_MS;
  if (resumedAfter === null && !isLong) return undefined;
  const wasTold = resumedAfter !== null && resumedAfter > before.at && resumedAfter < at;
  const from = wasTold ? resumedAfter : before.at;
  // Nobody kept one for too long before it was told: that much is not known either.
  return { from: from - before.at > GAP_MS ? before.at : from, to: at };
};

export const gapsOf = (readings: readonly OfficeReading[]): Gap[] =>
  readings.flatMap((now, index) => {
    const before = readings[index - 1];
    return (before && gapBefore(before, now)) ?? [];
  });

type Step = { readonly at: number; readonly milliC: number };

/**
 * The corners of each stretch without a gap. What was kept holds until the next was kept, because no change was worth
 * keeping between them: a stretch is flat until the change, and the last goes on until `until`.
 */
export const lineOf = (
  readings: readonly OfficeReading[],
  until: number,
  { x, y }: TrendScale,
): string[] => {
  const stretches: Step[][] = [];
  for (const [index, now] of readings.entries()) {
    const before = readings[index - 1];
    const gap = before && gapBefore(before, now);
    if (before) stretches.at(-1)?.push({ at: gap?.from ?? now.at, milliC: before.milliC });
    if (!before || gap) stretches.push([]);
    stretches.at(-1)?.push(now);
  }
  const last = readings.at(-1);
  if (last) stretches.at(-1)?.push({ at: Math.max(last.at, until), milliC: last.milliC });
  return stretches.map((steps) =>
    steps.map(({ at, milliC }) => `${x(at).toFixed(1)},${y(milliC).toFixed(1)}`).join(' '),
  );
};
