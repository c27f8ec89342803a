import type { ModifierGroupRow, ModifierRow, PreModifierRow } from '../../rows.ts';
import { diner } from '../../testing/fixtures.ts';
import type { ModifierMenu } from '../choose-modifiers.ts';

const words: readonly [string, number, Partial<PreModifierRow>][] = [
  ['Extra', 1_000_000, {}],
  ['No', 0, { leavesOff: 1 }],
  ['Less', -1_000_000, { leavesOff: 1 }],
  ['Light', 500_000, { coveredByFree: 1 }],
];

export const preModifiers: readonly PreModifierRow[] = words.map(
  ([name, pricePpm, more], sort) => ({
    id: `pre_${name}`,
    name,
    kitchenName: name === 'No' ? 'NO' : null,
    pricePpm,
    leavesOff: null,
    coveredByFree: null,
    sort,
    ...more,
  }),
);

/** A group by its name with at least `min`, at most `max`, so many free. */
export const aGroup = (name: string, min: number, max: number, free = 0): ModifierGroupRow => ({
  id: `mgr_${name}`,
  name,
  min,
  max,
  free,
  sort: 0,
  preModifierIds: preModifiers.map(({ id }) => id),
  halves: null,
});

export const aModifier = (
  name: string,
  group: string,
  priceMinor: number,
  ...opens: string[]
): ModifierRow => ({
  id: `mod_${name}`,
  groupId: `mgr_${group}`,
  name,
  kitchenName: null,
  priceMinor,
  sort: 0,
  groupIds: opens.length === 0 ? null : opens.map((one) => `mgr_${one}`),
  itemId: null,
});

const inOrder = <T extends { readonly sort: number }>(rows: readonly T[]): T[] =>
  rows.map((row, sort) => ({ ...row, sort }));

/** A burrito: one filling, each with its salsa, which may have a strength; and extras, one included. */
export const burritoMenu: ModifierMenu = {
  groups: inOrder([
    aGroup('Filling', 1, 1),
    aGroup('Salsa', 1, 1),
    aGroup('Strength', 0, 1),
    aGroup('Extras', 0, 3, 1),
  ]),
  modifiers: inOrder([
    aModifier('Chicken', 'Filling', 200, 'Salsa', 'Extras'),
    aModifier('Beans', 'Filling', 100),
    aModifier('Tomato', 'Salsa', 0),
    aModifier('Chilli', 'Salsa', 50, 'Strength'),
    aModifier('Hot', 'Strength', 10),
    aModifier('Cheese', 'Extras', 80),
    aModifier('Rice', 'Extras', 60),
  ]),
  preModifiers,
};

export const burrito = {
  ...diner.item('Cola'),
  id: 'itm_burrito',
  name: 'Burrito',
  priceMinor: 700,
  modifierGroupIds: ['mgr_Filling'],
};

/** Choices written as `depth:name`, `depth:Word name`. */
export const saidOf = (...texts: string[]) =>
  texts.map((text) => {
    const [depth, said = ''] = text.split(':');
    const [word, name] = said.includes(' ') ? said.split(' ') : [undefined, said];
    return {
      modifierId: `mod_${name}`,
      quantity: 1,
      depth: Number(depth),
      ...(word === undefined ? {} : { pre: `pre_${word}` }),
    };
  });
