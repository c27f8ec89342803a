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

  it('[CH3] names the checks that lines moved between, who consented, and confirmed allergies', async () => {
    const register = openRegister();
    await register.login('tom');
    const from = await register.openTakeaway();
    const to = await register.openTakeaway();
    const cola = await register.ring(from, 'Cola');
    await register.run('noteAllergies', {
      checkId: to,
      allergens: ['milk'],
      words: [],
      withdraw: [],
    });
    const itemId = await register.itemId('Knickerbocker glory');
    const confirms = ['milk'];
    await register.run('addLine', { checkId: to, itemId, quantity: 1, modifiers: [], confirms });
    const target = { type: 'check' as const, checkId: to };
    await register.run('moveLines', { checkId: from, lines: [{ lineId: cola }], to: target });
    const titles = [];
    for (const checkId of [from, to]) {
      titles.push((await register.ask('check', { checkId }))?.callNumber);
    }
    for (const checkId of [from, to]) {
      const history = await register.ask('checkHistory', { checkId });
      const events = history?.steps.map(({ event }) => event) ?? [];
      expect(events.find(({ kind }) => kind === 'moved')).toMatchObject({
        names: ['Cola'],
        from: [{ title: titles[0] }],
        to: [{ title: titles[1] }],
      });
      expect(events.some(({ kind }) => kind === 'clash_confirmed')).toBe(checkId === to);
    }
  });
});
