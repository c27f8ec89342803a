import {
  chooseModifiers,
  HALF_PRICES,
  type MenuItemRow,
  type ModifierGroupRow,
  type ModifierMenu,
  type ModifierRow,
  sum,
} from '@galley/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenAt, sectionsOf, toChoices, toCommand } from './choice-tree.ts';
import { askedFor, askedPrice, isHalved, turned } from './halves.ts';
import { indexMenu } from './menu-index.ts';
import { type Choices, missing, tapModifier } from './modifier-choice.ts';

const NAMES = { left: 'Left half', right: 'Right half' };

const group = (id: string, more: Partial<ModifierGroupRow>): ModifierGroupRow => ({
  ...{ id, name: id, min: 0, max: 3, free: 0, sort: 0, preModifierIds: null, halves: null },
  ...more,
});

const modifiersOf = (prices: readonly number[], groupId: string): ModifierRow[] =>
  prices.map((priceMinor, sort) => ({
    ...{ id: `${groupId}${sort}`, groupId, name: `${groupId}${sort}`, kitchenName: null },
    ...{ priceMinor, sort, groupIds: groupId === 'top' ? ['kind'] : null, itemId: null },
  }));

const anyPizza = fc.record({
  rule: fc.constantFrom(...HALF_PRICES),
  free: fc.nat(2),
  min: fc.nat(1),
  tops: fc.array(fc.nat(333), { minLength: 2, maxLength: 4 }),
  crusts: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }),
  kinds: fc.array(fc.nat(77), { minLength: 1, maxLength: 2 }),
  taps: fc.array(fc.nat(10_000), { maxLength: 14 }),
});
type Pizza = typeof anyPizza extends fc.Arbitrary<infer T> ? T : never;

/** The same menu as the core and as the screen have it. */
const menusOf = ({ rule, free, min, tops, crusts, kinds }: Pizza) => {
  const groups = [
    group('top', { free, min, halves: 1 }),
    group('crust', { min: 1, max: 1, sort: 1 }),
    group('kind', { max: 1, sort: 2 }),
  ];
  const modifiers = [
    ...modifiersOf(tops, 'top'),
    ...modifiersOf(crusts, 'crust'),
    ...modifiersOf(kinds, 'kind'),
  ];
  const item = { name: 'Pizza', modifierGroupIds: ['top', 'crust'], halfRule: rule };
  const core: ModifierMenu = { groups, modifiers };
  const shown = groups.map(({ preModifierIds: _, halves, sort: __, ...one }) => ({
    ...one,
    ...(halves === 1 ? { halves: true as const } : {}),
    modifiers: modifiers
      .filter(({ groupId }) => groupId === one.id)
      .map(({ id, name, priceMinor, groupIds }) => ({
        ...{ id, name, priceMinor },
        ...(groupIds === null ? {} : { groupIds }),
      })),
  }));
  const screenItem = {
    ...{ id: 'itm_pizza', name: 'Pizza', categoryId: 'c', priceMinor: 900, cell: 0, plu: null },
    ...{ byWeight: false, minAge: null, openPrice: false, course: 1, halfRule: rule },
    modifierGroupIds: item.modifierGroupIds,
  };
  const none = { voidReasons: [], compReasons: [], discountReasons: [], refundReasons: [] };
  const screen = indexMenu({
    ...{ categories: [], items: [screenItem], groups: shown, orderTypes: [] },
    ...none,
  });
  return { core, screen, item: item as MenuItemRow, screenItem };
};

test('[PZ8] what the register lets one tap the core takes, at the price on the screen, also once it is edited', () => {
  fc.assert(
    fc.property(anyPizza, (pizza) => {
      const { core, screen, item, screenItem } = menusOf(pizza);
      const own = screenItem.modifierGroupIds.flatMap((id) => screen.groups.get(id) ?? []);
      let choices: Choices = [];
      const asked = () => askedFor(screen, screenItem, own, choices, NAMES);
      for (const tap of pizza.taps) {
        if (tap % 7 === 0) choices = turned(own, choices);
        const sections = sectionsOf(screen, asked().groups, choices);
        const section = sections[tap % sections.length];
        const modifier = section?.group.modifiers[(tap >> 4) % section.group.modifiers.length];
        if (section === undefined || modifier === undefined) continue;
        const next = tapModifier(screen, section.group, section.choices, modifier.id);
        if (section.group.id !== 'half') choices = chosenAt(choices, section.path, next);
      }
      const taken = chooseModifiers(item, core, toCommand(choices));
      expect(taken.ok).toBe(missing(screen, asked().groups, choices) === 0);
      if (!taken.ok) return;
      const charged = sum(taken.value.map(({ priceMinor, quantity }) => priceMinor * quantity));
      expect(askedPrice(asked(), choices)).toBe(charged);
      const again = toChoices(taken.value);
      expect(isHalved(again)).toBe(isHalved(choices));
      const edited = chooseModifiers(item, core, toCommand(again));
      expect(edited).toEqual(taken);
    }),
    { numRuns: 300 },
  );
});

test('[PZ8] a whole one turns into two halves alike, and back into its left half', () => {
  const { screen, screenItem } = menusOf({
    ...{ rule: 'sum', free: 0, min: 0, tops: [100, 50], crusts: [0], kinds: [1], taps: [] },
  });
  const own = screenItem.modifierGroupIds.flatMap((id) => screen.groups.get(id) ?? []);
  const one = (modifierId: string, within: Choices = []) => ({ modifierId, quantity: 1, within });
  const whole = [one('crust0'), one('top0', [one('kind0')])];
  const halves = turned(own, whole);
  expect(halves).toEqual([
    one('crust0'),
    one('half_left', [one('top0', [one('kind0')])]),
    one('half_right', [one('top0', [one('kind0')])]),
  ]);
  expect(turned(own, halves)).toEqual(whole);
});
