import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import { seenFrom } from '../../checks/check-rows.ts';
import { decideMoveLines } from '../../checks/move-lines/move-lines.rule.ts';
import { projectCheck } from '../../checks/project-check.ts';
import { projectHistory } from '../../checks/project-history.ts';
import { decideSplitCheck } from '../../checks/split-check/split-check.rule.ts';
import {
  after,
  asState,
  BREAD,
  COLA,
  names,
  ordered,
  stateOf,
  sure,
  TART,
  together,
  withCheck,
} from '../../checks/testing/moves.fixture.ts';
import { decideVoidLine } from '../../checks/void-line/void-line.rule.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { codeOf, diner, exclusiveDiner, good, ring } from '../../testing/fixtures.ts';
import {
  adjusted,
  amount,
  at,
  boss,
  cashier,
  comp,
  decide,
  GRANOLA,
  type How,
  lineOf,
  other,
  percent,
  table,
} from '../testing/adjust.fixture.ts';
import { decideWithdrawAdjustment } from '../withdraw-adjustment/withdraw-adjustment.rule.ts';

describe('taking something off the price', () => {
  test('[TO1] a comp of some of a line charges the others, and shows the full price', () => {
    const rows = table();
    const lines = [{ lineId: lineOf(rows, COLA), quantity: 1 }];
    const done = adjusted(rows, { ...comp, lines });
    expect(at(done, COLA)).toMatchObject({ listMinor: 885, amountMinor: 590, liveQuantity: 3 });
    const state = projectCheck(done);
    expect(state.subtotalMinor).toBe(state.listMinor - 295);
    expect(state.takenOff).toMatchObject([{ type: 'comp', amountMinor: 295 }]);
    expect(codeOf(decide(rows, { ...comp, lines: [{ ...lines[0]!, quantity: 4 }] }))).toBe(
      'too_many',
    );
  });

  test('[TO1] a check that is free settles without a payment, by a receipt of nothing', () => {
    const done = adjusted(table(), comp);
    expect(projectCheck(done)).toMatchObject({ totalMinor: 0, status: 'open' });
    const nothing = { checkId: done.check.id, amountMinor: 0, tenderedMinor: 0 };
    const paid = decidePay(
      projectCheck(done),
      diner.about,
      1,
      { ...nothing, tender: 'cash' },
      boss,
    );
    expect(projectCheck(applyFacts(done, good(paid).facts))).toMatchObject({ status: 'settled' });
  });

  test('[TO2] a percentage is worked out once and spread to the cent, and the tax is that of the rest', () => {
    for (const place of [diner, exclusiveDiner]) {
      const rows = ordered(
        boss,
        [
          [TART, 1],
          [COLA, 1],
          [BREAD, 1],
        ],
        place,
      );
      const full = projectCheck(rows);
      const done = projectCheck(adjusted(rows, percent(125_000)));
      const taken = Math.round(full.subtotalMinor * 0.125);
      expect(full.subtotalMinor - done.subtotalMinor).toBe(taken);
      expect(done.takenOff).toMatchObject([{ amountMinor: taken }]);
      const rated = done.lines.reduce((all, line) => all + line.amountMinor, 0);
      expect(done.subtotalMinor).toBe(rated);
      for (const tax of done.taxTotals) {
        const base = tax.inclusive === 1 ? tax.grossMinor : tax.netMinor;
        const divisor = tax.inclusive === 1 ? 1_000_000 + tax.ppm : 1_000_000;
        expect(tax.taxMinor).toBe(Math.round((base * tax.ppm) / divisor));
      }
    }
  });

  test('[TO2] an amount is spread over the lines and sums to itself', () => {
    const rows = table();
    const done = projectCheck(adjusted(rows, amount(1001)));
    expect(done.listMinor - done.subtotalMinor).toBe(1001);
    expect(done.lines.every((line) => line.amountMinor < line.listMinor)).toBe(true);
    expect(codeOf(decide(rows, amount(0)))).toBe('above_price');
    const all = projectCheck(rows).subtotalMinor;
    expect(codeOf(decide(rows, amount(all + 1)))).toBe('above_price');
    expect(projectCheck(adjusted(rows, amount(all))).subtotalMinor).toBe(0);
  });

  test('[TO3] each takes its part of the full price, and all together at most the price', () => {
    const rows = table();
    const twice = adjusted(adjusted(rows, percent(100_000)), percent(100_000));
    const { listMinor, subtotalMinor } = projectCheck(twice);
    expect(listMinor - subtotalMinor).toBe(2 * Math.round(listMinor * 0.1));
    const lines = [{ lineId: lineOf(rows, TART), quantity: 1 }];
    for (const how of [
      [percent(200_000), { ...comp, lines }],
      [{ ...comp, lines }, percent(200_000)],
    ]) {
      const both = at(
        how.reduce((before, one) => adjusted(before, one), rows),
        TART,
      );
      expect([both.listMinor, both.amountMinor]).toEqual([1300, 520]);
    }
    const free = adjusted(adjusted(rows, percent(100_000)), comp);
    expect(projectCheck(free).subtotalMinor).toBe(0);
    expect(codeOf(decide(free, percent(10_000)))).toBe('nothing_to_reduce');
  });

  test('[TO3] [TO9] two registers that reduce the same check both count, capped at the price, and it shows', () => {
    const rows = table();
    const here = good(decide(rows, percent(700_000))).facts;
    const there = good(decide(rows, percent(600_000), other)).facts;
    const both = [applyFacts(rows, [...here, ...there]), applyFacts(rows, [...there, ...here])];
    for (const merged of both) {
      const state = projectCheck(merged);
      expect(state.subtotalMinor).toBe(0);
      expect(state.exceptions.map(({ type }) => type).sort()).toEqual([
        'reduced_twice',
        'surplus_adjustment',
      ]);
      const back = { checkId: rows.check.id, adjustmentId: state.adjustments[1]!.id };
      const undone = applyFacts(merged, good(decideWithdrawAdjustment(state, back, boss)));
      expect(projectCheck(undone).exceptions).toEqual([]);
    }
    expect(projectCheck(both[0]!)).toEqual(projectCheck(both[1]!));
  });

  test('[TO4] what is voided takes its part of an amount along, so that little is never left free', () => {
    const rows = adjusted(table(), amount(1000));
    const before = projectCheck(rows);
    const tart = at(rows, TART);
    const off = tart.listMinor - tart.amountMinor;
    const voiding = {
      lineId: tart.row.id,
      quantity: 1,
      reasonId: diner.reason('void'),
      disposition: 'not_made' as const,
    };
    const made = good(decideVoidLine(before, diner.reasons, voiding, undefined, boss));
    const left = at(applyFacts(rows, made.facts), TART);
    expect(left.listMinor - left.amountMinor).toBe(Math.round(off / 2));
  });

  test('[TO5] a percentage of the whole check counts for what is rung later, an amount and a comp do not', () => {
    const rows = table();
    const later = (how: How) => at(ring(adjusted(rows, how), boss, GRANOLA), GRANOLA);
    const { listMinor, amountMinor } = later(percent(200_000));
    expect(listMinor - amountMinor).toBeGreaterThan(0);
    for (const how of [amount(100), comp])
      expect(later(how).amountMinor).toBe(later(how).listMinor);
  });

  test('[TO6] what was taken off goes with its line to another check', () => {
    const { rows, check } = withCheck(adjusted(table(), percent(100_000)), boss);
    const lineId = lineOf(rows, TART);
    const to = { type: 'check' as const, checkId: check.id };
    const move = { checkId: rows.check.id, lines: [{ lineId }], to };
    const made = good(decideMoveLines(asState(rows), check, move, undefined, boss));
    const done = after(rows, made.facts);
    expect(together(done)).toEqual(together(rows));
    const moved = sure(stateOf(done, check.id).lines[0]);
    expect(moved.listMinor - moved.amountMinor).toBe(130);
    expect(stateOf(done, check.id).adjustments).toHaveLength(1);
    const fresh = ring(seenFrom(done, check.id), boss, COLA);
    const rung = sure(stateOf(fresh, check.id).lines.find(({ row }) => row.name === COLA));
    expect(rung.amountMinor).toBe(rung.listMinor);
  });

  test('[TO6] on a shared line only the part of the check in hand is reduced, also once that is moved', () => {
    const rows = table();
    const made = good(
      decideSplitCheck(
        asState(rows),
        names,
        { checkId: rows.check.id, by: { type: 'evenly', ways: 3 } },
        undefined,
        boss,
      ),
    );
    const split = after(rows, made.facts);
    const [second, third] = made.checkIds.map((id) => stateOf(split, id).subtotalMinor);
    const done = adjusted(split, percent(500_000));
    const half = stateOf(done, rows.check.id);
    expect(half.listMinor - half.subtotalMinor).toBe(Math.round(half.listMinor / 2));
    expect(made.checkIds.map((id) => stateOf(done, id).subtotalMinor)).toEqual([second, third]);
    const { rows: more, check } = withCheck(done, boss);
    const lines = half.lines.map(({ row }) => ({ lineId: row.id }));
    const move = {
      checkId: rows.check.id,
      lines,
      to: { type: 'check' as const, checkId: check.id },
    };
    const gone = after(
      more,
      good(decideMoveLines(asState(more), check, move, undefined, boss)).facts,
    );
    expect(stateOf(gone, check.id).subtotalMinor).toBe(half.subtotalMinor);
    expect(made.checkIds.map((id) => stateOf(gone, id).subtotalMinor)).toEqual([second, third]);
  });

  test('[TO6] [MV15] a reduced check is split by amount to the cent', () => {
    const rows = adjusted(adjusted(table(), percent(150_000)), amount(77));
    const command = { checkId: rows.check.id, by: { type: 'amount' as const, amountMinor: 1234 } };
    const made = good(decideSplitCheck(asState(rows), names, command, undefined, boss));
    const done = after(rows, made.facts);
    expect(stateOf(done, made.checkIds[0]!).totalMinor).toBe(1234);
    expect(together(done)).toEqual(together(rows));
  });

  test('[TO7] the reason is one for the act', () => {
    const rows = table();
    expect(codeOf(decide(rows, { ...comp, reasonId: diner.reason('discount') }))).toBe(
      'unknown_reason',
    );
    expect(codeOf(decide(rows, { ...amount(5), reasonId: diner.reason('comp') }))).toBe(
      'unknown_reason',
    );
  });

  test('[TO8] what was taken off is taken back while nothing of it is settled', () => {
    const rows = table();
    const done = adjusted(rows, percent(100_000));
    const back = { checkId: rows.check.id, adjustmentId: done.adjustments[0]!.id };
    const undo = good(decideWithdrawAdjustment(projectCheck(done), back, cashier));
    const undone = applyFacts(done, undo);
    expect(projectCheck(undone)).toMatchObject({
      totalMinor: projectCheck(rows).totalMinor,
      takenOff: [],
    });
    expect(codeOf(decideWithdrawAdjustment(projectCheck(undone), back, cashier))).toBe(
      'unknown_adjustment',
    );
    const texts = projectHistory(undone).map(({ text }) => text);
    expect(texts).toContain('Discount of 10 % on the whole check');
    expect(texts).toContain('Discount of 10 % on the whole check taken back');
    const { dueMinor } = projectCheck(done);
    const card = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
    const command = { checkId: rows.check.id, ...card };
    const paid = good(decidePay(projectCheck(done), diner.about, 1, command, boss));
    const settled = applyFacts(done, paid.facts);
    expect(codeOf(decideWithdrawAdjustment(projectCheck(settled), back, boss))).toBe(
      'check_settled',
    );
    expect(codeOf(decide(settled, percent(1000)))).toBe('check_settled');
  });

  test('[TO9] off a check that was paid meanwhile, it stands and the check is overpaid', () => {
    const rows = table();
    const { dueMinor } = projectCheck(rows);
    const card = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
    const command = { checkId: rows.check.id, ...card };
    const paid = good(decidePay(projectCheck(rows), diner.about, 1, command, boss));
    const meanwhile = good(decide(rows, amount(500), other)).facts;
    const state = projectCheck(applyFacts(rows, [...paid.facts, ...meanwhile]));
    expect(state).toMatchObject({ status: 'settled', overpaidMinor: 500 });
    expect(state.exceptions.map(({ type }) => type)).toEqual([
      'overpaid',
      'reduced_after_settlement',
    ]);
  });

  test('[TO10] nothing is taken off below what was paid already', () => {
    const rows = table();
    const { dueMinor } = projectCheck(rows);
    const part = { tender: 'card' as const, amountMinor: dueMinor - 100 };
    const command = { checkId: rows.check.id, ...part, tenderedMinor: part.amountMinor };
    const paid = applyFacts(
      rows,
      good(decidePay(projectCheck(rows), diner.about, 1, command, boss)).facts,
    );
    expect(codeOf(decide(paid, amount(101)))).toBe('paid_part');
    expect(codeOf(decide(paid, amount(100)))).toBe('ok');
  });
});
