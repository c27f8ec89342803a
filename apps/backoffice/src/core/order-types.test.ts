import { describe, expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from './testing/open-office.fixture.ts';
import { failureOf, nothing } from './testing/outcomes.fixture.ts';

const begin = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const house = async () => {
    const answer = await queries.orderTypes.ask(nothing, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const prices = async (itemId: string) => {
    const answer = await queries.levelPrices.ask({ itemId }, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return { shop, session, commands, house, prices };
};

describe('order types in the office', () => {
  it('[OT10] renames, switches off, orders and adds order types, and writes only what differs', async () => {
    const { shop, session, commands, house } = await begin();
    const save = async (types: Awaited<ReturnType<typeof house>>['types']) =>
      commands.saveOrderTypes.run({ types }, shop.call(session));
    const { types } = await house();
    expect(types.map(({ name }) => name).slice(0, 2)).toEqual(['Dine in', 'Takeaway']);
    const [dineIn, takeaway, ...others] = types;
    if (dineIn === undefined || takeaway === undefined) throw new Error('no types');
    const fresh = { ...takeaway, name: 'Beach', prompts: { name: 'must' as const } };
    const { id: _, ...beach } = fresh;
    await save([{ ...takeaway, name: 'To go', slotMinutes: 20 }, dineIn, beach, ...others]);
    const after = (await house()).types;
    expect(after.map(({ name }) => name).slice(0, 3)).toEqual(['To go', 'Dine in', 'Beach']);
    expect(after[0]).toMatchObject({ slotMinutes: 20, kind: 'takeaway', id: takeaway.id });
    expect(after[2]?.prompts).toEqual({ name: 'must' });
    await save(after.map((type, at) => ({ ...type, active: at === 1 })));
    expect((await house()).types.map(({ active }) => active)).toEqual(
      after.map((_type, at) => at === 1),
    );
    const off = after.map((type) => ({ ...type, active: false }));
    expect(await failureOf(save(off))).toBe('none_active');
    const twice = after.map((type) => ({ ...type, name: 'Same' }));
    expect(await failureOf(save(twice))).toBe('same_name');
    const turned = after.map((type) => ({ ...type, kind: 'catering' as const }));
    expect(await failureOf(save(turned))).toBe('kind_stays');
  });

  it('[OT2] [OT10] keeps price levels with the prices of items; one in use stays', async () => {
    const { shop, session, commands, house, prices } = await begin();
    const levels = (...all: { id?: string; name: string }[]) =>
      commands.savePriceLevels.run({ levels: all }, shop.call(session));
    await levels({ name: 'Delivery' }, { name: 'Staff' });
    const [delivery, staff] = (await house()).levels;
    const itemId = String(shop.rows('menu_item')[0]?.id);
    const levelId = delivery?.id ?? '';
    const price = (priceMinor: number | null) =>
      commands.saveItemPrice.run({ itemId, levelId, priceMinor }, shop.call(session));
    await price(1234);
    expect((await prices(itemId)).map(({ priceMinor }) => priceMinor)).toEqual([1234, null]);
    await price(null);
    await price(1300);
    expect((await prices(itemId))[0]?.priceMinor).toBe(1300);
    const { types } = await house();
    const priced = types.map((type) => ({ ...type, priceLevelId: levelId }));
    await commands.saveOrderTypes.run({ types: priced }, shop.call(session));
    expect(await failureOf(levels({ id: staff?.id ?? '', name: 'Staff' }))).toBe('level_in_use');
    await levels({ id: levelId, name: 'Door' });
    expect((await house()).levels).toEqual([{ id: levelId, name: 'Door' }]);
  });
});
