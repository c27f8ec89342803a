import type { DeviceHealth } from '@galley/shell/core';
import { expect, test } from 'vitest';
import { createMissedScans } from './missed-scans.ts';

const shop = (scanners: number) => {
  const told: string[] = [];
  let now = 60_000;
  let health: DeviceHealth = { state: 'starting', since: now, restarts: 0, hangs: 0 };
  const follow = createMissedScans({
    deviceHealth: () => health,
    scanners: () => scanners,
    now: () => now,
    tell: (words) => void told.push(words),
  });
  const become = (state: DeviceHealth['state'], afterMs: number) => {
    now += afterMs;
    health = { ...health, state, since: now };
    follow();
  };
  return { told, become };
};

test('[SN18] after a device process that hung the register says once that scans are missing, and for how long', () => {
  const { told, become } = shop(1);
  become('working', 500);
  become('silent', 20_000);
  become('gone', 1000);
  expect(told).toEqual([]);
  become('working', 2000);
  become('working', 100);
  expect(told).toEqual([expect.stringMatching(/^The scanner was not heard for 7 s\./)]);
});

test('[SN18] nothing is said at the start, nor where no scanner hangs', () => {
  const first = shop(1);
  first.become('working', 5000);
  const without = shop(0);
  for (const state of ['working', 'gone', 'working'] as const) without.become(state, 1000);
  expect([...first.told, ...without.told]).toEqual([]);
});
