import { describe, expect, test } from 'vitest';
import { bump, dinner, open, view } from '../courses/courses.fixture.ts';
import { codeOf } from '../testing/register.fixture.ts';

describe('a rush from the register', () => {
  test('[KT33] marks what is made for the check, says so on it, and is taken back', async () => {
    const register = open();
    const { checkId } = await dinner(register);
    expect((await view(register, checkId)).kitchen).toMatchObject({ making: true, rushed: false });
    await register.run('rushCheck', { checkId, rush: true });
    expect((await view(register, checkId)).kitchen).toMatchObject({ making: true, rushed: true });
    const tickets = register.core.read.ticketsOf([checkId]);
    const marks = register.core.read.ticketMarksOf([checkId]);
    const due = tickets.filter(({ held }) => held !== 1).map(({ id }) => id);
    expect(marks.map(({ ticketId }) => ticketId).sort()).toEqual(due.sort());
    await register.run('rushCheck', { checkId, rush: false });
    expect((await view(register, checkId)).kitchen.rushed).toBe(false);
  });

  test('[KT33] what was bumped is rushed no more, and of what nobody makes it is refused', async () => {
    const register = open();
    const { checkId, squid } = await dinner(register);
    await register.run('rushCheck', { checkId, rush: true });
    bump(register, register.time.now, squid);
    expect((await view(register, checkId)).kitchen).toMatchObject({ making: false, rushed: false });
    const refused = await register.tryRun('rushCheck', { checkId, rush: true });
    expect(codeOf(refused)).toBe('nothing_to_rush');
  });
});
