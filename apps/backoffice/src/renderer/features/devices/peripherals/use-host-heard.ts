import type { OfficeProbe } from '@galley/backoffice/contract';
import type { SyncView } from '@galley/sync/protocol';
import { useNow } from '@galley/ui';
import { words } from '../../../app/words.ts';
import { useSync } from '../../../parts/SyncBadge.tsx';
import { ageText } from '../heard.ts';

/** A beat comes each second; what a machine said of its devices counts no more once it is silent for so long, ms. */
const SILENT_MS = 15_000;
const LOOK_MS = 5000;

type Heard =
  | (Pick<SyncView, 'device' | 'peers'> & Partial<Pick<SyncView, 'clockOffsetMs'>>)
  | undefined;

/** Readings have hub time; `now` is that of this machine, ms. */
const hubTime = (sync: Heard, now: number): number => now + (sync?.clockOffsetMs ?? 0);

/** Since when a machine is not heard, in words; null: it is heard now. */
export const silenceOf = (hostId: string, sync: Heard, now: number): string | null => {
  if (sync === undefined || hostId === sync.device.id) return null;
  const peer = sync.peers.find(({ deviceId }) => deviceId === hostId);
  if (peer === undefined) return words.hostNotHeard;
  const silentMs = now - peer.lastHeardAt;
  return silentMs < SILENT_MS ? null : words.hostSilent(peer.name, ageText(peer.lastHeardAt, now));
};

/** Since when the machine is not heard that speaks for a device; null while it is. */
export const useSilence = (): ((hostId: string) => string | null) => {
  const sync = useSync();
  const now = useNow(LOOK_MS);
  return (hostId) => silenceOf(hostId, sync, now);
};

/** A reading is kept at least every ten minutes; what is older by this is no temperature of now. */
const OLD_AFTER_MS = 11 * 60_000;

/** Why what was kept last is no temperature of now; null: it is one. */
export const probeTrouble = (
  { trouble, hostId, readings }: OfficeProbe,
  sync: Heard,
  now: number,
): string | null => {
  if (trouble !== null) return trouble;
  const silence = hostId === null ? null : silenceOf(hostId, sync, now);
  if (silence !== null) return silence;
  const last = readings.at(-1);
  if (last === undefined) return words.noReadingYet;
  const hubNow = hubTime(sync, now);
  return hubNow - last.at > OLD_AFTER_MS ? words.oldReading(ageText(last.at, hubNow)) : null;
};

export const useProbeTrouble = (probe: OfficeProbe): string | null =>
  probeTrouble(probe, useSync(), useNow(LOOK_MS));

const AGE_MS = 1000;
/** What was kept so lately is the temperature of now: it comes from a probe that is heard each second. */
const NOW_MS = 2000;
/** Another one would have been kept within a minute of a change by half a degree (rule PB11), and it needs its time to come. */
const STEADY_FROM_MS = 65_000;

/** How old a reading is; `isGood`: its probe and host are heard, so that it would have been followed by another. */
export const readingAge = (at: number, now: number, isGood: boolean): string => {
  const age = Math.max(0, now - at);
  if (age < NOW_MS) return words.readingNow;
  const ago = words.readingAgo(ageText(at, now));
  return isGood && age >= STEADY_FROM_MS ? words.steadySince(ago) : ago;
};

/** The age of a reading in words, to the second. */
export const useReadingAge = (at: number, isGood: boolean): string =>
  readingAge(at, hubTime(useSync(), useNow(AGE_MS)), isGood);
