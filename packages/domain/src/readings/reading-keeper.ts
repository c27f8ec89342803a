import { type KeptReading, keepsReading, type ProbeReadingInput } from './record-reading.rule.ts';

/** After a time without a reading the next one is kept, but a loose cable fills no record: at most so often, ms. */
export const RESUMED_BETWEEN_MS = 10_000;

type KeeperPorts = {
  /** The last kept reading of a probe, of before the start as well. */
  latest(probe: string): KeptReading | undefined;
  /** Writes the reading down; false: it could not be. */
  keep(input: ProbeReadingInput): boolean;
};

/** Chooses which readings of probes become facts (rules PB11 to PB13 and PB21). */
export type ReadingKeeper = {
  hear(input: ProbeReadingInput): void;
  /** From now on nothing is measured: by one probe, or by all of a device (`per_fridge` or `per_fridge/1`). */
  breakOff(deviceOrProbe: string): void;
};

type Watched = {
  readonly kept: KeptReading | undefined;
  /** The last good one; undefined: none since the start. */
  readonly heard: ProbeReadingInput | undefined;
  /** What was heard last stands apart from what comes next. */
  readonly broken: boolean;
};

const isApart = (kept: KeptReading | undefined, now: KeptReading): boolean =>
  kept === undefined || now.at < kept.at || now.at - kept.at >= RESUMED_BETWEEN_MS;

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
      const resumedAfter = broken ? ((heard ?? kept)?.at ?? null) : null;
      const isDue = broken ? isApart(kept, input) : keepsReading(kept, input);
      const isKept = isDue && keep({ ...input, resumedAfter });
      probes.set(input.probe, {
        kept: isKept ? input : kept,
        // A gap is told from the last reading before it, also where the first one after it came too soon to be kept.
        heard: broken && !isKept ? heard : input,
        broken: broken && !isKept,
      });
    },
    breakOff(deviceOrProbe) {
      for (const [probe, one] of probes) {
        const isMeant = probe === deviceOrProbe || probe.startsWith(`${deviceOrProbe}/`);
        if (isMeant && !one.broken) probes.set(probe, endOf(one));
      }
    },
  };
};

/** A jump is measured again and a sensor that was just switched on needs a moment: both pass. */
export const endsMeasuring = (none: { readonly cause: string }): boolean =>
  none.cause === 'open' || none.cause === 'out_of_range';
