import { describe, expect, test } from 'vitest';
import { NOW } from '../testing/register.fixture.ts';
import { COLLECT, hear, MINUTE, openAs, openHouse, type Register } from './order-types.fixture.ts';

const at = (hours: number) => NOW + hours * 60 * MINUTE;

const apart = async () => {
  const [one, two] = [await openHouse(), await openHouse(2)];
  const checkId = await openAs(one, COLLECT.id);
  await one.ring(checkId, 'Chips');
  hear(one, two, checkId);
  two.time.now += 1000;
  return { one, two, checkId };
};

const healed = (one: Register, two: Register, checkId: string) => {
  hear(two, one, checkId);
  hear(one, two, checkId);
};

const tasksOf = async (register: Register) => (await register.ask('tasks', {})).house;

describe('a promised time of registers that could not see each other', () => {
  test('[OP11] [TK26] two times: the same task at both, and one tap gives the other time', async () => {
    const { one, two, checkId } = await apart();
    await one.run('promiseOrder', { checkId, promisedAt: at(3) });
    await two.run('promiseOrder', { checkId, promisedAt: at(5) });
    expect([await tasksOf(one), await tasksOf(two)]).toEqual([[], []]);
    healed(one, two, checkId);
    const [task] = await tasksOf(one);
    expect(task).toMatchObject({ type: 'promised_twice', checkTitle: '1-01' });
    expect(await tasksOf(two)).toEqual([task]);
    const { beside = 0 } = task?.promise ?? {};
    await one.run('promiseOrder', { checkId, promisedAt: beside });
    expect(await tasksOf(one)).toEqual([]);
    await two.run('noteTask', { key: task?.key ?? '' });
    expect(await tasksOf(two)).toEqual([]);
  });

  test('[OP12] [TK26] money taken and sent at one, promised at the other: told at both, seen to once', async () => {
    const { one, two, checkId } = await apart();
    await two.run('promiseOrder', { checkId, promisedAt: at(3) });
    await one.run('sendCheck', { checkId });
    healed(one, two, checkId);
    for (const register of [one, two]) {
      const [task, ...more] = await tasksOf(register);
      expect(more).toEqual([]);
      expect(task).toMatchObject({ type: 'sent_unpromised', promise: { promisedAt: at(3) } });
      await register.run('noteTask', { key: task?.key ?? '' });
      expect(await tasksOf(register)).toEqual([]);
    }
  });
});
