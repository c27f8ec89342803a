import type { Fact } from '@galley/base';
import { afterEach, describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { taskNames } from './house-tasks.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
const open = async (number: number): Promise<Register> => {
  const register = openRegister({ number });
  opened.push(register);
  await register.login('callum');
  return register;
};
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

/** What one register has of a check, and of customers, comes to another. */
const hear = (to: Register, from: Register, checkId: string): void => {
  const known = to.core.read.eventsOf(checkId, 'customer_changed').map(({ id }) => id);
  const { read } = from.core;
  const rows: [string, { readonly id: string }][] = [
    ...read.customers().map((row): [string, typeof row] => ['customer', row]),
    ...[read.check(checkId) ?? []].flat().map((row): [string, typeof row] => ['check', row]),
    ...read
      .eventsOf(checkId, 'customer_changed')
      .filter(({ id }) => !known.includes(id))
      .map((row): [string, typeof row] => ['event', row]),
  ];
  const facts = rows.map(([kind, { id, ...doc }]) => ({ kind, id, doc }) as Fact);
  const done = to.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};

const tasksOf = async (register: Register) => (await register.ask('tasks', {})).house;

const PHONES = { 'Anna Berg': '0999999999', 'Paul van Wood': '0888888888' } as const;

const note = async (register: Register, name: keyof typeof PHONES) =>
  (await register.run('saveCustomer', { name, phone: PHONES[name] })).customerId;

const apart = async () => {
  const [one, two] = [await open(1), await open(2)];
  const checkId = await one.openTakeaway();
  await one.ring(checkId, 'Cola');
  const anna = await note(one, 'Anna Berg');
  const paul = await note(one, 'Paul van Wood');
  hear(two, one, checkId);
  await one.run('attachCustomer', { checkId, customerId: anna });
  await two.run('attachCustomer', { checkId, customerId: paul });
  hear(one, two, checkId);
  return { one, two, checkId, anna, paul };
};

describe('a check that cut-off registers gave to two customers', () => {
  test('[CU12] [TK28] is told by both names and registers, and goes to the other one by one tap', async () => {
    const { one, checkId, anna } = await apart();
    const [task, ...more] = await tasksOf(one);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      type: 'customer_twice',
      customers: { stands: 'Paul van Wood', beside: 'Anna Berg', besideId: anna, open: true },
    });
    await one.run('attachCustomer', { checkId, customerId: anna });
    expect(await tasksOf(one)).toEqual([]);
    expect(one.core.read.check(checkId)).toMatchObject({
      ...{ customerId: anna, guestName: 'Anna Berg', phone: '0999999999' },
    });
  });

  test('[CU8] [CU12] no event names them, and who does not sell reads no names', async () => {
    const { one, checkId, anna } = await apart();
    expect(taskNames(one.core, false).customer(anna)).toBe('');
    const events = one.core.read.eventsOf(checkId, 'customer_changed');
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toMatch(/Anna|Wood/);
    const history = await one.ask('checkHistory', { checkId });
    expect(history?.steps.map(({ event }) => event.kind)).toContain('customer_changed');
  });

  test('[CU9] [CU12] an erased customer is not named and gets nothing', async () => {
    const { one, anna } = await apart();
    const doc = { name: '', phone: null, address: null, notes: null };
    one.replica.commit({ facts: [{ kind: 'customer', id: anna, doc, deleted: true }] });
    const [task] = await tasksOf(one);
    expect(task?.customers).toMatchObject({ stands: 'Paul van Wood', beside: '' });
  });

  test('[CU12] [TK10] of a settled check it ends by being seen to', async () => {
    const { one, checkId } = await apart();
    await one.payAll(checkId);
    const [task] = await tasksOf(one);
    expect(task).toMatchObject({ type: 'customer_twice', customers: { open: false } });
    await one.run('noteTask', { key: task?.key ?? '' });
    expect(await tasksOf(one)).toEqual([]);
  });
});
