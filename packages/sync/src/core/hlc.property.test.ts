import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hlcSchema } from '../protocol/index.ts';
import { createHlc, formatHlc, parseHlc } from './hlc.ts';

const Y1970 = 0;
const Y2026 = Date.UTC(2026, 5, 1);
const Y2099 = Date.UTC(2099, 11, 31);
const settable = (start: number) => ({ at: start, now: () => start });

type Step =
  | { readonly do: 'tick' }
  | { readonly do: 'jump'; readonly to: number }
  | { readonly do: 'receive'; readonly ms: number }
  | { readonly do: 'restart' };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>({ do: 'tick' }) },
    fc.constantFrom(Y1970, -5, Y2026, Y2026 + 1, Y2099).map((to): Step => ({ do: 'jump', to })),
    fc
      .constantFrom(Y1970, Y2026, Y2026 + 30_000, Y2026 + 90_000, Y2099)
      .map((ms): Step => ({ do: 'receive', ms })),
    fc.constant<Step>({ do: 'restart' }),
  ),
  { maxLength: 40 },
);

describe('hlc', () => {
  it('[H2] ticks grow whatever the wall clock does, over restarts, and are valid text', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let wall = Y2026;
        const clock = { now: () => wall };
        let hlc = createHlc({ deviceId: 'dev_a', clock });
        let last = '';
        for (const step of list) {
          if (step.do === 'jump') wall = step.to;
          if (step.do === 'receive') hlc.receive(formatHlc(step.ms, 7, 'dev_b'));
          if (step.do === 'restart')
            hlc = createHlc({ deviceId: 'dev_a', clock, last: hlc.last() });
          if (step.do !== 'tick') continue;
          const text = hlc.tick();
          expect(hlcSchema.safeParse(text).success).toBe(true);
          expect(text > last).toBe(true);
          last = text;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('[H3] a tick is later than what was received, up to 60 s ahead', () => {
    const hlc = createHlc({ deviceId: 'dev_a', clock: settable(Y2026) });
    const near = formatHlc(Y2026 + 60_000, 3, 'dev_z');
    hlc.receive(near);
    expect(hlc.tick() > near).toBe(true);
  });

  it('[H3] a clock more than 60 s ahead of hub time does not move ours', () => {
    const hlc = createHlc({ deviceId: 'dev_a', clock: settable(Y2026) });
    hlc.receive(formatHlc(Y2026 + 60_001, 0, 'dev_b'));
    hlc.receive(formatHlc(Y2099, 0, 'dev_b'));
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2026);
  });

  it('[H4] the offset learned from the hub mends a clock in 1970', () => {
    const hlc = createHlc({ deviceId: 'dev_a', clock: settable(Y1970) });
    hlc.setOffset(Y2026);
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2026);
    hlc.receive(formatHlc(Y2026 + 10_000, 0, 'dev_b'));
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2026 + 10_000);
  });

  it('[H5] a full counter moves on to the next millisecond', () => {
    const last = formatHlc(Y2026, 0xffff, 'dev_a');
    const hlc = createHlc({ deviceId: 'dev_a', clock: settable(Y2026), last });
    expect(parseHlc(hlc.tick())).toEqual({ ms: Y2026 + 1, counter: 0, deviceId: 'dev_a' });
  });

  it('[H1] text sorts by time, counter, device', () => {
    const sorted = [
      formatHlc(1, 0, 'dev_b'),
      formatHlc(1, 1, 'dev_a'),
      formatHlc(2, 0, 'dev_a'),
      formatHlc(255, 0, 'dev_a'),
      formatHlc(4096, 0, 'dev_a'),
    ];
    expect([...sorted].reverse().sort()).toEqual(sorted);
  });

  it('[H6] once a hub was heard, a clock that was in 2099 comes back, also over a restart', () => {
    const clock = settable(Y2026);
    const hlc = createHlc({ deviceId: 'dev_a', clock, last: formatHlc(Y2099, 5, 'dev_a') });
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2099);
    hlc.setOffset(0);
    expect(parseHlc(hlc.tick())).toEqual({ ms: Y2026, counter: 1, deviceId: 'dev_a' });
  });

  it('[H6] whatever the clock did, a tick after a word from the hub is at most 60 s ahead of hub time', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let wall = Y2026;
        let hlc = createHlc({ deviceId: 'dev_a', clock: { now: () => wall } });
        for (const step of list) {
          if (step.do === 'jump') wall = step.to;
          if (step.do === 'receive') hlc.follow(formatHlc(step.ms, 7, 'dev_b'));
          if (step.do === 'restart')
            hlc = createHlc({ deviceId: 'dev_a', clock: { now: () => wall }, last: hlc.last() });
          hlc.tick();
        }
        hlc.setOffset(Y2026 - wall);
        const first = hlc.tick();
        expect(parseHlc(first)?.ms).toBeLessThanOrEqual(Y2026 + 60_000);
        expect(parseHlc(first)?.ms).toBeGreaterThanOrEqual(Y2026);
        expect(hlc.tick() > first).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('[H6] a jump of ten years back or forth is over when the hub was heard again; DST moves nothing', () => {
    const clock = settable(Y2026) as { at: number; now: () => number };
    clock.now = () => clock.at;
    const hlc = createHlc({ deviceId: 'dev_a', clock });
    hlc.setOffset(0);
    const before = hlc.tick();
    const decade = 10 * 365 * 86_400_000;
    clock.at = Y2026 - decade;
    expect(hlc.tick() > before).toBe(true);
    clock.at = Y2026 + decade;
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2026 + decade);
    hlc.setOffset(-decade);
    expect(parseHlc(hlc.tick())?.ms).toBe(Y2026);
    const beforeDst = Date.parse('2026-10-25T02:59:59.999+02:00');
    const afterDst = Date.parse('2026-10-25T02:00:00.000+01:00');
    expect(afterDst - beforeDst).toBe(1);
  });

  it('[C7] before a hub was heard, the clock follows the value that is about to be replaced', () => {
    const hlc = createHlc({ deviceId: 'dev_a', clock: settable(Y1970) });
    const held = formatHlc(Y2026, 9, 'dev_z');
    hlc.receive(held);
    expect(hlc.tick() < held).toBe(true);
    hlc.follow(held);
    expect(hlc.tick() > held).toBe(true);
  });
});
