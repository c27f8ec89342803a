import type { ScanOutcome, ScanView } from '../../contract/index.ts';

type Ports = {
  read(raw: string): ScanOutcome;
  feedback(deviceId: string, tone: 'good' | 'bad'): void;
  invalidate(topics: Iterable<string>): void;
  now(): number;
};

export const SCANS = 'scans';

/** Codes of attached scanners. Each is given to one window, whichever takes it first. */
export type ScanDesk = {
  heard(event: {
    readonly deviceId: string;
    readonly raw: string;
    readonly at: number;
    readonly error?: { readonly message: string } | undefined;
  }): void;
  /** Told at the register as a code that could not be read. */
  say(words: string): void;
  latest(): ScanView | null;
  lastOf(deviceId: string): { readonly raw: string; readonly at: number } | undefined;
  /** True for the first who asks for this code. */
  take(seq: number): boolean;
  /** The code itself, for the core alone; undefined: another came since. */
  textOf(seq: number): string | undefined;
};

export const createScanDesk = ({ read, feedback, invalidate, now }: Ports): ScanDesk => {
  const lastBy = new Map<string, { readonly raw: string; readonly at: number }>();
  let latest: ScanView | null = null;
  let latestRaw: string | undefined;
  let taken = 0;
  // Grows over a restart of the core as well: a window remembers the last one that it saw.
  const come = (outcome: ScanOutcome, at: number, raw?: string): void => {
    latestRaw = raw;
    latest = { seq: Math.max((latest?.seq ?? 0) + 1, at), outcome };
    invalidate([SCANS]);
  };
  return {
    say: (words) => come({ type: 'misread', words }, now()),
    heard({ deviceId, raw, error, at }) {
      const outcome: ScanOutcome =
        error === undefined ? read(raw) : { type: 'misread', words: error.message };
      lastBy.set(deviceId, { raw, at });
      feedback(deviceId, outcome.type === 'item' ? 'good' : 'bad');
      come(outcome, at, error === undefined ? raw : undefined);
    },
    latest: () => latest,
    textOf: (seq) => (latest?.seq === seq ? latestRaw : undefined),
    lastOf: (deviceId) => lastBy.get(deviceId),
    take(seq) {
      if (latest?.seq !== seq || taken >= seq) return false;
      taken = seq;
      return true;
    },
  };
};
