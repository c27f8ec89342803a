import { canonicalJson } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import { cashFacts } from '../../funds/cash-facts.ts';
import { type PaymentRow, sum } from '../../rows.ts';
import type { Approval } from '../../staff/approval.ts';
import { checkTasks } from '../../tasks/check-tasks.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  disordered,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { reportFigures } from '../../z-report/report-figures.ts';
import { decidePay } from '../pay/pay.rule.ts';
import { tenderSums } from '../tender-sums.ts';
import type { Tender } from '../tenders.table.ts';
import { correctableOf, correctTenderAct, decideCorrectTender } from './correct-tender.rule.ts';

const actor = (device: string, deviceNumber: number, more = {}) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber, ...more });
const by = actor('s', 1);

const settled = (tender: Tender): CheckRows => {
  const rung = ring(openTakeaway(by), by, 'Lemon tart', 2);
  const command = { checkId: rung.check.id, tender, amountMinor: 1300, tenderedMinor: 1300 };
  return applyFacts(rung, good(decidePay(projectCheck(rung), diner.about, 1, command, by)).facts);
};

const last = (rows: CheckRows): PaymentRow =>
  projectCheck(rows).payments.findLast((row) => correctableOf(projectCheck(rows), row) > 0)!;

const correct = (rows: CheckRows, who = by, more = {}, approval?: Approval) => {
  const payment = last(rows);
  const tender: Tender = payment.tender === 'cash' ? 'card' : 'cash';
  const wish = { paymentId: payment.id, amountMinor: 1300, tender, reason: 'Wrong key', ...more };
  return decideCorrectTender(projectCheck(rows), wish, approval, who, 'GBP');
};

const cashOf = ({ payments, refunds, reversals }: CheckRows): number =>
  sum(cashFacts({ payments, refunds, reversals, moves: [] }).map((fact) => fact.amountMinor));

describe('the tender of a settled payment', () => {
  test('[TE1] a reversing and a new entry stand beside the first; sales, taxes and receipts stay', () => {
    const rows = settled('cash');
    const before = projectCheck(rows);
    const later = actor('l', 1, { now: NOW + 86_400_000, businessDate: '2026-06-02' });
    const made = good(correct(rows, later, { reference: ' 4711 ' }));
    expect(made.reversal).toMatchObject({
      ...{ cause: 'corrected', tender: 'cash', reason: 'Wrong key', businessDate: '2026-06-02' },
    });
    expect(made.payment).toMatchObject({ tender: 'card', reference: '4711', amountMinor: 1300 });
    const after = applyFacts(rows, made.facts);
    const state = projectCheck(after);
    expect(state).toMatchObject({ status: 'settled', dueMinor: 0, paidMinor: 1300 });
    expect(state.exceptions).toEqual([]);
    expect([state.totalMinor, state.taxTotals, state.receipts, state.settledAt]).toEqual([
      ...[before.totalMinor, before.taxTotals, before.receipts, before.settledAt],
    ]);
  });

  test('[TE2] only what stands, another tender, with a reason', () => {
    const rows = settled('cash');
    expect(codeOf(correct(rows, by, { amountMinor: 1299 }))).toBe('amount_changed');
    expect(codeOf(correct(rows, by, { tender: 'cash' }))).toBe('same_tender');
    expect(codeOf(correct(rows, by, { reason: ' ' }))).toBe('reason_missing');
    expect(codeOf(correct(rows, by, { reference: '4111 1111 1111 1111' }))).toBe('card_number');
    const paymentId = last(rows).id;
    const done = applyFacts(rows, good(correct(rows)).facts);
    expect(codeOf(correct(done, by, { paymentId, tender: 'card' }))).toBe('not_correctable');
    const open = ring(openTakeaway(by), by, 'Lemon tart', 2);
    const part = { checkId: open.check.id, tender: 'card' as const, amountMinor: 100 };
    const paid = good(
      decidePay(projectCheck(open), diner.about, 1, { ...part, tenderedMinor: 100 }, by),
    );
    const state = projectCheck(applyFacts(open, paid.facts));
    const wish = { ...part, paymentId: paid.payment?.id ?? '', tender: 'cash' as const };
    const asked = decideCorrectTender(state, { ...wish, reason: 'x' }, undefined, by);
    expect(codeOf(asked)).toBe('check_not_settled');
  });

  test('[TE2] what a terminal took from a card is refunded, not corrected', () => {
    const state = projectCheck(settled('card'));
    const [payment] = state.payments;
    const intent = { id: `cin_${payment?.id.replace(/^\w+_/, '')}` };
    const cards = [{ intent }] as unknown as typeof state.cards;
    expect(payment && correctableOf({ ...state, cards }, payment)).toBe(0);
  });

  test('[TE3] whoever may approve refunds corrects it; everyone else with consent to exactly that', () => {
    const rows = settled('card');
    const floor = actor('f', 1, { permissions: ['sell'] });
    expect(codeOf(correct(rows, floor))).toBe('approval_needed');
    const tender = 'cash' as const;
    const wish = { paymentId: last(rows).id, amountMinor: 1300, tender, reason: 'Wrong key' };
    const approval: Approval = {
      ...{
        id: 'apr',
        approverId: 'emp_boss',
        actorId: 'emp_server',
        permissions: ['approve_refund'],
        grantedAt: NOW,
      },
      act: correctTenderAct(rows.check.id, wish),
    };
    expect(good(correct(rows, floor, {}, approval)).reversal.approvedBy).toBe('emp_boss');
    expect(codeOf(correct(rows, floor, { reason: 'Other' }, approval))).toBe('approval_mismatch');
  });

  test('[TE4] corrections of cut-off registers count once, whatever order they come in', () => {
    const plan = fc.array(fc.constantFrom('a', 'b'), { maxLength: 5 });
    const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(plan, keys, fc.constantFrom<Tender>('cash', 'card'), (steps, order, tender) => {
        const start = settled(tender);
        const actors = { a: actor('a', 2), b: actor('b', 3) };
        const sides = { a: start, b: start };
        const facts = steps.flatMap((side) => {
          const made = good(correct(sides[side], actors[side]));
          sides[side] = applyFacts(sides[side], made.facts);
          return made.facts;
        });
        const merged = applyFacts(start, facts);
        const state = projectCheck(merged);
        expect(state).toMatchObject({ status: 'settled', paidMinor: 1300, overpaidMinor: 0 });
        const other = projectCheck(applyFacts(start, disordered(facts, order)));
        expect(canonicalJson(other.payments as never)).toBe(canonicalJson(state.payments as never));
        const sums = tenderSums({ ...state, refunds: [] });
        expect(sum(sums.map(({ takenMinor }) => takenMinor))).toBe(1300);
        const both = steps.includes('a') && steps.includes('b');
        expect(state.exceptions.some(({ type }) => type === 'corrected_twice')).toBe(both);
        const tasks = checkTasks(merged, state).map(({ type }) => type);
        expect(tasks.includes('corrected_twice')).toBe(both);
      }),
    );
  });

  test('[TE5] the drawer and today’s report move from one tender to the other, and sales do not', () => {
    const rows = settled('cash');
    expect(cashOf(rows)).toBe(1300);
    const made = good(correct(rows));
    expect(cashOf(applyFacts(rows, made.facts))).toBe(0);
    const figures = reportFigures({
      ...{ receipts: [], refunds: [], voids: [], moves: [], closed: [], checks: [] },
      payments: [made.payment],
      reversals: [made.reversal],
    });
    expect(figures.turnoverMinor).toBe(0);
    expect(figures.withoutReceiptMinor).toBe(0);
    const taken = figures.tenders.map(({ tender, takenMinor }) => [tender, takenMinor]);
    expect(taken).toEqual([
      ['cash', -1300],
      ['card', 1300],
    ]);
  });
});
