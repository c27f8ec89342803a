import type { OrderedLine } from '../register-core.ts';
import { PINS } from '../register-page.ts';
import type { Hands } from './shop-hands.ts';

type Guest = { readonly guestName?: string; readonly phone?: string; readonly address?: string };

const begin = async (
  { run, orderType }: Hands,
  kind: string,
  { guestName, phone, address }: Guest,
): Promise<string> => {
  const name = guestName === undefined ? {} : { guestName };
  const { checkId } = await run('openCheck', { orderTypeId: orderType(kind), ...name });
  if (phone !== undefined) await run('describeCheck', { checkId, phone });
  if (address !== undefined) await run('describeCheck', { checkId, address });
  return checkId;
};

const payAll = async (hands: Hands, checkId: string, tender: 'cash' | 'card') => {
  const { run, ask, papersOut } = hands;
  await papersOut();
  const amountMinor = (await ask('check', { checkId }))?.dueMinor ?? 0;
  await run('pay', { checkId, tender, amountMinor, tenderedMinor: amountMinor });
};

const customer = ({ run }: Hands): Promise<{ customerId: string }> =>
  run('saveCustomer', {
    name: 'Nadia Haddad',
    phone: '01326 555 014',
    address: '4 Fore Street, TR26 1AB',
    notes: 'Likes the table by the window',
    allergens: ['peanuts', 'sesame'],
    words: ['Strawberries'],
  });

const open = async (hands: Hands): Promise<void> => {
  const { run, send } = hands;
  await send(await begin(hands, 'counter', {}), [{ name: 'Bacon bap' }, { name: 'Flat white' }]);
  const taken = await begin(hands, 'takeaway', { guestName: 'Rosa' });
  await send(taken, [{ name: 'Granola, yoghurt and berries' }, { name: 'Cola' }]);
  const { customerId } = await customer(hands);
  const brought = await begin(hands, 'delivery', {});
  await run('attachCustomer', { checkId: brought, customerId });
  await send(brought, [{ name: 'Scampi and chips', quantity: 2 }, { name: 'Mushy peas' }]);
};

const DAY_MS = 86_400_000;

/** Two orders for later: today while the day has slots left, and tomorrow. */
const promised = async (hands: Hands): Promise<void> => {
  const { run, ask, send, orderType } = hands;
  const orderTypeId = orderType('takeaway');
  const { date, slots } = await ask('slots', { orderTypeId });
  const next = new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
  const morrow = (await ask('slots', { orderTypeId, date: next })).slots;
  const later = slots.filter(({ at }) => at > Date.now() + 3_600_000);
  const wishes = [
    { guestName: 'Marlon', at: later[0]?.at, line: { name: 'Caesar salad', quantity: 3 } },
    { guestName: 'Ines', at: morrow[30]?.at, line: { name: 'Victoria sponge', quantity: 12 } },
  ];
  for (const { guestName, at, line } of wishes) {
    if (at === undefined) continue;
    const checkId = await begin(hands, 'takeaway', { guestName });
    await run('promiseOrder', { checkId, promisedAt: at });
    await send(checkId, [line]);
  }
};

const SETTLED: readonly (readonly [readonly OrderedLine[], 'cash' | 'card'])[] = [
  [[{ name: 'Full Harbour breakfast', quantity: 2 }, { name: 'Pot of tea' }], 'card'],
  [[{ name: 'Cod and chips' }, { name: 'Mushy peas' }], 'cash'],
  [[{ name: 'Milkshake' }, { name: 'Lemon tart' }, { name: 'Cola', quantity: 3 }], 'card'],
];

/** Checks that are paid; of the last one a line went back. */
const settled = async (hands: Hands): Promise<void> => {
  const { run, send, menu } = hands;
  for (const [lines, tender] of SETTLED) {
    const checkId = await begin(hands, 'takeaway', {});
    const lineIds = await send(checkId, lines);
    await payAll(hands, checkId, tender);
    if (lines.length < 3) continue;
    const act = {
      type: 'refund',
      lineId: lineIds[1] ?? '',
      quantity: 1,
      reasonId: menu.refundReasons[0]?.id ?? '',
    } as const;
    const { approvalId } = await run('approve', { pin: PINS.owner, act });
    const { type: _, ...refund } = act;
    await run('refundLine', { ...refund, tender: 'card', approvalId });
  }
};

/** Two checks that nobody sent yet: one whose item runs out, and one whose guest told of an allergy late. */
const unsent = async (hands: Hands): Promise<void> => {
  const lacking = await begin(hands, 'takeaway', { guestName: 'Teo' });
  await hands.add(lacking, { name: 'Apple crumble and custard' });
  const clashing = await begin(hands, 'takeaway', { guestName: 'Wren' });
  await hands.add(clashing, { name: 'Lemon tart' });
  await hands.run('noteAllergies', {
    ...{ checkId: clashing, allergens: ['milk', 'eggs'], words: [], withdraw: [] },
  });
};

/** More than its time has room for, which came after the time was promised; nobody sent it yet. */
const crowded = async (hands: Hands): Promise<void> => {
  const { run, ask, orderType } = hands;
  const orderTypeId = orderType('catering');
  const { date } = await ask('slots', { orderTypeId });
  const next = new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10);
  const { slots } = await ask('slots', { orderTypeId, date: next });
  const checkId = await begin(hands, 'catering', { guestName: 'Delphine' });
  await run('promiseOrder', { checkId, promisedAt: slots[10]?.at ?? 0 });
  await hands.add(checkId, { name: 'Victoria sponge', quantity: 72 });
};

/** Something was sent and then ran out: a task at the register that sent it. */
const ranOut = async (hands: Hands): Promise<void> => {
  const checkId = await begin(hands, 'takeaway', { guestName: 'Bea' });
  await hands.send(checkId, [{ name: 'Apple crumble and custard', quantity: 2 }]);
  const subjectId = hands.itemId('Apple crumble and custard');
  await hands.run('markUnavailable', { subjectKind: 'item', subjectId, until: 'back' });
};

/** The guest has the check on paper, and nothing was sent yet: whatever is taken off now needs a manager. */
const printed = async (hands: Hands): Promise<void> => {
  const checkId = await begin(hands, 'counter', { guestName: 'Piran' });
  for (const name of ['Bacon bap', 'Sausage bap']) await hands.add(checkId, { name });
  await hands.run('printGuestCheck', { checkId });
};

export const livelyCounter = async (hands: Hands): Promise<void> => {
  await open(hands);
  await promised(hands);
  await settled(hands);
  await unsent(hands);
  await crowded(hands);
  await printed(hands);
  await ranOut(hands);
};
