import { describe, expect, test } from 'vitest';
import { codeOf, NOW, openRegister, papers } from '../testing/register.fixture.ts';
import { turnCourses } from './course-clock.ts';
import { atTable, bump, chits, dinner, open, put, states, view } from './courses.fixture.ts';

describe('courses at the register', () => {
  test('[CF16] the check has its lines by course with what is held and since when the rest is fired', async () => {
    const register = open();
    const { checkId, chips, granola } = await dinner(register);
    expect(await states(register, checkId)).toEqual([
      'Whitebait sent',
      'Chips held',
      'Granola held',
      'Lemon held',
    ]);
    const before = await view(register, checkId);
    expect(before.courses.map(({ number, name, state }) => [number, name, state])).toEqual([
      [1, 'Starters', 'fired'],
      [2, 'Mains', 'held'],
      [3, 'Desserts', 'held'],
    ]);
    register.time.now = NOW + 60_000;
    const { fireId } = await register.run('fireCourse', { checkId, course: 2, lineIds: [chips] });
    const part = (await view(register, checkId)).courses[1];
    expect(part).toMatchObject({ state: 'part', heldLineIds: [granola], firedAt: NOW + 60_000 });
    expect(part?.undo).toEqual({ fireId, until: NOW + 80_000 });
    await register.run('fireCourse', { checkId, course: 2 });
    expect(await register.run('fireCourse', { checkId, course: 2 })).toEqual({ fireId: null });
    bump(register, NOW + 90_000, chips, granola);
    expect((await view(register, checkId)).courses[1]).toMatchObject({ state: 'done', undo: null });
  });

  test('[CF16] a house without courses, and an order that is taken away, show none', async () => {
    const plain = openRegister();
    const { checkId } = await dinner(plain);
    expect((await view(plain, checkId)).courses).toEqual([]);
    expect(await states(plain, checkId)).not.toContain('Lemon held');
    const register = open();
    await register.login('tom');
    const away = await register.openTakeaway();
    await register.ring(away, 'Chips');
    await register.ring(away, 'Lemon tart');
    await register.run('sendCheck', { checkId: away });
    expect((await view(register, away)).courses).toEqual([]);
    expect(await states(register, away)).toEqual(['Chips sent', 'Lemon sent']);
  });

  test('[CF16] a course that no station makes is done with its send', async () => {
    const register = open();
    await register.login('tom');
    const checkId = await atTable(register, '5');
    const cola = await register.ring(checkId, 'Cola');
    const stateOf = async () => (await view(register, checkId)).courses.map(({ state }) => state);
    expect(register.core.checkStates.get(checkId)?.lines[0]?.row).toMatchObject({
      ...{ id: cola, stationKey: null },
    });
    expect(await stateOf()).toEqual(['new']);
    await register.run('sendCheck', { checkId });
    expect(await stateOf()).toEqual(['done']);
  });

  test('[CF5] a fire is taken back at the register, and not when it is too old', async () => {
    const register = open();
    const { checkId } = await dinner(register);
    const { fireId } = await register.run('fireCourse', { checkId, course: 2 });
    await register.run('undoFire', { checkId, fireId: fireId ?? '' });
    expect(await states(register, checkId)).toContain('Chips held');
    const again = await register.run('fireCourse', { checkId, course: 2 });
    register.time.now += 20_001;
    const late = { checkId, fireId: again.fireId ?? '' };
    expect(codeOf(await register.tryRun('undoFire', late))).toBe('fire_too_old');
  });

  test('[CF6] [CF17] a line goes into another course; a transfer keeps course and state', async () => {
    const register = open();
    const { checkId, granola, tart, chips } = await dinner(register);
    await register.run('planLines', { checkId, lineIds: [granola], course: 3 });
    await register.run('fireCourse', { checkId, course: 2 });
    expect(await states(register, checkId)).toContain('Granola held');
    const lines = [granola, chips].map((lineId) => ({ lineId }));
    const moved = await register.run('moveLines', { checkId, lines, to: { type: 'new' } });
    const there = await view(register, moved.checkId);
    expect(there.lines.map(({ name, course: number, state }) => [name, number, state])).toEqual([
      ['Chips', 2, 'sent'],
      ['Granola, yoghurt and berries', 3, 'held'],
    ]);
    await register.run('fireCourse', { checkId: moved.checkId, course: 3 });
    expect(await states(register, moved.checkId)).toContain('Granola sent');
    expect((await view(register, checkId)).courses[1]).toMatchObject({
      number: 3,
      state: 'held',
      heldLineIds: [tart],
    });
    await register.run('mergeChecks', { checkId: moved.checkId, intoCheckId: checkId });
    expect(await states(register, checkId)).toEqual([
      'Whitebait sent',
      'Chips sent',
      'Granola sent',
      'Lemon held',
    ]);
    const tickets = register.core.read.ticketsOf(register.core.read.kinOf([checkId]));
    expect(tickets).toHaveLength(4);
  });
});

describe('chits of courses', () => {
  test('[CF13] a chit names its course; what is held prints at its fire, one at each station', async () => {
    const register = open();
    const { checkId } = await dinner(register);
    expect(chits(register)).toHaveLength(1);
    expect(chits(register)[0]).toContain('Starters');
    const rings = await register.ring(checkId, 'Onion rings');
    await register.run('sendCheck', { checkId });
    expect(chits(register)).toHaveLength(1);
    await register.run('fireCourse', { checkId, course: 2 });
    const fired = chits(register).slice(1);
    expect(fired).toHaveLength(2);
    const fry = fired.find((text) => text.includes('Chips'));
    for (const word of ['Mains', 'Onion rings']) expect(fry).toContain(word);
    expect(fired.join()).not.toContain('HOLD');
    expect(register.core.read.line(rings)?.course).toBe(2);
    const titles = (await register.ask('printJobs', {})).map(({ title }) => title);
    expect(titles.filter((title) => /^Chit .+ for .+/.test(title))).toHaveLength(3);
  });

  test('[CF13] a station is told of what is held where it wants that, and of a fire taken back', async () => {
    const register = open();
    const fry = register.core.read.stations().find(({ key }) => key === 'fry');
    const told = { ...fry!, holdChits: 1 };
    put(register, 'station', told);
    const { checkId } = await dinner(register);
    const held = chits(register).filter((text) => text.includes('HOLD'));
    expect(held).toHaveLength(1);
    expect(held[0]).toContain('Chips');
    const { fireId } = await register.run('fireCourse', { checkId, course: 3 });
    await register.run('undoFire', { checkId, fireId: fireId ?? '' });
    const back = chits(register).filter((text) => text.includes('Lemon'));
    expect(back.map((text) => text.includes('HOLD'))).toEqual([false, true]);
  });

  test('[CF13] a chit says what is to be made at the fire: what was voided is not on it, an allergy is', async () => {
    const register = open();
    await register.login('callum');
    const { checkId, chips, tart } = await dinner(register);
    const reasonId = register.core.read.reasons().find(({ use }) => use === 'void')?.id ?? '';
    const about = { reasonId, disposition: 'not_made' as const, checkId };
    await register.login('callum');
    await register.run('voidLine', { ...about, lineId: chips, quantity: 1 });
    expect(papers(register, 'void-chit')).toHaveLength(0);
    await register.run('noteAllergies', { checkId, allergens: [], words: ['kiwi'], withdraw: [] });
    await register.run('fireCourse', { checkId, course: 2 });
    const mains = chits(register).filter((text) => text.includes('Mains'));
    expect(mains).toHaveLength(1);
    expect(mains[0]).toContain('kiwi');
    expect(mains[0]).not.toContain('Chips');
    await register.run('fireCourse', { checkId, course: 3 });
    await register.run('voidLine', { ...about, lineId: tart, quantity: 1 });
    expect(papers(register, 'void-chit')).toHaveLength(1);
  });

  test('[CF12] what is held when its check is settled prints with the payment', async () => {
    const register = open();
    const { checkId } = await dinner(register);
    await register.payAll(checkId);
    expect(await states(register, checkId)).not.toContain('Chips held');
    for (const name of ['Chips', 'Granola', 'Lemon'])
      expect(chits(register).filter((text) => text.includes(name))).toHaveLength(1);
  });

  test('[CF14] what a kitchen screen fires is printed by the register that sent it, once', async () => {
    const register = open();
    const { checkId, chips } = await dinner(register);
    const kitchen = { id: 'dev_kitchen', name: 'Kitchen', number: 3, deviceKind: 'kitchen' };
    const device = { publicKey: {}, epoch: 1, generation: 1, rank: 0, tokenHash: 'x', kid: 'k' };
    const row = { ...kitchen, ...device, enrolledAt: NOW };
    register.core.read.hostMachines = () => [
      { id: row.id, name: row.name, kitchen: true, first: false },
    ];
    put(register, 'course_fire', {
      ...{ id: 'fir_of_kitchen', checkId, businessDate: '2026-06-01', type: 'fire', course: 2 },
      ...{ lineIds: [chips], undoes: [], longestSeconds: null, auto: 0, firedAt: NOW },
      ...{ firedBy: 'dev_kitchen', deviceId: 'dev_kitchen' },
    });
    turnCourses(register.core);
    turnCourses(register.core);
    expect(chits(register).filter((text) => text.includes('Chips'))).toHaveLength(1);
  });
});
