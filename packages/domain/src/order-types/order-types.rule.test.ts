import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { seenFrom } from '../checks/check-rows.ts';
import { decideMoveLines } from '../checks/move-lines/move-lines.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { asState } from '../checks/testing/moves.fixture.ts';
import { rowFact } from '../decision.ts';
import { codeOf, context, countingIds, good } from '../testing/fixtures.ts';
import { activeTypes, orderTypeOf } from './order-type.ts';
import {
  changed,
  changing,
  openAs,
  orderType,
  paidAs,
  ringAs,
  TYPES,
  typeNamed,
} from './order-types.fixture.ts';

/** Cold food: 20 % at a table, nothing to take away. */
const GRANOLA = 'Granola, yoghurt and berries';
const by = context();
const VAN = { [GRANOLA]: 990 };

const figures = (rows: Parameters<typeof projectCheck>[0]) => {
  const { totalMinor, dueMinor, overpaidMinor, taxTotals } = projectCheck(rows);
  const tax = taxTotals.reduce((all, { taxMinor }) => all + taxMinor, 0);
  return { totalMinor, dueMinor, overpaidMinor, tax };
};

const lunch = () => ringAs(ringAs(openAs(by, 'in'), by, GRANOLA, { van: VAN }), by, 'Chips');

describe('order types', () => {
  test('[OT1] types stand in the order of the house, without those that are switched off', () => {
    const rows = [
      orderType('b', 'counter', { sort: 2 }),
      orderType('off', 'catering', { active: 0 }),
      orderType('a', 'takeaway', { sort: 1 }),
    ];
    expect(activeTypes(rows).map(({ id }) => id)).toEqual(['a', 'b']);
    const { taxKind, papers } = orderTypeOf(orderType('x', 'delivery', { taxKind: 'dine_in' }));
    expect([taxKind, papers]).toEqual(['dine_in', ['kitchen-chit', 'label', 'receipt']]);
    const off = TYPES.map((type) => ({ ...type, active: 0 }));
    expect(() => openAs(by, 'away', off)).toThrow('unknown_order_type');
  });

  test('[OT2] a price level has prices of its own, and the usual one for what has none', () => {
    const rows = ringAs(openAs(by, 'van'), by, GRANOLA, { van: VAN });
    const menu = ringAs(openAs(by, 'away'), by, GRANOLA, { van: VAN });
    expect(figures(rows).totalMinor).toBe(990);
    expect(figures(menu).totalMinor).toBe(projectCheck(menu).lines[0]?.row.unitPriceMinor);
    expect(figures(menu).totalMinor).not.toBe(990);
    const chips = (type: string) => figures(ringAs(openAs(by, type), by, 'Chips')).totalMinor;
    expect(chips('van')).toBe(chips('away'));
  });

  test('[OT3] [OT4] a change of the type prices and taxes anew, and back again to the cent', () => {
    const rows = lunch();
    const before = figures(rows);
    const away = changed(rows, by, 'away');
    expect(figures(away)).toMatchObject({ totalMinor: before.totalMinor });
    expect(figures(away).tax).toBeLessThan(before.tax);
    const van = changed(away, by, 'van');
    const chips = projectCheck(rows).lines[1]?.amountMinor ?? 0;
    expect(figures(van).totalMinor).toBe(990 + chips);
    expect(figures(changed(van, by, 'in'))).toEqual(before);
  });

  test('[OT3] a line whose terms are alike under all types carries none', () => {
    const [granola, chips] = lunch().lines;
    expect(granola?.terms?.map(({ types }) => types)).toEqual([['away'], ['in'], ['van']]);
    expect(chips?.terms).toBeNull();
  });

  test('[OT4] what leaves the table gets a call number; a table is needed to sit down', () => {
    const away = changed(lunch(), by, 'away');
    expect(away.check).toMatchObject({ tableId: null, callNumber: '1-01' });
    expect(codeOf(changing(away, by, 'in'))).toBe('table_needed');
    expect(changed(away, by, 'in').check).toMatchObject({ tableId: 'tbl_5', callNumber: null });
  });

  test('[OT4] a line that a cut-off register rang meanwhile counts under the type that won', () => {
    const rows = openAs(by, 'in');
    const other = context({ deviceId: 'dev_2', ids: countingIds('b') });
    const rung = ringAs(rows, other, GRANOLA, { van: VAN });
    const [line] = rung.lines;
    const merged = applyFacts(changed(rows, by, 'van'), line ? [rowFact('line', line)] : []);
    expect(figures(merged).totalMinor).toBe(990);
  });

  test('[OT5] [TK19] what was settled keeps its prices and taxes, whatever a cut-off register made of it', () => {
    const rows = lunch();
    const paid = paidAs(rows, by);
    const other = context({ deviceId: 'dev_2', ids: countingIds('b') });
    const elsewhere = good(changing(rows, other, 'van')).facts;
    const merged = applyFacts(paid, elsewhere);
    expect(merged.check.orderTypeId).toBe('van');
    expect(figures(merged)).toEqual(figures(paid));
    expect(projectCheck(merged)).toMatchObject({
      status: 'settled',
      exceptions: [{ type: 'retyped_after_settlement' }],
    });
    expect(codeOf(changing(paid, by, 'away'))).toBe('check_settled');
  });

  test('[OT6] a line counts under the type of the check that it sits on; a shared one under that of its own', () => {
    const rows = ringAs(openAs(by, 'in'), by, GRANOLA, { van: VAN });
    const there = openAs(context({ ids: countingIds('z') }), 'van');
    const kin = applyFacts(rows, [rowFact('check', there.check)]);
    const lineId = rows.lines[0]?.id ?? '';
    const to = { type: 'check' as const, checkId: there.check.id };
    const command = { checkId: rows.check.id, lines: [{ lineId }], to };
    const move = decideMoveLines(asState(kin), there.check, command, undefined, by);
    const moved = applyFacts(kin, good(move).facts);
    expect(figures(seenFrom(moved, there.check.id)).totalMinor).toBe(990);
    const back = changed(seenFrom(moved, there.check.id), by, 'away');
    expect(figures(back)).toMatchObject({ totalMinor: figures(rows).totalMinor, tax: 0 });
  });

  test('[OT7] a type under which less is due than was paid is refused until the payment is undone', () => {
    const rows = ringAs(openAs(by, 'van'), by, GRANOLA, { van: VAN });
    expect(codeOf(changing(paidAs(rows, by, 980), by, 'away'))).toBe('paid_already');
    expect(codeOf(changing(paidAs(rows, by, 100), by, 'away'))).toBe('ok');
    expect(codeOf(changing(rows, by, 'gone'))).toBe('unknown_order_type');
    expect(typeNamed('away').kind).toBe('takeaway');
  });
});
