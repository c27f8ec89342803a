import { type KeptReading, keepsReading, type ProbeReadingInput } from './record-reading.rule.ts';

/** A shorter time without a reading is none: a loose cable fills no record, and a probe that is opened anew has no gap. */
export const GAP_FROM_MS = 10_000;

type KeeperPorts = {
  /** The last kept reading of a probe, of before the start as well. */
  latest(probe: string): KeptReading | undefined;
  /** Writes the reading down; false: it could not be. */
  keep(input: ProbeReadingInput): boolean;
};

/** Chooses which readings of probes become facts (rules PB11 to PB13 and PB21). */
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
};

const isApart = (kept: KeptReading | undefined, now: KeptReading): boolean =>
  kept === undefined || now.at < kept.at || now.at - kept.at >= GAP_FROM_MS;

export const createReadingKeeper = ({ latest, keep }: KeeperPorts): ReadingKeeper => {
  const probes = new Map<string, Watched>();

  /** The end of a steady stretch is kept, so that the record says how long it was measured. */
  const endOf = (one: Watched): Watched => {
    const { heard, kept } = one;
    const isKept = heard !== undefined && isApart(kept, heard) && keep(heard);
    return { heard, kept: isKept ? heard : kept, broken: true };
  };

  return {
    hear(input) {
      const first = { kept: latest(input.probe), heard: undefined, broken: true };
      const { kept, heard, broken } = probes.get(input.probe) ?? first;
      const before = heard ?? kept;
      const isResumed = broken && isApart(before, input);
      const resumedAfter = isResumed ? (before?.at ?? null) : null;
      const isKept = (isResumed || keepsReading(kept, input)) && keep({ ...input, resumedAfter });
      // What could not be written down is told with the next reading, from the last one before the gap.
      const isPending = isResumed && !isKept;
      probes.set(input.probe, {
        kept: isKept ? input : kept,
        heard: isPending ? heard : input,
        broken: isPending,
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
