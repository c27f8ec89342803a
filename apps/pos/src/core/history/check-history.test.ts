import { describe, expect, it } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

describe('the history of a check at the register', () => {
  it('[CH2] redraws it as it stood at any of its moments, with who did it and where', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    register.time.now += 1000;
    await register.ring(checkId, 'Chips', 2);
    const one = register.time.now;
    register.time.now += 1000;
    const tart = await register.ring(checkId, 'Lemon tart');
    register.time.now += 1000;
    await register.run('removeLine', { lineId: tart });
    register.time.now += 1000;
    await register.payAll(checkId);
    const now = await register.ask('checkHistory', { checkId });
    const then = await register.ask('checkHistory', { checkId, at: one + 1000 });
    const first = await register.ask('checkHistory', { checkId, at: one });
    expect(first?.moment.lines.map(({ name }) => name)).toEqual(['Chips']);
    expect(first?.moment).toMatchObject({ paidMinor: 0, payments: [], status: 'open' });
    expect(then?.moment.lines).toHaveLength(2);
    expect(then?.steps).toEqual(now?.steps);
    expect(now?.moment).toMatchObject({ status: 'settled', dueMinor: 0 });
    expect(now?.moment.totalMinor).toBe(first?.moment.totalMinor);
    expect(now?.steps.find(({ event }) => event.kind === 'line_removed')).toMatchObject({
      event: { name: 'Lemon tart' },
      personName: 'Tom Ashby',
    });
  });
});
