import { expect, it } from 'vitest';
import type { OriginHead } from '../store.ts';
import { createStalls } from './stalls.ts';

const head = (seq: number, central: number): OriginHead => ({
  ...{ origin: 'dev_1', tenantId: 'ten_1', siteId: 'sit_1', epoch: 1, hash: '', seq, central },
});

it('[HU12] commits that wait for a minute are told, those that go up one by one are not', () => {
  const stalls = createStalls();
  stalls.note([head(5, 1)], 0);
  stalls.note([head(6, 1)], 59_000);
  expect(stalls.list(59_999)).toEqual([]);
  expect(stalls.list(60_000)).toEqual([
    { origin: 'dev_1', commits: 5, agoMs: 60_000, code: 'waiting' },
  ]);
  stalls.note([head(7, 2)], 61_000);
  expect(stalls.list(120_000)).toEqual([]);
  stalls.note([head(7, 7)], 130_000);
  expect(stalls.list(300_000)).toEqual([]);
});

it('[HU12] what waits because the central hub is not reached is no such thing', () => {
  const stalls = createStalls();
  stalls.note([head(5, 1)], 0);
  stalls.clear();
  stalls.note([head(5, 1)], 90_000);
  expect(stalls.list(100_000)).toEqual([]);
});
