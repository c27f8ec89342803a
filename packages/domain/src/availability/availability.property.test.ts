import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AvailabilityRow } from '../rows.ts';
import { NOON } from '../testing/availability.fixture.ts';
import { context, countingIds, good, NOW } from '../testing/fixtures.ts';
import { decideMarkAvailable } from './mark-available/mark-available.rule.ts';
import { decideMarkUnavailable } from './mark-unavailable/mark-unavailable.rule.ts';
import { isUnavailable } from './project-availability.ts';
import { decideSetPortions } from './set-portions/set-portions.rule.ts';

const subject = { subjectKind: 'item', subjectId: 'itm_crab', name: 'Crab' } as const;

type Row = AvailabilityRow | undefined;

/** The replication's merge of states, told again: the greater generation, then rank, then bytes. */
const later = (a: Row, b: Row): Row => {
  if (a === undefined || b === undefined) return a ?? b;
  const order = (row: AvailabilityRow) => [row.generation, row.rank, JSON.stringify(row)] as const;
  const [x, y] = [order(a), order(b)];
  const at = [0, 1, 2].find((index) => x[index] !== y[index]);
  if (at === undefined) return a;
  return (x[at] ?? 0) > (y[at] ?? 0) ? a : b;
};

const written = (before: Row, facts: readonly Fact[]): Row => {
  const fact = facts.find(({ kind }) => kind === 'availability');
  return fact === undefined ? before : ({ id: fact.id, ...fact.doc } as AvailabilityRow);
};

const ACTS = ['out', 'back', 'portions'] as const;
type Step = { readonly device: number; readonly act: (typeof ACTS)[number] | 'meet' };

const steps = fc.array(
  fc.record({ device: fc.nat(2), act: fc.constantFrom(...ACTS, 'meet' as const) }),
  { maxLength: 30 },
);

const say = (before: Row, act: Step['act'], device: number, at: number): Row => {
  const by = context({ now: NOW + at, deviceId: `dev_${device}`, ids: countingIds(`${at}`) });
  const { subjectKind, subjectId } = subject;
  if (act === 'out') {
    const wish = { subjectKind, subjectId, until: 'back' } as const;
    return written(before, good(decideMarkUnavailable(before, subject, wish, by)));
  }
  if (act === 'back') return written(before, good(decideMarkAvailable(before, subject, false, by)));
  const wish = { itemId: subjectId, portions: 5 };
  return written(before, good(decideSetPortions(before, subject, wish, by)).facts);
};

test('[AV1] three devices that meet in any order end with the same, and each sees its own word', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const devices: Row[] = [undefined, undefined, undefined];
      all.forEach(({ device, act }, at) => {
        const next = (device + 1) % 3;
        if (act === 'meet') {
          const both = later(devices[device], devices[next]);
          devices[device] = both;
          devices[next] = both;
          return;
        }
        devices[device] = say(devices[device], act, device, at);
        const row = devices[device];
        const out = row !== undefined && isUnavailable(row, NOON);
        expect(out).toBe(act === 'out');
      });
      const [a, b, c] = devices;
      expect(later(later(a, b), c)).toEqual(later(a, later(c, b)));
    }),
  );
});

test('[AV1] of two cut-off devices the one that says 86 wins over one that counts or says nothing', () => {
  const start = say(undefined, 'portions', 0, 0);
  const out = say(start, 'out', 1, 1);
  const counted = say(start, 'portions', 2, 2);
  expect(later(out, counted)).toEqual(out);
  expect(later(out, start)).toEqual(out);
  const back = say(out, 'back', 0, 3);
  expect(later(back, say(out, 'out', 1, 4))).toEqual(back);
});
