import type { ProbeSample } from './sample.ts';

/** When and how far a probe was off, as found in ice or boiling water. Dates are `YYYY-MM-DD`. */
export type ProbeCalibration = {
  /** Added to what the probe says. */
  readonly offsetMilliC: number;
  readonly on: string;
  readonly dueOn: string;
};

/**
 * A temperature that may be recorded. `milliC` is thousandths of a degree Celsius, calibration applied; `sentMilliC`
 * what the probe said. `settling`: it moved more than half a degree within three seconds. `unverified`: no calibration
 * in force.
 */
export type ProbeReading = {
  readonly probe: string;
  readonly milliC: number;
  readonly sentMilliC: number;
  readonly quality: 'good' | 'settling' | 'unverified';
  readonly stable: boolean;
  readonly calibration: ProbeCalibration | undefined;
  readonly at: number;
  readonly raw: string;
};

export type NoReading = {
  readonly probe: string;
  readonly cause: 'open' | 'power_on' | 'out_of_range' | 'jump';
  readonly words: string;
  readonly at: number;
  readonly raw: string;
};

type Point = { readonly milliC: number; readonly at: number };
export type ProbeGateState = {
  readonly accepted: Point | undefined;
  /** Samples beyond a possible jump, waiting to be confirmed. */
  readonly doubtful: readonly Point[];
  readonly recent: readonly Point[];
};

export const newProbeGate: ProbeGateState = { accepted: undefined, doubtful: [], recent: [] };

/** What a probe can measure, thousandths of a degree Celsius. */
export const probeRange = { min: -60_000, max: 350_000 };
const jumpMilliC = 50_000;
/** A jump is believed when so many samples in a row agree with each other within 5 degrees. */
const confirmations = 3;
const agreeMilliC = 5000;
const stableMilliC = 500;
const stableMs = 3000;
const kept = 32;

export type ProbeStep = {
  readonly state: ProbeGateState;
  readonly result:
    | { readonly kind: 'reading'; readonly reading: ProbeReading }
    | { readonly kind: 'none'; readonly none: NoReading };
};

type Sample = Exclude<ProbeSample, { kind: 'garbled' }>;

/** What one sample of one probe is worth. Pure; `today` decides whether the calibration is in force. */
export function stepProbe(
  state: ProbeGateState,
  sample: Sample,
  at: number,
  calibration: ProbeCalibration | undefined,
  today: string,
): ProbeStep {
  const none = (cause: NoReading['cause'], next: ProbeGateState): ProbeStep => ({
    state: next,
    result: {
      kind: 'none',
      none: { probe: sample.probe, cause, words: causeWords[cause], at, raw: sample.raw },
    },
  });
  const interrupted = { ...state, doubtful: [], recent: [] };
  if (sample.kind === 'open') return none('open', interrupted);
  const { milliC } = sample;
  if (!isPossible(milliC)) return none('out_of_range', interrupted);
  const point = { milliC, at };
  if (sample.powerOn && isJump(state, point, true)) return none('power_on', interrupted);
  const doubtful = isJump(state, point, false) ? doubtfulWith(state, point) : [];
  if (doubtful.length > 0 && doubtful.length < confirmations) {
    return none('jump', { ...state, doubtful, recent: [] });
  }
  return accept(state, sample, point, calibration, today);
}

export const isPossible = (milliC: number): boolean =>
  milliC >= probeRange.min && milliC <= probeRange.max;

export const causeWords: Readonly<Record<NoReading['cause'], string>> = {
  open: 'The sensor is not connected or is broken.',
  power_on: 'The sensor has just been switched on. Wait for its next value.',
  out_of_range: 'The value is beyond what a probe can measure.',
  jump: 'The temperature jumped. It is being measured again.',
};

/**
 * More than 50 degrees away from the last accepted value, for each second since the last sample of any kind. Without
 * a former value `unknown` decides.
 */
function isJump({ accepted, doubtful }: ProbeGateState, point: Point, unknown: boolean): boolean {
  if (!accepted) return unknown;
  const last = doubtful.at(-1) ?? accepted;
  const seconds = Math.max(1, (point.at - last.at) / 1000);
  return Math.abs(point.milliC - accepted.milliC) > jumpMilliC * seconds;
}

function doubtfulWith({ doubtful }: ProbeGateState, point: Point): readonly Point[] {
  const [first] = doubtful;
  const agrees = first && Math.abs(first.milliC - point.milliC) <= agreeMilliC;
  return agrees ? [...doubtful, point] : [point];
}

const dayMs = 86_400_000;

/** From its date to the date when it is due again. East of Greenwich a site's date is a day ahead of `today`. */
const isInForce = ({ on, dueOn }: ProbeCalibration, today: string): boolean =>
  today <= dueOn && Date.parse(on) <= Date.parse(today) + dayMs;

function accept(
  state: ProbeGateState,
  sample: Sample & { kind: 'value' },
  point: Point,
  calibration: ProbeCalibration | undefined,
  today: string,
): ProbeStep {
  const recent = [...state.recent.filter(({ at }) => point.at - at <= stableMs), point].slice(
    -kept,
  );
  const stable = isStable(recent);
  const verified = calibration !== undefined && isInForce(calibration, today);
  const reading: ProbeReading = {
    probe: sample.probe,
    milliC: sample.milliC + (calibration?.offsetMilliC ?? 0),
    sentMilliC: sample.milliC,
    quality: verified ? (stable ? 'good' : 'settling') : 'unverified',
    stable,
    calibration,
    at: point.at,
    raw: sample.raw,
  };
  return { state: { accepted: point, doubtful: [], recent }, result: { kind: 'reading', reading } };
}

/** At least two samples within three seconds that lie within half a degree; slower probes are compared as they come. */
function isStable(recent: readonly Point[]): boolean {
  const values = recent.map(({ milliC }) => milliC);
  return recent.length >= 2 && Math.max(...values) - Math.min(...values) <= stableMilliC;
}
