import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { Approval } from '../staff/approval.ts';
import {
  codeOf,
  context,
  diner,
  exclusiveDiner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import type { PayCommand } from './pay/pay.command.ts';
import { decidePay } from './pay/pay.rule.ts';
import { projectSales } from './project-sales.ts';
import { receiptDisplay } from './receipt-number.ts';
import { decideRefundLine } from './refund-line/refund-line.rule.ts';

const by = context();
const rung = ring(openTakeaway(by), by, 'Lemon tart', 2);

const command = (rows: CheckRows, more: Partial<PayCommand>): PayCommand => {
  const amountMinor = more.amountMinor ?? projectCheck(rows).dueMinor;
  return {
    checkId: rows.check.id,
    tender: 'cash',
    amountMinor,
    tenderedMinor: amountMinor,
    ...more,
  };
};
const decide = (rows: CheckRows, more: Partial<PayCommand> = {}, number = 1) =>
  decidePay(projectCheck(rows), diner.about, number, command(rows, more), by);
const pay = (rows: CheckRows, more: Partial<PayCommand> = {}, number = 1) =>
  applyFacts(rows, good(decide(rows, more, number)).facts);

describe('paying', () => {
  test('[TN1] an amount is above zero and at most what is due', () => {
    expect(codeOf(decide(rung, { amountMinor: 1301, tenderedMinor: 1301 }))).toBe(
      'amount_above_due',
    );
    expect(codeOf(decide(rung, { amountMinor: 0 }))).toBe('amount_missing');
    expect(codeOf(decide(openTakeaway(by), { amountMinor: 0 }))).toBe('nothing_to_pay');
  });

  test('[TN2] cash gives change, a card is charged exactly', () => {
    const paid = good(decide(rung, { amountMinor: 1300, tenderedMinor: 2000 }));
    expect(paid.payment).toMatchObject({
      amountMinor: 1300,
      tenderedMinor: 2000,
      changeMinor: 700,
    });
    expect(codeOf(decide(rung, { tenderedMinor: 1000 }))).toBe('tendered_below_amount');
    expect(codeOf(decide(rung, { tender: 'card', tenderedMinor: 2000 }))).toBe(
      'tendered_not_amount',
    );
  });

  test('[TN3] unsent lines are sent in the same commit', () => {
    const kinds = good(decide(rung)).facts.map((fact) => fact.kind);
    expect(kinds).toEqual(['round', 'ticket', 'payment', 'receipt']);
    expect(projectCheck(pay(rung)).unsentCount).toBe(0);
  });

  test('[TN4] [TN5] the last tender issues the receipt with the next number', () => {
    const part = good(decide(rung, { amountMinor: 300, tenderedMinor: 300 }));
    expect(part).toMatchObject({ receipt: undefined, dueMinor: 1000, settled: false });
    const half = pay(rung, { amountMinor: 300, tenderedMinor: 300 });
    const last = good(decide(half, { tender: 'card' }, 17));
    expect(last).toMatchObject({ settled: true, dueMinor: 0 });
    expect(receiptDisplay(last.receipt!)).toBe('1-000017');
    expect(codeOf(decide(applyFacts(half, last.facts)))).toBe('check_settled');
  });

  test('[TN6] a reference is never a card number', () => {
    expect(codeOf(decide(rung, { tender: 'card', reference: '4111 1111 1111 1111' }))).toBe(
      'card_number',
    );
    expect(good(decide(rung, { tender: 'card', reference: ' A1 ' })).payment?.reference).toBe('A1');
  });

  test('[CK7] [TN1] [TN4] two registers that each paid a half leave a receipt to be issued, without a payment', () => {
    const first = good(decide(rung, { amountMinor: 650, tenderedMinor: 650 }));
    const second = context({ ids: (kind) => `${kind}_zz`, deviceId: 'dev_2', deviceNumber: 2 });
    const about = diner.about;
    const half = command(rung, { amountMinor: 650, tenderedMinor: 650 });
    const other = good(decidePay(projectCheck(rung), about, 1, half, second));
    const both = applyFacts(applyFacts(rung, first.facts), other.facts);
    expect(projectCheck(both)).toMatchObject({ status: 'open', dueMinor: 0, receiptedMinor: 0 });
    const issued = good(decide(both, { amountMinor: 0, tenderedMinor: 0 }));
    expect(issued.receipt?.totalMinor).toBe(1300);
    expect(issued.payment).toBeUndefined();
    expect(issued.facts.map(({ kind }) => kind)).toEqual(['receipt']);
    expect(projectCheck(applyFacts(both, issued.facts))).toMatchObject({
      status: 'settled',
      settledAt: NOW,
    });
  });

  test('[TN1] [CK7] a check of free items settles with a receipt and without a payment', () => {
    const free = { ...rung, lines: rung.lines.map((line) => ({ ...line, unitPriceMinor: 0 })) };
    expect(projectCheck(free)).toMatchObject({ status: 'open', dueMinor: 0 });
    const done = good(decide(free));
    expect(done.facts.map(({ kind }) => kind)).toEqual(['round', 'ticket', 'receipt']);
    expect(projectCheck(applyFacts(free, done.facts))).toMatchObject({
      status: 'settled',
      settledAt: NOW,
      payments: [],
    });
  });

  test('[TN7] [MN5] paid twice keeps both payments and shows what is too much', () => {
    const once = good(decide(rung));
    const second = context({ ids: (kind) => `${kind}_zz`, deviceId: 'dev_2', deviceNumber: 2 });
    const again = good(decidePay(projectCheck(rung), diner.about, 1, command(rung, {}), second));
    const state = projectCheck(applyFacts(applyFacts(rung, once.facts), again.facts));
    expect(state).toMatchObject({ paidMinor: 2600, overpaidMinor: 1300, status: 'settled' });
  });
});

const approve = (lineId: string, quantity: number, more: Partial<Approval> = {}): Approval => ({
  id: 'apr_1',
  approverId: 'emp_manager',
  actorId: 'emp_server',
  permissions: ['approve_refund'],
  act: { type: 'refund', lineId, quantity, reasonId: diner.reason('refund') },
  grantedAt: NOW,
  ...more,
});

const refund = (
  rows: CheckRows,
  lineId: string,
  quantity: number,
  tender: 'cash' | 'card' = 'cash',
  approval: Approval | undefined = approve(lineId, quantity),
  currency?: string,
) => {
  const input = { lineId, quantity, tender, reasonId: diner.reason('refund'), approvalId: 'apr_1' };
  return decideRefundLine(projectCheck(rows), diner.reasons, 2, input, approval, by, currency);
};

describe('refunding', () => {
  const paid = pay(rung);
  const lineId = rung.lines[0]!.id;

  test('[RF1] needs a settled check, a reason for refunds and a manager', () => {
    expect(codeOf(refund(rung, lineId, 1))).toBe('check_not_settled');
    expect(codeOf(refund(paid, lineId, 1, 'cash', approve(lineId, 2)))).toBe('approval_mismatch');
    expect(codeOf(refund(paid, lineId, 1, 'cash', approve(lineId, 1, { permissions: [] })))).toBe(
      'approver_lacks_permission',
    );
    expect(good(refund(paid, lineId, 1)).refund).toMatchObject({
      amountMinor: 650,
      approvedBy: 'emp_manager',
    });
  });

  test('[RF2] not more than was sold', () => {
    expect(codeOf(refund(paid, lineId, 3))).toBe('too_many');
    const once = applyFacts(paid, good(refund(paid, lineId, 1)).facts);
    expect(codeOf(refund(once, lineId, 2))).toBe('too_many');
    expect(projectCheck(once)).toMatchObject({ refundedMinor: 650, status: 'settled' });
  });

  test('[RF5] a card that paid nothing gets nothing, a refund has a receipt of its own', () => {
    expect(refund(paid, lineId, 1, 'card')).toMatchObject({
      error: {
        code: 'wrong_tender',
        message: 'Nothing can go back to a card. Give 6.50 back in cash.',
      },
    });
    const made = good(refund(paid, lineId, 1));
    expect(made.receipt).toMatchObject({ type: 'refund', number: 2, totalMinor: -650 });
  });

  test('[RF5] of a split check the card gets back at most what it paid, the rest goes in cash', () => {
    const cash = pay(rung, { amountMinor: 305, tenderedMinor: 305 });
    const split = pay(cash, { tender: 'card' });
    expect(codeOf(refund(split, lineId, 2, 'card'))).toBe('wrong_tender');
    const once = applyFacts(split, good(refund(split, lineId, 1, 'card')).facts);
    const again = (currency: string) =>
      refund(once, lineId, 1, 'card', approve(lineId, 1), currency);
    const message = (text: string) => ({ error: { code: 'wrong_tender', message: text } });
    expect(again('GBP')).toMatchObject(
      message('The card can still take £3.45 of £6.50. Give the rest back in cash.'),
    );
    expect(again('JPY')).toMatchObject(
      message('The card can still take ¥345 of ¥650. Give the rest back in cash.'),
    );
    const rest = applyFacts(once, good(refund(once, lineId, 1)).facts);
    expect(projectCheck(rest)).toMatchObject({ refundedMinor: 1300, exceptions: [] });
  });

  test('[RF5] a card takes exactly what it paid, and cash takes what a card paid', () => {
    const card = pay(rung, { tender: 'card' });
    expect(codeOf(refund(card, lineId, 2, 'card'))).toBe('ok');
    expect(codeOf(refund(card, lineId, 2))).toBe('ok');
  });

  test('[RF3] one by one, lines with taxes on top give back the total to the unit', () => {
    let rows = openTakeaway(by, exclusiveDiner);
    for (const name of ['Lemon tart', 'Cola', 'Granola, yoghurt and berries']) {
      rows = ring(rows, by, name, 3, exclusiveDiner);
    }
    rows = pay(rows);
    const { totalMinor } = projectCheck(rows);
    for (const line of rows.lines) {
      for (const quantity of [1, 2]) {
        rows = applyFacts(rows, good(refund(rows, line.id, quantity)).facts);
      }
    }
    expect(projectCheck(rows).refundedMinor).toBe(totalMinor);
    expect(totalMinor).toBe(4560 + 296 + 176);
  });

  test('[RF4] refunds of two cut-off registers are capped, the surplus is an exception', () => {
    const made = good(refund(paid, lineId, 2));
    const both = applyFacts(paid, made.facts);
    const state = projectCheck({
      ...both,
      refunds: [...both.refunds, { ...made.refund, id: 'ref_zz' }],
    });
    expect(state.refundedMinor).toBe(1300);
    expect(state.exceptions).toEqual([{ type: 'surplus_refund', subjectId: 'ref_zz' }]);
  });
});

describe('sales', () => {
  const paid = pay(ring(rung, by, 'Cola', 1));
  const done = applyFacts(paid, good(refund(paid, rung.lines[0]!.id, 1)).facts);
  const salesOf = (...checks: readonly CheckRows[]) =>
    projectSales({
      timeZone: 'Europe/London',
      checks: checks.map(projectCheck),
      payments: checks.flatMap((rows) => rows.payments),
      refunds: checks.flatMap((rows) =>
        rows.refunds.map((row) => ({
          row,
          line: rows.lines.find((line) => line.id === row.lineId),
        })),
      ),
      reversals: checks.flatMap((rows) => projectCheck(rows).reversals),
    });

  test('[MN8] [MN9] [MN10] gross is before refunds, turnover after them, and its parts sum to it', () => {
    const sales = salesOf(done, ring(openTakeaway(by), by, 'Cola', 2));
    expect(sales).toMatchObject({
      grossMinor: 1300 + 295,
      refundedLinesMinor: 650,
      turnoverMinor: 650 + 295,
      refundsMinor: 650,
      checksSettled: 1,
      checksOpen: 1,
      openMinor: 590,
      paidMinor: 1595,
      takenMinor: 945,
    });
    expect(sales.netMinor).toBe(945 - 49);
    for (const parts of [sales.byHour, sales.byCategory, sales.byItem]) {
      expect(parts.reduce((total, part) => total + part.turnoverMinor, 0)).toBe(945);
    }
    expect(sales.byHour).toEqual([{ hour: 13, turnoverMinor: 945, checks: 1 }]);
  });

  test('[MN11] the average check is rounded half up, not down', () => {
    const cola = pay(ring(openTakeaway(by), by, 'Cola', 1));
    expect(salesOf(paid, cola).averageMinor).toBe(945);
    const tart = pay(ring(openTakeaway(by), by, 'Lemon tart', 1));
    expect((295 + 650) % 2).toBe(1);
    expect(salesOf(cola, tart).averageMinor).toBe(473);
    expect(salesOf().averageMinor).toBe(0);
  });

  test('[MN12] a tender shows what came, what went back and what is left, also one that only gave back', () => {
    const card = pay(rung, { tender: 'card' });
    const back = applyFacts(card, good(refund(card, rung.lines[0]!.id, 1, 'cash')).facts);
    expect(salesOf(back).byTender).toEqual([
      {
        tender: 'cash',
        paidMinor: 0,
        backMinor: 650,
        takenMinor: -650,
        payments: 0,
      },
      {
        tender: 'card',
        paidMinor: 1300,
        backMinor: 0,
        takenMinor: 1300,
        payments: 1,
      },
    ]);
  });
});
