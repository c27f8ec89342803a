import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeviceKind } from '../protocol/index.ts';
import { hubOfNumber, nextCentralNumber, nextOwnNumber, ownNumbers } from './device-numbers.ts';
import type { Device } from './store.ts';

const numbered = (numbers: readonly number[]): Device[] =>
  numbers.map((number) => ({ number }) as Device);

const kinds: readonly DeviceKind[] = ['register', 'kitchen'];

it('[FO25] whoever gives numbers in whatever order, and whatever of it each has heard, none is given twice', () => {
  const giver = fc.integer({ min: 0, max: 4 });
  const steps = fc.array(fc.record({ giver, hears: fc.boolean() }), { maxLength: 250 });
  fc.assert(
    fc.property(fc.constantFrom(...kinds), steps, (kind, all) => {
      const given: number[] = [];
      const known = new Map<number, number[]>();
      for (const { giver: hub, hears } of all) {
        const own = known.get(hub) ?? [];
        const seen = hears ? given : own;
        // A hub always has what it gave itself.
        const peers = numbered([...new Set([...seen, ...own])]);
        const number = hub === 0 ? nextCentralNumber(kind, peers) : nextOwnNumber(hub, peers);
        if (number === undefined) continue;
        expect(given).not.toContain(number);
        expect(hubOfNumber(number)).toBe(hub === 0 ? undefined : hub);
        given.push(number);
        known.set(hub, [...own, number]);
      }
    }),
  );
});

it('[FO25] after a hundred of its own the central hub goes on above every hub’s range', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  const next = nextCentralNumber('register', numbered([...hundred, 101, 299]));
  expect(next).toBe(1_000_000);
  expect(nextCentralNumber('register', numbered([...hundred, next]))).toBe(next + 1);
  expect(hubOfNumber(ownNumbers(9999).last)).toBe(9999);
  expect(nextOwnNumber(10_000, [])).toBeUndefined();
  expect(nextOwnNumber(1, numbered([199]))).toBeUndefined();
  // Hubs and offices have no ranges to keep free.
  expect(nextCentralNumber('site_hub', numbered([101]))).toBe(102);
});
