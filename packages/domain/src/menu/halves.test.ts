import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dishOf } from '../allergies/clashes.ts';
import { requireModifiers } from '../checks/add-line/sellable.ts';
import type { ChosenModifier } from '../checks/checks.table.ts';
import { sum } from '../rows.ts';
import { codeOf, good } from '../testing/fixtures.ts';
import { choicesAgain, chooseModifiers } from './choose-modifiers.ts';
import { chargeHalves, halfRuleOf } from './halves.ts';
import { HALF_PRICES, type HalfPrice } from './menu.table.ts';
import { modifierTexts } from './modifier-texts.ts';
import { inHalves, pizza, pizzaMenu, type Said } from './testing/halves.fixture.ts';

const choose = (rule: HalfPrice | null, ...said: readonly Said[]) =>
  chooseModifiers(pizza(rule), pizzaMenu, inHalves(said));
const told = (rule: HalfPrice, ...said: readonly Said[]) =>
  good(choose(rule, ...said)).map(({ name, priceMinor, depth = 0 }) => [depth, name, priceMinor]);
const priceOf = (chosen: readonly ChosenModifier[]) =>
  sum(chosen.map(({ priceMinor, quantity }) => priceMinor * quantity));

/** Left: ham is free, olives 75. Right: ham is free, cheese 150 with blue 51 within. */
const ORDER: readonly Said[] = [
  [0, 'left'],
  [1, 'Ham'],
  [1, 'Olives'],
  [0, 'right'],
  [1, 'Ham'],
  [1, 'Cheese'],
  [2, 'Blue'],
  [0, 'Thick'],
];

describe('an item in halves', () => {
  test('[PZ1] only where the house says how they are charged and something is asked for each', () => {
    expect(codeOf(choose(null, ...ORDER))).toBe('unknown_modifier');
    expect(halfRuleOf(pizzaMenu, pizza('sum'))).toBe('sum');
    const crustOnly = { ...pizza('sum'), modifierGroupIds: ['mgr_Crust'] };
    expect(halfRuleOf(pizzaMenu, crustOnly)).toBeUndefined();
    const [first, ...others] = pizzaMenu.modifiers;
    if (first === undefined) throw new Error('no modifiers');
    const deal = { ...pizzaMenu, modifiers: [{ ...first, itemId: 'itm_cola' }, ...others] };
    expect(halfRuleOf(deal, pizza('sum'))).toBeUndefined();
    expect(codeOf(choose('dearer', [0, 'Ham'], [0, 'Thin']))).toBe('ok');
  });

  test('[PZ2] one left and one right half, each with its own counts; the crust once for the whole', () => {
    expect(told('sum', ...ORDER)).toEqual([
      [0, 'Thick', 99],
      [0, 'Left half', 0],
      [1, 'Ham', 0],
      [1, 'Olives', 75],
      [0, 'Right half', 0],
      [1, 'Ham', 0],
      [1, 'Cheese', 150],
      [2, 'Blue', 51],
    ]);
    expect(codeOf(choose('sum', [0, 'left'], [0, 'right']))).toBe('modifier_missing');
    expect(codeOf(choose('sum', [0, 'left'], [0, 'Thin']))).toBe('modifier_missing');
    expect(codeOf(choose('sum', [0, 'left'], [0, 'left'], [0, 'Thin']))).toBe('modifier_missing');
    const twice = choose('sum', [0, 'left', { n: 2 }], [0, 'right'], [0, 'Thin']);
    expect(codeOf(twice)).toBe('modifier_missing');
    const crustOfHalf = choose('sum', [0, 'left'], [1, 'Thin'], [0, 'right'], [0, 'Thin']);
    expect(codeOf(crustOfHalf)).toBe('unknown_modifier');
    const onWhole = choose('sum', [0, 'left'], [0, 'right'], [0, 'Thin'], [0, 'Ham']);
    expect(codeOf(onWhole)).toBe('unknown_modifier');
    const four = choose('sum', [0, 'left'], [1, 'Ham', { n: 4 }], [0, 'right'], [0, 'Thin']);
    expect(codeOf(four)).toBe('too_many_modifiers');
  });

  test('[PZ3] the dearer half is charged, the other is not; of equal ones the left', () => {
    const priced = told('dearer', ...ORDER).filter(([, , minor]) => minor !== 0);
    expect(priced).toEqual([
      [0, 'Thick', 99],
      [1, 'Cheese', 150],
      [2, 'Blue', 51],
    ]);
    const alike = told(
      'dearer',
      [0, 'left'],
      [1, 'Cheese'],
      [0, 'right'],
      [1, 'Cheese'],
      [0, 'Thin'],
    );
    expect(alike.map(([, , minor]) => minor)).toEqual([0, 0, 0, 0, 0]);
    const half: readonly Said[] = [
      [1, 'Ham'],
      [1, 'Olives'],
    ];
    const same = good(choose('dearer', [0, 'left'], ...half, [0, 'right'], ...half, [0, 'Thin']));
    expect(same.findIndex(({ priceMinor }) => priceMinor > 0)).toBe(3);
    expect(priceOf(same)).toBe(75);
  });

  test('[PZ4] [PZ5] half of each, to the unit, and all of both', () => {
    // 75 + 150 + 51 = 276 for both halves, of which half, and the crust whole.
    expect(priceOf(good(choose('average', ...ORDER)))).toBe(138 + 99);
    expect(told('average', ...ORDER).map(([, , minor]) => minor)).toEqual([
      99, 0, 0, 38, 0, 0, 75, 25,
    ]);
    expect(priceOf(good(choose('sum', ...ORDER)))).toBe(276 + 99);
  });

  test('[PZ6] what stands on the line is chosen again as it was, and told within its half', () => {
    for (const rule of HALF_PRICES) {
      const chosen = good(choose(rule, ...ORDER));
      const again = good(chooseModifiers(pizza(rule), pizzaMenu, choicesAgain(chosen)));
      expect(again).toEqual(chosen);
    }
    const texts = modifierTexts(good(choose('sum', ...ORDER)), ({ name }) => name);
    expect(texts).toEqual(['Thick', 'Left half (Ham, Olives)', 'Right half (Ham, Cheese (Blue))']);
  });

  test('[PZ7] a dish of both halves; what is left off one half is no part of it', () => {
    const chosen = good(
      choose(
        'average',
        [0, 'left'],
        [1, 'Ham', { pre: 'No' }],
        [0, 'right'],
        [1, 'Olives'],
        [0, 'Thin'],
      ),
    );
    expect(dishOf('itm_pizza', chosen, undefined).partIds).toEqual([
      'itm_pizza',
      'mod_Thin',
      'mod_Olives',
    ]);
    const lackOfModifier = (id: string) =>
      id === 'mod_Thin'
        ? undefined
        : ({ why: 'out', name: 'Olives', since: 0, until: null } as const);
    const lacking = requireModifiers(chosen, { lackOfModifier });
    expect(lacking).toMatchObject({ error: { message: expect.stringContaining('Olives') } });
  });
});

const anyHalf = fc.array(
  fc.record({
    priceMinor: fc.integer({ min: -500, max: 2000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 8 },
);
const row = (id: string, priceMinor = 0, quantity = 1, depth = 0): ChosenModifier => ({
  ...{ id, groupId: 'g', name: id, kitchenName: id, priceMinor, quantity, depth },
});

test('[PZ3] [PZ4] [PZ5] whatever the halves cost, the rows sum to the rule’s price exactly', () => {
  fc.assert(
    fc.property(anyHalf, anyHalf, fc.nat(900), (left, right, crust) => {
      const rows = (half: typeof left, side: string) =>
        half.map(({ priceMinor, quantity }, at) => row(`${side}${at}`, priceMinor, quantity, 1));
      const [ofLeft, ofRight] = [rows(left, 'l'), rows(right, 'r')];
      const all = [row('crust', crust), row('half_left'), ...ofLeft, row('half_right'), ...ofRight];
      const [l, r] = [priceOf(ofLeft), priceOf(ofRight)];
      const of = (rule: HalfPrice) => chargeHalves(rule, all);
      expect(priceOf(of('sum'))).toBe(crust + l + r);
      expect(priceOf(of('dearer'))).toBe(crust + Math.max(l, r));
      const half = of('average');
      const twice = 2 * (priceOf(half) - crust) - (l + r);
      expect(Math.abs(twice)).toBe((l + r) % 2 === 0 ? 0 : 1);
      for (const one of [...ofLeft, ...ofRight]) {
        const own = half.filter(({ id }) => id === one.id);
        expect(sum(own.map(({ quantity }) => quantity))).toBe(one.quantity);
        for (const { priceMinor } of own)
          expect(Math.abs(2 * priceMinor - one.priceMinor)).toBeLessThan(3);
      }
    }),
  );
});
