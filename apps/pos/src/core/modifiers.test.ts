import { describe, expect, test } from 'vitest';
import { openRegister, papers } from './testing/register.fixture.ts';

const opened = async () => {
  const shop = openRegister();
  shop.devices.open();
  await shop.login('callum');
  const { groups, preModifiers = [] } = await shop.ask('menu', {});
  const choice = (name: string, depth = 0, word?: string) => {
    const found = groups.flatMap(({ modifiers }) => modifiers).find((one) => one.name === name);
    const pre = preModifiers.find((one) => one.name === word)?.id;
    const modifierId = found?.id ?? name;
    return { modifierId, quantity: 1, depth, ...(pre === undefined ? {} : { pre }) };
  };
  return { ...shop, choice, checkId: await shop.openTakeaway() };
};

const steak = async (shop: Awaited<ReturnType<typeof opened>>) => {
  const { choice, checkId } = shop;
  const itemId = await shop.itemId('Rump steak, 8 oz');
  const modifiers = [
    ...[choice('Rare'), choice('Salad'), choice('Caesar dressing', 1, 'Side of')],
    ...[choice('Ketchup'), choice('Gravy pot', 0, 'Extra'), choice('Mayonnaise', 0, 'No')],
  ];
  return shop.run('addLine', { checkId, itemId, quantity: 2, modifiers });
};

describe('modifiers within modifiers at the register', () => {
  test('[NM1] [PM1] [PM2] a line has them in order, with their words and exact price', async () => {
    const shop = await opened();
    await steak(shop);
    const check = await shop.ask('check', { checkId: shop.checkId });
    const [line] = check?.lines ?? [];
    expect(line?.modifiers.map((one) => [one.depth ?? 0, one.name, one.priceMinor])).toEqual([
      [0, 'Rare', 0],
      [0, 'Salad', 0],
      [1, 'Side of Caesar dressing', 40],
      [0, 'Ketchup', 0],
      [0, 'No Mayonnaise', 0],
      [0, 'Extra Gravy pot', 95],
    ]);
    expect(check?.totalMinor).toBe(2 * ((line?.unitPriceMinor ?? 0) + 40 + 95));
  });

  test('[NM9] cooks and guests read what is within something further in, in words', async () => {
    const shop = await opened();
    await steak(shop);
    await shop.run('sendCheck', { checkId: shop.checkId });
    const [ticket] = shop.core.read.ticketsOf(shop.checkId);
    expect(ticket?.lines[0]?.modifiers).toContainEqual({
      ...{ name: 'Side of Caesar dressing', quantity: 1, depth: 1 },
    });
    expect(ticket?.lines[0]?.modifiers).toContainEqual({ name: 'NO Mayonnaise', quantity: 1 });
    await shop.payAll(shop.checkId);
    const texts = (kind: string) => JSON.stringify(papers(shop, kind)[0]?.doc);
    const receipt = texts('receipt');
    expect(receipt).toContain('"indent":6,"spans":[{"text":"Side of Caesar dressing (£0.80)"}]');
    expect(receipt).toContain('"indent":4,"spans":[{"text":"Salad"}]');
  });

  test('[NM6] [PM4] an 86 dressing is refused at its depth; without it the dish goes on', async () => {
    const shop = await opened();
    const { choice, checkId } = shop;
    const { modifierId } = choice('Caesar dressing');
    await shop.run('markUnavailable', {
      ...{ subjectKind: 'modifier', subjectId: modifierId, until: 'back' },
    });
    const itemId = await shop.itemId('Rump steak, 8 oz');
    const ring = (...more: ReturnType<typeof choice>[]) =>
      shop.tryRun('addLine', {
        ...{ checkId, itemId, quantity: 1 },
        modifiers: [choice('Rare'), choice('Salad'), ...more],
      });
    expect(await ring(choice('Caesar dressing', 1))).toMatchObject({
      error: { code: 'modifier_unavailable' },
    });
    expect(await ring(choice('Vinaigrette', 1))).toMatchObject({ ok: true });
    expect(await ring()).toMatchObject({ error: { code: 'modifier_missing' } });
  });

  test('[AY5] [PM4] what is chosen at any depth has its allergens, what is left off has not', async () => {
    const shop = await opened();
    const { choice, checkId } = shop;
    await shop.run('noteAllergies', { checkId, allergens: ['fish'], words: [], withdraw: [] });
    const itemId = await shop.itemId('Rump steak, 8 oz');
    const ring = (...more: ReturnType<typeof choice>[]) =>
      shop.tryRun('addLine', {
        ...{ checkId, itemId, quantity: 1 },
        modifiers: [choice('Rare'), choice('Salad'), ...more],
      });
    expect(await ring(choice('Caesar dressing', 1))).toMatchObject({
      error: { code: 'allergy_clash' },
    });
    expect(await ring(choice('Undressed', 1), choice('Tartare sauce', 0, 'No'))).toMatchObject({
      ok: true,
    });
  });

  test('[NM4] a round again has the same within the same', async () => {
    const shop = await opened();
    await steak(shop);
    await shop.run('sendCheck', { checkId: shop.checkId });
    await shop.run('repeatRound', { checkId: shop.checkId });
    const lines = (await shop.ask('check', { checkId: shop.checkId }))?.lines ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[1]?.modifiers).toEqual(lines[0]?.modifiers);
  });
});

describe('a meal deal at the register', () => {
  const deal = async (shop: Awaited<ReturnType<typeof opened>>, more: object = {}) => {
    const { checkId } = shop;
    const { groups } = await shop.ask('menu', {});
    const part = (group: string, name: string, depth = 0) => {
      const offered = groups.find((one) => one.name === group)?.modifiers;
      const modifierId = offered?.find((one) => one.name === name)?.id ?? name;
      return { modifierId, quantity: 1, depth };
    };
    const modifiers = [
      ...[part('Sandwich', 'Crab sandwich'), part('Bread', 'Ciabatta', 1)],
      ...[part('Side', 'Chips'), part('Drink', 'Cola')],
    ];
    return shop.tryRun('addLine', {
      ...{ checkId, itemId: await shop.itemId('Sandwich deal'), quantity: 1, modifiers },
      ...more,
    });
  };

  test('[CB1] [CB2] its parts stand on the check, at its price, each sent to its station', async () => {
    const shop = await opened();
    expect(await deal(shop)).toMatchObject({ ok: true });
    const { checkId } = shop;
    const check = await shop.ask('check', { checkId });
    expect(check?.lines.map(({ name, combo }) => [name, combo])).toEqual([
      ['Crab sandwich', 'Sandwich deal'],
      ['Chips', 'Sandwich deal'],
      ['Cola', 'Sandwich deal'],
    ]);
    expect(check?.totalMinor).toBe(1495);
    await shop.run('sendCheck', { checkId });
    const stations = shop.core.read.ticketsOf(checkId).map(({ stationKey }) => stationKey);
    expect(stations.sort()).toEqual(['cold', 'fry']);
    await shop.payAll(checkId);
    expect(JSON.stringify(papers(shop, 'receipt')[0]?.doc)).toContain('Sandwich deal');
  });

  test('[RR1] without a voided part it is left out of the next round, by its own name', async () => {
    const shop = await opened();
    expect(await deal(shop)).toMatchObject({ ok: true });
    const { checkId } = shop;
    await shop.run('sendCheck', { checkId });
    const lineId = (await shop.ask('check', { checkId }))?.lines[0]?.id ?? '';
    const reasonId = (await shop.ask('menu', {})).voidReasons[0]?.id ?? '';
    await shop.run('voidLine', { lineId, quantity: 1, reasonId, disposition: 'not_made' });
    expect(await shop.run('repeatRound', { checkId })).toMatchObject({
      ...{ added: 0, asks: [] },
      leftOut: [{ name: 'Sandwich deal', why: { code: 'modifier_missing' } }],
    });
  });

  test('[CB5] the last portion of a part is taken by the deal, and 86 strikes it there', async () => {
    const shop = await opened();
    const chips = await shop.itemId('Chips');
    await shop.run('setPortions', { itemId: chips, portions: 1 });
    expect(await deal(shop)).toMatchObject({ error: { code: 'portions_elsewhere' } });
    expect(await deal(shop, { beyond: true })).toMatchObject({ ok: true });
    expect((await shop.ask('countdowns', {}))[chips]?.left).toBe(0);
    expect(await deal(shop)).toMatchObject({ error: { code: 'modifier_unavailable' } });
    await shop.run('markAvailable', { subjectKind: 'item', subjectId: chips });
    expect(await deal(shop)).toMatchObject({ ok: true });
    await shop.run('markUnavailable', { subjectKind: 'item', subjectId: chips, until: 'back' });
    expect(await deal(shop)).toMatchObject({ error: { code: 'modifier_unavailable' } });
  });
});
