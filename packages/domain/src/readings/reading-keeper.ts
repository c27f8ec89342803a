import { type KeptReading, keepsReading, type ProbeReadingInput } from './record-reading.rule.ts';
import { goesOn, isSettled, type Rest, restKept, restOf } from './settled-reading.ts';

/** A shorter time without a reading is none: a loose cable fills no record, and a probe that is opened anew has no gap. */
export const GAP_FROM_MS = 10_000;

type KeeperPorts = {
  /** The last kept reading of a probe, of before the start as well. */
  latest(probe: string): KeptReading | undefined;
  /** Writes the reading down; false: it could not be. */
  keep(input: ProbeReadingInput): boolean;
};

/** Chooses which readings of probes become facts (rules PB11 to PB13, PB21 and PB25). */
export type ReadingKeeper = {
  hear(input: ProbeReadingInput): void;
  /** From now on nothing is measured: by one probe (`per_fridge/1`), by all of a device (`per_fridge`), or by any. */
  breakOff(deviceOrProbe?: string): void;
};

type Watched = {
  readonly kept: KeptReading | undefined;
  /** The last good one; undefined: none since the start. */
  readonly heard: ProbeReadingInput | undefined;
  /** What was heard last stands apart from what comes next. */
  readonly broken: boolean;
  readonly rest: Rest | undefined;
};

const isApart = (kept: KeptReading | undefined, now: KeptReading): boolean =>
  kept === undefined || now.at < kept.at || now.at - kept.at >= GAP_FROM_MS;

/** The value has changed by what a person entered, not by what was measured. */
const isRecalibrated = (before: ProbeReadingInput | undefined, now: ProbeReadingInput): boolean =>
  before !== undefined &&
  (before.calibrationOffsetMilliC !== now.calibrationOffsetMilliC ||
    before.calibrationOn !== now.calibrationOn ||
    before.calibrationDueOn !== now.calibrationDueOn);

export const createReadingKeeper = ({ latest, keep }: KeeperPorts): ReadingKeeper => {
  const probes = new Map<string, Watched>();

  /** The end of a steady stretch is kept, so that the record says how long it was measured. */
  const endOf = (one: Watched): Watched => {
    const { heard, kept } = one;
    const isKept = heard !== undefined && isApart(kept, heard) && keep(heard);
    return { heard, kept: isKept ? heard : kept, broken: true, rest: undefined };
  };

  return {
    hear(input) {
      const first = { kept: latest(input.probe), heard: undefined, broken: true, rest: undefined };
      const { kept, heard, broken, ...watched } = probes.get(input.probe) ?? first;
      const rest = restOf(watched.rest, input);
      const before = heard ?? kept;
      const isResumed = broken && isApart(before, input);
      const resumedAfter = isResumed ? (before?.at ?? null) : null;
      const isNews = isResumed || isRecalibrated(heard, input);
      const isWay = goesOn(rest, kept, input) || isSettled(rest, kept, input);
      const isWorth = isNews || isWay || keepsReading(kept, input);
      const isKept = isWorth && keep({ ...input, resumedAfter });
      // What could not be written down is told with the next reading, from the last one before the gap.
      const isPending = isResumed && !isKept;
      probes.set(input.probe, {
        kept: isKept ? input : kept,
        heard: isPending ? heard : input,
        broken: isPending,
        rest: isKept ? restKept(rest, kept, input) : rest,
      });
    },
    breakOff(deviceOrProbe) {
      for (const [probe, one] of probes) {
        const isMeant = deviceOrProbe === undefined || `${probe}/`.startsWith(`${deviceOrProbe}/`);
        if (isMeant && !one.broken) probes.set(probe, endOf(one));
      }
    },
  };
};

/** A jump is measured again and a sensor that was just switched on needs a moment: both pass. */
export const endsMeasuring = (none: { readonly cause: string }): boolean =>
  none.cause === 'open' || none.cause === 'out_of_range';
