import type { KitchenDevices } from '@galley/kitchen/contract';

type Probe = KitchenDevices['probes'][number];

/** A reading is kept at least every ten minutes; what is older by this is no temperature of now. */
const OLD_AFTER_MS = 11 * 60_000;

export const degrees = (milliC: number): string =>
  `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;

export type ProbeText = {
  readonly value: string;
  readonly age: string;
  /** Old, or its probe does not work: shown as such and never as a temperature of now. */
  readonly doubtful: boolean;
};

/** Temperature with its age in whole minutes; `now` is hub time, ms. */
export const probeText = ({ milliC, at, trouble }: Probe, now: number): ProbeText => {
  const ageMs = Math.max(0, now - at);
  const minutes = Math.floor(ageMs / 60_000);
  return {
    value: degrees(milliC),
    age: minutes === 0 ? 'now' : `${minutes} min ago`,
    doubtful: trouble !== null || ageMs > OLD_AFTER_MS,
  };
};
