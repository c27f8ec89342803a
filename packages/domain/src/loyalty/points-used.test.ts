import type { Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { actor, paidIn, reopen } from '../checks/testing/reopening.fixture.ts';
import { rowFact } from '../decision.ts';
import type { AdjustmentRow } from '../rows.ts';
import { diner, good, openTakeaway, ring } from '../testing/fixtures.ts';
import { decideBurnPoints } from './burn-points/burn-points.rule.ts';
import { backStart, pointsAt, pointsDueBack } from './points-used.ts';

const seller = actor('s', 1);
const programme = { id: 'loyalty', active: 1, pointsPerUnit: 2, pointMinor: 5, leastPoints: 10 };
const about = { programme, here: 60, elsewhere: { balance: 60, online: true }, currency: 'GBP' };

/** Two colas of which points paid a part, settled. */
const settledByPoints = (): CheckRows => {
  const rung = ring(openTakeaway(seller), seller, 'Cola', 2);
  const rows = { ...rung, check: { ...rung.check, customerId: 'cus_ada' } };
  const wish = { checkId: rows.check.id, points: 60 };
  const used = applyFacts(rows, [
    rowFact('adjustment', good(decideBurnPoints(rows, about, wish, seller))),
  ]);
  return paidIn(used, 'cash', projectCheck(used).dueMinor, diner);
};

const pointsOn = ({ adjustments }: CheckRows, checkId: string): AdjustmentRow =>
  adjustments.find((row) => row.checkId === checkId) as AdjustmentRow;

const voidsOf = (rows: CheckRows, checkId: string): Fact[] =>
  projectCheck(seenFrom(rows, checkId)).lines.map(({ row, quantity }) => ({
    kind: 'line_void',
    id: `vod_${row.id}`,
    doc: {
      ...{ lineId: row.id, checkId, businessDate: '2026-06-01', quantity, approvedBy: null },
      ...{ reasonId: diner.reason('void'), disposition: 'not_made', voidedAt: 1 },
      ...{ voidedBy: 'emp_boss', deviceId: 'dev_a' },
    },
  }));

describe('what points pay for', () => {
  test('[LY14] a reopening carries them as points of the first discount, at what they were worth', () => {
    const rows = settledByPoints();
    const first = pointsOn(rows, rows.check.id);
    const once = good(reopen(rows));
    const again = seenFrom(applyFacts(rows, once.facts), once.check.id);
    const carried = pointsOn(again, once.check.id);
    expect(carried).toMatchObject({
      ...{ type: 'discount', points: 60, amountMinor: 300, carries: first.id, approvedBy: null },
    });
    expect([pointsDueBack(again, first, 0), pointsDueBack(again, carried, 0)]).toEqual([0, 0]);
    expect(backStart(again, carried)).toBe(`${first.id}:again:${rows.check.id}`);
    const gone = applyFacts(again, voidsOf(again, once.check.id));
    expect(pointsDueBack(gone, carried, 0)).toBe(60);
    expect(pointsDueBack(gone, carried, 60)).toBe(0);
    expect(pointsDueBack(gone, first, 0)).toBe(0);
  });

  test('[LY14] of one check that two registers reopened, they go back with the last that stands, by one id', () => {
    const rows = settledByPoints();
    const sides = [actor('a', 2), actor('b', 3)].map((who) => good(reopen(rows, who)));
    const merged = applyFacts(
      rows,
      sides.flatMap(({ facts }) => facts),
    );
    const [one = '', other = ''] = sides.map(({ check }) => check.id);
    const seen = seenFrom(merged, one);
    const [mine, theirs] = [pointsOn(seen, one), pointsOn(seen, other)];
    expect(backStart(seen, mine)).toBe(backStart(seen, theirs));
    const half = applyFacts(seen, voidsOf(seen, one));
    expect(pointsDueBack(half, mine, 0)).toBe(0);
    const both = applyFacts(half, voidsOf(seen, other));
    expect(pointsDueBack(both, theirs, 0)).toBe(60);
    expect(pointsAt(half, theirs, other)).toBe(60);
    expect(pointsAt(half, theirs, one)).toBe(0);
  });
});
