import {
  FAST_MILLI_C,
  type KeptReading,
  LEAST_BETWEEN_MS,
  type ProbeReadingInput,
  SLOW_BETWEEN_MS,
} from './record-reading.rule.ts';

/** Since when a probe says about the same. The bounds are those of what it said, in thousandths of a degree. */
export type Rest = {
  readonly since: number;
  readonly low: number;
  readonly high: number;
  /** Which way the last step went that was kept; 0: it was none, or what was kept is where it came to rest. */
  readonly going: -1 | 0 | 1;
};

/** What says no more than this apart is the same: the last digit that a person reads flickers. */
const REST_MILLI_C = 100;
/** A change that is a step on the way somewhere. */
const STEP_MILLI_C = 300;
/** A way that is gone on in this time after a step is a fast one, ms: a door stands open. */
const GOES_ON_WITHIN_MS = 10_000;
/** After a step what it has come to is kept this soon, ms, where it can be told from the step. */
const SETTLED_MS = 5000;
const TOLD_APART_MILLI_C = 50;
/** After a slow one it is kept when it is this far from what was kept last: more than a flicker. */
const SETTLED_MILLI_C = 200;

export const restOf = (before: Rest | undefined, { at, milliC }: KeptReading): Rest => {
  const [low, high] = [
    Math.min(before?.low ?? milliC, milliC),
    Math.max(before?.high ?? milliC, milliC),
  ];
  const isSame = before !== undefined && at >= before.since && high - low <= REST_MILLI_C;
  if (isSame) return { ...before, low, high };
  return { since: at, low: milliC, high: milliC, going: before?.going ?? 0 };
};

const wayOf = (change: number): Rest['going'] => {
  if (Math.abs(change) < STEP_MILLI_C) return 0;
  return change > 0 ? 1 : -1;
};

/** A step of a fast change is kept while it goes on: where it comes to rest is to be kept too. */
export const restKept = (rest: Rest, kept: KeptReading | undefined, now: KeptReading): Rest => {
  if (kept === undefined) return { ...rest, going: 0 };
  const change = now.milliC - kept.milliC;
  const isFast = now.at - kept.at <= GOES_ON_WITHIN_MS || Math.abs(change) >= FAST_MILLI_C;
  // What lies still already has come to where it went.
  const isStill = now.at - rest.since >= SETTLED_MS;
  return { ...rest, going: isFast && !isStill ? wayOf(change) : 0 };
};

/**
 * Whether a step is kept because the value goes on the way of the last one, and fast, so that screens which follow the
 * record are a few seconds behind and no more (rule PB25). What flickers turns back, and ends it.
 */
export const goesOn = (
  { going }: Rest,
  kept: KeptReading | undefined,
  now: KeptReading,
): boolean => {
  if (kept === undefined || going === 0) return false;
  const since = now.at - kept.at;
  const isSoon = since >= LEAST_BETWEEN_MS && since <= GOES_ON_WITHIN_MS;
  return isSoon && wayOf(now.milliC - kept.milliC) === going;
};

/**
 * Whether a value that has stopped changing is kept, so that nobody goes on reading the last step on the way to it
 * (rule PB25). After a step, five seconds of rest are enough, and any difference that can be read; otherwise a minute,
 * and two tenths: in one rest no more than one is kept, however it flickers.
 */
export const isSettled = (
  rest: Rest,
  kept: KeptReading | undefined,
  now: ProbeReadingInput,
): boolean => {
  if (kept === undefined || now.at - kept.at < LEAST_BETWEEN_MS) return false;
  const isStep = rest.going !== 0;
  const soon = isStep ? SETTLED_MS : SLOW_BETWEEN_MS;
  const apart = isStep ? TOLD_APART_MILLI_C : SETTLED_MILLI_C;
  return now.at - rest.since >= soon && Math.abs(now.milliC - kept.milliC) >= apart;
};
