import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { cashFacts } from '../funds/cash-facts.ts';
import { sum } from '../rows.ts';
import type { Approval } from '../staff/approval.ts';
import { PERMISSIONS } from '../staff/staff.table.ts';
import { codeOf, context, diner, good, openTakeaway, ring } from '../testing/fixtures.ts';
import { backRounding, cashStepOf, inCoins, roundingSum } from './cash-rounding.ts';
import { decidePay } from './pay/pay.rule.ts';
import { decideRefundLine } from './refund-line/refund-line.rule.ts';
import { decideReversePayment } from './reverse-payment/reverse-payment.rule.ts';
import { tenderSums } from './tender-sums.ts';

const steps = fc.constantFrom(1, 5, 10, 50, 100, 500);

const site = (currency: string, locale: string, more = {}) => ({ currency, locale, ...more });

describe('cash in coins', () => {
  test('[RN1] the smallest coin is that of currency and country, or what the site says', () => {
    expect(cashStepOf(site('CHF', 'de-CH'))).toBe(5);
    expect(cashStepOf(site('SEK', 'sv-SE'))).toBe(100);
    expect(cashStepOf(site('CAD', 'en-CA'))).toBe(5);
    expect(cashStepOf(site('EUR', 'nl-NL'))).toBe(5);
    expect(cashStepOf(site('EUR', 'de-DE'))).toBe(1);
    expect(cashStepOf(site('EUR', 'de-DE', { country: 'BE' }))).toBe(5);
    expect(cashStepOf(site('GBP', 'en-GB'))).toBe(1);
    expect(cashStepOf(site('CHF', 'de-CH', { cashStepMinor: 1 }))).toBe(1);
  });

  test.each([
    ['CHF', 5, 1232, 1230],
    ['CHF', 5, 1233, 1235],
    ['CHF', 5, 1237, 1235],
    ['SEK', 100, 1249, 1200],
    ['SEK', 100, 1250, 1300],
    ['DKK', 50, 1225, 1250],
    ['CAD', 5, 2, 0],
  ])('[RN2] %s by %i: %i becomes %i', (_currency, step, minor, coins) => {
    expect(inCoins(minor, step)).toBe(coins);
    expect(inCoins(-minor, step)).toBe(coins === 0 ? 0 : -coins);
  });

  test('[RN4] what goes back in steps comes to what all of it at once would', () => {
    fc.assert(
      fc.property(
        steps,
        fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 8 }),
        (step, parts) => {
          let before = 0;
          let gave = 0;
          for (const part of parts) {
            const cash = part + backRounding(before, part, step);
            expect(cash % step).toBe(0);
            before += part;
            gave += cash;
          }
          expect(gave).toBe(inCoins(before, step));
        },
      ),
    );
  });
});

const STEP = 5;

const rung = (): CheckRows => {
  const by = context();
  return ring(ring(openTakeaway(by), by, 'Cola', 3), by, 'Lemon tart', 1);
};

/** With a unit more, so that coins cannot pay it. */
const oddly = (rows: CheckRows, more: number): CheckRows => ({
  ...rows,
  lines: rows.lines.map((line, at) =>
    at === 0 ? { ...line, quantity: 1, unitPriceMinor: line.unitPriceMinor + more } : line,
  ),
});

const pay = (
  rows: CheckRows,
  tender: 'cash' | 'card',
  amountMinor: number,
  tenderedMinor: number,
) =>
  decidePay(
    projectCheck(rows),
    diner.about,
    1,
    { checkId: rows.check.id, tender, amountMinor, tenderedMinor },
    context({ cashStepMinor: STEP, ids: (kind) => `${kind}_${tender}_${amountMinor}` }),
    'CHF',
  );

/** All of a line back in cash, with a manager's consent. */
const giveBack = (rows: CheckRows, lineId: string, quantity: number, at: number) => {
  const by = context({ cashStepMinor: STEP, ids: (kind) => `${kind}_back_${at}` });
  const about = { lineId, quantity, reasonId: diner.reason('refund') };
  const approval: Approval = {
    ...{
      id: 'apr_1',
      approverId: 'emp_2',
      actorId: 'emp_server',
      permissions: PERMISSIONS,
      grantedAt: by.now,
    },
    act: { type: 'refund', ...about },
  };
  const command = { ...about, tender: 'cash' as const, approvalId: 'apr_1' };
  const state = projectCheck(rows);
  return decideRefundLine(state, diner.reasons, at + 2, command, approval, by, 'CHF');
};

const money = (rows: CheckRows) => {
  const { payments, refunds, reversals } = projectCheck(rows);
  return { payments, refunds, reversals };
};

const inDrawer = ({ payments, refunds, reversals }: CheckRows): number =>
  sum(cashFacts({ payments, refunds, reversals, moves: [] }).map(({ amountMinor }) => amountMinor));

describe('checks paid in coins', () => {
  test('[RN3] [RN5] cash that settles is rounded, drawer and tenders have what changed hands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (more) => {
        const rows = oddly(rung(), more);
        const { dueMinor } = projectCheck(rows);
        const coins = inCoins(dueMinor, STEP);
        const done = good(pay(rows, 'cash', dueMinor, coins + 1000));
        expect(done).toMatchObject({ settled: true, changeMinor: 1000 });
        expect(done.receipt?.totalMinor).toBe(dueMinor);
        const after = applyFacts(rows, done.facts);
        expect(projectCheck(after)).toMatchObject({
          status: 'settled',
          dueMinor: 0,
          overpaidMinor: 0,
        });
        expect(inDrawer(after)).toBe(coins);
        const [cash] = tenderSums(money(after));
        expect(cash).toMatchObject({ tender: 'cash', takenMinor: coins });
        expect(roundingSum(money(after))).toBe(coins - dueMinor);
      }),
    );
  });

  test('[RN3] a card pays to the unit; a part in cash is an amount that coins make', () => {
    const rows = oddly(rung(), 3);
    const { dueMinor } = projectCheck(rows);
    expect(good(pay(rows, 'card', dueMinor, dueMinor)).payment?.roundingMinor).toBeNull();
    const odd = dueMinor % STEP === 0 ? 101 : 103;
    expect(codeOf(pay(rows, 'cash', odd, odd))).toBe('not_in_coins');
    expect(good(pay(rows, 'cash', 100, 100)).payment?.roundingMinor).toBeNull();
    expect(codeOf(pay(rows, 'cash', dueMinor, inCoins(dueMinor, STEP) - STEP))).toBe(
      'tendered_below_amount',
    );
  });

  test('[RN4] refunds of all lines, one by one, take from the drawer what came into it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (more) => {
        const rows = oddly(rung(), more);
        const { dueMinor } = projectCheck(rows);
        let after = applyFacts(rows, good(pay(rows, 'cash', dueMinor, dueMinor + 500)).facts);
        for (const [at, { row, liveQuantity: quantity }] of projectCheck(after).lines.entries()) {
          const made = giveBack(after, row.id, quantity, at);
          after = applyFacts(after, good(made).facts);
        }
        expect(inDrawer(after)).toBe(0);
        expect(roundingSum(money(after))).toBe(0);
      }),
    );
  });

  test('[RN4] a payment that is undone goes back as it came', () => {
    const rows = oddly(rung(), 3);
    const { dueMinor } = projectCheck(rows);
    const done = good(pay(rows, 'cash', dueMinor, dueMinor + 500));
    const facts = done.facts.filter(({ kind }) => kind !== 'receipt');
    const paid = applyFacts(rows, facts);
    const command = { paymentId: done.payment!.id, amountMinor: dueMinor };
    const by = context({ cashStepMinor: STEP, ids: (kind) => `${kind}_undo` });
    const undone = good(
      decideReversePayment(
        projectCheck(paid),
        2,
        { ...command, approvalId: '' },
        undefined,
        by,
        'CHF',
      ),
    );
    expect(inDrawer(applyFacts(paid, undone.facts))).toBe(0);
  });
});
