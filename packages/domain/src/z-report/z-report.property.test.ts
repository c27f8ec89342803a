import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { DecisionContext } from '../decision.ts';
import type { ZReportRow } from '../rows.ts';
import { sum } from '../rows.ts';
import { addTaxTotals } from '../tax/tax-totals.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { decideRefundLine } from '../tenders/refund-line/refund-line.rule.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { decideMakeZ, lastZ, zDisplay } from './make-z.rule.ts';
import { type PeriodRows, reportFigures } from './report-figures.ts';

/** A register that sells and closes its series, alone. */
const register = (number: number) => {
  const ids = countingIds(`r${number}`);
  const checks: CheckRows[] = [];
  const zs: ZReportRow[] = [];
  let receipts = 0;
  let businessDate = '2026-06-01';
  const by = (): DecisionContext =>
    context({
      ...{ ids, deviceId: `dev_${number}`, deviceNumber: number, businessDate },
      till: { period: (lastZ(zs)?.number ?? 0) + 1, fundSessionId: null },
    });
  const rowsOf = (period: number): PeriodRows => ({
    receipts: checks.flatMap((rows) => rows.receipts.filter((row) => row.period === period)),
    payments: checks.flatMap((rows) => rows.payments.filter((row) => row.period === period)),
    refunds: checks.flatMap((rows) => rows.refunds.filter((row) => row.period === period)),
    reversals: [],
    voids: [],
    moves: [],
    closed: [],
    checks: checks.map(projectCheck),
  });
  return {
    zs,
    checks,
    nextDay: (date: string) => {
      businessDate = date;
    },
    sell(quantity: number, tender: 'cash' | 'card') {
      const rows = ring(openTakeaway(by()), by(), 'Lemon tart', quantity);
      const due = projectCheck(rows).dueMinor;
      const command = { checkId: rows.check.id, tender, amountMinor: due, tenderedMinor: due };
      receipts += 1;
      const paid = good(decidePay(projectCheck(rows), diner.about, receipts, command, by()));
      checks.push(applyFacts(rows, paid.facts));
    },
    refund() {
      const at = checks.findIndex(({ refunds }) => refunds.length === 0);
      const rows = checks[at];
      if (rows === undefined) return;
      const lineId = rows.lines[0]?.id ?? '';
      const act = {
        type: 'refund' as const,
        lineId,
        quantity: 1,
        reasonId: diner.reason('refund'),
      };
      const approval = {
        ...{ id: 'apr_1', approverId: 'emp_boss', actorId: 'emp_server', grantedAt: NOW, act },
        permissions: ['approve_refund' as const],
      };
      const { type: _, ...wish } = act;
      const command = { ...wish, tender: 'cash' as const, approvalId: 'apr_1' };
      receipts += 1;
      const state = projectCheck(rows);
      const done = decideRefundLine(state, diner.reasons, receipts, command, approval, by());
      checks[at] = applyFacts(rows, good(done).facts);
    },
    closeSeries: () => decideMakeZ(lastZ(zs), rowsOf(by().till?.period ?? 1), by()),
    reading: () => reportFigures(rowsOf(by().till?.period ?? 1)),
  };
};

type Register = ReturnType<typeof register>;

const act = fc.oneof(
  fc.record({ type: fc.constant('sell' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ type: 'refund' as const, quantity: 0 }),
  fc.constant({ type: 'z' as const, quantity: 0 }),
);
const acts = fc.array(fc.record({ act, at: fc.constantFrom(0, 1), card: fc.boolean() }), {
  maxLength: 14,
});

const play = (registers: readonly Register[], plan: fc.Arbitrary<never> | readonly unknown[]) => {
  for (const step of plan as readonly {
    act: { type: 'sell' | 'refund' | 'z'; quantity: number };
    at: number;
    card: boolean;
  }[]) {
    const one = registers[step.at];
    if (step.act.type === 'sell') one?.sell(step.act.quantity, step.card ? 'card' : 'cash');
    if (step.act.type === 'refund') one?.refund();
    if (step.act.type === 'z') {
      const made = one?.closeSeries();
      if (made?.ok) one?.zs.push(made.value.z);
    }
  }
};

test('[ZR2] [ZR3] [ZR4] Zs equal the sum of their receipts, without a gap and without one twice', () => {
  fc.assert(
    fc.property(acts, (plan) => {
      const registers = [register(1), register(2)];
      play(registers, plan);
      for (const one of registers) {
        const last = one.closeSeries();
        if (last.ok) one.zs.push(last.value.z);
        const receipts = one.checks.flatMap((rows) => rows.receipts);
        const total = sum(receipts.map(({ totalMinor }) => totalMinor));
        expect(sum(one.zs.map(({ figures }) => figures.turnoverMinor))).toBe(total);
        expect(one.zs.at(-1)?.grandMinor ?? 0).toBe(total);
        expect(one.zs.map(({ number }) => number)).toEqual(one.zs.map((_, index) => index + 1));
        for (const { figures } of one.zs) {
          expect(figures.withoutReceiptMinor).toBe(0);
          expect(sum(figures.tenders.map(({ takenMinor }) => takenMinor))).toBe(
            figures.turnoverMinor,
          );
          expect(sum(figures.taxTotals.map(({ grossMinor }) => grossMinor))).toBe(
            figures.turnoverMinor,
          );
          expect(sum(figures.dates.map(({ turnoverMinor }) => turnoverMinor))).toBe(
            figures.turnoverMinor,
          );
        }
        const numbers = one.zs.flatMap(({ figures: { firstReceipt, lastReceipt } }) =>
          firstReceipt === null ? [] : [firstReceipt, (lastReceipt ?? 0) + 1],
        );
        expect(numbers.filter((_, at) => at % 2 === 0).slice(1)).toEqual(
          numbers.filter((_, at) => at % 2 === 1).slice(0, -1),
        );
        const taxes = receipts.reduce<ReturnType<typeof addTaxTotals>>(
          (all, row) => addTaxTotals(all, row.taxTotals),
          [],
        );
        const ofZs = one.zs.reduce<ReturnType<typeof addTaxTotals>>(
          (all, { figures }) => addTaxTotals(all, [...figures.taxTotals]),
          [],
        );
        expect(ofZs.filter((tax) => tax.grossMinor !== 0)).toEqual(
          taxes.filter((tax) => tax.grossMinor !== 0),
        );
      }
    }),
    { numRuns: 40 },
  );
});

describe('a Z', () => {
  test('[ZR1] is asked for by whoever closes the day, and not where nothing happened', () => {
    const one = register(1);
    expect(codeOf(one.closeSeries())).toBe('nothing_to_report');
    one.sell(1, 'cash');
    expect(good(one.closeSeries()).z).toMatchObject({ series: '1', number: 1 });
    const { figures } = good(one.closeSeries()).z;
    const rows = { receipts: [], payments: [], refunds: [], reversals: [] };
    const none = { ...rows, voids: [], moves: [], closed: [], checks: [] };
    expect(codeOf(decideMakeZ(undefined, none, context({ permissions: ['sell'] })))).toBe(
      'not_allowed',
    );
    expect(figures.sales).toEqual({ count: 1, amountMinor: 650 });
    expect(zDisplay({ series: '2', number: 14 })).toBe('2-Z0014');
  });

  test('[ZR5] what is sold under an earlier business date stands in the next Z with that date', () => {
    const one = register(1);
    one.sell(1, 'cash');
    one.nextDay('2026-06-02');
    one.sell(2, 'card');
    expect(one.reading()).toEqual(good(one.closeSeries()).z.figures);
    expect(one.reading().dates).toMatchObject([
      { businessDate: '2026-06-01', receipts: 1, turnoverMinor: 650 },
      { businessDate: '2026-06-02', receipts: 1, turnoverMinor: 1300 },
    ]);
  });
});
