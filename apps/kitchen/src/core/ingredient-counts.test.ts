import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW, openKitchen, TODAY, ticketRow, voidRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

const write = (kind: string, id: string, doc: { readonly [column: string]: unknown }) => {
  const done = kitchen.replica.commit({ facts: [{ kind, id, doc: doc as never }] });
  if (!done.ok) throw new Error(done.error.message);
};

const ingredient = (id: string, name: string) => write('ingredient', id, { name, sort: 0 });

const uses = (ownerKind: 'item' | 'modifier', ownerId: string, ingredientId: string) =>
  write('ingredient_use', `use_${ownerId}_${ingredientId}`, {
    ...{ ownerKind, ownerId, ingredientId, need: 'required' },
  });

/** The line that the ticket of that name makes. */
const sell = (ticket: string, itemId: string, modifiers: readonly object[] = []) =>
  write('line', `lin_${ticket}`, {
    ...{ checkId: `chk_${ticket}`, businessDate: TODAY, itemId, name: itemId, kitchenName: itemId },
    ...{ categoryId: 'cat', unitPriceMinor: 100, quantity: 2, modifiers, course: 1, taxes: [] },
    ...{ addedAt: NOW, addedBy: 'emp', deviceId: 'dev_register', replayed: 0 },
  });

const counts = async (stationKey = 'fry') => {
  const call = { session: undefined };
  const seen = await kitchen.kitchen.queries.ingredientCounts.ask({ stationKey }, call);
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value.map(({ name, portions }) => `${portions} ${name}`);
};

test('[KT55] portions that wait are counted by ingredient, of item and choice, voids and other stations left out', async () => {
  expect(await counts()).toEqual([]);
  ingredient('ing_potato', 'Potato');
  ingredient('ing_cheese', 'Cheese');
  uses('item', 'itm_chips', 'ing_potato');
  uses('item', 'itm_gratin', 'ing_potato');
  uses('item', 'itm_gratin', 'ing_cheese');
  uses('modifier', 'mod_cheese', 'ing_cheese');
  const chosen = { id: 'mod_cheese', name: 'Cheese', kitchenName: 'Cheese', quantity: 1 };
  sell('a', 'itm_chips', [{ ...chosen, groupId: 'grp', priceMinor: 0 }]);
  sell('b', 'itm_gratin');
  sell('c', 'itm_chips');
  kitchen.put('ticket', ticketRow('a'), ticketRow('b'), ticketRow('c', { stationKey: 'grill' }));
  expect(await counts()).toEqual(['4 Cheese', '4 Potato']);
  expect(await counts('grill')).toEqual(['2 Potato']);
  kitchen.put('line_void', voidRow('a', 1));
  expect(await counts()).toEqual(['3 Cheese', '3 Potato']);
});
