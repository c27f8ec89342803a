/** Core time less this window's time, and hub time less core time, both ms. */
export type Clocks = { readonly skewMs: number; readonly clockOffsetMs: number };

export const NO_CLOCKS: Clocks = { skewMs: 0, clockOffsetMs: 0 };

/** A change of the skew below this is the time that the answer took. */
const JITTER_MS = 500;

/** Small changes are left out, so that no age jumps to and fro by a second. */
export const adjustClocks = (
  before: Clocks | undefined,
  heard: { readonly coreNow: number; readonly clockOffsetMs: number },
  windowNow: number,
): Clocks => {
  const skewMs = heard.coreNow - windowNow;
  const steady = (old: number | undefined, now: number) =>
    old !== undefined && Math.abs(now - old) < JITTER_MS ? old : now;
  const next = {
    skewMs: steady(before?.skewMs, skewMs),
    clockOffsetMs: steady(before?.clockOffsetMs, heard.clockOffsetMs),
  };
  const same = next.skewMs === before?.skewMs && next.clockOffsetMs === before.clockOffsetMs;
  return same ? before : next;
};

export const coreTime = (windowNow: number, { skewMs }: Clocks): number => windowNow + skewMs;
export const hubTime = (windowNow: number, { skewMs, clockOffsetMs }: Clocks): number =>
  windowNow + skewMs + clockOffsetMs;
