import { canonicalJson } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import { sum } from '../../rows.ts';
import { addTaxTotals } from '../../tax/tax-totals.ts';
import {
  codeOf,
  context,
  countingIds,
  type Diner,
  diner,
  disordered,
  exclusiveDiner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { decidePay } from '../pay/pay.rule.ts';
import { refundWays } from '../refund-line/quote-refund.ts';
import type { Tender } from '../tenders.table.ts';
import type { RefundCheckCommand, RefundOf } from './refund-check.command.ts';
import { decideRefundCheck, quoteRefundOf, refundCheckAct } from './refund-check.rule.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries', 'Whitebait, brown bread'];
const actor = (device: string, deviceNumber: number): DecisionContext =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber });

const pay = (
  rows: CheckRows,
  tender: Tender,
  amountMinor: number,
  by: DecisionContext,
  at: Diner,
) => {
  const command = { checkId: rows.check.id, tender, amountMinor, tenderedMinor: amountMinor };
  return applyFacts(rows, good(decidePay(projectCheck(rows), at.about, 1, command, by)).facts);
};

/** A check with some lines, part of it paid by card and the rest in cash. */
const settled = (quantities: readonly number[], cardPart: number, place: Diner): CheckRows => {
  const by = actor('s', 1);
  const rung = quantities.reduce(
    (rows, quantity, at) => ring(rows, by, ITEMS[at % ITEMS.length] ?? '', quantity, place),
    openTakeaway(by, place),
  );
  const total = projectCheck(rung).dueMinor;
  const onCard = Math.floor((total * cardPart) / 4);
  const paid = onCard === 0 ? rung : pay(rung, 'card', onCard, by, place);
  return onCard === total ? paid : pay(paid, 'cash', total - onCard, by, place);
};

const refund = (
  rows: CheckRows,
  of: RefundOf,
  by: DecisionContext,
  more: Partial<RefundCheckCommand> = {},
) => {
  const state = projectCheck(rows);
  const quote = quoteRefundOf(state, of);
  const way = quote.ok ? quote.value.ways[0] : undefined;
  const reasonId = diner.reason('refund');
  const wish = { checkId: rows.check.id, of, tender: 'cash' as const, ...way, reasonId, ...more };
  const approval = {
    ...{
      id: 'apr_1',
      approverId: 'emp_boss',
      actorId: 'emp_server',
      grantedAt: NOW,
      act: refundCheckAct(wish),
    },
    permissions: ['approve_refund' as const],
  };
  return decideRefundCheck(state, diner.reasons, 7, { ...wish, approvalId: 'apr_1' }, approval, by);
};

type Plan = { readonly line: number; readonly quantity: number; readonly amount: number };

const wishOf = (rows: CheckRows, { line, quantity, amount }: Plan): RefundOf => {
  const lineId = rows.lines[line % rows.lines.length]?.id ?? '';
  return amount > 0
    ? { type: 'amount', amountMinor: amount }
    : { type: 'lines', lines: [{ lineId, quantity }] };
};

const rest = (rows: CheckRows): RefundOf => ({
  type: 'lines',
  lines: projectCheck(rows).lines.flatMap(({ row, liveQuantity, refundedQuantity }) =>
    liveQuantity > refundedQuantity
      ? [{ lineId: row.id, quantity: liveQuantity - refundedQuantity }]
      : [],
  ),
});

const plans = fc.array(
  fc.record({
    line: fc.nat(3),
    quantity: fc.integer({ min: 1, max: 3 }),
    amount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })),
  }),
  { maxLength: 6 },
);
const quantities = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
const place = fc.constantFrom(diner, exclusiveDiner);

describe('money back by one document', () => {
  test('[RF3] [RF8] [RF9] refunds by line and by amount sum to what was paid, tax by tax', () => {
    fc.assert(
      fc.property(quantities, fc.nat(4), plans, place, (counts, cardPart, wishes, at) => {
        const by = actor('a', 2);
        let rows = settled(counts, cardPart, at);
        const before = projectCheck(rows);
        for (const wish of wishes) {
          const made = refund(rows, wishOf(rows, wish), by);
          if (made.ok) rows = applyFacts(rows, made.value.facts);
        }
        const last = rest(rows);
        if (last.type === 'lines' && last.lines.length > 0)
          rows = applyFacts(rows, good(refund(rows, last, by)).facts);
        const after = projectCheck(rows);
        expect(after.refundedMinor).toBe(before.totalMinor);
        expect(after.exceptions).toEqual([]);
        const given = rows.receipts.filter(({ type }) => type === 'refund');
        expect(sum(given.map(({ totalMinor }) => totalMinor))).toBe(-before.totalMinor);
        const all = rows.receipts.reduce<ReturnType<typeof addTaxTotals>>(
          (taxes, row) => addTaxTotals(taxes, row.taxTotals),
          [],
        );
        for (const tax of all)
          expect([tax.netMinor, tax.taxMinor, tax.grossMinor]).toEqual([0, 0, 0]);
      }),
    );
  });

  test('[RF4] [RF11] cut-off registers never count for more than was paid, in any order', () => {
    const keys = fc.array(fc.nat(), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(quantities, plans, plans, keys, (counts, mine, theirs, order) => {
        const start = settled(counts, 2, diner);
        const sides = [mine, theirs].map((wishes, at) => {
          const by = actor('ab'[at] ?? '', at + 2);
          let rows = start;
          return wishes.flatMap((wish) => {
            const made = refund(rows, wishOf(rows, wish), by);
            if (!made.ok) return [];
            rows = applyFacts(rows, made.value.facts);
            return made.value.facts;
          });
        });
        const facts = sides.flat();
        const merged = projectCheck(applyFacts(start, facts));
        const other = projectCheck(applyFacts(start, disordered(facts, order)));
        expect(merged.refundedMinor).toBeLessThanOrEqual(merged.paidMinor);
        expect(canonicalJson(other.refunds as never)).toBe(canonicalJson(merged.refunds as never));
        const given = sum(merged.refunds.map(({ row }) => row.amountMinor));
        const surplus = merged.exceptions.some(({ type }) => type === 'surplus_refund');
        expect(surplus).toBe(given > merged.refundedMinor);
      }),
    );
  });

  test('[RF10] cash for what a card can take back says why; the consent is to exactly that', () => {
    const by = actor('a', 2);
    const rows = settled([2], 4, diner);
    const of: RefundOf = { type: 'amount', amountMinor: 100 };
    expect(codeOf(refund(rows, of, by, { tender: 'cash' }))).toBe('cash_reason_missing');
    const made = good(refund(rows, of, by, { tender: 'cash', cashReason: ' The card is lost ' }));
    expect(made.refunds[0]).toMatchObject({ tender: 'cash', cashReason: 'The card is lost' });
    expect(good(refund(rows, of, by)).refunds[0]).toMatchObject({
      tender: 'card',
      cashReason: null,
    });
    expect(codeOf(refund(settled([2], 0, diner), of, by))).toBe('ok');
  });

  test('[RF8] what takes two tenders is shared out over the rows, and cash never twice', () => {
    const by = actor('a', 2);
    const rows = settled([1, 1, 1], 2, diner);
    const made = good(refund(rows, rest(rows), by));
    const [proposed] = refundWays(projectCheck(rows), -made.receipt.totalMinor);
    expect(sum(made.refunds.map(({ cashMinor }) => cashMinor ?? 0))).toBe(proposed?.cashMinor);
    expect(new Set(made.refunds.map(({ receiptId }) => receiptId)).size).toBe(1);
  });

  test('[RF9] never more than is left, and only of a settled check', () => {
    const by = actor('a', 2);
    const rows = settled([1], 0, diner);
    const of: RefundOf = { type: 'amount', amountMinor: 651 };
    expect(codeOf(refund(rows, of, by))).toBe('above_paid');
    const open = ring(openTakeaway(by), by, 'Cola');
    expect(codeOf(refund(open, { type: 'amount', amountMinor: 1 }, by))).toBe('check_not_settled');
    const { lines } = projectCheck(rows);
    const twice = { lineId: lines[0]?.row.id ?? '', quantity: 1 };
    expect(codeOf(refund(rows, { type: 'lines', lines: [twice, twice] }, by))).toBe('too_many');
  });
});
