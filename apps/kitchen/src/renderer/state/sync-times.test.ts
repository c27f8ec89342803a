import type { SyncView } from '@galley/sync/protocol';
import { expect, test } from 'vitest';
import { inWindowTime } from './sync-times.ts';

test('[KS29] the times of the sync page stand in the clock of the window that shows them', () => {
  const peer = { deviceId: 'dev_a', kind: 'register', name: 'Register 1', open: true };
  const sync: SyncView = {
    mode: 'online',
    pendingCommits: 1,
    oldestPendingAt: 50_000,
    caughtUp: true,
    clockOffsetMs: 7,
    digest: { state: 'agrees', checkedAt: 45_000, healed: 0, healedAt: null },
    lastError: null,
    device: { id: 'dev_k', name: 'Kitchen screen', number: 2 },
    peers: [{ ...peer, connected: true, lastHeardAt: 60_000 }],
  };
  const clocks = { skewMs: 10_000, clockOffsetMs: 7 };
  const shown = inWindowTime(sync, clocks);
  expect(shown.oldestPendingAt).toBe(40_000);
  expect(shown.peers[0]?.lastHeardAt).toBe(50_000);
  expect(shown.digest).toMatchObject({ checkedAt: 35_000, healedAt: null });
  expect(inWindowTime({ ...sync, oldestPendingAt: null }, clocks).oldestPendingAt).toBeNull();
});
