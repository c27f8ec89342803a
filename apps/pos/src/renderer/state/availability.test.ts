import { expect, it } from 'vitest';
import { newlyWithout } from './availability.ts';
import { NO_AVAILABILITY } from './empty-models.ts';

const modifier = (id: string, groupId: string, name: string) => ({
  ...{ id, groupId, name, kitchenName: name, priceMinor: 0, quantity: 1 },
});

const without = {
  itm_pie: [
    { ingredientId: 'ing_leek', name: 'leeks' },
    { ingredientId: 'ing_ham', name: 'ham' },
  ],
};
const models = { availability: { ...NO_AVAILABILITY, without } };

it('[AV22] what a line was rung without goes by the ingredient, whatever it is called', () => {
  const left = modifier('ing_leek', 'without', 'Ohne Lauch');
  expect(newlyWithout(models, { itemId: 'itm_pie', modifiers: [left] })).toEqual(['ham']);
  const chosen = modifier('mod_ham', 'grp_1', 'No ham');
  expect(newlyWithout(models, { itemId: 'itm_pie', modifiers: [left, chosen] })).toEqual(['ham']);
  expect(newlyWithout(models, { itemId: 'itm_tea', modifiers: [] })).toEqual([]);
});
