import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectCheck } from '../../checks/project-check.ts';
import { context } from '../../testing/fixtures.ts';
import { openAs, ringAs } from '../order-types.fixture.ts';
import { type KitchenPace, MOST_EARLIER_SECONDS } from './preparation.ts';
import { clockSendsAt, sendPlanOf } from './send-time.ts';

const MINUTE = 60_000;
const by = context();
const rung = ringAs(ringAs(openAs(by, 'away'), by, 'Chips'), by, 'Granola, yoghurt and berries');
const PROMISED = by.now + 120 * MINUTE;
const state = projectCheck({ ...rung, check: { ...rung.check, promisedAt: PROMISED } });
const TIMES = { prepMinutes: 12, wayMinutes: 8 };
const FIXED_AT = PROMISED - 20 * MINUTE;

/** A kitchen that takes so long for anything, and so much longer for each ticket that it has open. */
const kitchen = (base: number, each: number, load: number): KitchenPace => ({
  stationOf: () => 'grill',
  secondsOf: (_, __, loaded) => base + (loaded ? each * load : 0),
});
const planAt = (pace: KitchenPace | undefined, now: number) => {
  const plan = sendPlanOf(state, TIMES, () => null, pace && { pace, now });
  if (plan === undefined) throw new Error('promised for no time');
  return plan;
};
const near = FIXED_AT - 5 * MINUTE;
const seconds = fc.integer({ min: 1, max: 4 * 3600 });
const loads = fc.integer({ min: 0, max: 60 });

describe('when a promised order goes to the kitchen', () => {
  test('[OP3] [OP14] by fixed times where the kitchen is not known', () => {
    expect(planAt(undefined, near)).toMatchObject({ at: FIXED_AT, learned: false, wayMinutes: 8 });
    const silent: KitchenPace = { stationOf: () => 'grill', secondsOf: () => null };
    const plan = { at: FIXED_AT, stationKey: 'grill', seconds: 720, learned: false };
    expect(planAt(silent, near)).toMatchObject(plan);
  });

  test('[OP14] by what the station took before and has open, in whole minutes', () => {
    const plan = planAt(kitchen(700, 60, 3), near);
    expect(plan).toMatchObject({ stationKey: 'grill', seconds: 15 * 60, learned: true });
    expect(plan.at).toBe(PROMISED - (8 + 15) * MINUTE);
  });

  test('[OP14] what is open now counts only when the order may go within half an hour', () => {
    const loaded = kitchen(700, 60, 30);
    expect(planAt(loaded, FIXED_AT - MOST_EARLIER_SECONDS * 1000 - 1).seconds).toBe(720);
    expect(planAt(loaded, FIXED_AT - MOST_EARLIER_SECONDS * 1000).seconds).toBeGreaterThan(720);
  });

  test('[OP14] the slowest station of the order is waited for', () => {
    const names = state.lines.map(({ row }) => row.kitchenName);
    const two: KitchenPace = {
      stationOf: ({ row }) => (row.kitchenName === names[0] ? 'fry' : 'cold'),
      secondsOf: (stationKey) => (stationKey === 'fry' ? 600 : 900),
    };
    expect(planAt(two, near)).toMatchObject({ stationKey: 'cold', seconds: 900 });
  });

  test('[OP14] more open work never sends it later', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 600 }), loads, loads, (base, each, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const late = planAt(kitchen(base, each, less), near).at;
        expect(planAt(kitchen(base, each, more), near).at).toBeLessThanOrEqual(late);
      }),
    );
  });

  test('[OP14] never more than half an hour before its fixed time, nor a third of its making after', () => {
    fc.assert(
      fc.property(seconds, loads, (base, load) => {
        const { at } = planAt(kitchen(base, 60, load), near);
        expect(at).toBeGreaterThanOrEqual(FIXED_AT - MOST_EARLIER_SECONDS * 1000);
        expect(at).toBeLessThanOrEqual(FIXED_AT + 4 * MINUTE);
      }),
    );
  });

  test('[OP4] [OP14] the clock goes by it', () => {
    const pace = kitchen(700, 60, 3);
    const due = clockSendsAt(state, TIMES, () => null, [], { pace, now: near });
    expect(due).toBe(PROMISED - 23 * MINUTE);
  });
});
