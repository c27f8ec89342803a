import type { Fact } from '@galley/base';
import { afterEach, describe, expect, test } from 'vitest';
import { atTable } from '../courses/courses.fixture.ts';
import { codeOf, NOW, openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const PIN = { tom: '3617', callum: '5831', ben: '6148', zofia: '8352' } as const;
const TOM = 'emp_diner000_tom';
const FLOOR = 'job_diner000_floor';
const IN = { type: 'in', jobId: FLOOR } as const;
const MINUTE = 60_000;

const opened: Register[] = [];
const open = (number = 1): Register => {
  const register = openRegister({ number });
  opened.push(register);
  return register;
};
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const faceOf = (register: Register, pin: string) => register.run('openClock', { pin });

/** What the other register has of the time clock, as it comes by a hub. */
const hear = (register: Register, other: Register): void => {
  const { punches, corrections } = other.core.read.punchesSince('2026-01-01');
  const facts = [
    ...punches.map(({ id, ...doc }): Fact => ({ kind: 'punch', id, doc })),
    ...corrections.map(({ id, ...doc }) => ({ kind: 'punch_correction', id, doc }) as Fact),
  ];
  const done = register.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};

describe('the time clock of a register', () => {
  test('[TC1] a PIN opens the clock and not the register, for people of every role, without a hub', async () => {
    const register = open();
    const face = await faceOf(register, PIN.ben);
    expect(face).toMatchObject({
      name: 'Ben Okafor',
      shift: null,
      jobs: [{ name: 'Kitchen' }],
      mayCorrect: false,
    });
    const punch = { pass: face.pass, type: 'in', jobId: 'job_diner000_kitchen' } as const;
    const after = await register.run('punch', punch, 'cmd_in');
    expect(after.shift).toMatchObject({ since: NOW, jobName: 'Kitchen', onBreak: null });
    expect(await register.ask('session', {})).toBeNull();
    expect(codeOf(await register.tryRun('openCheck', { orderTypeId: 'x' }))).toBe('not_logged_in');
    await register.run('punch', punch, 'cmd_in');
    expect(register.core.read.punchesSince('2026-01-01').punches).toHaveLength(1);
    expect(codeOf(await register.tryRun('openClock', { pin: '0000' }))).toBe('wrong_pin');
  });

  test('[TC1] what a PIN opened is over a minute after its last use', async () => {
    const register = open();
    const { pass } = await faceOf(register, PIN.tom);
    register.time.now += MINUTE;
    await register.run('punch', { pass, ...IN });
    register.time.now += MINUTE + 1;
    expect(codeOf(await register.tryRun('punch', { pass, type: 'out' }))).toBe('clock_left');
    expect(codeOf(await register.tryRun('punch', { pass: 'ses_x', type: 'out' }))).toBe(
      'clock_left',
    );
  });

  test('[TC3] clocking out tells the checks that are left, and a manager’s PIN lets them be', async () => {
    const register = open();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    const { pass } = await faceOf(register, PIN.tom);
    const face = await register.run('punch', { pass, ...IN });
    expect(face.openChecks).toMatchObject([{ id: checkId }]);
    const out = { pass, type: 'out' } as const;
    expect(codeOf(await register.tryRun('punch', out))).toBe('open_checks');
    const by = (managerPin: string) => register.tryRun('punch', { ...out, managerPin });
    expect(codeOf(await by(PIN.tom))).toBe('approver_lacks_permission');
    expect(codeOf(await by('0000'))).toBe('wrong_pin');
    expect(codeOf(await by(PIN.callum))).toBe('ok');
    expect(register.core.read.punchesOf(TOM, '2026-01-01').punches.at(-1)).toMatchObject({
      type: 'out',
      leftOpen: [checkId],
      approvedBy: 'emp_diner000_callum',
    });
    await register.payAll(checkId);
    const again = await faceOf(register, PIN.tom);
    expect(again).toMatchObject({ shift: null, openChecks: [] });
  });

  test('[TC3] a table where guests sit and nothing was rung yet is told as well; an empty order is not', async () => {
    const register = open();
    await register.login('tom');
    await register.openTakeaway();
    const checkId = await atTable(register, '5');
    const { openChecks } = await faceOf(register, PIN.tom);
    expect(openChecks.map(({ id }) => id)).toEqual([checkId]);
  });

  test('[TC3] clocking out tells the drawer that one answers for, until it is counted or handed over', async () => {
    const register = open();
    await register.login('tom');
    const { pass } = await faceOf(register, PIN.tom);
    await register.run('punch', { pass, ...IN });
    const { sessionId } = await register.run('openFund', { type: 'drawer', floatMinor: 1 });
    const face = await faceOf(register, PIN.tom);
    expect(face.openFunds).toMatchObject([{ id: sessionId, type: 'drawer' }]);
    const out = { pass: face.pass, type: 'out' } as const;
    expect(codeOf(await register.tryRun('punch', out))).toBe('open_funds');
    await register.run('countFund', { sessionId, countedMinor: 1 });
    expect((await faceOf(register, PIN.tom)).openFunds).toEqual([]);
    expect(codeOf(await register.tryRun('punch', { ...out, pass: face.pass }))).toBe('ok');
  });

  test('[TC5] the face tells the break and the hours of the day', async () => {
    const register = open();
    const { pass } = await faceOf(register, PIN.tom);
    await register.run('punch', { pass, ...IN });
    register.time.now += 50 * MINUTE;
    const again = await faceOf(register, PIN.tom);
    const meal = { pass: again.pass, type: 'break', breakTypeId: 'brk_diner000_meal' } as const;
    await register.run('punch', meal);
    register.time.now += 20 * MINUTE;
    const face = await faceOf(register, PIN.tom);
    expect(face).toMatchObject({
      shift: { minutes: 50, onBreak: { name: 'Meal break', paid: false } },
      dayMinutes: 50,
    });
  });
});

describe('what waits for a manager', () => {
  test('[TC7] [TC16] clocked in on two registers that were cut off: on the list, gone by one tap', async () => {
    const [one, two] = [open(1), open(2)];
    const atOne = await faceOf(one, PIN.tom);
    await one.run('punch', { pass: atOne.pass, ...IN });
    two.time.now += 5 * MINUTE;
    const atTwo = await faceOf(two, PIN.tom);
    expect(atTwo.shift).toBeNull();
    await two.run('punch', { pass: atTwo.pass, ...IN });
    hear(one, two);
    hear(two, one);
    one.time.now = two.time.now;
    const { pass } = await faceOf(one, PIN.callum);
    const list = await one.ask('clockList', { pass });
    expect(list).toEqual(await two.ask('clockList', await faceOf(two, PIN.callum)));
    expect(list?.inNow).toMatchObject([{ name: 'Tom Ashby', since: NOW, jobName: 'Server' }]);
    expect(list?.tasks).toMatchObject([
      { type: 'in_twice', name: 'Tom Ashby', first: { at: NOW }, second: { at: NOW + 5 * MINUTE } },
    ]);
    const subjectId = list?.tasks[0]?.second?.id ?? '';
    const correction = { act: 'strike', subjectId, reason: 'Clocked in twice' } as const;
    await one.run('correctPunch', { pass, correction });
    expect((await one.ask('clockList', { pass }))?.tasks).toEqual([]);
    hear(two, one);
    const { pass: there } = await faceOf(two, PIN.callum);
    expect((await two.ask('clockList', { pass: there }))?.tasks).toEqual([]);
  });

  test('[TC8] a forgotten clock-out offers when the person was last seen, and is added beside', async () => {
    const register = open();
    const { pass } = await faceOf(register, PIN.tom);
    await register.run('punch', { pass, ...IN });
    register.time.now += 7 * 60 * MINUTE;
    await register.login('tom');
    register.time.now += 14 * 60 * MINUTE;
    const manager = await faceOf(register, PIN.callum);
    const [task] = (await register.ask('clockList', { pass: manager.pass }))?.tasks ?? [];
    expect(task).toMatchObject({
      type: 'out_missing',
      lastSeen: { at: NOW + 7 * 60 * MINUTE, wall: { wall: '2026-06-01T20:00' } },
    });
    const out = { act: 'add', employeeId: TOM, type: 'out', reason: 'Forgot' } as const;
    const correction = { ...out, ...(task?.lastSeen?.wall ?? { wall: '' }) };
    await register.run('correctPunch', { pass: manager.pass, correction });
    expect((await register.ask('clockList', { pass: manager.pass }))?.tasks).toEqual([]);
  });

  test('[TC18] a day that no calendar has and a person whom nobody knows are refused plainly', async () => {
    const register = open();
    const { pass } = await faceOf(register, PIN.callum);
    const add = { act: 'add', employeeId: TOM, ...IN, reason: 'forgot' } as const;
    const tried = (more: { employeeId?: string; wall: string }) =>
      register.tryRun('correctPunch', { pass, correction: { ...add, ...more } });
    expect(await tried({ wall: '2026-02-31T09:00' })).toMatchObject({
      error: { code: 'no_such_day', message: expect.stringContaining('2026-02-31') },
    });
    expect(codeOf(await tried({ wall: '2025-02-29T09:00' }))).toBe('no_such_day');
    const nobody = { employeeId: 'emp_nobody', wall: '2026-02-28T09:00' };
    expect(codeOf(await tried(nobody))).toBe('unknown_employee');
    expect(register.core.read.punchesSince('2026-01-01').corrections).toEqual([]);
  });

  test('[TC10] [TC16] who may not correct punches gets no list and corrects nothing', async () => {
    const register = open();
    const { pass } = await faceOf(register, PIN.zofia);
    await register.run('punch', { pass, type: 'in' });
    expect(await register.ask('clockList', { pass })).toBeNull();
    const [punch] = register.core.read.punchesSince('2026-01-01').punches;
    const correction = { act: 'strike', subjectId: punch?.id ?? '', reason: 'x' } as const;
    expect(codeOf(await register.tryRun('correctPunch', { pass, correction }))).toBe('not_allowed');
  });
});
