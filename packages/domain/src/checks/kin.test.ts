import { describe, expect, test } from 'vitest';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { projectSales } from '../tenders/project-sales.ts';
import { context, diner, good } from '../testing/fixtures.ts';
import { seenFrom } from './check-rows.ts';
import { joinKin } from './join-kin.ts';
import { projectKin } from './project-check.ts';
import { decideSplitCheck } from './split-check/split-check.rule.ts';
import { after, asState, names, ordered, stateOf } from './testing/moves.fixture.ts';

describe('kin', () => {
  test('[MV6] ties lead from check to check, whichever of the two they name first', () => {
    const tie = (checkId: string, otherCheckId: string) => ({ checkId, otherCheckId });
    const ties = [tie('c', 'b'), tie('d', 'e'), tie('a', 'b'), tie('c', 'c')];
    const kin = joinKin(ties);
    for (const id of ['a', 'b', 'c']) expect(kin.get(id)).toEqual(['a', 'b', 'c']);
    for (const id of ['d', 'e']) expect(kin.get(id)).toEqual(['d', 'e']);
    expect(kin.get('f')).toBeUndefined();
    expect([...joinKin([...ties].reverse())].sort()).toEqual([...kin].sort());
  });

  test('[MN14] a shared line is sold once, in quantity and amount, however many checks it is on', () => {
    const by = context();
    const rows = ordered(by, [
      ['Lemon tart', 1],
      ['Cola', 2],
    ]);
    const command = { checkId: rows.check.id, by: { type: 'evenly' as const, ways: 3 } };
    const split = good(decideSplitCheck(asState(rows), names, command, undefined, by));
    let paid = after(rows, split.facts);
    for (const id of [rows.check.id, ...split.checkIds]) {
      const here = seenFrom(paid, id);
      const { dueMinor } = stateOf(here, id);
      const tender = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
      const pay = decidePay(stateOf(here, id), diner.about, 1, { checkId: id, ...tender }, by);
      paid = after(paid, good(pay).facts);
    }
    const sales = projectSales({
      timeZone: 'Europe/London',
      checks: projectKin(paid),
      payments: paid.payments,
      refunds: [],
      reversals: [],
    });
    const [tart, cola] = rows.lines;
    expect(
      sales.byItem.map(({ name, quantity, turnoverMinor }) => [name, quantity, turnoverMinor]),
    ).toEqual([
      [tart?.name, 1, tart?.unitPriceMinor],
      [cola?.name, 2, 2 * (cola?.unitPriceMinor ?? 0)],
    ]);
    expect(sales.turnoverMinor).toBe(stateOf(rows, rows.check.id).subtotalMinor);
    expect(sales.takenMinor).toBe(sales.turnoverMinor);
  });
});
