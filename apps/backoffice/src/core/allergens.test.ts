import { describe, expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from './testing/open-office.fixture.ts';
import { failureOf, firstItem, nothing } from './testing/outcomes.fixture.ts';

const sheetOf = async (shop: ReturnType<typeof openOffice>, session: string, id: string) => {
  const answer = await shop.definition.queries.allergens.ask(nothing, { session });
  if (!answer.ok) throw new Error(answer.error.message);
  return { ...answer.value, sheet: answer.value.sheets.find((one) => one.id === id)?.states };
};

describe('what dishes are declared to have', () => {
  it('[AY5] the owner declares an item, a choice and what is new on the menu, one allergen at a time', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { saveAllergens, saveItem } = shop.definition.commands;
    const { id, categoryId } = firstItem(shop);
    const call = () => ({ ...shop.call(session) });
    const before = (await sheetOf(shop, session, id)).sheet;
    await saveAllergens.run({ subjectId: id, states: { milk: 'contains' } }, call());
    expect((await sheetOf(shop, session, id)).sheet).toEqual({ ...before, milk: 'contains' });
    await saveAllergens.run({ subjectId: id, states: { milk: null } }, call());
    expect((await sheetOf(shop, session, id)).sheet).toMatchObject({ milk: 'unknown' });
    const added = await saveItem.run(
      { name: 'Nut roast', categoryId, priceMinor: 900, taxCode: 'standard' },
      call(),
    );
    const itemId = added.ok ? added.value.itemId : '';
    expect((await sheetOf(shop, session, itemId)).sheet).toBeUndefined();
    await saveAllergens.run({ subjectId: itemId, states: { nuts: 'contains' } }, call());
    await saveAllergens.run({ subjectId: itemId, states: { eggs: 'free' } }, call());
    expect((await sheetOf(shop, session, itemId)).sheet).toMatchObject({
      nuts: 'contains',
      eggs: 'free',
      milk: 'unknown',
    });
    const gone = { subjectId: 'itm_gone', states: { milk: 'free' as const } };
    expect(await failureOf(saveAllergens.run(gone, call()))).toBe('unknown_subject');
    expect(await failureOf(saveAllergens.run(gone, shop.call()))).toBe('not_logged_in');
  });

  it('[AY5] two offices that declare different allergens of one thing both keep their word', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { id } = firstItem(shop);
    const { saveAllergens } = shop.definition.commands;
    await saveAllergens.run({ subjectId: id, states: { lupin: 'contains' } }, shop.call(session));
    shop.commit([{ kind: 'allergen_sheet', id, doc: { molluscs: 'may_contain' } }]);
    expect((await sheetOf(shop, session, id)).sheet).toMatchObject({
      lupin: 'contains',
      molluscs: 'may_contain',
    });
  });

  it('[AY12] the list is that of the country until the owner chooses another one', async () => {
    const shop = openOffice();
    const session = await logIn(shop, OWNER_PIN);
    const { saveAllergenList } = shop.definition.commands;
    expect((await sheetOf(shop, session, '')).list).toHaveLength(14);
    await saveAllergenList.run({ list: 'us9' }, shop.call(session));
    expect(await sheetOf(shop, session, '')).toMatchObject({ chosenList: 'us9' });
    expect((await sheetOf(shop, session, '')).list).toHaveLength(9);
  });
});
