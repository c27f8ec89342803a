import { describe, expect, test } from 'vitest';
import { codeOf, context, diner, good, openTakeaway } from '../../testing/fixtures.ts';
import { decideAddLine } from '../add-line/add-line.rule.ts';
import { applyFacts } from '../apply-facts.ts';
import { decideChangeLine } from '../change-line/change-line.rule.ts';
import { projectCheck } from '../project-check.ts';
import type { Weighed } from './weigh-line.ts';
import { gramsAsWeight } from './weighing.ts';

const SALAD = 'Seafood salad by weight';
const by = context();
const rows = openTakeaway(by);
const check = projectCheck(rows);
const scale = (grams: number): Weighed => ({
  by: 'scale',
  weight: gramsAsWeight(grams),
  tare: gramsAsWeight(20),
});

const add = (weighed: Weighed | undefined, name = SALAD, quantity = 1, who = by) => {
  const command = { checkId: rows.check.id, itemId: diner.item(name).id, quantity, modifiers: [] };
  return decideAddLine(check, diner.menu(name), command, who, undefined, weighed);
};

describe('an item that is sold by weight', () => {
  test('[WI2] is a line of one with the price of its weight and how that came about', () => {
    const { line } = good(add(scale(452)));
    expect(line).toMatchObject({ quantity: 1, unitPriceMinor: 854 });
    expect(line.weighing).toEqual({
      by: 'scale',
      perKgMinor: 1890,
      weight: gramsAsWeight(452),
      tare: gramsAsWeight(20),
    });
  });

  test('[WI3] is not sold without a weight, and nothing else with one', () => {
    expect(codeOf(add(undefined))).toBe('weight_missing');
    expect(codeOf(add(scale(452), 'Chips'))).toBe('not_by_weight');
    expect(codeOf(add(scale(0)))).toBe('nothing_weighed');
    expect(codeOf(add({ by: 'label', priceMinor: 0 }))).toBe('nothing_weighed');
    expect(good(add(undefined, 'Chips')).line.weighing).toBeNull();
  });

  test('[WI4] a typed weight needs the permission and is marked', () => {
    const typed: Weighed = { by: 'hand', weight: gramsAsWeight(350) };
    const cashier = context({ permissions: ['sell'] });
    expect(codeOf(add(typed, SALAD, 1, cashier))).toBe('not_allowed');
    expect(codeOf(add(scale(350), SALAD, 1, cashier))).toBe('ok');
    expect(good(add(typed)).line.weighing).toMatchObject({ by: 'hand', tare: null });
    // Roles of versions before the permission have it by the one that stood for it.
    const older = context({ permissions: ['sell', 'approve_void'] });
    expect(codeOf(add(typed, SALAD, 1, older))).toBe('ok');
  });

  test('[WI4] a label brings its weight or its price', () => {
    const weight: Weighed = { by: 'label', weight: gramsAsWeight(1000) };
    expect(good(add(weight)).line).toMatchObject({ unitPriceMinor: 1890 });
    const priced = good(add({ by: 'label', priceMinor: 725 })).line;
    expect(priced).toMatchObject({ unitPriceMinor: 725, weighing: { by: 'label', weight: null } });
  });

  test('[WI5] each weighing is a line of its own', () => {
    expect(codeOf(add(scale(452), SALAD, 2))).toBe('weight_quantity');
    const { line, facts } = good(add(scale(452)));
    const state = projectCheck(applyFacts(rows, facts));
    const menu = diner.menu(SALAD);
    const change = (quantity: number) =>
      decideChangeLine(state, menu, { lineId: line.id, quantity, modifiers: [], note: 'cold' }, by);
    expect(codeOf(change(2))).toBe('weight_quantity');
    expect(good(change(1)).line).toMatchObject({
      unitPriceMinor: 854,
      note: 'cold',
      weighing: { by: 'scale' },
    });
  });
});
