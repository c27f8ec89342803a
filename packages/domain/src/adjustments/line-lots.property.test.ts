import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckRows } from '../checks/check-rows.ts';
import { seenFrom } from '../checks/check-rows.ts';
import { decideMergeChecks } from '../checks/merge-checks/merge-checks.rule.ts';
import { projectKin } from '../checks/project-check.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { reducing } from '../checks/testing/move-acts.fixture.ts';
import { after, asState, names, ordered, stateOf, TART } from '../checks/testing/moves.fixture.ts';
import { MOVES, places, play } from '../checks/testing/play-moves.fixture.ts';
import { sum } from '../rows.ts';
import { good } from '../testing/fixtures.ts';
import { adjusted, amount, boss, comp, type How, percent } from './testing/adjust.fixture.ts';

type By = Parameters<typeof decideSplitCheck>[2]['by'];

const split = (rows: CheckRows, checkId: string, by: By) => {
  const made = good(decideSplitCheck(asState(rows), names, { checkId, by }, undefined, boss));
  return { rows: after(rows, made.facts), checkIds: made.checkIds };
};

/** So many of the only line of a check to a check of its own. */
const splitOff = (rows: CheckRows, checkId: string, quantity: number) => {
  const lineId = rows.lines[0]?.id ?? '';
  const made = split(rows, checkId, { type: 'lines', groups: [[{ lineId, quantity }]] });
  return { rows: made.rows, checkId: made.checkIds[0] ?? '' };
};

const merge = (rows: CheckRows, checkId: string, intoCheckId: string): CheckRows => {
  const wish = { checkId, intoCheckId };
  const seen = seenFrom(rows, checkId);
  return after(rows, good(decideMergeChecks(asState(seen), wish, undefined, boss)).facts);
};

const offAll = (rows: CheckRows): number =>
  sum(projectKin(rows).flatMap(({ takenOff }) => takenOff.map(({ amountMinor }) => amountMinor)));

const dueOf = (rows: CheckRows, checkId: string): number => stateOf(rows, checkId).totalMinor;

const hows = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map(percent),
  fc.integer({ min: 1, max: 600 }).map(amount),
  fc.constant(comp),
);

/** Some of a line on three checks, and something off what the second has. */
const apart = (quantities: readonly [number, number, number], how: How) => {
  const rung = ordered(boss, [[TART, sum(quantities)]]);
  const home = rung.check.id;
  const second = splitOff(rung, home, quantities[1]);
  const third = splitOff(second.rows, home, quantities[2]);
  const rows = adjusted(seenFrom(third.rows, second.checkId), how);
  return { rows: seenFrom(rows, home), home, second: second.checkId, third: third.checkId };
};

const some = fc.integer({ min: 1, max: 4 });

describe('what was taken off some of a line', () => {
  test('[TO18] goes back with them to the check that they came from, and touches nobody else’s', () => {
    fc.assert(
      fc.property(fc.tuple(some, some, some), hows, (quantities, how) => {
        const { rows, home, second, third } = apart(quantities, how);
        const off = offAll(rows);
        const due = [home, second].map((id) => dueOf(rows, id));
        const merged = merge(rows, second, home);
        expect(offAll(merged)).toBe(off);
        expect(dueOf(merged, third)).toBe(dueOf(rows, third));
        expect(dueOf(merged, home)).toBe(sum(due));
      }),
    );
  });

  test('[TO18] is not spread to what other checks split off afterwards', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 2, max: 5 }), some, some), hows, (quantities, how) => {
        const { rows, home, second, third } = apart(quantities, how);
        const made = splitOff(seenFrom(rows, home), home, 1);
        expect(dueOf(made.rows, second)).toBe(dueOf(rows, second));
        expect(dueOf(made.rows, third)).toBe(dueOf(rows, third));
        expect(dueOf(made.rows, made.checkId) + dueOf(made.rows, home)).toBe(dueOf(rows, home));
      }),
    );
  });

  test('[TO18] comes to the same however its check is split and merged again', () => {
    fc.assert(
      fc.property(
        fc.tuple(some, some, some),
        hows,
        fc.integer({ min: 2, max: 5 }),
        (quantities, how, ways) => {
          const { rows, home, second, third } = apart(quantities, how);
          const made = split(seenFrom(rows, second), second, { type: 'evenly', ways });
          const parts = [second, ...made.checkIds];
          expect(offAll(made.rows)).toBe(offAll(rows));
          expect(sum(parts.map((id) => dueOf(made.rows, id)))).toBe(dueOf(rows, second));
          const back = made.checkIds.reduce((known, id) => merge(known, id, second), made.rows);
          const all = merge(merge(back, second, home), third, home);
          expect(dueOf(back, second)).toBe(dueOf(rows, second));
          expect(dueOf(back, third)).toBe(dueOf(rows, third));
          expect(offAll(all)).toBe(offAll(rows));
        },
      ),
    );
  });
});

/** What all checks that a register knows come to, line by line as the guests pay, and what was taken off them. */
const sumsOf = (rows: CheckRows) => ({
  due: sum(projectKin(rows).map(({ subtotalMinor }) => subtotalMinor)),
  off: offAll(rows),
});

describe('a move of lines', () => {
  test('[TO18] changes no sum, whatever was taken off, shared, voided and moved before by registers cut off', () => {
    fc.assert(
      fc.property(reducing, places, (steps, place) => {
        play(steps, place(), (known, { type }, before) => {
          if (MOVES.has(type)) expect(sumsOf(known)).toEqual(sumsOf(before));
        });
      }),
    );
  });
});
