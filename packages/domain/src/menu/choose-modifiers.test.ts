import { describe, expect, test } from 'vitest';
import { codeOf, diner, good } from '../testing/fixtures.ts';
import { chooseModifiers } from './choose-modifiers.ts';

const choose = (item: string, ...names: string[]) =>
  chooseModifiers(diner.item(item), diner, diner.choices(item, ...names));

describe('modifiers', () => {
  test('[ML1] a modifier of another item is refused', () => {
    const foreign = diner.choices('Latte', 'Oat milk');
    expect(codeOf(chooseModifiers(diner.item('Lemon tart'), diner, foreign))).toBe(
      'unknown_modifier',
    );
  });

  test('[ML2] a forced group names itself when it is missing or overfull', () => {
    const missing = choose('Rump steak, 8 oz', 'Chips');
    expect(missing).toMatchObject({ ok: false, error: { code: 'modifier_missing' } });
    expect(JSON.stringify(missing)).toContain('How cooked');
    const double = choose('Rump steak, 8 oz', 'Rare', 'Medium', 'Chips');
    expect(codeOf(double)).toBe('too_many_modifiers');
    expect(codeOf(choose('Bacon bap', 'No onion', 'No butter', 'No tomato'))).toBe('ok');
  });

  test('[ML3] the first choices in menu order are free, whatever order they were touched in', () => {
    const prices = (...names: string[]) =>
      good(choose('Rump steak, 8 oz', 'Rare', ...names)).map((one) => [one.name, one.priceMinor]);
    expect(prices('Onion rings', 'Chips')).toEqual([
      ['Rare', 0],
      ['Chips', 0],
      ['Onion rings', 325],
    ]);
    expect(prices('Onion rings')).toEqual([
      ['Rare', 0],
      ['Onion rings', 0],
    ]);
  });

  test('[ML3] one choice taken several times is free as far as it goes', () => {
    const [scoop] = diner.choices('Ice cream', 'Vanilla');
    const result = good(
      chooseModifiers(diner.item('Ice cream'), diner, [{ ...scoop!, quantity: 3 }]),
    );
    expect(result.map((one) => [one.quantity, one.priceMinor])).toEqual([
      [1, 0],
      [2, 195],
    ]);
  });
});
