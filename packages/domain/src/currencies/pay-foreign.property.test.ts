import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { projectCheck } from '../checks/project-check.ts';
import { cashFacts } from '../funds/cash-facts.ts';
import {
  counted,
  decideMove,
  fundsOf,
  moved,
  noRows,
  opened,
  paid,
  stateOf,
} from '../funds/testing/funds.fixture.ts';
import { type PaymentRow, sum } from '../rows.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { decideReversePayment } from '../tenders/reverse-payment/reverse-payment.rule.ts';
import {
  codeOf,
  context,
  diner,
  good,
  NOW,
  openTakeaway,
  ring,
  SITE,
} from '../testing/fixtures.ts';
import { reportFigures } from '../z-report/report-figures.ts';
import { foreignFor, heldOf, worthOf } from './exchange.ts';

const EUR = { currency: 'EUR', rateNano: 860_000_000, rounding: 'nearest' as const };
const house = { currency: 'GBP', stepMinor: 1 };
const exchange = { currency: 'GBP', rates: [EUR] };
const by = context({ exchange });
const rung = () => ring(openTakeaway(by), by, 'Lemon tart', 4);
const rows = rung();
const { dueMinor } = projectCheck(rows);

const pay = (amountMinor: number, foreignMinor: number, more: Record<string, unknown> = {}) =>
  decidePay(
    projectCheck(rows),
    diner.about,
    1,
    {
      ...{ checkId: rows.check.id, tender: 'cash', amountMinor },
      tenderedMinor: worthOf(foreignMinor, EUR, house),
      foreign: { currency: 'EUR', amountMinor: foreignMinor },
      ...more,
    },
    by,
    'GBP',
  );

const moneyIn = (facts: ReturnType<typeof cashFacts>) => ({
  house: sum(facts.map(({ amountMinor }) => amountMinor)),
  foreign: heldOf(facts.flatMap(({ foreign }) => foreign ?? [])),
});

describe('foreign cash', () => {
  test('[FX2] [FX3] counts as its worth, and change is in the currency of the house', () => {
    const needed = foreignFor(dueMinor, EUR, house);
    fc.assert(
      fc.property(fc.integer({ min: needed, max: needed + 100_000 }), (amountMinor) => {
        const done = good(pay(dueMinor, amountMinor));
        const worthMinor = worthOf(amountMinor, EUR, house);
        expect(done).toMatchObject({ settled: true, changeMinor: worthMinor - dueMinor });
        const foreign = { currency: 'EUR', amountMinor, rateNano: 860_000_000, worthMinor };
        expect(done.payment).toMatchObject({ tender: 'cash', foreign });
        const { payments, refunds, reversals } = applyFacts(rows, done.facts);
        expect(moneyIn(cashFacts({ payments, refunds, reversals, moves: [] }))).toEqual({
          house: dueMinor - worthMinor,
          foreign: [{ currency: 'EUR', amountMinor }],
        });
      }),
    );
  });

  test('[FX2] another worth, another tender and an unknown currency are refused in words', () => {
    expect(pay(100, 5000, { tenderedMinor: 4200 })).toMatchObject({
      error: {
        code: 'rate_changed',
        message: '€50.00 is worth £43.00 now. Look at the amount again.',
      },
    });
    expect(codeOf(pay(100, 5000, { tender: 'card' }))).toBe('cash_only');
    const yen = { foreign: { currency: 'JPY', amountMinor: 100 } };
    expect(codeOf(pay(100, 5000, yen))).toBe('currency_not_taken');
  });

  test('[FX4] undone whole, the guest has the notes again; a part goes back in house money', () => {
    const first = good(pay(1000, 2000));
    const after = applyFacts(rows, first.facts);
    const undo = (amountMinor: number) => {
      const wish = { paymentId: first.payment?.id ?? '', amountMinor, approvalId: '' };
      const ids = context({ exchange, ids: (kind) => `${kind}_undo` });
      return good(decideReversePayment(projectCheck(after), 2, wish, undefined, ids, 'GBP'));
    };
    const held = (amountMinor: number) => {
      const { payments, refunds, reversals } = applyFacts(after, undo(amountMinor).facts);
      return moneyIn(cashFacts({ payments, refunds, reversals, moves: [] }));
    };
    expect(held(1000)).toEqual({ house: 0, foreign: [] });
    expect(held(400)).toEqual({
      house: 1000 - 1720 - 400,
      foreign: [{ currency: 'EUR', amountMinor: 2000 }],
    });
  });

  test('[FX6] a report lists it by currency and rate beside the cash that it is part of', () => {
    const { payment } = good(pay(1000, 2000));
    const none = { receipts: [], refunds: [], voids: [], moves: [], closed: [], checks: [] };
    const figures = reportFigures({ ...none, payments: [payment as PaymentRow], reversals: [] });
    expect(figures.foreign).toEqual([
      { currency: 'EUR', rateNano: 860_000_000, payments: 1, amountMinor: 2000, worthMinor: 1720 },
    ]);
    expect(figures.tenders).toMatchObject([{ tender: 'cash', takenMinor: 1000 }]);
  });
});

describe('a drawer with foreign cash', () => {
  const begun = opened(noRows, by, 10_000);
  const { payment } = good(pay(1000, 2000));
  const note: PaymentRow = {
    ...(payment as PaymentRow),
    ...{ fundSessionId: begun.session.id, paidAt: NOW + 1 },
  };
  const full = paid(begun.rows, note);
  const later = context({ now: NOW + 10, ids: by.ids });

  test('[FX5] expects it apart, and counts it apart', () => {
    const expected = {
      balanceMinor: 10_000 - 720,
      foreign: [{ currency: 'EUR', amountMinor: 2000 }],
    };
    expect(stateOf(full, begun.session.id)).toMatchObject(expected);
    const done = counted(full, later, begun.session.id, 9280, [
      { currency: 'EUR', countedMinor: 1500 },
    ]);
    expect(done.count).toMatchObject({
      expectedMinor: 9280,
      foreign: [{ currency: 'EUR', countedMinor: 1500, expectedMinor: 2000 }],
    });
    const safe = fundsOf(done.rows).stores.find(({ fundId }) => fundId === `safe/${SITE}`);
    expect(safe?.foreign).toEqual([{ currency: 'EUR', amountMinor: 1500 }]);
  });

  test('[FX5] it is dropped into the safe by itself, and nowhere else', () => {
    const place = { sessionId: begun.session.id, amountMinor: 2000, currency: 'EUR' };
    const { rows: after } = moved(full, later, { type: 'drop', ...place });
    expect(stateOf(after, begun.session.id)).toMatchObject({ balanceMinor: 9280, foreign: [] });
    const odd = decideMove(full, later, { type: 'paid_out', reason: 'Ice', ...place });
    expect(codeOf(odd)).toBe('not_in_this_currency');
  });
});
