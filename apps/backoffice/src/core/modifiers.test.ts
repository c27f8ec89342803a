import { describe, expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from './testing/open-office.fixture.ts';
import { failureOf, nothing } from './testing/outcomes.fixture.ts';

const opened = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const seen = async () => {
    const answer = await queries.modifiers.ask(nothing, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const groupOf = async (name: string) => {
    const group = (await seen()).groups.find((one) => one.name === name);
    if (group === undefined) throw new Error(`no group ${name}`);
    const { usedBy: _, ...input } = group;
    return input;
  };
  return { commands, seen, groupOf, call: () => shop.call(session), shop };
};

describe('modifier groups in the office', () => {
  it('[MG1] shows what opens what and who asks for it, and saves a group with its list', async () => {
    const { commands, seen, groupOf, call } = await opened();
    const dressing = await groupOf('Dressing');
    const sides = (await seen()).groups.find(({ name }) => name === 'Sides, one included');
    const salad = sides?.modifiers.find(({ name }) => name === 'Salad');
    expect(salad?.groupIds).toEqual([dressing.id]);
    expect((await seen()).groups.find(({ id }) => id === dressing.id)?.usedBy).toEqual(['Salad']);
    const modifiers = [
      ...dressing.modifiers.slice(1),
      { name: 'Blue cheese', kitchenName: 'BLUE', priceMinor: 60, groupIds: [], itemId: null },
    ];
    await commands.saveModifierGroup.run({ ...dressing, max: 2, modifiers }, call());
    const after = await groupOf('Dressing');
    expect(after.max).toBe(2);
    expect(after.modifiers.map(({ name }) => name)).toEqual([
      ...['Caesar dressing', 'Undressed', 'Blue cheese'],
    ]);
    const round = { ...after.modifiers[0]!, groupIds: [sides?.id ?? ''] };
    expect(
      await failureOf(commands.saveModifierGroup.run({ ...after, modifiers: [round] }, call())),
    ).toBe('group_circle');
  });

  it('[MG5] says what a modifier is made with and declared to have; what nobody declares is unknown', async () => {
    const { commands, groupOf, call, shop } = await opened();
    const session = call().session;
    const modifierId = (await groupOf('Dressing')).modifiers[0]?.id ?? '';
    const ask = async () => {
      const answer = await shop.definition.queries.availability.ask(nothing, { session });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const ingredientId = (await ask()).ingredients[0]?.id ?? '';
    const owner = { ownerKind: 'modifier', ownerId: modifierId } as const;
    const uses = [{ ingredientId, need: 'required' as const }];
    await commands.useIngredients.run({ ...owner, uses }, call());
    const mine = async () => (await ask()).uses.filter(({ ownerId }) => ownerId === modifierId);
    expect(await mine()).toMatchObject(uses);
    await commands.saveAllergens.run(
      {
        subjectId: modifierId,
        states: { eggs: 'contains', fish: 'may_contain', milk: 'free', mustard: null },
      },
      call(),
    );
    const allergens = await shop.definition.queries.allergens.ask(nothing, { session });
    const sheet = allergens.ok ? allergens.value.sheets.find(({ id }) => id === modifierId) : null;
    const told = { eggs: 'contains', fish: 'may_contain', milk: 'free', mustard: 'unknown' };
    expect(sheet?.states).toMatchObject(told);
    await commands.useIngredients.run({ ...owner, uses: [] }, call());
    expect(await mine()).toEqual([]);
  });

  it('[MG3] takes a group off whatever asked for it', async () => {
    const { commands, seen, groupOf, call, shop } = await opened();
    const { id } = await groupOf('Milk');
    await commands.removeModifierGroup.run({ groupId: id }, call());
    expect((await seen()).groups.some((one) => one.id === id)).toBe(false);
    const { items, modifiers } = shop.office.reads.modifierState();
    expect(items.some(({ modifierGroupIds }) => modifierGroupIds.includes(id))).toBe(false);
    expect(modifiers.some(({ groupId }) => groupId === id)).toBe(false);
  });

  it('[MG4] keeps the words of the house in order', async () => {
    const { commands, seen, call } = await opened();
    const { preModifiers } = await seen();
    expect(preModifiers.map(({ name }) => name)).toEqual(['Extra', 'No', 'Light', 'Side of']);
    const [extra, ...others] = preModifiers;
    const double = { ...extra!, pricePpm: 2_000_000 };
    await commands.savePreModifiers.run({ preModifiers: [...others, double] }, call());
    expect(
      (await seen()).preModifiers.map(({ name, pricePpm }) => [name, pricePpm]).at(-1),
    ).toEqual(['Extra', 2_000_000]);
    const twice = [double, { ...others[0]!, name: 'extra' }];
    expect(await failureOf(commands.savePreModifiers.run({ preModifiers: twice }, call()))).toBe(
      'same_word',
    );
  });
});
