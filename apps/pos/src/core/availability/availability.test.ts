import { expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';

const CRAB = 'Crab sandwich';
const ingredientId = async (shop: ReturnType<typeof openRegister>, name: string) => {
  const { ingredients } = await shop.ask('availability', {});
  return ingredients.find((one) => one.name === name)?.id ?? '';
};

const opened = async (who = 'callum') => {
  const shop = openRegister();
  await shop.login(who);
  return shop;
};

const ringCrab = async (shop: Awaited<ReturnType<typeof opened>>, checkId: string) => {
  const { groups, items } = await shop.ask('menu', {});
  const item = items.find(({ name }) => name === CRAB);
  const bread = groups.find(({ name }) => name === 'Bread')?.modifiers[0]?.id ?? '';
  const modifiers = [{ modifierId: bread, quantity: 1 }];
  return shop.tryRun('addLine', { checkId, itemId: item?.id ?? '', quantity: 1, modifiers });
};

const item = (subjectId: string) => ({ subjectKind: 'item', subjectId }) as const;

test('[AV5] an ingredient that is 86 strikes what needs it, and what is sold without it says so', async () => {
  const shop = await opened();
  const checkId = await shop.openTakeaway();
  const crab = await ingredientId(shop, 'crab meat');
  await shop.run('markUnavailable', {
    subjectKind: 'ingredient',
    subjectId: crab,
    until: 'day_end',
  });
  const view = await shop.ask('availability', {});
  expect(view.items[await shop.itemId(CRAB)]).toMatchObject({ why: 'needs', name: 'crab meat' });
  expect(view.outages).toMatchObject([{ name: 'crab meat', untilDayEnd: true, since: NOW }]);
  expect(await ringCrab(shop, checkId)).toMatchObject({ error: { code: 'item_unavailable' } });
  await shop.run('markAvailable', { subjectKind: 'ingredient', subjectId: crab });
  expect(await ringCrab(shop, checkId)).toMatchObject({ ok: true });
});

test('[AV6] an item that does without is rung with what it lacks on the line', async () => {
  const shop = await opened();
  const mushrooms = await ingredientId(shop, 'mushrooms');
  await shop.run('markUnavailable', {
    subjectKind: 'ingredient',
    subjectId: mushrooms,
    until: 'back',
  });
  const checkId = await shop.openTakeaway();
  const { groups } = await shop.ask('menu', {});
  const choice = (group: string) => ({
    modifierId: groups.find(({ name }) => name === group)?.modifiers[0]?.id ?? '',
    quantity: 1,
  });
  const itemId = await shop.itemId('Full Harbour breakfast');
  const modifiers = [choice('Eggs'), choice('Toast')];
  const { lineId } = await shop.run('addLine', { checkId, itemId, quantity: 1, modifiers });
  const named = async () =>
    (await shop.ask('check', { checkId }))?.lines[0]?.modifiers.map(({ name }) => name);
  expect(await named()).toContain('No mushrooms');
  await shop.run('changeLine', { lineId, quantity: 2, modifiers });
  expect(await named()).toContain('No mushrooms');
  expect((await shop.ask('availability', {})).without[itemId]).toMatchObject([
    { name: 'mushrooms' },
  ]);
});

test('[AV7] a sent line of what goes 86 asks, until it is void or the kitchen makes it', async () => {
  const shop = await opened();
  const checkId = await shop.openTakeaway();
  const [first, second] = [await shop.ring(checkId, 'Chips'), await shop.ring(checkId, 'Chips')];
  await shop.run('sendCheck', { checkId });
  expect(await shop.ask('outageTasks', {})).toEqual([]);
  shop.time.now += 60_000;
  await shop.run('markUnavailable', { ...item(await shop.itemId('Chips')), until: 'back' });
  const tasks = async () => (await shop.ask('outageTasks', {})).map(({ lineId }) => lineId);
  expect(await tasks()).toEqual([first, second]);
  await shop.run('keepMaking', { lineId: first });
  expect(await tasks()).toEqual([second]);
  const reasonId = (await shop.ask('menu', {})).voidReasons[0]?.id ?? '';
  const voided = { lineId: second, quantity: 1, reasonId, disposition: 'not_made' } as const;
  await shop.run('voidLine', voided);
  expect(await tasks()).toEqual([]);
});

test('[AV8] a server may not say what is 86, and a manager sells it all the same, on record', async () => {
  const shop = await opened('tom');
  const chips = await shop.itemId('Chips');
  expect(await shop.tryRun('markUnavailable', { ...item(chips), until: 'back' })).toMatchObject({
    error: { code: 'not_allowed' },
  });
  await shop.login('callum');
  await shop.run('setPortions', { itemId: chips, portions: 1 });
  const checkId = await shop.openTakeaway();
  const line = { checkId, itemId: chips, quantity: 1, modifiers: [] };
  expect(await shop.tryRun('addLine', line)).toMatchObject({
    error: { code: 'portions_elsewhere' },
  });
  const { lineId } = await shop.run('addLine', { ...line, beyond: true });
  expect(shop.core.read.lastEventAt(lineId, 'sold_beyond')).toBe(NOW);
});

test('[AV9] portions that are removed, edited away or void before they were made are there again', async () => {
  const shop = await opened();
  const chips = await shop.itemId('Chips');
  await shop.run('setPortions', { itemId: chips, portions: 9 });
  const checkId = await shop.openTakeaway();
  const left = async () => (await shop.ask('countdowns', {}))[chips]?.left;
  const add = async (quantity: number) =>
    (await shop.run('addLine', { checkId, itemId: chips, quantity, modifiers: [], beyond: true }))
      .lineId;
  const line = await add(3);
  expect(await left()).toBe(6);
  const changed = await shop.run('changeLine', { lineId: line, quantity: 1, modifiers: [] });
  expect(await left()).toBe(8);
  await shop.run('removeLine', { lineId: changed.lineId });
  expect(await left()).toBe(9);
  const [made, unmade] = [await add(2), await add(2)];
  await shop.run('sendCheck', { checkId });
  const reasonId = (await shop.ask('menu', {})).voidReasons[0]?.id ?? '';
  const off = { quantity: 2, reasonId };
  await shop.run('voidLine', { ...off, lineId: unmade, disposition: 'not_made' });
  expect(await left()).toBe(7);
  await shop.run('voidLine', { ...off, lineId: made, disposition: 'wasted' });
  expect(await left()).toBe(7);
});

test('[AV4] what is 86 until a time is back by itself, and the clock says so', async () => {
  const shop = await opened();
  const chips = await shop.itemId('Chips');
  await shop.run('markUnavailable', { ...item(chips), until: NOW + 60_000 });
  shop.core.availability.turned();
  expect(shop.core.availability.turned()).toBe(false);
  expect((await shop.ask('availability', {})).items[chips]).toMatchObject({ why: 'out' });
  shop.time.now += 60_000;
  expect(shop.core.availability.turned()).toBe(true);
  expect((await shop.ask('availability', {})).items[chips]).toBeUndefined();
});

test('[AG2] [AG3] one look a check is enough, and a refusal is on record', async () => {
  const shop = await opened('tom');
  const lager = await shop.itemId('Pint of lager');
  const checkId = await shop.openTakeaway();
  const line = { checkId, itemId: lager, quantity: 1, modifiers: [] };
  expect(await shop.tryRun('addLine', line)).toMatchObject({ error: { code: 'age_check_needed' } });
  await shop.run('refuseSale', { itemId: lager, checkId });
  expect(shop.core.read.lastEventAt(checkId, 'age_refused')).toBe(NOW);
  await shop.run('addLine', { ...line, ageChecked: true });
  await shop.run('addLine', line);
  expect(await shop.ask('check', { checkId })).toMatchObject({ ageChecked: 18 });
});

test('[RR1] the last round is rung again, and what is 86 or weighed is named', async () => {
  const shop = await opened();
  const checkId = await shop.openTakeaway();
  expect(await shop.tryRun('repeatRound', { checkId })).toMatchObject({
    error: { code: 'no_round' },
  });
  await shop.ring(checkId, 'Cola', 2);
  await shop.ring(checkId, 'Chips');
  await shop.run('sendCheck', { checkId });
  await shop.run('markUnavailable', { ...item(await shop.itemId('Chips')), until: 'back' });
  const again = await shop.run('repeatRound', { checkId });
  expect(again).toMatchObject({ added: 1, asks: [], leftOut: [{ name: 'Chips' }] });
  expect(again.leftOut[0]?.why.message).toContain('86');
  const check = await shop.ask('check', { checkId });
  expect(check).toMatchObject({ unsentCount: 1, totalMinor: 4 * 295 + 395 });
});

test('[RR1] [AY6] what clashes with an allergy is asked about, and not just left out', async () => {
  const shop = await opened();
  const checkId = await shop.openTakeaway();
  const itemId = await shop.itemId('Knickerbocker glory');
  for (const note of ['', 'again'])
    await shop.run('addLine', {
      checkId,
      itemId,
      quantity: 1,
      modifiers: [],
      ...(note && { note }),
    });
  await shop.run('sendCheck', { checkId });
  await shop.run('noteAllergies', { checkId, allergens: ['nuts'], words: [], withdraw: [] });
  const again = await shop.run('repeatRound', { checkId });
  expect(again).toEqual({
    ...{ added: 0, leftOut: [] },
    asks: [
      { itemId, quantity: 1, modifiers: [] },
      { itemId, quantity: 1, modifiers: [], note: 'again' },
    ],
  });
  const [ask] = again.asks;
  if (ask === undefined) throw new Error('nothing asked');
  await shop.run('addLine', { checkId, ...ask, confirms: ['nuts'] });
});

test('[AV26] an item of which only some cells have come is not offered, and hides no other', async () => {
  const shop = await opened();
  const bare = [
    { kind: 'menu_item', id: 'itm_bare', doc: { name: 'Bare' } },
    { kind: 'category', id: 'cat_bare', doc: { hue: 1 } },
    { kind: 'modifier', id: 'mod_bare', doc: { name: 'Bare' } },
    { kind: 'modifier_group', id: 'mgr_bare', doc: { min: 1 } },
    { kind: 'ingredient', id: 'ing_bare', doc: { sort: 1 } },
    { kind: 'ingredient_use', id: 'use_bare', doc: { need: 'required' } },
  ];
  expect(shop.replica.commit({ facts: bare })).toMatchObject({ ok: true });
  const chips = await shop.itemId('Chips');
  await shop.run('markUnavailable', { ...item(chips), until: 'back' });
  expect((await shop.ask('availability', {})).items).toMatchObject({ [chips]: { why: 'out' } });
  const { items, categories } = await shop.ask('menu', {});
  expect(items.map(({ id }) => id)).not.toContain('itm_bare');
  expect(categories.map(({ id }) => id)).not.toContain('cat_bare');
  const checkId = await shop.openTakeaway();
  const rung = await shop.tryRun('addLine', {
    checkId,
    itemId: 'itm_bare',
    quantity: 1,
    modifiers: [],
  });
  expect(rung).toMatchObject({ ok: false });
});

test('[AV27] what cannot be sold opens no check and takes no call number', async () => {
  const shop = await opened();
  const chips = await shop.itemId('Chips');
  await shop.run('markUnavailable', { ...item(chips), until: 'back' });
  const { orderTypes } = await shop.ask('menu', {});
  const orderTypeId = orderTypes.find(({ kind }) => kind === 'takeaway')?.id ?? '';
  const openFor = (firstItemId: string) => shop.tryRun('openCheck', { orderTypeId, firstItemId });
  expect(await openFor(chips)).toMatchObject({ error: { code: 'item_unavailable' } });
  expect(await openFor('itm_gone')).toMatchObject({ error: { code: 'unknown_item' } });
  const callNumbers = () => shop.replica.db.prepare('SELECT callNumber FROM "check"').all();
  expect(callNumbers()).toEqual([]);
  await shop.run('markAvailable', item(chips));
  expect(await openFor(chips)).toMatchObject({ ok: true });
  expect(callNumbers()).toHaveLength(1);
});
