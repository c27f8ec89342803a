import type { Clock } from '@galley/base';
import type { SyncClient } from '@galley/sync/replica';
import { createSteadyClock } from './steady-clock.ts';

export type DeviceClocks = {
  /** Hub time: what facts are stamped with. */
  readonly corrected: Clock;
  /** The device's own clock without its steps, for ages and waits. */
  readonly local: Clock;
};

/** The device's own clock may be wrong, and may be set while people work (rule SH92). */
export const createDeviceClocks = (
  clock: Clock,
  sync: Pick<SyncClient, 'status' | 'onStatus'>,
  elapsed: () => number = () => performance.now(),
): DeviceClocks => {
  let offsetMs = Math.round(sync.status().clockOffsetMs);
  let heard = false;
  const corrected = createSteadyClock({ now: () => clock.now() + offsetMs }, elapsed);
  const local = createSteadyClock(clock, elapsed);
  local.trust();
  sync.onStatus(({ clockOffsetMs, mode }) => {
    const learned = Math.round(clockOffsetMs);
    if (mode === 'alone' || (heard && learned === offsetMs)) return;
    [offsetMs, heard] = [learned, true];
    corrected.trust();
  });
  return { corrected, local };
};
