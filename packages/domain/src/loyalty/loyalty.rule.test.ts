import { describe, expect, test } from 'vitest';
import { projectTakenOff } from '../adjustments/project-taken-off.ts';
import { decideWithdrawAdjustment } from '../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { projectCheck } from '../checks/project-check.ts';
import { COLA, ordered, TART } from '../checks/testing/moves.fixture.ts';
import { decideAttachCustomer } from '../customers/attach-customer/attach-customer.rule.ts';
import { rowFact } from '../decision.ts';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { decideBurnPoints } from './burn-points/burn-points.rule.ts';
import { decideCorrectPoints } from './correct-points/correct-points.rule.ts';
import { pointsEarned } from './points-earned.ts';
import { pointsUnused } from './points-used.ts';
import { decideSaveProgramme } from './save-programme/save-programme.rule.ts';

const by = context();
const ADA = 'cus_ada';
const programme = { id: 'loyalty', active: 1, pointsPerUnit: 2, pointMinor: 5, leastPoints: 10 };
const theirs = () => {
  const rows = ordered(by, [
    [TART, 1],
    [COLA, 1],
  ]);
  return { ...rows, check: { ...rows.check, customerId: ADA } };
};
const elsewhere = { balance: 100, online: true };
const about = { programme, here: 60, elsewhere, currency: 'GBP' };
const wish = (points: number) => ({ checkId: theirs().check.id, points });

describe('loyalty', () => {
  test('[LY1] points for each whole unit, net of discounts; the rest of a unit earns nothing', () => {
    const rows = theirs();
    const before = projectCheck(rows);
    expect(pointsEarned(before, programme, 'GBP')).toBe(Math.floor(before.subtotalMinor / 100) * 2);
    const used = good(decideBurnPoints(rows, about, { checkId: rows.check.id, points: 40 }, by));
    const after = projectCheck(applyFacts(rows, [rowFact('adjustment', used)]));
    expect(after.subtotalMinor).toBe(before.subtotalMinor - 200);
    expect(pointsEarned(after, programme, 'GBP')).toBe(pointsEarned(before, programme, 'GBP') - 4);
    expect(pointsEarned(after, programme, 'JPY')).toBe(after.subtotalMinor * 2);
  });

  test('[LY4] [LY5] points are a discount of the check that whoever sells may give, as far as they reach', () => {
    const cashier = context({ permissions: ['sell'], discountLimitPpm: 0 });
    const row = good(decideBurnPoints(theirs(), about, wish(20), cashier));
    expect(row).toMatchObject({ type: 'discount', amountMinor: 100, points: 20, approvedBy: null });
    const code = (points: number, more: object = {}) =>
      codeOf(decideBurnPoints(theirs(), { ...about, ...more }, wish(points), cashier));
    expect(code(9)).toBe('few_points');
    expect(code(61)).toBe('points_elsewhere');
    expect(code(20, { programme: undefined })).toBe('no_programme');
    expect(code(20, { programme: { ...programme, active: 0 } })).toBe('no_programme');
    expect(code(20, { programme: { ...programme, pointMinor: 100_000 } })).toBe('above_price');
    const nobodys = { ...theirs(), check: { ...theirs().check, customerId: null } };
    expect(codeOf(decideBurnPoints(nobodys, about, wish(20), cashier))).toBe('no_customer');
    const bump = context({ permissions: ['bump'] });
    expect(codeOf(decideBurnPoints(theirs(), about, wish(20), bump))).toBe('not_allowed');
  });

  test('[LY7] who sells takes them back, and the check stays theirs until then; nobody took anything off', () => {
    const rows = theirs();
    const row = good(decideBurnPoints(rows, about, wish(20), by));
    const used = applyFacts(rows, [rowFact('adjustment', row)]);
    const state = projectCheck(used);
    const cashier = context({ permissions: ['sell'] });
    const detach = { checkId: rows.check.id, customerId: null };
    expect(codeOf(decideAttachCustomer(state, undefined, detach, cashier))).toBe('points_used');
    const back = { checkId: rows.check.id, adjustmentId: row.id };
    expect(codeOf(decideWithdrawAdjustment(state, back, cashier))).toBe('ok');
    expect(projectTakenOff([used])).toEqual([]);
    expect(pointsUnused(row, 100)).toBe(0);
    expect(pointsUnused(row, 51)).toBe(9);
    expect(pointsUnused(row, 0)).toBe(20);
  });

  test('[LY8] a correction names its reason, and who may erase customers makes it', () => {
    const ada = {
      id: ADA,
      name: 'Ada',
      phone: null,
      address: null,
      notes: null,
      taxExemption: null,
      createdAt: 0,
    };
    const correct = (
      points: number,
      reason: string,
      who = by,
      customer: typeof ada | undefined = ada,
    ) => decideCorrectPoints(customer, { customerId: ADA, points, reason }, who);
    expect(good(correct(-5, ' Rung for Ben '))).toMatchObject({
      points: -5,
      reason: 'Rung for Ben',
    });
    expect(codeOf(correct(0, 'x'))).toBe('no_points');
    expect(codeOf(correct(5, ' '))).toBe('reason_missing');
    expect(codeOf(correct(5, 'x', context({ permissions: ['sell'] })))).toBe('not_allowed');
    const gone = { customerId: ADA, points: 5, reason: 'x' };
    expect(codeOf(decideCorrectPoints(undefined, gone, by))).toBe('unknown_customer');
  });

  test('[LY1] the programme is the house’s, and who may edit the menu decides on it', () => {
    const edit = { active: true, pointsPerUnit: 2, pointMinor: 5, leastPoints: 10 };
    expect(good(decideSaveProgramme(edit, by))).toEqual([rowFact('loyalty_programme', programme)]);
    const cashier = context({ permissions: ['sell'] });
    expect(codeOf(decideSaveProgramme(edit, cashier))).toBe('not_allowed');
  });
});
