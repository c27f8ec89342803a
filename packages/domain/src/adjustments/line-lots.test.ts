import { exact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { seenFrom } from '../checks/check-rows.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { after, asState, names, ordered, stateOf, TART } from '../checks/testing/moves.fixture.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import type { AdjustmentRow } from '../rows.ts';
import { diner, good } from '../testing/fixtures.ts';
import type { AdjustedLine } from './adjustments.table.ts';
import { lotsOf, type PartMove } from './line-lots.ts';
import { adjusted, boss, comp, other } from './testing/adjust.fixture.ts';

const share = (checkId: string, parts = 1) => ({ checkId, seat: null, parts });

const move = (moveId: string, from: PartMove['from'], to: PartMove['to'], after: string[]) =>
  ({ moveId, type: 'transfer', lineId: 'lin', from, to, after }) satisfies PartMove;

describe('what was taken off a part of a line', () => {
  test('[TO18] follows it where merges that crossed were settled otherwise after the next move was made', () => {
    const split = move('split', [share('a')], [share('a'), share('b', 2)], []);
    const merge = move('merge', split.to, [share('c')], ['split']);
    const on = move('on', [share('d')], [share('e')], ['merge']);
    const line = { lineId: 'lin', besides: ['a'], part: { heads: ['split'] } };
    const lots = lotsOf(
      { shares: on.to, path: [split, merge, on] },
      [split, merge, on],
      [[{ id: 'comp', checkId: 'b' } as AdjustmentRow, line as unknown as AdjustedLine]],
    );
    const masses = lots.map(({ adjustmentIds, masses: held }) => [
      [...adjustmentIds].join(),
      held.get('e'),
    ]);
    expect(masses).toEqual([
      ['', exact.ratio(1, 3)],
      ['comp', exact.ratio(2, 3)],
    ]);
  });

  test('[TO18] [MV27] goes with the one that another register voided there, and not to the next check', () => {
    const rung = ordered(boss, [[TART, 2]]);
    const lineId = rung.lines[0]?.id ?? '';
    const home = rung.check.id;
    const by = { type: 'lines', groups: [[{ lineId, quantity: 1 }]] } as const;
    const made = good(
      decideSplitCheck(asState(rung), names, { checkId: home, by }, undefined, boss),
    );
    const apart = after(rung, made.facts);
    const [second = ''] = made.checkIds;
    const wish = {
      lineId,
      quantity: 1,
      reasonId: diner.reason('void'),
      disposition: 'wasted',
    } as const;
    const facts = decideVoidLine(stateOf(apart, second), diner.reasons, wish, undefined, other);
    const comped = adjusted(seenFrom(apart, second), comp);
    const both = seenFrom(after(comped, good(facts).facts), home);
    expect(stateOf(both, second).totalMinor).toBe(0);
    expect(stateOf(both, home).totalMinor).toBe(stateOf(apart, home).totalMinor);
  });
});
