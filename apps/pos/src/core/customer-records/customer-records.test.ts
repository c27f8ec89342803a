import type { Fact } from '@galley/base';
import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
const open = async (number = 1): Promise<Register> => {
  const register = openRegister({ number });
  opened.push(register);
  await register.login('tom');
  return register;
};
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const ADA = { name: 'Ada Quill', phone: '07700 900123', address: '4 Net Loft', notes: 'Window' };
const note = async (register: Register, more: object = {}): Promise<string> =>
  (await register.run('saveCustomer', { ...ADA, ...more })).customerId;

/** What the other register knows of customers, as it comes by a hub. */
const hear = (register: Register, other: Register, customerId: string): void => {
  const { read } = other.core;
  const rows = [
    ...[read.customer(customerId)].flatMap((row) => (row ? [{ kind: 'customer', row }] : [])),
    ...read.allergiesOfCustomer(customerId).map((row) => ({ kind: 'customer_allergy', row })),
  ];
  const facts = rows.map(({ kind, row: { id, ...doc } }) => ({ kind, id, doc }) as Fact);
  const done = register.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};

describe('customers at the register', () => {
  test('[CU1] [CU2] noted without a hub and found at once by name or number, on another register once it heard', async () => {
    const [one, two] = [await open(1), await open(2)];
    expect(await one.ask('findCustomers', { text: 'ada' })).toEqual([]);
    const id = await note(one, { allergens: ['milk'], words: ['kiwi'] });
    const hit = { id, name: 'Ada Quill', allergies: ['milk', 'kiwi'] };
    expect(await one.ask('findCustomers', { text: 'qu' })).toMatchObject([hit]);
    expect(await one.ask('findCustomers', { text: '900 123' })).toMatchObject([hit]);
    expect(await two.ask('findCustomers', { text: 'ada' })).toEqual([]);
    hear(two, one, id);
    expect(await two.ask('findCustomers', { text: '+44 7700 900123' })).toMatchObject([hit]);
    expect(await two.ask('findCustomers', { text: '07700' })).toMatchObject([hit]);
    await one.run('saveCustomer', { id, name: 'Ada Quillon' });
    expect(await one.ask('findCustomers', { text: 'quillon' })).toMatchObject([{ id }]);
  });

  test('[CU5] [CU7] attached to a check they fill it, and their visits tell what they had', async () => {
    const register = await open();
    const customerId = await note(register);
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola', 2);
    await register.run('attachCustomer', { checkId, customerId });
    expect(register.core.read.check(checkId)).toMatchObject({
      ...{ customerId, guestName: 'Ada Quill', phone: '07700 900123', address: '4 Net Loft' },
    });
    await register.payAll(checkId);
    expect(await register.ask('customerRecord', { customerId })).toMatchObject({
      notes: 'Window',
      visits: 1,
      lastVisits: [{ checkId, totalMinor: 590, items: ['2 × Cola'], open: false }],
    });
    expect(codeOf(await register.tryRun('attachCustomer', { checkId, customerId }))).toBe(
      'check_settled',
    );
    const next = await register.openTakeaway();
    const gone = { checkId: next, customerId: 'cus_gone' };
    expect(codeOf(await register.tryRun('attachCustomer', gone))).toBe('unknown_customer');
    await register.run('attachCustomer', { checkId: next, customerId });
    await register.run('attachCustomer', { checkId: next, customerId: null });
    expect(await register.ask('customerAtCheck', { checkId: next })).toBeNull();
    expect((await register.ask('customerRecord', { customerId }))?.visits).toBe(1);
  });

  test('[CU14] a customer who is free of tax frees the check until it is not theirs any more', async () => {
    const register = await open();
    const customerId = await note(register);
    const held = { number: 'E-4711', reason: 'School', until: null };
    register.replica.commit({
      facts: [{ kind: 'customer', id: customerId, doc: { taxExemption: held } }],
    });
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola', 2);
    const check = () => register.ask('check', { checkId });
    const before = await check();
    await register.run('attachCustomer', { checkId, customerId });
    const freed = await check();
    expect(freed?.taxExemption).toMatchObject({ number: 'E-4711', reason: 'School' });
    expect(freed?.totalMinor).toBeLessThan(before?.totalMinor ?? 0);
    expect(await register.ask('customerAtCheck', { checkId })).toMatchObject({
      customer: { taxExemption: { ...held, good: true } },
    });
    await register.run('attachCustomer', { checkId, customerId: null });
    expect(await check()).toMatchObject({ taxExemption: null, totalMinor: before?.totalMinor });
    const over = { ...held, until: '2020-01-01' };
    register.replica.commit({
      facts: [{ kind: 'customer', id: customerId, doc: { taxExemption: over } }],
    });
    await register.run('attachCustomer', { checkId, customerId });
    expect((await check())?.taxExemption).toBeNull();
    expect(await register.ask('customerRecord', { customerId })).toMatchObject({
      taxExemption: { good: false },
    });
  });

  test('[CU6] what is not noted of their allergies is offered, and marks the lines once it is', async () => {
    const register = await open();
    const customerId = await note(register, { allergens: ['milk', 'nuts'], words: ['kiwi'] });
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    const standing = { checkId, allergens: ['nuts'] as const, words: [], withdraw: [] };
    await register.run('noteAllergies', standing);
    await register.run('attachCustomer', { checkId, customerId });
    const offered = await register.ask('customerAtCheck', { checkId });
    expect(offered?.unnoted).toMatchObject({ allergens: ['milk'], words: ['kiwi'] });
    expect(offered?.unnoted.texts).toEqual(['milk', 'kiwi']);
    await register.run('noteAllergies', {
      ...{ checkId, allergens: ['milk'], words: ['kiwi'], withdraw: [] },
    });
    const after = await register.ask('customerAtCheck', { checkId });
    expect(after?.unnoted).toEqual({ allergens: [], words: [], texts: [] });
    const [line] = (await register.ask('check', { checkId }))?.lines ?? [];
    expect(line?.allergies.map(({ text }) => text).toSorted()).toEqual([
      'kiwi',
      'milk',
      'tree nuts',
    ]);
  });

  test('[CU4] two registers that were cut off and noted different allergies have both afterwards', async () => {
    const [one, two] = [await open(1), await open(2)];
    const id = await note(one, { allergens: ['milk'] });
    hear(two, one, id);
    await one.run('saveCustomer', { id, allergens: ['milk', 'nuts'] });
    await two.run('saveCustomer', { id, words: ['kiwi'] });
    hear(two, one, id);
    hear(one, two, id);
    for (const register of [one, two]) {
      const record = await register.ask('customerRecord', { customerId: id });
      expect(record?.allergies.toSorted()).toEqual(['kiwi', 'milk', 'tree nuts']);
    }
  });

  test('[CU8] nobody who is not logged in or does not sell reads of them, and no event or paper holds their number', async () => {
    const register = await open();
    const customerId = await note(register);
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    await register.run('attachCustomer', { checkId, customerId });
    await register.payAll(checkId);
    const events = register.replica.db.prepare('SELECT detail FROM event').pluck().all();
    expect(JSON.stringify(events)).not.toMatch(/Quill|7700|Net Loft/);
    await register.login('ben');
    await expect(register.ask('findCustomers', { text: 'ada' })).rejects.toThrow(/role may not/i);
    await expect(register.ask('customerRecord', { customerId })).rejects.toThrow(/role may not/i);
    register.takeSession(undefined);
    await expect(register.ask('findCustomers', { text: 'ada' })).rejects.toThrow('logged in');
    await expect(register.ask('customerRecord', { customerId })).rejects.toThrow('logged in');
  });
});
