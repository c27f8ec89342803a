import { describe, expect, test } from 'vitest';
import { bump, dinner, open, view } from '../courses/courses.fixture.ts';
import { codeOf } from '../testing/register.fixture.ts';

const again = (checkId: string, lineId: string, quantity = 1) => ({
  ...{ checkId, lineId, quantity, reason: 'dropped' as const, note: null },
});

const served = async () => {
  const register = open();
  const dinnerAt = await dinner(register);
  bump(register, register.time.now, dinnerAt.squid);
  const remakes = () =>
    register.core.read
      .ticketsOf([dinnerAt.checkId])
      .filter(({ lines }) => lines.some(({ remake }) => remake !== undefined));
  return { register, ...dinnerAt, remakes };
};

describe('a dish that a register has made again', () => {
  test('[KT56] is on its check until it is done, costs nothing, and stands in the history', async () => {
    const { register, checkId, squid, remakes } = await served();
    const before = await view(register, checkId);
    await register.run('remakeLine', again(checkId, squid));
    const check = await view(register, checkId);
    const told = { lineId: squid, quantity: 1, reason: 'dropped' };
    expect(check.kitchen.again).toEqual([{ ...told, done: false }]);
    expect([check.dueMinor, check.lines.length]).toEqual([before.dueMinor, before.lines.length]);
    const [row] = remakes();
    bump(register, register.time.now, row?.lines[0]?.lineId ?? '');
    expect((await view(register, checkId)).kitchen.again).toEqual([{ ...told, done: true }]);
    const history = await register.ask('checkHistory', { checkId });
    expect(JSON.stringify(history)).toContain('made_again');
  });

  test('[KT57] is taken back until the station has begun', async () => {
    const { register, checkId, squid, remakes } = await served();
    const { ticketId } = await register.run('remakeLine', again(checkId, squid));
    await register.run('takeBackRemake', { ticketId });
    expect((await view(register, checkId)).kitchen.again).toEqual([]);
    const other = await register.run('remakeLine', again(checkId, squid));
    const row = remakes().find(({ id }) => id === other.ticketId);
    bump(register, register.time.now, row?.lines[0]?.lineId ?? '');
    expect(codeOf(await register.tryRun('takeBackRemake', other))).toBe('remake_begun');
  });

  test('[KT56] nothing that is held, was never sent, or is more than was sold', async () => {
    const { register, checkId, squid, tart } = await served();
    const held = await register.tryRun('remakeLine', again(checkId, tart));
    expect(codeOf(held)).toBe('nothing_to_remake');
    const unsent = await register.ring(checkId, 'Chips');
    const never = await register.tryRun('remakeLine', again(checkId, unsent));
    expect(codeOf(never)).toBe('nothing_to_remake');
    const many = await register.tryRun('remakeLine', again(checkId, squid, 2));
    expect(codeOf(many)).toBe('too_many');
  });
});
