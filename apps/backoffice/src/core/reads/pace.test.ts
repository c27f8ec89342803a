import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('[OF7] works at once, then at most once in the gap, and the last answer is of the last state', async () => {
  let now = 1_000;
  let state = 0;
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    now += ms;
    state = 99;
  };
  const pace = createPace(250, () => now, wait);
  expect(await pace('sales', () => state)).toBe(0);
  now += 50;
  state = 1;
  expect(await pace('sales', () => state)).toBe(99);
  expect(waits).toEqual([200]);
  expect(await pace('checks', () => state)).toBe(99);
  now += 250;
  await pace('sales', () => state);
  expect(waits).toHaveLength(1);
});

it('[OF7] a clock set back delays no answer beyond the gap', async () => {
  let now = 10_000;
  const waits: number[] = [];
  const pace = createPace(
    250,
    () => now,
    async (ms) => void waits.push(ms),
  );
  await pace('sales', () => 1);
  now = 0;
  await pace('sales', () => 2);
  expect(waits).toEqual([250]);
});
