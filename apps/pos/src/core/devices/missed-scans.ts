import type { DeviceHealth } from '@galley/shell/core';

type Ports = {
  deviceHealth(): DeviceHealth;
  /** How many scanners hang on this register. */
  scanners(): number;
  now(): number;
  /** Says at the register, as a scan that was not understood, what may be missing on the check. */
  tell(words: string): void;
};

/** Silence is told after so many missed beats of a second. */
const NOTICED_AFTER_MS = 4000;

const words = (seconds: number): string =>
  `The scanner was not heard for ${seconds} s. What was scanned in that time is not on the check: scan it again.`;

/**
 * Codes that came while nobody listened to the scanner are lost with the process that hung (rule SN18). To be called
 * whenever the health of the device process changes.
 */
export const createMissedScans = ({ deviceHealth, scanners, now, tell }: Ports): (() => void) => {
  let deafSince: number | undefined;
  return () => {
    const { state, since } = deviceHealth();
    if (state === 'silent') deafSince ??= since - NOTICED_AFTER_MS;
    if (state === 'gone') deafSince ??= since;
    if (state !== 'working' || deafSince === undefined) return;
    const seconds = Math.max(1, Math.round((now() - deafSince) / 1000));
    deafSince = undefined;
    if (scanners() > 0) tell(words(seconds));
  };
};
