import type { SyncStatus } from '@galley/sync/replica';
import { expect, it } from 'vitest';
import { createDeviceClocks } from './device-clocks.ts';

const TEN_YEARS = 3650 * 86_400_000;

it('[SH92] a clock that is set moves neither hub time nor ages, until and after a hub has spoken', () => {
  let [wall, steady] = [Date.UTC(2026, 5, 1, 12), 0];
  let tell: (status: SyncStatus) => void = () => undefined;
  const status = { clockOffsetMs: 5000, mode: 'online' } as SyncStatus;
  const sync = {
    status: () => status,
    onStatus: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const { corrected, local } = createDeviceClocks({ now: () => wall }, sync, () => steady);
  tell(status);
  const [hubAt, localAt] = [corrected.now(), local.now()];
  expect(hubAt - localAt).toBe(5000);
  wall += TEN_YEARS;
  expect([corrected.now(), local.now()]).toEqual([hubAt, localAt]);
  wall += 700;
  steady += 700;
  tell({ ...status, clockOffsetMs: 5000 - TEN_YEARS });
  expect([corrected.now(), local.now()]).toEqual([hubAt + 700, localAt + 700]);
  wall -= 2 * TEN_YEARS;
  expect([corrected.now(), local.now()]).toEqual([hubAt + 700, localAt + 700]);
});
