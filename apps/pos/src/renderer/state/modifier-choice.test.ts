import { describe, expect, it } from 'vitest';
import { toChoices, toCommand } from './choice-tree.ts';
import {
  choicesPrice,
  completesAtOnce,
  freeLeft,
  isFull,
  lessModifier,
  missing,
  modifierPrice,
  tapModifier,
} from './modifier-choice.ts';

const menu = { groups: new Map(), preModifiers: new Map() };
const group = (min: number, max: number, free = 0) => ({
  id: 'g',
  name: 'G',
  min,
  max,
  free,
  modifiers: ['a', 'b', 'c'].map((id) => ({ id, name: id, priceMinor: 0 })),
});

/** Choices by id and how many. */
const of = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([modifierId, quantity]) => ({ modifierId, quantity, within: [] }));

describe('choosing modifiers', () => {
  it('[RG7] counts what is missing over all groups', () => {
    expect(missing(menu, [group(2, 2), { ...group(1, 1), modifiers: [] }], of({ a: 1 }))).toBe(2);
    expect(missing(menu, [group(2, 2)], of({ a: 2 }))).toBe(0);
  });

  it('[RG8] replaces the choice where one is allowed', () => {
    expect(tapModifier(menu, group(1, 1), of({ a: 1, other: 1 }), 'b')).toEqual(
      of({ b: 1, other: 1 }),
    );
  });

  it('[RG8] keeps a forced single choice and takes off a free one', () => {
    expect(tapModifier(menu, group(1, 1), of({ a: 1 }), 'a')).toEqual(of({ a: 1 }));
    expect(tapModifier(menu, group(0, 1), of({ a: 1 }), 'a')).toEqual(of({}));
  });

  it('[RG8] adds one more with each tap, up to the maximum', () => {
    const twice = tapModifier(menu, group(0, 2), tapModifier(menu, group(0, 2), of({}), 'a'), 'a');
    expect(twice).toEqual(of({ a: 2 }));
    expect(isFull(menu, group(0, 2), twice)).toBe(true);
    expect(tapModifier(menu, group(0, 2), twice, 'b')).toBe(twice);
    expect(tapModifier(menu, group(0, 0), of({ a: 9 }), 'a')).toEqual(of({ a: 10 }));
  });

  it('[RG8] takes one off at a time', () => {
    expect(lessModifier(of({ a: 2 }), 'a')).toEqual(of({ a: 1 }));
    expect(lessModifier(of({ a: 1, b: 1 }), 'a')).toEqual(of({ b: 1 }));
  });

  it('[RG8] tells how many are still free', () => {
    expect(freeLeft(menu, group(0, 4, 2), of({ a: 1 }))).toBe(1);
    expect(freeLeft(menu, group(0, 4, 2), of({ a: 3 }))).toBe(0);
  });

  it('[RG7] completes at once only where exactly one choice of one group is asked for', () => {
    expect(completesAtOnce([group(1, 1)])).toBe(true);
    expect(completesAtOnce([group(1, 2)])).toBe(false);
    expect(completesAtOnce([group(1, 1), group(0, 0)])).toBe(false);
    expect(completesAtOnce([])).toBe(false);
  });

  it('[RG12] turns a line into choices and back, one entry a modifier', () => {
    const choices = toChoices([
      { id: 'a', quantity: 1 },
      { id: 'b', quantity: 1 },
      { id: 'a', quantity: 1 },
    ]);
    expect(toCommand(choices)).toEqual([
      { modifierId: 'a', quantity: 2 },
      { modifierId: 'b', quantity: 1 },
    ]);
  });
});

describe('what modifiers cost', () => {
  const sauces = {
    ...group(0, 4, 2),
    modifiers: [
      { id: 'a', name: 'A', priceMinor: 50 },
      { id: 'b', name: 'B', priceMinor: 50 },
      { id: 'c', name: 'C', priceMinor: 150 },
    ],
  };
  const batter = {
    ...group(1, 1),
    modifiers: [
      { id: 'plain', name: 'Plain', priceMinor: 0 },
      { id: 'gf', name: 'Gluten-free', priceMinor: 100 },
    ],
  };

  it('[RG23] the first free ones of a group, in its order, cost nothing and the rest their price', () => {
    expect(choicesPrice(menu, [sauces], of({ a: 1, c: 1 }))).toBe(0);
    expect(choicesPrice(menu, [sauces], of({ a: 1, b: 1, c: 1 }))).toBe(150);
    expect(choicesPrice(menu, [sauces], of({ a: 3 }))).toBe(50);
    expect(choicesPrice(menu, [sauces, batter], of({ c: 4, gf: 1 }))).toBe(400);
  });

  it('[RG23] a modifier says what it adds: as chosen, or by the next tap', () => {
    expect(modifierPrice(menu, sauces, of({}), 'c')).toBe(0);
    expect(modifierPrice(menu, sauces, of({ a: 2 }), 'b')).toBe(50);
    expect(modifierPrice(menu, sauces, of({ a: 1, b: 1, c: 1 }), 'c')).toBe(150);
    expect(modifierPrice(menu, sauces, of({ a: 2, b: 2 }), 'c')).toBe(150);
  });

  it('[RG23] where one takes the place of another it says its own price', () => {
    expect(modifierPrice(menu, batter, of({ plain: 1 }), 'gf')).toBe(100);
    expect(modifierPrice(menu, batter, of({ gf: 1 }), 'plain')).toBe(0);
  });
});
