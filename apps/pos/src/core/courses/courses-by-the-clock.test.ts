import { describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';
import { turnCourses } from './course-clock.ts';
import { bump, chits, course, dinner, open, put, states, view } from './courses.fixture.ts';

describe('courses by the clock', () => {
  const AUTO = [
    course(1, 'Starters'),
    course(2, 'Mains', { autoMinutes: 4 }),
    course(3, 'Desserts'),
  ];

  test('[CF11] the register that rang a course fires it, once', async () => {
    const register = open(AUTO);
    const { checkId, squid } = await dinner(register);
    bump(register, NOW + 60_000, squid);
    register.time.now = NOW + 299_999;
    turnCourses(register.core);
    expect((await view(register, checkId)).courses[1]).toMatchObject({
      state: 'held',
      firesAt: NOW + 300_000,
    });
    register.time.now = NOW + 300_000;
    turnCourses(register.core);
    turnCourses(register.core);
    expect(await states(register, checkId)).toContain('Chips sent');
    const fires = register.core.read.firesOf(checkId);
    expect(fires).toMatchObject([{ auto: 1, course: 2, deviceId: 'dev_register1' }]);
    expect(chits(register).filter((text) => text.includes('Chips'))).toHaveLength(1);
    await register.run('undoFire', { checkId, fireId: fires[0]?.id ?? '' });
    turnCourses(register.core);
    expect(await states(register, checkId)).toContain('Chips held');
  });

  test('[CF11] [CF17] a course that was moved to another check follows there', async () => {
    const register = open(AUTO);
    const { checkId, squid, chips, granola } = await dinner(register);
    const lines = [squid, chips, granola].map((lineId) => ({ lineId }));
    const moved = await register.run('moveLines', { checkId, lines, to: { type: 'new' } });
    bump(register, NOW, squid);
    register.time.now = NOW + 240_000;
    turnCourses(register.core);
    expect(await states(register, moved.checkId)).toEqual([
      'Whitebait made',
      'Chips sent',
      'Granola sent',
    ]);
    expect(await states(register, checkId)).toEqual(['Lemon held']);
  });

  test('[CF11] what two checks share is fired once, and has one chit', async () => {
    const register = open(AUTO);
    const { checkId, squid, chips } = await dinner(register);
    await register.run('splitCheck', { checkId, by: { type: 'evenly', ways: 2 } });
    bump(register, NOW, squid);
    register.time.now = NOW + 240_000;
    turnCourses(register.core);
    const { read } = register.core;
    const fires = read.firesOf(read.kinOf([checkId]));
    expect(fires.filter(({ lineIds }) => lineIds.includes(chips))).toHaveLength(1);
    expect(chits(register).filter((text) => text.includes('Chips'))).toHaveLength(1);
  });

  test('[CF11] another register does it where that one has not for 15 seconds', async () => {
    const register = open(AUTO);
    const { checkId, squid, chips, granola } = await dinner(register);
    const own = register.core.read.linesOf(checkId);
    bump(register, NOW, squid);
    const other = openRegister({ number: 2 });
    put(other, 'course', ...AUTO);
    const { read } = register.core;
    put(other, 'check', ...[read.check(checkId)!]);
    put(other, 'line', ...own);
    put(other, 'round', ...read.roundsOf(checkId));
    put(other, 'ticket', ...read.ticketsOf(checkId));
    other.time.now = NOW + 240_000 + 14_999;
    turnCourses(other.core);
    expect(other.core.read.firesOf(checkId)).toEqual([]);
    other.time.now += 1;
    turnCourses(other.core);
    const [fire] = other.core.read.firesOf(checkId);
    expect(fire?.lineIds).toEqual([chips, granola].sort());
  });

  test('[KR10] what a station gets on paper alone stands open no longer than its fire can be taken back', async () => {
    const register = open(AUTO);
    const { checkId, squid, chips } = await dinner(register);
    const paper = register.core.read
      .stations()
      .map((row) => ({ ...row, output: 'paper' as const }));
    put(register, 'station', ...paper);
    bump(register, NOW, squid);
    const { fireId } = await register.run('fireCourse', { checkId, course: 2 });
    register.time.now = NOW + 20_000;
    turnCourses(register.core);
    const rows = register.core.read.ticketsOf(checkId);
    const made = rows.find(({ lines }) => lines.some(({ lineId }) => lineId === chips));
    expect(made).toMatchObject({ rank: 3, bumpedAt: NOW });
    expect(await states(register, checkId)).toContain('Chips made');
    expect(await states(register, checkId)).toContain('Lemon held');
    const late = await register.tryRun('undoFire', { checkId, fireId: fireId ?? '' });
    expect(late.ok).toBe(false);
  });
});
