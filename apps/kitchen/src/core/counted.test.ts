import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOW, openKitchen, TODAY, voidRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

const write = (kind: string, id: string, doc: { readonly [column: string]: unknown }) => {
  const done = kitchen.replica.commit({ facts: [{ kind, id, doc: doc as never }] });
  if (!done.ok) throw new Error(done.error.message);
};

const item = (id: string, name: string) =>
  write('menu_item', id, {
    ...{ name, categoryId: 'cat', priceMinor: 100, taxCode: 'standard', course: 1 },
    ...{ modifierGroupIds: [], cell: 0 },
  });

const countDown = (itemId: string, portions: number | null) =>
  write('availability', `ava_${itemId}`, {
    ...{ subjectKind: 'item', subjectId: itemId, unavailableSince: null, until: null },
    ...{ untilEndOf: null, portions, countdownId: portions === null ? null : `cnt_${itemId}` },
    ...{ changedAt: NOW, changedBy: 'emp', deviceId: 'dev_register', generation: 1, rank: 1 },
  });

const sell = (id: string, itemId: string, quantity: number) =>
  write('line', `lin_${id}`, {
    ...{ checkId: `chk_${id}`, businessDate: TODAY, itemId, name: itemId, kitchenName: itemId },
    ...{ categoryId: 'cat', unitPriceMinor: 100, quantity, modifiers: [], course: 1, taxes: [] },
    ...{ addedAt: NOW, addedBy: 'emp', deviceId: 'dev_register', replayed: 0 },
    countdownId: `cnt_${itemId}`,
  });

const counted = async () => {
  const call = { session: undefined };
  const seen = await kitchen.kitchen.queries.outages.ask({ ticketId: null }, call);
  if (!seen.ok) throw new Error(seen.error.message);
  return seen.value.counted.map(({ name, left, portions }) => `${name} ${left}/${portions}`);
};

test('[AV31] what is counted down is told with what is left, least first, voids before making given back', async () => {
  item('itm_pie', 'Pie');
  item('itm_tart', 'Tart');
  item('itm_soup', 'Soup');
  countDown('itm_pie', 10);
  countDown('itm_tart', 5);
  countDown('itm_soup', null);
  expect(await counted()).toEqual(['Tart 5/5', 'Pie 10/10']);
  sell('a', 'itm_pie', 7);
  expect(await counted()).toEqual(['Pie 3/10', 'Tart 5/5']);
  kitchen.put('line_void', voidRow('a', 4));
  expect(await counted()).toEqual(['Tart 5/5', 'Pie 7/10']);
  sell('b', 'itm_tart', 6);
  expect(await counted()).toEqual(['Tart -1/5', 'Pie 7/10']);
});
