import { describe, expect, test } from 'vitest';
import { COLA, TART } from '../../checks/testing/moves.fixture.ts';
import { codeOf, context, good, NOW } from '../../testing/fixtures.ts';
import {
  adjusted,
  amount,
  approval,
  cashier,
  comp,
  decide,
  lineOf,
  percent,
  table,
} from '../testing/adjust.fixture.ts';

describe('limits', () => {
  test('[TO11] within the limit of the role nobody is asked, above it somebody else agrees', () => {
    const rows = table();
    expect(good(decide(rows, percent(100_000), cashier)).adjustment.approvedBy).toBeNull();
    const more = percent(110_000);
    expect(codeOf(decide(rows, more, cashier))).toBe('approval_needed');
    expect(codeOf(decide(rows, comp, cashier))).toBe('approval_needed');
    const yes = approval(rows, more);
    expect(good(decide(rows, more, cashier, yes)).adjustment.approvedBy).toBe('emp_manager');
    const self = approval(rows, more, { approverId: cashier.employeeId });
    expect(codeOf(decide(rows, more, cashier, self))).toBe('self_approval');
    const none = context({ ...cashier, permissions: ['sell'] });
    expect(codeOf(decide(rows, percent(1000), none))).toBe('not_allowed');
  });

  test('[TO11] many small discounts are one big one', () => {
    const rows = adjusted(table(), percent(60_000), cashier);
    expect(codeOf(decide(rows, percent(60_000), cashier))).toBe('approval_needed');
    expect(codeOf(decide(rows, percent(40_000), cashier))).toBe('ok');
    const lines = [{ lineId: lineOf(rows, TART) }];
    expect(codeOf(decide(rows, { ...amount(100), lines }, cashier))).toBe('approval_needed');
  });

  test('[TO11] one of several free is all of that one', () => {
    const rows = table();
    const lines = [{ lineId: lineOf(rows, COLA), quantity: 1 }];
    const half = context({ ...cashier, discountLimitPpm: 500_000 });
    expect(codeOf(decide(rows, { ...comp, lines }, half))).toBe('approval_needed');
    expect(codeOf(decide(rows, { ...comp, lines }))).toBe('ok');
  });

  test('[TO12] an approval is for exactly this, and no greater than its giver may give', () => {
    const rows = table();
    const how = percent(300_000);
    const supervisor = approval(rows, how, { discountLimitPpm: 250_000 });
    expect(codeOf(decide(rows, how, cashier, supervisor))).toBe('approver_lacks_permission');
    expect(codeOf(decide(rows, how, cashier, approval(rows, percent(200_000))))).toBe(
      'approval_mismatch',
    );
    const old = approval(rows, how, { grantedAt: NOW - 60_001 });
    expect(codeOf(decide(rows, how, cashier, old))).toBe('approval_expired');
    const floor = approval(rows, how, { permissions: ['sell', 'void_line'] });
    expect(codeOf(decide(rows, how, cashier, floor))).toBe('approver_lacks_permission');
  });
});
