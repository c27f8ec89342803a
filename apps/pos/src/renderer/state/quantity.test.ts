import { beforeEach, describe, expect, test } from 'vitest';
import { calls, freshRegister, settled } from './orders.fixture.ts';

const { disarm, oneMore, takeQuantity } = await import('./quantity.ts');
const { sell } = await import('../parts/ItemTile.tsx');
const { useRead } = await import('./read.store.ts');
const { beginOrder, patchUi, useUi } = await import('./ui.store.ts');

const armed = () => useUi.getState().armed;
const ring = (id: string) => {
  const item = useRead.getState().menu?.items.get(id);
  if (item !== undefined) sell(item);
};
const rung = () =>
  calls
    .filter(({ name }) => name === 'addLine')
    .map(({ input: { itemId, quantity } }) => [itemId, quantity]);

describe('how many of the next item', () => {
  beforeEach(async () => {
    await freshRegister();
    useUi.setState(({ draft }) => ({ draft: { ...draft, orderTypeId: 'away' } }));
  });

  test('[RG63] each tap is one more, and the next item takes them; the one behind it is one again', async () => {
    oneMore();
    oneMore();
    expect(armed()).toBe(3);
    ring('cod');
    expect(armed()).toBe(0);
    ring('tea');
    await settled();
    expect(rung()).toEqual([
      ['cod', 3],
      ['tea', 1],
    ]);
  });

  test('[RG63] what was typed counts before what was tapped; both end with the item', () => {
    oneMore();
    patchUi({ search: '5x' });
    expect(takeQuantity()).toBe(5);
    expect([armed(), useUi.getState().search]).toEqual([0, '']);
    expect(takeQuantity()).toBe(1);
  });

  test('[RG63] it is let go by its key and with the check, and an item that cannot be sold leaves it', () => {
    oneMore();
    disarm();
    expect(armed()).toBe(0);
    oneMore();
    beginOrder();
    expect(armed()).toBe(0);
    oneMore();
    const out = { why: 'out', name: null, since: 0, until: null } as const;
    useRead.setState(({ availability }) => ({
      availability: { ...availability, items: { cod: out } },
    }));
    ring('cod');
    expect([armed(), calls.length]).toEqual([2, 0]);
  });
});
