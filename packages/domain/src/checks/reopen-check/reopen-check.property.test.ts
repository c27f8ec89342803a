import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cashFacts } from '../../funds/cash-facts.ts';
import { sum } from '../../rows.ts';
import type { Approval } from '../../staff/approval.ts';
import { checkTasks } from '../../tasks/check-tasks.ts';
import { describeHouseTasks } from '../../tasks/house-task.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import {
  codeOf,
  diner,
  disordered,
  exclusiveDiner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { reportFigures } from '../../z-report/report-figures.ts';
import { applyFacts, emptyCheck } from '../apply-facts.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck, projectKin } from '../project-check.ts';
import { actor, reopen, seller, settled } from '../testing/reopening.fixture.ts';
import { reopenAct } from './reopen-check.rule.ts';

const counts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
const ppm = fc.constantFrom(0, 123_456, 500_000);
const place = fc.constantFrom(diner, exclusiveDiner);
const cashOf = ({ payments, refunds, reversals }: CheckRows): number =>
  sum(cashFacts({ payments, refunds, reversals, moves: [] }).map((fact) => fact.amountMinor));

describe('a settled check that is reopened', () => {
  test('[RO1] [RO3] a numbered receipt takes the sale back; the new check has its lines, prices, taxes and money', () => {
    fc.assert(
      fc.property(counts, ppm, fc.nat(4), place, (quantities, off, quarters, at) => {
        const rows = settled(quantities, off, quarters, at);
        const before = projectCheck(rows);
        const made = good(reopen(rows));
        const old = projectCheck(applyFacts(rows, made.facts));
        expect(old).toMatchObject({ status: 'settled', refundedMinor: before.totalMinor });
        expect(old.receipts.map((row) => [row.type, row.totalMinor])).toEqual([
          ['sale', before.totalMinor],
          ['refund', -before.totalMinor],
        ]);
        const again = applyFacts(emptyCheck(made.check), made.facts);
        const state = projectCheck(again);
        expect(state).toMatchObject({ status: 'open', dueMinor: 0, overpaidMinor: 0 });
        expect([state.totalMinor, state.taxTotals]).toEqual([before.totalMinor, before.taxTotals]);
        expect(state.check.reopens).toBe(rows.check.id);
        expect(state.unsentCount).toBe(0);
        expect(made.facts.filter(({ kind }) => kind === 'ticket')).toEqual([]);
        const of = { ...again, refunds: made.refunds };
        expect(cashOf({ ...of, reversals: [] })).toBe(0);
        const { checkId, ...zero } = { checkId: made.check.id, amountMinor: 0, tenderedMinor: 0 };
        const paid = decidePay(state, at.about, 3, { checkId, tender: 'cash', ...zero }, seller);
        expect(good(paid).receipt).toMatchObject({ number: 3, totalMinor: before.totalMinor });
      }),
    );
  });

  test('[RO2] only a settled check of which nothing went back, by who may, with consent to exactly that', () => {
    const rows = settled([2], 0, 0, diner);
    const open = ring(openTakeaway(seller), seller, 'Cola');
    expect(codeOf(reopen(open))).toBe('check_not_settled');
    const done = applyFacts(rows, good(reopen(rows)).facts);
    expect(codeOf(reopen(done))).toBe('already_refunded');
    const floor = actor('f', 1, { permissions: ['sell', 'refund'] });
    expect(codeOf(reopen(rows, floor))).toBe('approval_needed');
    const wish = { checkId: rows.check.id, reasonId: diner.reason('refund') };
    const approval: Approval = {
      ...{
        id: 'apr',
        approverId: 'emp_boss',
        actorId: 'emp_server',
        permissions: ['approve_refund'],
        grantedAt: NOW,
      },
      act: reopenAct(wish),
    };
    expect(good(reopen(rows, floor, approval)).refunds[0]?.approvedBy).toBe('emp_boss');
    expect(codeOf(reopen(rows, actor('n', 1, { permissions: ['sell'] })))).toBe('not_allowed');
  });

  test('[RO4] [TK25] cut-off registers that reopen one check leave a task, and the sale is taken back once', () => {
    const rows = settled([2, 1], 0, 2, diner);
    const sides = [actor('a', 2), actor('b', 3)].map((who) => good(reopen(rows, who)));
    const merged = applyFacts(
      rows,
      sides.flatMap(({ facts }) => facts),
    );
    const state = projectCheck(merged);
    expect(state.refundedMinor).toBe(state.paidMinor);
    expect(state.exceptions.map(({ type }) => type)).toEqual(['reopened_twice']);
    const states = projectKin(merged);
    const newOnes = sides.map(({ check }) => states.find((one) => one.check.id === check.id)!);
    const total = state.totalMinor;
    expect(newOnes.map(({ paidMinor }) => paidMinor).toSorted((a, b) => a - b)).toEqual([0, total]);
    const paid = newOnes.find(({ paidMinor }) => paidMinor > 0)!;
    const unpaid = newOnes.find(({ paidMinor }) => paidMinor === 0)!;
    expect(paid).toMatchObject({ dueMinor: 0, exceptions: [] });
    expect(unpaid).toMatchObject({ status: 'open', dueMinor: total });
    expect(unpaid.exceptions.map(({ type }) => type)).toEqual(['carried_twice']);
    expect(checkTasks(merged, state)).toMatchObject([
      {
        type: 'reopened_twice',
        standsAt: [unpaid.check.id],
        otherAt: [paid.check.id],
        amountMinor: total,
      },
    ]);
    const id = (one: string) => one;
    const names = { person: id, device: id, check: id, orderType: id, customer: id };
    const [view] = describeHouseTasks(checkTasks(merged, state), names);
    expect(view?.checks.map(({ checkId }) => checkId)).toEqual([unpaid.check.id, paid.check.id]);
    const zero = { tender: 'cash' as const, amountMinor: 0, tenderedMinor: 0 };
    const finish = { checkId: unpaid.check.id, ...zero };
    expect(codeOf(decidePay(unpaid, diner.about, 9, finish, seller))).not.toBe('ok');
  });

  test('[RO4] in any order of facts the same new check has the money, and its task ends when the other is voided', () => {
    const rows = settled([2], 0, 0, diner);
    const sides = [actor('a', 2), actor('b', 3)].map((who) => good(reopen(rows, who)));
    const facts = sides.flatMap((side) => side.facts);
    const known = applyFacts(rows, facts);
    const shown = (all: CheckRows) =>
      projectKin(all)
        .map(({ check, paidMinor, dueMinor }) => [check.id, paidMinor, dueMinor])
        .toSorted();
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3, maxLength: 9 }), (keys) => {
        expect(shown(applyFacts(rows, disordered(facts, keys)))).toEqual(shown(known));
      }),
    );
    const unpaid = projectKin(known).find(({ exceptions }) =>
      exceptions.some(({ type }) => type === 'carried_twice'),
    )!;
    const voids = unpaid.lines.map(
      ({ row, quantity }): Fact => ({
        kind: 'line_void',
        id: `vod_${row.id}`,
        doc: {
          ...{ lineId: row.id, checkId: unpaid.check.id, businessDate: '2026-06-01', quantity },
          ...{ reasonId: diner.reason('void'), disposition: 'not_made', voidedAt: NOW },
          ...{ voidedBy: 'emp_boss', approvedBy: null, deviceId: 'dev_a' },
        },
      }),
    );
    const done = applyFacts(known, voids);
    expect(checkTasks(done, projectCheck(done))).toEqual([]);
    expect(projectKin(done).find(({ check }) => check.id === unpaid.check.id)?.status).toBe(
      'voided',
    );
  });

  test('[TK18] what one register refunded and another reopened is told as that, whichever counts', () => {
    const rows = settled([2, 1], 0, 0, diner);
    const reopened = good(reopen(rows, actor('b', 3)));
    const [back] = reopened.refunds;
    const { id: _, ...doc } = { ...back!, reopenedAs: null, receiptId: 'rct_refund' };
    for (const id of ['ref_0', 'ref_zzz']) {
      const merged = applyFacts(rows, [...reopened.facts, { kind: 'refund', id, doc }]);
      const state = projectCheck(merged);
      expect(state.exceptions.map(({ type }) => type)).toEqual(['refunded_and_reopened']);
      expect(checkTasks(merged, state)).toMatchObject([
        {
          type: 'refunded_and_reopened',
          standsAt: [reopened.check.id],
          amountMinor: back!.amountMinor,
        },
      ]);
    }
  });

  test('[RO5] the running report takes the sale back and moves no money', () => {
    const rows = settled([2], 0, 2, diner);
    const { facts, refunds, receipt } = good(reopen(rows));
    const { payments } = applyFacts(emptyCheck(rows.check), facts);
    const figures = reportFigures({
      ...{ reversals: [], voids: [], moves: [], closed: [], checks: [] },
      ...{ payments, refunds, receipts: [receipt] },
    });
    expect(figures.turnoverMinor).toBe(receipt.totalMinor);
    expect(figures.tenders.map(({ takenMinor }) => takenMinor)).toEqual([0, 0]);
  });
});
