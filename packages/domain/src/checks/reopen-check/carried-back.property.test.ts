import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashFacts } from '../../funds/cash-facts.ts';
import { type LineRow, sum } from '../../rows.ts';
import { checkTasks } from '../../tasks/check-tasks.ts';
import type { RefundOf } from '../../tenders/refund-check/refund-check.command.ts';
import { decideRefundCheck, refundCheckAct } from '../../tenders/refund-check/refund-check.rule.ts';
import { diner, disordered, exclusiveDiner, good, NOW } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import { type CheckRows, seenFrom } from '../check-rows.ts';
import { projectCheck, projectKin } from '../project-check.ts';
import { actor, reopen, settled } from '../testing/reopening.fixture.ts';

const refund = (rows: CheckRows, of: RefundOf, device: string): readonly Fact[] => {
  const by = actor(device, 5);
  const state = projectCheck(rows);
  const wish = {
    ...{ checkId: rows.check.id, of, tender: 'cash' as const, cashReason: 'Card is gone' },
    reasonId: diner.reason('refund'),
  };
  const approval = {
    ...{ id: 'apr_1', approverId: 'emp_boss', actorId: by.employeeId, grantedAt: NOW },
    act: refundCheckAct(wish),
    permissions: ['approve_refund' as const],
  };
  const command = { ...wish, approvalId: 'apr_1' };
  return good(decideRefundCheck(state, diner.reasons, 7, command, approval, by)).facts;
};

const ofLine = (rows: CheckRows, at: number): RefundOf => {
  const lineId = rows.lines[at % rows.lines.length]?.id ?? '';
  return { type: 'lines', lines: [{ lineId, quantity: 1 }] };
};

const voidOf = ({ id: lineId, quantity }: LineRow, checkId: string): Fact => ({
  kind: 'line_void',
  id: `vod_${lineId}`,
  doc: {
    ...{ lineId, checkId, businessDate: '2026-06-01', quantity },
    ...{ reasonId: diner.reason('void'), disposition: 'not_made', voidedAt: NOW },
    ...{ voidedBy: 'emp_boss', approvedBy: null, deviceId: 'dev_a' },
  },
});

const tasksOf = (rows: CheckRows) => checkTasks(rows, projectCheck(rows));

describe('refunded at one register while others reopen the check', () => {
  test('[RO6] what the new checks have as paid is what the house has, to the unit, in any order of facts', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    const wish = fc.oneof(
      fc.nat(3).map((at) => (rows: CheckRows) => ofLine(rows, at)),
      fc.integer({ min: 1, max: 200 }).map(
        (amountMinor) => (): RefundOf => ({
          type: 'amount',
          amountMinor,
        }),
      ),
    );
    const place = fc.constantFrom(diner, exclusiveDiner);
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(
        ...([counts, fc.nat(4), place, fc.array(wish, { minLength: 1, maxLength: 2 })] as const),
        ...([fc.integer({ min: 1, max: 2 }), keys] as const),
        (quantities, quarters, at, wishes, reopenings, order) => {
          const rows = settled(quantities, 0, quarters, at);
          const paid = projectCheck(rows).paidMinor;
          const given = wishes.flatMap((of, index) => refund(rows, of(rows), `r${index}`));
          const back = Math.min(
            paid,
            sum(given.filter(({ kind }) => kind === 'refund').map(amountOf)),
          );
          const made = Array.from({ length: reopenings }, (_, index) =>
            good(reopen(rows, actor(`n${index}`, 2 + index))),
          );
          const facts = [...given, ...made.flatMap((one) => one.facts)];
          const all = applyFacts(rows, disordered(facts, order));
          const kin = projectKin(all);
          expect(sum(kin.map(({ paidMinor, refundedMinor }) => paidMinor - refundedMinor))).toBe(
            paid - back,
          );
          const money = { payments: all.payments, refunds: all.refunds, reversals: [], moves: [] };
          const coins = sum(cashFacts(money).map(({ amountMinor }) => amountMinor));
          const wholly = quarters === 0 && reopenings === 1 && back < paid;
          if (wholly) expect(coins).toBe(paid - back);
          const due = kin.filter(({ check }) => made.some((one) => one.check.id === check.id));
          for (const state of due) expect(state.dueMinor).toBe(paid - state.paidMinor);
          expect(new Set(tasksOf(all).map(({ key }) => key)).size).toBe(tasksOf(all).length);
        },
      ),
    );
  });

  test('[RO6] its one task tells what went back and ends when that is voided on the new check', () => {
    const rows = settled([1, 1], 0, 0, diner);
    const made = good(reopen(rows, actor('b', 3)));
    const all = applyFacts(rows, [...refund(rows, ofLine(rows, 0), 'a'), ...made.facts]);
    const again = projectCheck(seenFrom(all, made.check.id));
    const [first] = again.lines;
    expect(again).toMatchObject({ status: 'open', dueMinor: first?.amountMinor });
    expect(again.exceptions.map(({ type }) => type)).toEqual(['carried_refunded']);
    expect(tasksOf(seenFrom(all, made.check.id))).toEqual([]);
    expect(tasksOf(all)).toMatchObject([
      {
        ...{ type: 'refunded_and_reopened', names: [first?.row.name], deviceId: 'dev_a' },
        ...{ amountMinor: first?.amountMinor, standsAt: [made.check.id] },
      },
    ]);
    const voided = applyFacts(all, [voidOf(first!.row, made.check.id)]);
    expect(projectCheck(seenFrom(voided, made.check.id))).toMatchObject({
      ...{ dueMinor: 0, overpaidMinor: 0, exceptions: [] },
    });
    expect(tasksOf(voided)).toEqual([]);
  });
});

const amountOf = ({ doc }: Fact): number => Number(doc?.['amountMinor']);
