import type { OrderedLine } from '../register-core.ts';
import { PINS } from '../register-page.ts';
import type { Hands } from './shop-hands.ts';

/** The table whose check the pictures of the order screen have in hand. */
export const FULL_TABLE = '7';

const settleInCash = async (hands: Hands, checkId: string): Promise<void> => {
  const { run, ask, papersOut } = hands;
  await papersOut();
  const amountMinor = (await ask('check', { checkId }))?.dueMinor ?? 0;
  await run('pay', { checkId, tender: 'cash', amountMinor, tenderedMinor: amountMinor });
};

/** Sent with the round, and waits for the fire of its course. */
const sendHeld = async ({ add, run }: Hands, checkId: string, line: OrderedLine): Promise<void> => {
  const lineId = await add(checkId, line);
  await run('planLines', { checkId, lineIds: [lineId], hold: true });
  await run('sendCheck', { checkId });
};

/** A table in each state that the floor knows, two that are joined and one that is split. */
const tableStates = async (hands: Hands): Promise<void> => {
  const { run, atTable, tableId } = hands;
  await run('seatParty', { tableIds: [tableId('1')], covers: 2 });
  await atTable('2', 4, [
    { name: 'Cod and chips', quantity: 2 },
    { name: 'Cloudy lemonade', quantity: 2 },
  ]);
  const fired = await atTable('4', 3, [{ name: 'Whitebait, brown bread' }]);
  await sendHeld(hands, fired, { name: 'Sirloin steak, 8 oz', quantity: 2, extras: 2 });
  await run('fireCourse', { checkId: fired, course: 3 });
  const paying = await atTable('5', 2, [{ name: 'Mixed grill' }, { name: 'Cola' }]);
  await run('printGuestCheck', { checkId: paying });
  await settleInCash(hands, await atTable('6', 2, [{ name: 'Caesar salad' }]));
  await run('seatParty', { tableIds: [tableId('8'), tableId('9')], covers: 9 });
  const split = await atTable('10', 4, [{ name: 'Pier burger', quantity: 2 }]);
  await run('splitCheck', { checkId: split, by: { type: 'evenly', ways: 2 } });
};

/** One check with all that a line, a seat and a check can have. */
const fullTable = async (hands: Hands): Promise<void> => {
  const { run, ask, menu, itemId, send } = hands;
  const checkId = await hands.atTable(FULL_TABLE, 4, []);
  const [, taken] = await send(checkId, [
    { name: 'Prawn cocktail' },
    { name: 'Salt and pepper squid' },
    { name: 'Pot of tea', quantity: 2 },
  ]);
  const steak = { name: 'Rump steak, 8 oz', extras: 2, note: 'No salt on the chips' };
  await sendHeld(hands, checkId, steak);
  const reasonId = menu.voidReasons[0]?.id ?? '';
  await run('voidLine', { lineId: taken ?? '', quantity: 1, reasonId, disposition: 'not_made' });
  await run('noteAllergies', {
    ...{ checkId, seat: 2, allergens: ['nuts', 'celery'], words: ['Kiwi'], withdraw: [] },
  });
  const line = (name: string, seat: number, more: object = {}) =>
    run('addLine', { checkId, itemId: itemId(name), quantity: 1, modifiers: [], seat, ...more });
  const { allergies } = (await ask('check', { checkId })) ?? { allergies: [] };
  const confirms = allergies.map(({ key }) => key);
  await line('Caesar salad', 2, { confirms });
  await line('Mineral water', 1);
  await line('Lemon tart', 3, { confirms, note: 'With a candle' });
  const discount = menu.discountReasons[0]?.id ?? '';
  await run('adjust', { checkId, by: { type: 'percent', ppm: 100_000 }, reasonId: discount });
};

const wallAfter = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16);

const parties = async ({ run, ask, tableId }: Hands): Promise<void> => {
  const { wall } = await ask('parties', {});
  const expected = [
    { name: 'Abernathy', size: 2, wall: wallAfter(wall, 20), tableId: tableId('12') },
    { name: 'Okonkwo', size: 5, wall: wallAfter(wall, 75), note: 'Birthday, by the window' },
  ];
  for (const party of expected) await run('saveParty', party);
  await run('saveParty', { name: 'Lindqvist', size: 3, quotedMinutes: 20, phone: '01326 555 010' });
  await run('saveParty', { name: 'Moreau', size: 2, quotedMinutes: 10 });
};

/** Two who are in, one of them twice because the clock-out was forgotten, and one on a break. */
const clock = async ({ run }: Hands): Promise<void> => {
  for (const pin of [PINS.manager, PINS.server, PINS.cashier]) {
    const { pass, jobs, breaks } = await run('openClock', { pin });
    const [job] = jobs;
    const clockIn = { pass, type: 'in', ...(job === undefined ? {} : { jobId: job.id }) } as const;
    await run('punch', clockIn);
    if (pin === PINS.server) await run('punch', { ...clockIn, anyway: true });
    const [rest] = breaks;
    if (pin === PINS.cashier && rest !== undefined)
      await run('punch', { pass, type: 'break', breakTypeId: rest.id });
  }
};

export const livelyFloor = async (hands: Hands): Promise<void> => {
  await tableStates(hands);
  await fullTable(hands);
  await parties(hands);
  await clock(hands);
};
