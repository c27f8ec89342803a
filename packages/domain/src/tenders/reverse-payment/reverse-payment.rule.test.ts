import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import { sum } from '../../rows.ts';
import type { Approval } from '../../staff/approval.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { decidePay } from '../pay/pay.rule.ts';
import type { Tender } from '../tenders.table.ts';
import { decideReversePayment, reversibleOf } from './reverse-payment.rule.ts';

const by = context();
const other = context({ ids: countingIds('b'), deviceId: 'dev_2', deviceNumber: 2 });
const floor = context({ permissions: ['sell'], ids: countingIds('f') });
const rung = ring(openTakeaway(by), by, 'Lemon tart', 2);

const pay = (rows: CheckRows, tender: Tender, amountMinor: number, who = by) => {
  const command = { checkId: rows.check.id, tender, amountMinor, tenderedMinor: amountMinor };
  return applyFacts(rows, good(decidePay(projectCheck(rows), diner.about, 1, command, who)).facts);
};
const last = (rows: CheckRows) => projectCheck(rows).payments.at(-1)!;
const reverse = (
  rows: CheckRows,
  paymentId: string,
  amountMinor: number,
  who = by,
  approval?: Approval,
) => decideReversePayment(projectCheck(rows), 2, { paymentId, amountMinor }, approval, who, 'GBP');

/** Rows of both registers that paid the same check, cut off from each other. */
const paidTwice = (first: Tender = 'cash', second: Tender = 'card'): CheckRows => {
  const one = pay(rung, first, 1300);
  const two = pay(rung, second, 1300, other);
  return {
    ...one,
    payments: [...one.payments, ...two.payments],
    receipts: [...one.receipts, ...two.receipts],
  };
};

describe('a wrong part tender', () => {
  test('[RV1] is undone by a fact before its receipt, and the amount is due again', () => {
    const part = pay(rung, 'card', 500);
    const { reversal, receipt, facts } = good(reverse(part, last(part).id, 500));
    expect(reversal).toMatchObject({ cause: 'undone', tender: 'card', amountMinor: 500 });
    expect(receipt).toBeUndefined();
    const after = projectCheck(applyFacts(part, facts));
    expect(after).toMatchObject({ paidMinor: 0, dueMinor: 1300, status: 'open', exceptions: [] });
    expect(after.payments).toHaveLength(1);
    const settled = projectCheck(pay(applyFacts(part, facts), 'cash', 1300));
    expect(settled).toMatchObject({ status: 'settled', overpaidMinor: 0, paidMinor: 1300 });
  });

  test('[RV1] what a receipt proves is refunded, not undone', () => {
    const paid = pay(rung, 'card', 1300);
    expect(reversibleOf(projectCheck(paid), last(paid))).toBe(0);
    expect(codeOf(reverse(paid, last(paid).id, 1300))).toBe('not_reversible');
    expect(codeOf(reverse(paid, 'pay_of_nobody', 1300))).toBe('unknown_payment');
  });

  test('[RV3] needs a role that approves refunds or the approval of exactly this by one', () => {
    const part = pay(rung, 'card', 500);
    const paymentId = last(part).id;
    expect(codeOf(reverse(part, paymentId, 500, floor))).toBe('approval_needed');
    const approval = (amountMinor: number): Approval => ({
      id: 'apr_1',
      approverId: 'emp_manager',
      actorId: 'emp_server',
      permissions: ['approve_refund'],
      act: { type: 'reverse_payment', paymentId, amountMinor },
      grantedAt: NOW,
    });
    expect(codeOf(reverse(part, paymentId, 500, floor, approval(400)))).toBe('approval_mismatch');
    const done = good(reverse(part, paymentId, 500, floor, approval(500)));
    expect(done.reversal).toMatchObject({ reversedBy: 'emp_server', approvedBy: 'emp_manager' });
    expect(codeOf(reverse(part, paymentId, 500, context({ permissions: [] })))).toBe('not_allowed');
  });
});

/** The same check after its lines were voided, all but `left` of them. */
const voided = (rows: CheckRows, left = 0): CheckRows => ({
  ...rows,
  voids: rows.lines.map(({ id, checkId, businessDate, quantity }) => ({
    id: `vod_${id}`,
    lineId: id,
    checkId,
    businessDate,
    quantity: quantity - left,
    reasonId: 'rsn',
    disposition: 'not_made',
    voidedAt: NOW,
    voidedBy: 'emp_server',
    approvedBy: null,
    deviceId: 'dev_register',
  })),
});

const finish = (rows: CheckRows) => {
  const nothing = { checkId: rows.check.id, amountMinor: 0, tenderedMinor: 0 };
  return decidePay(projectCheck(rows), diner.about, 1, { ...nothing, tender: 'cash' }, by, 'GBP');
};

describe('a part payment of a check that was voided since', () => {
  test('[TN8] [RV1] [CK7] goes back before anything else, then the check is a voided one without a receipt', () => {
    const part = voided(pay(pay(rung, 'cash', 500), 'card', 200));
    expect(projectCheck(part)).toMatchObject({ status: 'open', overpaidMinor: 700 });
    expect(finish(part)).toMatchObject({
      error: {
        code: 'overpaid',
        message: '£7.00 more was paid than is due. Give that back first.',
      },
    });
    let rows = part;
    for (const payment of projectCheck(part).payments) {
      const done = good(reverse(rows, payment.id, payment.amountMinor));
      expect(done).toMatchObject({ receipt: undefined, reversal: { cause: 'undone' } });
      rows = applyFacts(rows, done.facts);
    }
    expect(projectCheck(rows)).toMatchObject({
      status: 'voided',
      paidMinor: 0,
      receipts: [],
      settledAt: undefined,
      exceptions: [],
    });
    expect(codeOf(finish(rows))).toBe('nothing_to_pay');
  });

  test('[RV2] [TN8] of a check that comes to less than was paid exactly the surplus goes back, then its receipt tells the rest', () => {
    const part = voided(pay(rung, 'card', 1000), 1);
    const [payment] = projectCheck(part).payments;
    expect(reversibleOf(projectCheck(part), payment!)).toBe(350);
    const rows = applyFacts(part, good(reverse(part, payment!.id, 350)).facts);
    const done = good(finish(rows));
    expect(done.receipt).toMatchObject({ totalMinor: 650, number: 1 });
    expect(projectCheck(applyFacts(rows, done.facts))).toMatchObject({
      status: 'settled',
      paidMinor: 650,
      receiptedMinor: 650,
    });
  });

  test('[CK7] a payment of zero that an older program noted keeps no check settled', () => {
    const part = voided(pay(rung, 'cash', 500));
    const [payment] = projectCheck(part).payments;
    const none = { ...payment!, id: 'pay_zero', amountMinor: 0, tenderedMinor: 0 };
    const old = { ...part, payments: [...part.payments, none] };
    const back = applyFacts(old, good(reverse(old, payment!.id, 500)).facts);
    expect(projectCheck(back).status).toBe('voided');
  });
});

describe('a check paid twice', () => {
  test('[RV5] what was given back meanwhile is told as that', () => {
    const twice = paidTwice();
    const card = projectCheck(twice).payments.find(({ tender }) => tender === 'card')!;
    const back = applyFacts(twice, good(reverse(twice, card.id, 1300, other)).facts);
    expect(codeOf(reverse(back, card.id, 1300))).toBe('already_reversed');
  });

  test('[RV2] [RV4] a part that no receipt tells goes back without one, the rest with one', () => {
    const part = pay(rung, 'card', 650);
    const full = pay(rung, 'cash', 1300, other);
    const both = {
      ...full,
      payments: [...part.payments, ...full.payments],
    };
    const card = projectCheck(both).payments.find(({ tender }) => tender === 'card')!;
    const done = good(reverse(both, card.id, 650));
    expect(done.receipt).toBeUndefined();
    expect(projectCheck(applyFacts(both, done.facts))).toMatchObject({
      status: 'settled',
      receiptedMinor: 1300,
      overpaidMinor: 0,
    });
  });

  test('[RV2] the surplus goes back from a payment, capped, with a receipt that takes the tax back', () => {
    const twice = paidTwice();
    const before = projectCheck(twice);
    expect(before).toMatchObject({ overpaidMinor: 1300, receiptedMinor: 2600, status: 'settled' });
    const card = before.payments.find(({ tender }) => tender === 'card')!;
    expect(codeOf(reverse(twice, card.id, 1301))).toBe('above_reversible');
    const { reversal, receipt, facts } = good(reverse(twice, card.id, 1300));
    expect(reversal).toMatchObject({ cause: 'surplus', tender: 'card', receiptId: receipt?.id });
    expect(receipt).toMatchObject({ type: 'refund', totalMinor: -1300, number: 2 });
    expect(sum(receipt!.taxTotals.map(({ grossMinor }) => grossMinor))).toBe(-1300);
    const after = projectCheck(applyFacts(twice, facts));
    expect(after).toMatchObject({
      overpaidMinor: 0,
      paidMinor: 1300,
      receiptedMinor: 1300,
      status: 'settled',
      exceptions: [],
    });
    expect(after.receiptedTaxTotals.find(({ taxMinor }) => taxMinor !== 0)).toEqual(
      after.taxTotals.find(({ taxMinor }) => taxMinor !== 0),
    );
    expect(after.payments.map((payment) => reversibleOf(after, payment))).toEqual([0, 0]);
  });

  test('[RV2] a surplus goes back in parts, and the receipts tell the tax of the whole', () => {
    let rows = paidTwice('cash', 'cash');
    const [one, two] = projectCheck(rows).payments;
    for (const [payment, amount] of [
      [one!, 401],
      [two!, 899],
    ] as const)
      rows = applyFacts(rows, good(reverse(rows, payment.id, amount)).facts);
    const after = projectCheck(rows);
    expect(after).toMatchObject({ overpaidMinor: 0, receiptedMinor: 1300, status: 'settled' });
    const taxOf = (totals: typeof after.taxTotals) => sum(totals.map((total) => total.taxMinor));
    expect(taxOf(after.receiptedTaxTotals)).toBe(taxOf(after.taxTotals));
  });

  test('[RV4] two registers that give the same surplus back count up to the payment, the rest shows', () => {
    const twice = paidTwice();
    const card = projectCheck(twice).payments.find(({ tender }) => tender === 'card')!;
    const here = good(reverse(twice, card.id, 1300)).facts;
    const there = good(reverse(twice, card.id, 1300, other)).facts;
    for (const facts of [
      [...here, ...there],
      [...there, ...here],
    ]) {
      const after = projectCheck(applyFacts(twice, facts));
      expect(after).toMatchObject({ paidMinor: 1300, dueMinor: 0, status: 'settled' });
      expect(after.exceptions.map(({ type }) => type)).toEqual(['surplus_reversal']);
    }
  });
});
