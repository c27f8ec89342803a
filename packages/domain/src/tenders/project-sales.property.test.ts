import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AdjustCommand } from '../adjustments/adjust/adjust.command.ts';
import { decideAdjust } from '../adjustments/adjust/adjust.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { type CheckState, projectCheck } from '../checks/project-check.ts';
import { type PaymentReversalRow, sum } from '../rows.ts';
import type { Approval } from '../staff/approval.ts';
import { exclusiveTaxMinor } from '../tax/tax-totals.ts';
import {
  context,
  countingIds,
  type Diner,
  diner,
  exclusiveDiner,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { decidePay } from './pay/pay.rule.ts';
import { projectSales } from './project-sales.ts';
import { decideRefundLine } from './refund-line/refund-line.rule.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries'];
const tender = fc.constantFrom('cash' as const, 'card' as const);

const plan = fc.record({
  lines: fc.array(fc.record({ item: fc.nat(2), quantity: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  /** Hundredths of what is due, one payment after the other; the last may leave the check open. */
  payments: fc.array(fc.record({ tender, share: fc.integer({ min: 1, max: 100 }) }), {
    maxLength: 3,
  }),
  settles: fc.boolean(),
  /** Taken off before anything is paid. */
  reduced: fc.array(fc.record({ line: fc.nat(3), way: fc.nat(2), whole: fc.boolean() }), {
    maxLength: 3,
  }),
  /** A second register, cut off, takes the whole again. */
  paidTwice: fc.boolean(),
  refunds: fc.array(
    fc.record({ tender, line: fc.nat(3), quantity: fc.integer({ min: 1, max: 3 }) }),
    {
      maxLength: 4,
    },
  ),
  /** Money of a payment that is taken back, as undone or as a surplus; more than there is does not count. */
  reversals: fc.array(
    fc.record({ of: fc.nat(3), cause: fc.constantFrom('undone' as const, 'surplus' as const) }),
    { maxLength: 2 },
  ),
  minutes: fc.nat(600),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
type Actor = ReturnType<typeof context>;

const payOnce = (
  rows: CheckRows,
  state: CheckState,
  part: { tender: 'cash' | 'card'; amountMinor: number },
  place: Diner,
  by: Actor,
): CheckRows => {
  const command = { checkId: rows.check.id, tenderedMinor: part.amountMinor, ...part };
  const made = decidePay(state, place.about, 1, command, by);
  return made.ok ? applyFacts(rows, made.value.facts) : rows;
};

const refundOnce = (
  rows: CheckRows,
  { tender, line, quantity }: Plan['refunds'][number],
  by: Actor,
) => {
  const lineId = rows.lines[line % rows.lines.length]!.id;
  const reasonId = diner.reason('refund');
  const approval: Approval = {
    id: 'apr',
    approverId: 'emp_m',
    actorId: 'emp_server',
    permissions: ['approve_refund'],
    act: { type: 'refund', lineId, quantity, reasonId },
    grantedAt: by.now,
  };
  const command = { lineId, quantity, tender, reasonId, approvalId: 'apr' };
  const made = decideRefundLine(projectCheck(rows), diner.reasons, 9, command, approval, by);
  return made.ok ? applyFacts(rows, made.value.facts) : rows;
};

const reduceOnce = (
  rows: CheckRows,
  { line, way, whole }: Plan['reduced'][number],
  place: Diner,
  by: Actor,
): CheckRows => {
  const ways: AdjustCommand['by'][] = [
    { type: 'comp' },
    { type: 'percent', ppm: 172_839 },
    { type: 'amount', amountMinor: 203 },
  ];
  const command: AdjustCommand = {
    checkId: rows.check.id,
    ...(whole ? {} : { lines: [{ lineId: rows.lines[line % rows.lines.length]!.id }] }),
    by: ways[way]!,
    reasonId: place.reason(way === 0 ? 'comp' : 'discount'),
  };
  const about = { reasons: place.reasons };
  const made = decideAdjust(rows, about, command, undefined, by);
  return made.ok ? applyFacts(rows, made.value.facts) : rows;
};

const reverseOnce = (
  rows: CheckRows,
  { of, cause }: Plan['reversals'][number],
  by: Actor,
): CheckRows => {
  const payment = rows.payments[of];
  if (payment === undefined) return rows;
  const { id: paymentId, checkId, tender, amountMinor } = payment;
  const row: PaymentReversalRow = {
    id: `rev_${rows.reversals.length}${checkId}`,
    checkId,
    paymentId,
    receiptId: null,
    businessDate: by.businessDate,
    tender,
    amountMinor: Math.ceil(amountMinor / 2),
    cause,
    reason: null,
    reversedAt: by.now,
    reversedBy: by.employeeId,
    approvedBy: by.employeeId,
    deviceId: by.deviceId,
    period: null,
    fundSessionId: null,
    roundingMinor: null,
    foreign: null,
  };
  return { ...rows, reversals: [...rows.reversals, row] };
};

const rowsOf = (given: Plan, at: number, place: Diner): CheckRows => {
  const now = NOW + given.minutes * 60_000;
  const by = context({ ids: countingIds(`a${at}`), now, discountLimitPpm: 1_000_000 });
  const other = context({ ids: countingIds(`b${at}`), now, deviceId: 'dev_2', deviceNumber: 2 });
  let rows = openTakeaway(by, place);
  for (const { item, quantity } of given.lines)
    rows = ring(rows, by, ITEMS[item]!, quantity, place);
  for (const wanted of given.reduced) rows = reduceOnce(rows, wanted, place, by);
  const unpaid = projectCheck(rows);
  for (const { tender, share } of given.payments) {
    const state = projectCheck(rows);
    const amountMinor = Math.ceil((state.dueMinor * share) / 100);
    rows = payOnce(rows, state, { tender, amountMinor }, place, by);
  }
  const left = projectCheck(rows);
  if (given.settles)
    rows = payOnce(rows, left, { tender: 'cash', amountMinor: left.dueMinor }, place, by);
  if (given.paidTwice)
    rows = payOnce(rows, unpaid, { tender: 'card', amountMinor: unpaid.dueMinor }, place, other);
  for (const wanted of given.refunds) rows = refundOnce(rows, wanted, by);
  for (const wanted of given.reversals) rows = reverseOnce(rows, wanted, by);
  return rows;
};

const salesOf = (checks: readonly CheckRows[]) =>
  projectSales({
    timeZone: 'Europe/London',
    checks: checks.map(projectCheck),
    payments: checks.flatMap((rows) => rows.payments),
    refunds: checks.flatMap((rows) =>
      rows.refunds.map((row) => ({ row, line: rows.lines.find((line) => line.id === row.lineId) })),
    ),
    reversals: checks.flatMap((rows) => projectCheck(rows).reversals),
  });

const notSettled = (states: readonly CheckState[]) =>
  states.filter((state) => state.status !== 'settled');

test('[MN8] [MN9] [MN12] [MN13] figures of any facts tie: tenders, money taken, turnover and its parts', () => {
  fc.assert(
    fc.property(
      fc.array(plan, { maxLength: 5 }),
      fc.constantFrom(diner, exclusiveDiner),
      (plans, place) => {
        const checks = plans.map((given, at) => rowsOf(given, at, place));
        const states = checks.map(projectCheck);
        const sales = salesOf(checks);
        expect(sum(sales.byTender.map((one) => one.paidMinor))).toBe(sales.paidMinor);
        expect(sum(sales.byTender.map((one) => one.backMinor))).toBe(
          sales.refundsMinor + sales.surplusBackMinor,
        );
        expect(sum(sales.byTender.map((one) => one.takenMinor))).toBe(sales.takenMinor);
        expect(sales.takenMinor).toBe(
          sales.paidMinor - sales.refundsMinor - sales.surplusBackMinor,
        );
        expect(sales.turnoverMinor).toBe(
          sales.grossMinor - sales.discountsMinor - sales.compsMinor - sales.refundedLinesMinor,
        );
        const sold = states.filter((state) => state.status === 'settled');
        expect(sales.grossMinor).toBe(sum(sold.map((state) => state.listMinor)));
        for (const parts of [sales.byHour, sales.byCategory, sales.byItem])
          expect(sum(parts.map((part) => part.turnoverMinor))).toBe(sales.turnoverMinor);
        const onOpen = sum(notSettled(states).map((state) => state.paidMinor));
        expect(sales.takenMinor).toBe(
          sales.turnoverMinor +
            exclusiveTaxMinor(sales.taxTotals) +
            sales.paidOnOpenMinor +
            sales.overpaidMinor,
        );
        const settled = states.filter((state) => state.status === 'settled');
        const overpaid = sum(settled.map((state) => state.overpaidMinor));
        expect(sales.turnoverMinor + exclusiveTaxMinor(sales.taxTotals) + onOpen + overpaid).toBe(
          sales.takenMinor,
        );
      },
    ),
    { numRuns: 150 },
  );
});
