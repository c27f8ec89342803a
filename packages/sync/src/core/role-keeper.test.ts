import { describe, expect, it } from 'vitest';
import { createLagMeter } from './lag.ts';
import { createRoleKeeper } from './role-keeper.ts';

const STEP_MS = 250;

describe('what a keeper remembers', () => {
  it('[FO21] take-overs within a minute are answered with pauses that double; a first one is not delayed', () => {
    let now = 0;
    const acted: number[] = [];
    const keeper = createRoleKeeper({
      hubId: 'dev_b',
      start: { acting: false, term: 1 },
      elapsed: () => now,
      order: () => ({ order: ['dev_a', 'dev_b'], excluded: [] }),
      onRole: ({ acting }) => acting && acted.push(now),
    });
    const waits: number[] = [];
    for (let term = 1; term < 12; term += 2) {
      keeper.hear({ hubId: 'dev_a', term, acting: true });
      keeper.adopt({ acting: false, term });
      const diedAt = now;
      while (!keeper.tick().acting) now += STEP_MS;
      waits.push(now - diedAt);
    }
    expect(waits[0]).toBeLessThanOrEqual(3000);
    expect(waits[1]).toBeLessThanOrEqual(5000);
    expect(waits.slice(1)).toEqual([...waits.slice(1)].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThanOrEqual(16_000);
    now += 61_000;
    keeper.hear({ hubId: 'dev_a', term: 99, acting: true });
    keeper.adopt({ acting: false, term: 99 });
    const diedAt = now;
    while (!keeper.tick().acting) now += STEP_MS;
    expect(now - diedAt).toBeLessThanOrEqual(3000);
  });

  it('[FO21] one whose own timers are late gives others more time, and the usual again when it keeps up', () => {
    let now = 0;
    const lag = createLagMeter(() => now);
    const keeper = createRoleKeeper({
      hubId: 'dev_b',
      start: { acting: false, term: 1 },
      elapsed: () => now,
      slackMs: lag.slackMs,
      order: () => ({ order: ['dev_a', 'dev_b'], excluded: [] }),
      onRole: () => undefined,
    });
    keeper.hear({ hubId: 'dev_a', term: 1, acting: true });
    lag.beat(STEP_MS);
    // Nothing ran for three seconds: what others said meanwhile is yet to be read.
    now += 3250;
    lag.beat(STEP_MS);
    expect(keeper.tick().acting).toBe(false);
    keeper.hear({ hubId: 'dev_a', term: 1, acting: true });
    for (const end = now + 11_000; now < end; now += STEP_MS) {
      keeper.hear({ hubId: 'dev_a', term: 1, acting: true });
      keeper.tick();
      lag.beat(0);
    }
    expect(lag.slackMs()).toBeLessThan(1000);
    const diedAt = now;
    while (!keeper.tick().acting) {
      now += STEP_MS;
      lag.beat(STEP_MS);
    }
    expect(now - diedAt).toBeLessThanOrEqual(3250);
  });

  it('[FO19] the hub that comes first and does not run is wanted, once it has come first for a while', () => {
    let now = 0;
    let order = ['dev_a', 'dev_b'];
    const keeper = createRoleKeeper({
      hubId: 'dev_b',
      start: { acting: false, term: 0 },
      elapsed: () => now,
      order: () => ({ order, excluded: [] }),
      onRole: () => undefined,
    });
    const run = (ms: number): void => {
      for (const end = now + ms; now < end; now += STEP_MS) {
        keeper.hear({ hubId: 'dev_a', term: 1, acting: true });
        keeper.tick();
      }
    };
    run(20_000);
    expect(keeper.wantsPlace()).toBe(false);
    order = ['dev_b', 'dev_a'];
    run(3000);
    expect(keeper.wantsPlace()).toBe(false);
    run(4000);
    expect(keeper.wantsPlace()).toBe(true);
    expect(keeper.role()).toEqual({ acting: false, term: 0 });
    order = ['dev_a', 'dev_b'];
    run(500);
    expect(keeper.wantsPlace()).toBe(false);
  });
});
