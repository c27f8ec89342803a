import { describe, expect, it } from 'vitest';
import { createSteadyClock } from './steady-clock.ts';

const YEARS = 10 * 365 * 86_400_000;
const NOON = Date.UTC(2026, 10, 21, 12);

const setUp = () => {
  const time = { wall: NOON, elapsed: 0.685, offset: 0 };
  const clock = createSteadyClock({ now: () => time.wall + time.offset }, () => time.elapsed);
  return {
    time,
    clock,
    pass: (ms: number) => {
      time.wall += ms;
      time.elapsed += ms + 0.013;
    },
    learn: (offset: number) => {
      time.offset = offset;
      clock.trust();
    },
  };
};

describe('a clock that is set while the program runs', () => {
  it.each([YEARS, -YEARS, -3_600_000])(
    '[SH92] a step of %d ms moves no sale, with a hub or alone',
    (step) => {
      const { time, clock, pass, learn } = setUp();
      learn(0);
      pass(1000);
      expect(clock.now()).toBe(NOON + 1000);
      time.wall += step;
      expect(clock.now()).toBe(NOON + 1000);
      pass(60_000);
      expect(clock.now()).toBe(NOON + 61_000);
      learn(-step);
      expect(clock.now()).toBe(NOON + 61_000);
      // Somebody sets it right again.
      time.wall -= step;
      pass(500);
      expect(clock.now()).toBe(NOON + 61_500);
      learn(0);
      expect(clock.now()).toBe(NOON + 61_500);
    },
  );

  it('[SH92] a machine that slept is believed when no hub speaks for 3 s', () => {
    const { time, clock, pass, learn } = setUp();
    learn(0);
    time.wall += 8 * 3_600_000;
    expect(clock.now()).toBe(NOON);
    pass(3001);
    expect(clock.now()).toBe(NOON + 8 * 3_600_000 + 3001);
  });

  it('[SH92] a hub’s word counts at once, and before the first one the wall clock does', () => {
    const { time, clock, learn } = setUp();
    time.wall += YEARS;
    expect(clock.now()).toBe(NOON + YEARS);
    learn(-YEARS);
    expect(clock.now()).toBe(NOON);
  });
});
