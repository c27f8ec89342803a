import { describe, expect, test } from 'vitest';
import { codeOf, NOW } from '../testing/register.fixture.ts';
import {
  COLLECT,
  hear,
  MINUTE,
  openAs,
  openHouse,
  put,
  type Register,
  view,
} from './order-types.fixture.ts';

const at = NOW + 60 * MINUTE;

const promise = async (register: Register, items = 1) => {
  const checkId = await openAs(register, COLLECT.id);
  for (let left = items; left > 0; left -= 1) await register.ring(checkId, 'Chips');
  await register.run('promiseOrder', { checkId, promisedAt: at });
  return checkId;
};

const house = async (slots: { slotOrders?: number; slotItems?: number }, number = 1) => {
  const register = await openHouse(number);
  put(register, 'order_type', { ...COLLECT, slotOrders: null, ...slots });
  return register;
};

const tasksOf = async (register: Register) =>
  (await register.ask('tasks', {})).house.filter(({ type }) => type === 'slot_overfull');

describe('a promised time with more than it has room for', () => {
  test('[OP8] [TK21] two cut-off registers fill one place: the same task at both, and a move ends it', async () => {
    const [one, two] = [await house({ slotOrders: 1 }), await house({ slotOrders: 1 }, 2)];
    const first = await promise(one);
    two.time.now += 1000;
    const second = await promise(two);
    expect([await tasksOf(one), await tasksOf(two)]).toEqual([[], []]);
    hear(one, two, first);
    hear(two, one, second);
    const [task] = await tasksOf(one);
    expect(task).toMatchObject({
      ...{ checkId: second, checkTitle: '2-01', otherAt: '1-01', names: ['Collect'] },
      slot: { promisedAt: at, unit: 'orders', room: 1, taken: 2, nextAt: at + 15 * MINUTE },
    });
    expect((await tasksOf(two)).map(({ key }) => key)).toEqual([task?.key]);
    for (const checkId of [first, second])
      expect((await view(one, checkId)).slot).toMatchObject({ room: 1, taken: 2 });
    await one.run('promiseOrder', { checkId: second, promisedAt: task?.slot?.nextAt ?? null });
    expect(await tasksOf(one)).toEqual([]);
    expect((await view(one, first)).slot).toBeNull();
  });

  test('[OP8] both are kept by who may, on both registers, once', async () => {
    const [one, two] = [await house({ slotOrders: 1 }), await house({ slotOrders: 1 }, 2)];
    const first = await promise(one);
    two.time.now += 1000;
    const second = await promise(two);
    hear(one, two, first);
    hear(two, one, second);
    const keep = { checkId: second, promisedAt: at, beyond: true as const };
    await two.login('tom');
    expect(codeOf(await two.tryRun('promiseOrder', keep))).toBe('slot_full');
    await two.login('callum');
    for (const register of [one, two]) await register.run('promiseOrder', keep);
    hear(one, two, second);
    hear(two, one, second);
    expect([await tasksOf(one), await tasksOf(two)]).toEqual([[], []]);
    const steps = (await one.ask('checkHistory', { checkId: second }))?.steps ?? [];
    expect(steps.map(({ event }) => event.kind)).toContain('slot_agreed');
  });

  test('[OP9] what is rung after the promise is asked about at the send, and again when there is more', async () => {
    const register = await house({ slotItems: 3 });
    const checkId = await promise(register, 3);
    expect((await view(register, checkId)).slot).toBeNull();
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('ok');
    await register.ring(checkId, 'Chips');
    expect((await view(register, checkId)).slot).toMatchObject({
      unit: 'items',
      room: 3,
      taken: 4,
    });
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('slot_full_anyway');
    await register.login('tom');
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('slot_full');
    await register.login('callum');
    await register.run('promiseOrder', { checkId, promisedAt: at, beyond: true });
    expect(await register.run('sendCheck', { checkId })).toHaveProperty('waitsUntil');
    expect(await tasksOf(register)).toEqual([]);
    await register.ring(checkId, 'Chips');
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('slot_full_anyway');
    expect(codeOf(await register.tryRun('sendCheck', { checkId, early: true }))).toBe('ok');
    expect((await view(register, checkId)).slot).toBeNull();
  });

  test('[OP2] [OP9] an order that is more than a slot takes is asked about when it is promised', async () => {
    const register = await house({ slotItems: 3 });
    const checkId = await openAs(register, COLLECT.id);
    for (let left = 4; left > 0; left -= 1) await register.ring(checkId, 'Chips');
    const wish = { checkId, promisedAt: at };
    expect(codeOf(await register.tryRun('promiseOrder', wish))).toBe('slot_full_anyway');
    await register.run('promiseOrder', { ...wish, beyond: true });
    expect((await view(register, checkId)).slot).toBeNull();
  });

  test('[OP10] a type that takes no promised times takes the promise back, and goes at once', async () => {
    const register = await house({ slotOrders: 1 });
    const checkId = await promise(register);
    const counter = register.core.read.orderTypes().find(({ kind }) => kind === 'counter');
    const orderTypeId = counter?.id ?? '';
    put(register, 'order_type', {
      ...COLLECT,
      id: orderTypeId,
      kind: 'counter',
      slotMinutes: null,
    } as never);
    const changed = await register.run('changeOrderType', { checkId, orderTypeId });
    expect(changed).toMatchObject({ promiseGone: at });
    expect(await view(register, checkId)).toMatchObject({ promisedAt: null, sendsAt: null });
    expect(await register.run('sendCheck', { checkId })).not.toHaveProperty('waitsUntil');
  });
});
