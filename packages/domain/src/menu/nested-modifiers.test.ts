import { describe, expect, test } from 'vitest';
import { dishOf } from '../allergies/clashes.ts';
import { decideMarkUnavailable } from '../availability/mark-unavailable/mark-unavailable.rule.ts';
import { requireModifiers } from '../checks/add-line/sellable.ts';
import type { AvailabilityRow } from '../rows.ts';
import { availabilityOf } from '../testing/availability.fixture.ts';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { choicesAgain, chooseModifiers } from './choose-modifiers.ts';
import { modifierTexts } from './modifier-texts.ts';
import { neverBelowZero } from './pre-modifiers.ts';
import { aGroup, aModifier, burrito, burritoMenu, saidOf } from './testing/nested-menu.fixture.ts';

const choose = (...texts: string[]) => chooseModifiers(burrito, burritoMenu, saidOf(...texts));
const linesOf = (...texts: string[]) =>
  good(choose(...texts)).map(({ name, priceMinor, depth = 0 }) => [depth, name, priceMinor]);

const outModifier = (subjectId: string): AvailabilityRow => {
  const subject = { subjectKind: 'modifier', subjectId, name: 'gone' } as const;
  const command = { subjectKind: 'modifier', subjectId, until: 'back' } as const;
  const facts = good(decideMarkUnavailable(undefined, subject, command, context()));
  const fact = facts.find(({ kind }) => kind === 'availability');
  return { id: fact?.id ?? '', ...fact?.doc } as AvailabilityRow;
};

describe('modifiers within modifiers', () => {
  test('[NM1] what was chosen opens its own groups, and what is chosen there follows it', () => {
    expect(linesOf('0:Chicken', '1:Chilli', '2:Hot', '1:Cheese')).toEqual([
      [0, 'Chicken', 200],
      [1, 'Chilli', 50],
      [2, 'Hot', 10],
      [1, 'Cheese', 0],
    ]);
    expect(codeOf(choose('0:Beans', '1:Tomato'))).toBe('unknown_modifier');
    expect(codeOf(choose('0:Chicken', '2:Hot'))).toBe('unknown_modifier');
    expect(codeOf(choose('0:Chicken', '0:Tomato'))).toBe('unknown_modifier');
  });

  test('[NM2] at every depth a group asks for its least and most, and says of what it is', () => {
    expect(choose('0:Chicken')).toMatchObject({
      error: { code: 'modifier_missing', message: expect.stringContaining("'Salsa' of Chicken") },
    });
    expect(codeOf(choose('0:Chicken', '1:Tomato', '1:Chilli'))).toBe('too_many_modifiers');
    expect(codeOf(choose('0:Beans'))).toBe('ok');
  });

  test('[NM3] free ones are counted anew within each', () => {
    expect(linesOf('0:Chicken', '1:Tomato', '1:Cheese', '1:Rice').slice(2)).toEqual([
      [1, 'Cheese', 0],
      [1, 'Rice', 60],
    ]);
  });

  test('[NM4] each one of what has choices of its own has its own', () => {
    const menu = {
      ...burritoMenu,
      groups: [...burritoMenu.groups.slice(1), aGroup('Filling', 2, 2)],
    };
    const two = saidOf('0:Chicken', '1:Tomato', '0:Chicken', '1:Chilli');
    const chosen = good(chooseModifiers(burrito, menu, two));
    expect(chosen.map(({ name }) => name)).toEqual(['Chicken', 'Tomato', 'Chicken', 'Chilli']);
    expect(choicesAgain(chosen)).toHaveLength(4);
    expect(good(chooseModifiers(burrito, menu, choicesAgain(chosen)))).toEqual(chosen);
    const [chicken, tomato] = saidOf('0:Chicken', '1:Tomato');
    const twice = [{ ...chicken!, quantity: 2 }, tomato!];
    expect(codeOf(chooseModifiers(burrito, menu, twice))).toBe('too_many_modifiers');
  });

  test('[NM9] in one row, what is within something stands in parentheses behind it', () => {
    const said = good(choose('0:Chicken', '1:Chilli', '2:Hot', '1:Cheese'));
    const beans = good(choose('0:Beans'));
    const texts = modifierTexts([...said, ...beans], ({ name }) => name);
    expect(texts).toEqual(['Chicken (Chilli (Hot), Cheese)', 'Beans']);
    expect(modifierTexts([], ({ name }) => name)).toEqual([]);
  });

  test('[NM5] groups that open one another end at the fifth depth', () => {
    const round = {
      groups: [aGroup('Filling', 1, 1)],
      modifiers: [aModifier('Again', 'Filling', 10, 'Filling')],
    };
    const again = (most: number) =>
      saidOf(...Array.from({ length: most + 1 }, (_, depth) => `${depth}:Again`));
    expect(codeOf(chooseModifiers(burrito, round, again(4)))).toBe('modifier_missing');
    expect(codeOf(chooseModifiers(burrito, round, again(5)))).toBe('ok');
    expect(codeOf(chooseModifiers(burrito, round, again(6)))).toBe('unknown_modifier');
  });

  test('[NM6] what needs a choice of which nothing is left cannot be had, at any depth', () => {
    const states = ['mod_Tomato', 'mod_Chilli'].map(outModifier);
    const can = availabilityOf({ ...burritoMenu, states });
    expect(can.lackOfModifier('mod_Chicken')).toMatchObject({ why: 'choices', name: 'Salsa' });
    expect(can.lackOfModifier('mod_Beans')).toBeUndefined();
    expect(can.lackOfItem(burrito)).toBeUndefined();
    const modifiers = burritoMenu.modifiers.filter(({ name }) => name !== 'Beans');
    const alone = availabilityOf({ ...burritoMenu, modifiers, states });
    expect(alone.lackOfItem(burrito)).toMatchObject({ why: 'choices', name: 'Filling' });
  });
});

describe('pre-modifiers', () => {
  test('[PM1] the word stands before the name, for guests and for cooks', () => {
    const chosen = good(choose('0:Chicken', '1:Tomato', '1:No Cheese', '1:Extra Rice'));
    expect(chosen.slice(2).map(({ name, kitchenName }) => [name, kitchenName])).toEqual([
      ['No Cheese', 'NO Cheese'],
      ['Extra Rice', 'Extra Rice'],
    ]);
    const closed = { ...aGroup('Filling', 1, 1), preModifierIds: null };
    const menu = { ...burritoMenu, groups: [closed] };
    expect(codeOf(chooseModifiers(burrito, menu, saidOf('0:Extra Beans')))).toBe(
      'unknown_modifier',
    );
  });

  test('[PM2] each word has its price, and the free count covers those that it may', () => {
    expect(linesOf('0:Beans')).toEqual([[0, 'Beans', 100]]);
    expect(linesOf('0:Light Beans')).toEqual([[0, 'Light Beans', 50]]);
    expect(linesOf('0:Chicken', '1:Tomato', '1:Extra Cheese', '1:Light Rice').slice(2)).toEqual([
      [1, 'Extra Cheese', 80],
      [1, 'Light Rice', 0],
    ]);
    expect(codeOf(choose('0:Chicken', '1:Tomato', '1:Extra Rice', '1:Rice'))).toBe(
      'too_many_modifiers',
    );
  });

  test('[PM3] what is left off counts for nothing and takes no more off than there is', () => {
    expect(codeOf(choose('0:No Beans'))).toBe('modifier_missing');
    const less = linesOf('0:Chicken', '1:Tomato', '1:Less Cheese', '1:Rice').slice(2);
    expect(less).toEqual([
      [1, 'Less Cheese', -80],
      [1, 'Rice', 0],
    ]);
    const off = (priceMinor: number) => ({
      ...{ id: 'm', groupId: 'g', name: 'M', kitchenName: 'M' },
      ...{ priceMinor, quantity: 1 },
    });
    const prices = neverBelowZero(100, [off(-80), off(50), off(-80), off(-80)]);
    expect(prices.map(({ priceMinor }) => priceMinor)).toEqual([-80, 50, -70, 0]);
  });

  test('[PM4] what is left off need not be there, and brings in no allergen', () => {
    const chosen = good(choose('0:Chicken', '1:Tomato', '1:No Cheese'));
    const lackOfModifier = (id: string) =>
      id === 'mod_Cheese' ? { why: 'out' as const, name: null, since: 1, until: null } : undefined;
    expect(requireModifiers(chosen, { lackOfModifier })).toMatchObject({ ok: true });
    const with1 = good(choose('0:Chicken', '1:Tomato', '1:Cheese'));
    expect(codeOf(requireModifiers(with1, { lackOfModifier }))).toBe('modifier_unavailable');
    expect(dishOf('itm', chosen, undefined).partIds).toEqual(['itm', 'mod_Chicken', 'mod_Tomato']);
    expect(dishOf('itm', with1, undefined).partIds).toContain('mod_Cheese');
  });
});
