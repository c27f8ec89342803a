import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectCheck } from '../checks/project-check.ts';
import { rang } from '../delivery/testing/delivery.fixture.ts';
import { openAs, paidAs } from '../order-types/order-types.fixture.ts';
import { sum, type TipRow } from '../rows.ts';
import { codeOf, context, countingIds, good } from '../testing/fixtures.ts';
import { reportFigures } from '../z-report/report-figures.ts';
import { decideNoteTip } from './note-tip/note-tip.rule.ts';
import { standingTips, tipOfPayment, tipsByPerson } from './standing-tips.ts';

const by = context();
const paid = projectCheck(paidAs(rang(openAs(by, 'in'), by, 2000), by));
const paymentId = paid.payments[0]?.id ?? '';

const note = (notes: readonly TipRow[], amountMinor: number, who = by, sure = true): TipRow =>
  good(decideNoteTip(paid, notes, { paymentId, amountMinor, sure }, who)).tip;

describe('the tip on a slip', () => {
  test('[TP1] is that of who serves the check, on a card payment that stands', () => {
    const tip = note([], 300);
    expect(tip).toMatchObject({ employeeId: 'emp_server', amountMinor: 300, changeMinor: 300 });
    const other = { paymentId: 'pay_none', amountMinor: 300 };
    expect(codeOf(decideNoteTip(paid, [], other, by))).toBe('no_card_payment');
    expect(paid.totalMinor).toBe(2000);
  });

  test('[TP2] what is out of proportion is read again first', () => {
    const wish = { paymentId, amountMinor: 1001 };
    expect(codeOf(decideNoteTip(paid, [], wish, by))).toBe('tip_high');
    expect(codeOf(decideNoteTip(paid, [], { ...wish, amountMinor: 1000 }, by))).toBe('ok');
    expect(codeOf(decideNoteTip(paid, [], { ...wish, sure: true }, by))).toBe('ok');
  });

  test('[TP3] a correction stands beside what it corrects, and says what it changes', () => {
    const first = note([], 300);
    expect(codeOf(decideNoteTip(paid, [first], { paymentId, amountMinor: 300 }, by))).toBe(
      'same_tip',
    );
    const second = note([first], 200);
    expect(second).toMatchObject({ amountMinor: 200, changeMinor: -100, after: [first.id] });
    expect(tipOfPayment([second, first], paymentId)).toEqual(second);
  });

  test('[TP4] a report tells tips by person and keeps them out of turnover', () => {
    const none = { receipts: [], payments: [], refunds: [], reversals: [], voids: [], moves: [] };
    const figures = reportFigures({ ...none, closed: [], checks: [], tips: [note([], 300)] });
    expect(figures.tips).toEqual([{ employeeId: 'emp_server', amountMinor: 300 }]);
    expect(figures.turnoverMinor).toBe(0);
  });
});

describe('tips of cut-off registers', () => {
  const amounts = fc.array(fc.nat(900), { maxLength: 5 });
  const device = (name: string) =>
    context({ ids: countingIds(name), deviceId: `dev_${name}`, employeeId: `emp_${name}` });
  const run = (all: readonly number[], who: ReturnType<typeof context>): TipRow[] => {
    const notes: TipRow[] = [];
    for (const amountMinor of all) {
      const made = decideNoteTip(paid, notes, { paymentId, amountMinor, sure: true }, who);
      if (made.ok) notes.push(made.value.tip);
    }
    return notes;
  };

  test('[TP3] one counts of each payment, whatever order they come in', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.nat(20), (a, b, turn) => {
        const all = [...run(a, device('a')), ...run(b, device('b'))];
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at), ...all.slice(0, 2)];
        expect(standingTips(turned)).toEqual(standingTips(all));
        expect(standingTips(all).length).toBe(all.length === 0 ? 0 : 1);
      }),
    );
  });

  test('[TP4] at one register the changes of any corrections sum to the tip that stands', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const notes = run(all, device('a'));
        const owed = sum(tipsByPerson(notes).map(({ amountMinor }) => amountMinor));
        expect(owed).toBe(tipOfPayment(notes, paymentId)?.amountMinor ?? 0);
      }),
    );
  });
});
