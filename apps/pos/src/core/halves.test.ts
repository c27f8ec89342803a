import { expect, test } from 'vitest';
import { openRegister, papers } from './testing/register.fixture.ts';

const NAME = 'Rump steak, 8 oz';

/** The steak may be had in halves, each with its own sauces, of which half is charged. */
const opened = async () => {
  const shop = openRegister();
  shop.devices.open();
  await shop.login('callum');
  const steakId = await shop.itemId(NAME);
  const before = await shop.ask('menu', {});
  const sauces = before.groups.find(({ modifiers }) =>
    modifiers.some(({ name }) => name === 'Gravy pot'),
  );
  const done = shop.replica.commit({
    facts: [
      { kind: 'menu_item', id: steakId, doc: { halfRule: 'average' } },
      { kind: 'modifier_group', id: sauces?.id ?? '', doc: { halves: 1, free: 0 } },
    ],
  });
  if (!done.ok) throw new Error(done.error.message);
  const choice = (name: string, depth = 0) => {
    const found = before.groups.flatMap(({ modifiers }) => modifiers);
    const modifierId = found.find((one) => one.name === name)?.id ?? name;
    return { modifierId, quantity: 1, depth };
  };
  const modifiers = [
    ...[choice('Rare'), choice('Salad'), choice('Caesar dressing', 1)],
    ...[choice('half_left'), choice('Ketchup', 1)],
    ...[choice('half_right'), choice('Gravy pot', 1), choice('Mayonnaise', 1)],
  ];
  const checkId = await shop.openTakeaway();
  const { lineId } = await shop.run('addLine', {
    checkId,
    itemId: steakId,
    quantity: 1,
    modifiers,
  });
  const line = async () => (await shop.ask('check', { checkId }))?.lines.find(({ state }) => state);
  return { ...shop, steakId, choice, modifiers, checkId, lineId, line };
};
type Shop = Awaited<ReturnType<typeof opened>>;

const pricesOf = async (shop: Shop) =>
  Object.fromEntries((await shop.line())?.modifiers.map((one) => [one.name, one.priceMinor]) ?? []);

test('[PZ1] [PZ4] the menu says what may be halved; a line has half of each price, to the unit', async () => {
  const shop = await opened();
  const { items, groups } = await shop.ask('menu', {});
  expect(items.filter(({ halfRule }) => halfRule !== undefined).map(({ name }) => name)).toEqual([
    NAME,
  ]);
  const priceOf = (wanted: string) =>
    groups.flatMap(({ modifiers }) => modifiers).find(({ name }) => name === wanted)?.priceMinor ??
    0;
  const all = ['Ketchup', 'Gravy pot', 'Mayonnaise'];
  const whole = all.reduce((sum, name) => sum + priceOf(name), 0);
  const shown = await pricesOf(shop);
  const dressing = shown['Caesar dressing'] ?? 0;
  const charged = all.reduce((sum, name) => sum + (shown[name] ?? 0), 0);
  expect(charged).toBe(Math.floor((whole + 1) / 2));
  const check = await shop.ask('check', { checkId: shop.checkId });
  const line = await shop.line();
  expect(check?.totalMinor).toBe((line?.unitPriceMinor ?? 0) + dressing + charged);
});

test('[PZ6] cooks and guests read the halves with what is in each; edited they are what they were', async () => {
  const shop = await opened();
  const before = await pricesOf(shop);
  const { lineId, modifiers, checkId } = shop;
  await shop.run('changeLine', { lineId, quantity: 2, modifiers });
  expect(await pricesOf(shop)).toEqual(before);
  await shop.run('sendCheck', { checkId });
  const [ticket] = shop.core.read.ticketsOf(checkId);
  const told = ticket?.lines[0]?.modifiers.map(({ name, depth = 0 }) => [depth, name]) ?? [];
  const from = told.findIndex(([, name]) => name === 'LEFT HALF');
  expect(told.slice(from)).toEqual([
    [0, 'LEFT HALF'],
    [1, 'Ketchup'],
    [0, 'RIGHT HALF'],
    [1, 'Mayonnaise'],
    [1, 'Gravy pot'],
  ]);
  await shop.payAll(checkId);
  const receipt = JSON.stringify(papers(shop, 'receipt')[0]?.doc);
  expect(receipt).toContain('"indent":4,"spans":[{"text":"Left half"}]');
  expect(receipt).toMatch(/"indent":6,"spans":\[\{"text":"Gravy pot/);
});

test('[PZ7] what is 86’d can be had for neither half', async () => {
  const shop = await opened();
  const { choice, steakId, checkId } = shop;
  const gravy = choice('Gravy pot').modifierId;
  await shop.run('markUnavailable', { subjectKind: 'modifier', subjectId: gravy, until: 'back' });
  for (const side of ['half_left', 'half_right']) {
    const other = side === 'half_left' ? 'half_right' : 'half_left';
    const modifiers = [
      ...[choice('Rare'), choice('Salad'), choice('Caesar dressing', 1)],
      ...[choice(side), choice('Gravy pot', 1), choice(other)],
    ];
    const rung = await shop.tryRun('addLine', { checkId, itemId: steakId, quantity: 1, modifiers });
    expect(rung).toMatchObject({ error: { code: 'modifier_unavailable' } });
  }
});
