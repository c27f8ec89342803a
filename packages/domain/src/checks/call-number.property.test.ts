import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callCount, nextCallNumber } from './call-number.ts';

describe('call numbers', () => {
  test('[CK2] numbers go round and pass over those in use', () => {
    expect(nextCallNumber(2, new Set(), undefined)).toBe('2-01');
    expect(nextCallNumber(2, new Set(['2-08']), '2-07')).toBe('2-09');
    expect(nextCallNumber(2, new Set(), '2-99')).toBe('2-01');
    expect(nextCallNumber(2, new Set(), '1-50')).toBe('2-01');
    expect(callCount(1, '11-05')).toBeUndefined();
  });

  test('[CK2] while all are in use the block is lengthened, and goes back afterwards', () => {
    const all = new Set(
      Array.from({ length: 99 }, (_, i) => `1-${String(i + 1).padStart(2, '0')}`),
    );
    expect(nextCallNumber(1, all, '1-99')).toBe('1-100');
    expect(nextCallNumber(1, new Set([...all, '1-100']), '1-100')).toBe('1-101');
    expect(nextCallNumber(1, new Set(), '1-101')).toBe('1-03');
  });

  test('[CK2] no two open checks have one number, over cut-off registers that open and close', () => {
    const step = fc.record({ register: fc.integer({ min: 1, max: 12 }), closes: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const open: string[] = [];
        const last = new Map<number, string>();
        for (const { register, closes } of steps) {
          const own = open.filter((number) => callCount(register, number) !== undefined);
          const next = nextCallNumber(register, new Set(own), last.get(register));
          expect(open).not.toContain(next);
          expect(next.length).toBeLessThanOrEqual(6);
          last.set(register, next);
          open.push(next);
          if (closes % 3 === 0) open.splice(closes % open.length, 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
