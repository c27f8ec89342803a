import type { FreshnessView, KitchenDevices } from '@galley/kitchen/contract';

type Probe = KitchenDevices['probes'][number];

/** A reading is kept at least every ten minutes; what is older by this is no temperature of now. */
const OLD_AFTER_MS = 11 * 60_000;
/** What was kept so lately is the temperature of now: it comes from a probe that is heard each second. */
const NOW_MS = 2000;
/** Another one would have been kept within a minute of a change by half a degree (rule PB11), and it needs its time to come. */
const STEADY_FROM_MS = 65_000;
/** A host that was not heard for so long may have another temperature by now. */
const HOST_SILENT_MS = 15_000;

export const degrees = (milliC: number): string =>
  `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;

export type ProbeText = {
  readonly value: string;
  /** Age of what is shown, and what is the matter. */
  readonly about: string;
  /** Old, or its probe does not work: shown as such and never as a temperature of now. */
  readonly doubtful: boolean;
};

const ageText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`;
};

/** What the probe's host says counts as long as the host itself is heard; `now` is core time, ms. */
const hostTrouble = (
  { hostId, hostName }: Probe,
  registers: FreshnessView['registers'],
  now: number,
): string | null => {
  if (hostId === null) return null;
  const host = registers.find(({ deviceId }) => deviceId === hostId);
  if (host === undefined) return `${hostName} was not heard yet.`;
  const silentMs = now - host.lastHeardAt;
  return silentMs < HOST_SILENT_MS ? null : `${hostName} was heard ${ageText(silentMs)}.`;
};

/** Age of a reading whose probe and host are heard. */
const goodAge = (ms: number): string => {
  if (ms < NOW_MS) return 'now';
  return ms < STEADY_FROM_MS ? ageText(ms) : `${ageText(ms)}, steady since`;
};

/**
 * Temperature with its age. A probe that is heard and of which nothing was kept for a minute has changed by less than
 * half a degree: that is said too. `hubNow` is hub time, `coreNow` core time, ms.
 */
export const probeText = (
  probe: Probe,
  registers: FreshnessView['registers'],
  { hubNow, coreNow }: { readonly hubNow: number; readonly coreNow: number },
): ProbeText => {
  const { milliC, at } = probe;
  const trouble = probe.trouble ?? hostTrouble(probe, registers, coreNow);
  if (milliC === null || at === null) {
    return { value: '\u2013', about: trouble ?? 'no reading yet', doubtful: true };
  }
  const ageMs = Math.max(0, hubNow - at);
  const doubtful = trouble !== null || ageMs > OLD_AFTER_MS;
  const age = doubtful ? ageText(ageMs) : goodAge(ageMs);
  return {
    value: degrees(milliC),
    about: trouble === null ? age : `${age}. ${trouble}`,
    doubtful,
  };
};
