import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, focusAfter } from './focus-moves.ts';
import { DEFAULT_KEYS, type Direction } from './key-map.ts';
import { ACTIONS_BY_NAME, actionName } from './key-presets.ts';

const at = (left: number, top: number): Box => ({ left, top, width: 80, height: 40 });
/** Two rows of keys, then a wide one. */
const KEYS = [at(0, 0), at(100, 0), at(0, 60), at(100, 60), { ...at(0, 120), width: 180 }];
const step = (from: number, direction: Direction) => focusAfter(KEYS, from, direction);

describe('arrows in a sheet', () => {
  test('[KS78] lead to the control beside, above and below, and begin with the first', () => {
    expect([step(-1, 'down'), step(0, 'right'), step(0, 'down'), step(3, 'up')]).toEqual([
      0, 1, 2, 1,
    ]);
    expect([step(3, 'down'), step(4, 'up'), focusAfter([], -1, 'down')]).toEqual([4, 2, -1]);
  });

  test('[KS78] at the edge go on in their order and stay at the ends', () => {
    expect([step(1, 'right'), step(4, 'down'), step(0, 'left')]).toEqual([2, 4, 0]);
  });

  test('[KS78] always lead to a control that is there', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 2000 }),
      top: fc.integer({ min: 0, max: 1200 }),
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right');
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), fc.nat(60), direction, (boxes, from, to) => {
        expect(boxes[focusAfter(boxes, from, to)]).toBeDefined();
      }),
    );
  });

  test('[KS78] [KB3] sheets and the choice of the station have keys that can be learned anew', () => {
    for (const [key, type] of [
      ['F6', 'openTicket'],
      ['F7', 'openSettings'],
      ['F8', 'chooseStation'],
    ] as const) {
      const action = DEFAULT_KEYS[key];
      expect(action).toEqual({ type });
      expect(ACTIONS_BY_NAME.get(action === undefined ? '' : actionName(action))).toEqual({ type });
    }
  });
});
