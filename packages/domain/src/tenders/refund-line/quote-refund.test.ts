import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { Approval } from '../../staff/approval.ts';
import { codeOf, context, diner, good, NOW, openTakeaway, ring } from '../../testing/fixtures.ts';
import { decidePay } from '../pay/pay.rule.ts';
import type { Tender } from '../tenders.table.ts';
import { quoteRefund, type RefundWay } from './quote-refund.ts';
import { decideRefundLine } from './refund-line.rule.ts';

const by = context();
const rung = ring(openTakeaway(by), by, 'Lemon tart', 2);
const lineId = rung.lines[0]!.id;

const paidWith = (...parts: readonly (readonly [Tender, number])[]): CheckRows =>
  parts.reduce((rows, [tender, amountMinor]) => {
    const command = { checkId: rows.check.id, tender, amountMinor, tenderedMinor: amountMinor };
    return applyFacts(rows, good(decidePay(projectCheck(rows), diner.about, 1, command, by)).facts);
  }, rung);

const quote = (rows: CheckRows, quantity: number) =>
  quoteRefund(projectCheck(rows), lineId, quantity);

const refund = (rows: CheckRows, quantity: number, way: RefundWay) => {
  const reasonId = diner.reason('refund');
  const approval: Approval = {
    id: 'apr_1',
    approverId: 'emp_manager',
    actorId: 'emp_server',
    permissions: ['approve_refund'],
    act: { type: 'refund', lineId, quantity, reasonId },
    grantedAt: NOW,
  };
  const command = { lineId, quantity, reasonId, approvalId: approval.id, ...way };
  return decideRefundLine(projectCheck(rows), diner.reasons, 2, command, approval, by);
};

describe('what would go back', () => {
  test('[RF6] the amount is told before, with its tax, and is what then goes back', () => {
    const rows = paidWith(['cash', 1300]);
    const told = quote(rows, 1);
    expect(told.amountMinor).toBe(650);
    expect(told.ways).toEqual([{ tender: 'cash', cashMinor: 0 }]);
    const { refund: made } = good(refund(rows, 1, told.ways[0]!));
    expect(made).toMatchObject({ amountMinor: 650, cashMinor: null });
    expect(made.taxTotals).toEqual(told.taxTotals);
  });

  test('[RF6] to the card that paid, as far as it paid; cash is always among the ways', () => {
    const card: RefundWay = { tender: 'card', cashMinor: 0 };
    const cash: RefundWay = { tender: 'cash', cashMinor: 0 };
    expect(quote(paidWith(['card', 1300]), 2).ways).toEqual([card, cash]);
    expect(quote(paidWith(['card', 700], ['cash', 600]), 1).ways).toEqual([card, cash]);
    expect(quote(paidWith(['card', 300], ['cash', 1000]), 1).ways).toEqual([
      { tender: 'card', cashMinor: 350 },
      cash,
    ]);
    expect(quote(paidWith(['cash', 600], ['card', 700]), 2).ways[0]).toEqual({
      tender: 'card',
      cashMinor: 600,
    });
  });

  test('[RF5] [RF7] a refund to card and the rest in cash is one refund, and the card part counts alone', () => {
    const rows = paidWith(['card', 300], ['cash', 1000]);
    const once = good(refund(rows, 1, { tender: 'card', cashMinor: 350 }));
    expect(once.refund).toMatchObject({ tender: 'card', amountMinor: 650, cashMinor: 350 });
    const after = applyFacts(rows, once.facts);
    expect(projectCheck(after)).toMatchObject({ refundedMinor: 650, exceptions: [] });
    expect(quote(after, 1).ways).toEqual([{ tender: 'cash', cashMinor: 0 }]);
    expect(codeOf(refund(after, 1, { tender: 'card', cashMinor: 649 }))).toBe('wrong_tender');
    expect(codeOf(refund(rows, 1, { tender: 'cash', cashMinor: 1 }))).toBe('wrong_tender');
    expect(codeOf(refund(rows, 1, { tender: 'card', cashMinor: 651 }))).toBe('wrong_tender');
  });
});
