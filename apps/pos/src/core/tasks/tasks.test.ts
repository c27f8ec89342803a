import { describe, expect, test } from 'vitest';
import { codeOf, openRegister } from '../testing/register.fixture.ts';

const house = async (register: ReturnType<typeof openRegister>) =>
  (await register.ask('tasks', {})).house;

/** A sent dish that this register voided, and another one as well while cut off. */
const voidedTwice = async () => {
  const register = openRegister();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola');
  const lineId = await register.ring(checkId, 'Chips');
  await register.run('sendCheck', { checkId });
  const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
  await register.run('voidLine', { lineId, quantity: 1, reasonId, disposition: 'wasted' });
  const [own] = register.core.read.voidsOf(checkId);
  const { id: _, ...row } = { ...own, deviceId: 'dev_register2' };
  register.replica.commit({
    facts: [{ kind: 'line_void', id: 'vod_zz_of_register2', doc: row as never }],
  });
  return { register, checkId };
};

describe('the tasks of a register', () => {
  test('[TK1] [TK5] [TK10] over-voided is told with its check and dish, and ends by being seen', async () => {
    const { register, checkId } = await voidedTwice();
    const [task] = await house(register);
    expect(task).toMatchObject({ type: 'over_voided', checkId, names: ['Chips'], quantity: 1 });
    expect(task?.checkTitle).not.toBe('');
    const key = task?.key ?? '';
    await register.login('tom');
    expect(codeOf(await register.tryRun('noteTask', { key }))).toBe('not_allowed');
    expect(await house(register)).toHaveLength(1);
    await register.login('callum');
    await register.run('noteTask', { key });
    expect(await house(register)).toEqual([]);
    expect(codeOf(await register.tryRun('noteTask', { key }))).toBe('already_settled');
  });

  test('[TK3] a check that is paid twice is a task until its surplus is given back', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    await register.payAll(checkId);
    const [own] = register.core.read.paymentsOf(checkId);
    const { id: _, ...payment } = { ...own, deviceId: 'dev_register2' };
    register.replica.commit({
      facts: [{ kind: 'payment', id: 'pay_of_register2', doc: payment as never }],
    });
    expect(await house(register)).toMatchObject([{ type: 'paid_twice', amountMinor: 295 }]);
    await register.run('reversePayment', { paymentId: 'pay_of_register2', amountMinor: 295 });
    expect(await house(register)).toEqual([]);
  });

  test('[TK8] the last portion sold twice is a task with the check that had it last', async () => {
    const register = openRegister();
    await register.login('callum');
    const itemId = await register.itemId('Chips');
    await register.run('setPortions', { itemId, portions: 1 });
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Cola');
    const { countdownId } = register.core.availability.now().countdownOf(itemId) ?? {};
    const { id: _, ...cola } = register.core.read.line(lineId) ?? { id: '' };
    const sold = (deviceId: string, addedAt: number) => ({
      kind: 'line',
      id: `lin_of_${deviceId}`,
      doc: { ...cola, itemId, name: 'Chips', countdownId, deviceId, addedAt } as never,
    });
    register.replica.commit({ facts: [sold('dev_two', 1)] });
    expect(await house(register)).toEqual([]);
    register.replica.commit({ facts: [sold('dev_three', 2)] });
    const [task] = await house(register);
    expect(task).toMatchObject({ type: 'oversold', quantity: 1, names: ['Chips'] });
    await register.run('noteTask', { key: task?.key ?? '' });
    expect(await house(register)).toEqual([]);
  });

  test('[TK1] who is not logged in sees none, for they name guests', async () => {
    const { register } = await voidedTwice();
    await register.run('logout', {});
    await expect(register.ask('tasks', {})).rejects.toThrow('Nobody is logged in');
  });
});
