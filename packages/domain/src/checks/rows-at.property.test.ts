import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diner, NOW, openTakeaway } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import type { CheckRows } from './check-rows.ts';
import { projectCheck } from './project-check.ts';
import { rowsAt } from './rows-at.ts';
import { type Act, act } from './testing/check-acts.fixture.ts';
import { actors, decide } from './testing/play-check.fixture.ts';

type Moment = { readonly at: number; readonly rows: CheckRows };

/** One act a second, each decided on all that happened before, with what stood after each. */
const playByTheClock = (acts: readonly Act[]): readonly Moment[] => {
  const by = actors();
  let rows = openTakeaway(by[0], diner);
  return acts.map((step, second) => {
    const at = NOW + (second + 1) * 1000;
    rows = applyFacts(rows, decide(rows, step, { ...by[step.register], now: at }, diner));
    return { at, rows };
  });
};

const acts = fc.array(act, { minLength: 1, maxLength: 25 });

describe('a check at a moment', () => {
  test('[CH1] is what it was then, whatever happened since', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const moments = playByTheClock(steps);
        const now = moments.at(-1)!.rows;
        for (const { at, rows } of moments)
          expect(projectCheck(rowsAt(now, at))).toEqual(projectCheck(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('[CH1] as of its last moment, and of any later one, it is what it is', () => {
    fc.assert(
      fc.property(acts, fc.nat(10_000), (steps, later) => {
        const { at, rows } = playByTheClock(steps).at(-1)!;
        expect(projectCheck(rowsAt(rows, at + later))).toEqual(projectCheck(rows));
      }),
      { numRuns: 60 },
    );
  });
});
