import type { MenuItemRow } from '../../rows.ts';
import type { ModifierMenu } from '../choose-modifiers.ts';
import type { HalfPrice } from '../menu.table.ts';
import { aGroup, aModifier, burrito, preModifiers } from './nested-menu.fixture.ts';

/** A pizza: one crust for the whole; for each half up to three toppings, one of them free, of which cheese has kinds. */
export const pizzaMenu: ModifierMenu = {
  groups: [
    { ...aGroup('Toppings', 0, 3, 1), halves: 1, sort: 0 },
    { ...aGroup('Crust', 1, 1), sort: 1 },
    { ...aGroup('Kind', 0, 1), sort: 2 },
  ],
  modifiers: [
    aModifier('Ham', 'Toppings', 101),
    { ...aModifier('Olives', 'Toppings', 75), sort: 1 },
    { ...aModifier('Cheese', 'Toppings', 150, 'Kind'), sort: 2 },
    aModifier('Thin', 'Crust', 0),
    { ...aModifier('Thick', 'Crust', 99), sort: 1 },
    aModifier('Blue', 'Kind', 51),
  ],
  preModifiers,
};

export const pizza = (halfRule: HalfPrice | null): MenuItemRow => ({
  ...burrito,
  id: 'itm_pizza',
  name: 'Pizza',
  priceMinor: 900,
  modifierGroupIds: ['mgr_Toppings', 'mgr_Crust'],
  halfRule,
});

const HEADS: Readonly<Record<string, string>> = { left: 'half_left', right: 'half_right' };

/** A choice by its depth and name; `left` and `right` name the halves. */
export type Said = readonly [
  depth: number,
  name: string,
  more?: { readonly pre?: string; readonly n?: number },
];

export const inHalves = (said: readonly Said[]) =>
  said.map(([depth, name, { pre, n = 1 } = {}]) => ({
    modifierId: HEADS[name] ?? `mod_${name}`,
    quantity: n,
    depth,
    ...(pre === undefined ? {} : { pre: `pre_${pre}` }),
  }));
