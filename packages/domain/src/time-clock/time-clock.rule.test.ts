import { describe, expect, test } from 'vitest';
import { codeOf } from '../testing/fixtures.ts';
import { projectShifts } from './project-shifts.ts';
import { clockAt, IN, OUT, TOM } from './testing/time-clock.fixture.ts';
import { workedTime } from './worked-time.ts';

const NIGHT = Date.parse('2026-06-01T23:00:00Z');
const day = (time: string) => `2026-06-01T${time}:00Z`;
const tasksOf = (clock: ReturnType<typeof clockAt>, now = NIGHT) =>
  projectShifts(clock.rows(), now).tasks.map(({ type }) => type);

describe('punches', () => {
  test('[TC2] a person with jobs says which one begins, and goes over to another within the shift', () => {
    const clock = clockAt('a');
    expect(codeOf(clock.tryPunch(day('09:00'), { type: 'in' }))).toBe('job_needed');
    expect(codeOf(clock.tryPunch(day('09:00'), { type: 'in', jobId: 'job_x' }))).toBe(
      'not_your_job',
    );
    expect(codeOf(clock.tryPunch(day('09:00'), { type: 'in' }, { jobs: [] }))).toBe('ok');
    clock.punch(day('09:00'), IN);
    expect(codeOf(clock.tryPunch(day('09:01'), IN))).toBe('already_in');
    clock.punch(day('12:00'), { type: 'job', jobId: 'job_bar' });
    clock.punch(day('14:00'), OUT);
    const [shift] = projectShifts(clock.rows(), NIGHT).shifts;
    expect(shift && workedTime(shift, NIGHT).byJob).toEqual([
      { jobId: 'job_floor', minutes: 180 },
      { jobId: 'job_bar', minutes: 120 },
    ]);
  });

  test('[TC3] who has open checks clocks out once another person agrees, and the punch tells both', () => {
    const clock = clockAt('a');
    clock.punch(day('09:00'), IN);
    const openChecks = ['chk_1', 'chk_2'];
    expect(codeOf(clock.tryPunch(day('17:00'), OUT, { openChecks }))).toBe('open_checks');
    const own = { openChecks, approvedBy: 'emp_tom' };
    expect(codeOf(clock.tryPunch(day('17:00'), OUT, own))).toBe('self_approval');
    clock.punch(day('17:00'), OUT, { openChecks, approvedBy: 'emp_callum' });
    expect(clock.rows().punches.at(-1)).toMatchObject({
      leftOpen: openChecks,
      approvedBy: 'emp_callum',
    });
  });

  test('[TC3] whose cash fund is open counts it or hands it over first, or another person agrees', () => {
    const clock = clockAt('a');
    clock.punch(day('09:00'), IN);
    const openFunds = ['fse_1'];
    const alone = clock.tryPunch(day('17:00'), OUT, { openFunds });
    expect(alone).toMatchObject({ error: { code: 'open_funds' } });
    const both = { openFunds, openChecks: ['chk_1'] };
    expect(codeOf(clock.tryPunch(day('17:00'), OUT, both))).toBe('open_checks');
    clock.punch(day('17:00'), OUT, { ...both, approvedBy: 'emp_callum' });
    expect(clock.rows().punches.at(-1)).toMatchObject({
      leftOpen: ['chk_1', 'fse_1'],
      approvedBy: 'emp_callum',
    });
  });

  test('[TC5] an unpaid break is off the hours, a paid one is not, and going home ends a break', () => {
    const clock = clockAt('a');
    expect(codeOf(clock.tryPunch(day('09:00'), { type: 'break', breakTypeId: 'brk_meal' }))).toBe(
      'not_in',
    );
    clock.punch(day('09:00'), IN);
    expect(codeOf(clock.tryPunch(day('10:00'), { type: 'break', breakTypeId: 'brk_x' }))).toBe(
      'unknown_break',
    );
    expect(codeOf(clock.tryPunch(day('10:00'), { type: 'back' }))).toBe('not_on_break');
    clock.punch(day('11:00'), { type: 'break', breakTypeId: 'brk_rest' });
    expect(codeOf(clock.tryPunch(day('11:05'), { type: 'job', jobId: 'job_bar' }))).toBe(
      'on_break',
    );
    clock.punch(day('11:10'), { type: 'back' });
    clock.punch(day('16:00'), { type: 'break', breakTypeId: 'brk_meal' });
    clock.punch(day('17:00'), OUT);
    const [shift] = projectShifts(clock.rows(), NIGHT).shifts;
    expect(shift && workedTime(shift, NIGHT)).toMatchObject({
      minutes: 7 * 60,
      paidBreakMinutes: 10,
      unpaidBreakMinutes: 60,
    });
  });
});

describe('what a manager decides', () => {
  test('[TC7] clocked in at two registers that were cut off: the earlier counts, and one word ends it', () => {
    const [a, b] = [clockAt('a'), clockAt('b')];
    const first = a.punch(day('09:00'), IN);
    const second = b.punch(day('09:05'), IN);
    a.hear(b.rows());
    expect(projectShifts(a.rows(), NIGHT)).toMatchObject({
      shifts: [{ state: 'open', in: { id: first } }],
      tasks: [{ type: 'in_twice', first: { id: first }, second: { id: second } }],
    });
    a.punch(day('17:00'), OUT);
    a.correct(day('18:00'), { act: 'strike', subjectId: first, reason: 'Was not here yet' });
    expect(projectShifts(a.rows(), NIGHT)).toMatchObject({
      shifts: [{ state: 'closed', in: { id: second } }],
      tasks: [],
    });
  });

  test('[TC8] a forgotten clock-out leaves hours unknown until a manager says when it was', () => {
    const clock = clockAt('a');
    clock.punch(day('09:00'), IN);
    const night = Date.parse('2026-06-02T01:00:01Z');
    expect(projectShifts(clock.rows(), night - 1000).shifts[0]?.state).toBe('open');
    const [left] = projectShifts(clock.rows(), night).shifts;
    expect(left?.state).toBe('unfinished');
    expect(left && workedTime(left, night).minutes).toBe(0);
    expect(tasksOf(clock, night)).toEqual(['out_missing']);
    const out = { act: 'add', employeeId: 'emp_tom', type: 'out' } as const;
    clock.correct('2026-06-02T08:00:00Z', { ...out, wall: '2026-06-01T18:00', reason: 'Forgot' });
    const [shift] = projectShifts(clock.rows(), night).shifts;
    expect(shift && workedTime(shift, night).minutes).toBe(8 * 60);
    expect(tasksOf(clock, night)).toEqual([]);
  });

  test('[TC8] who is in and says that they forgot the clock-out is in anew', () => {
    const clock = clockAt('a');
    clock.punch(day('09:00'), IN);
    clock.punch(day('18:00'), { ...IN, anyway: true });
    expect(tasksOf(clock)).toEqual(['out_missing']);
    expect(projectShifts(clock.rows(), NIGHT).shifts.map(({ state }) => state)).toEqual([
      'unfinished',
      'open',
    ]);
  });

  test('[TC9] a clock-out where nobody had heard of the clock-in joins it, or waits for a manager', () => {
    const [a, b] = [clockAt('a'), clockAt('b')];
    expect(codeOf(b.tryPunch(day('17:00'), OUT))).toBe('not_in');
    const out = b.punch(day('17:00'), { ...OUT, anyway: true });
    expect(tasksOf(b)).toEqual(['in_missing']);
    a.punch(day('09:00'), IN);
    b.hear(a.rows());
    expect(projectShifts(b.rows(), NIGHT)).toMatchObject({
      shifts: [{ state: 'closed', out: { id: out } }],
      tasks: [],
    });
  });
});

describe('corrections', () => {
  const clocked = () => {
    const clock = clockAt('a');
    const start = clock.punch(day('09:10'), IN);
    clock.punch(day('17:00'), OUT);
    return { clock, start };
  };
  const at = (subjectId: string, wall: string) =>
    ({ act: 'set', subjectId, wall: `2026-06-01T${wall}`, reason: 'Till was off' }) as const;

  test('[TC10] stand beside the punch with who, when and why, and are taken back', () => {
    const { clock, start } = clocked();
    const before = clock.rows().punches;
    clock.correct(day('18:00'), at(start, '10:00'));
    expect(clock.rows().punches).toEqual(before);
    const [shift] = projectShifts(clock.rows(), NIGHT).shifts;
    expect(shift?.in).toMatchObject({
      at: Date.parse(day('09:00')),
      punched: { at: Date.parse(day('09:10')) },
      corrections: [{ reason: 'Till was off', correctedBy: 'emp_callum' }],
    });
    clock.correct(day('18:01'), { act: 'restore', subjectId: start, reason: 'It was right' });
    expect(projectShifts(clock.rows(), NIGHT).shifts[0]?.in.at).toBe(Date.parse(day('09:10')));
  });

  test('[TC10] are a manager’s, and nobody’s own but of who may change people', () => {
    const { clock, start } = clocked();
    const correction = at(start, '10:00');
    const code = (more: object) => codeOf(clock.tryCorrect(day('18:00'), correction, more));
    expect(code({ permissions: ['sell'] })).toBe('not_allowed');
    expect(code({ permissions: ['approve_void'] })).toBe('ok');
    expect(code({ employeeId: 'emp_tom', permissions: ['correct_punches'] })).toBe('own_punch');
    expect(code({ employeeId: 'emp_tom', permissions: ['correct_punches', 'edit_staff'] })).toBe(
      'ok',
    );
    const card = { ...correction, reason: 'paid by 4111 1111 1111 1111' };
    expect(codeOf(clock.tryCorrect(day('18:00'), card))).toBe('card_number');
  });

  test('[TC11] two managers who did not know of one another: a task, and one word ends it', () => {
    const { clock, start } = clocked();
    const other = clockAt('b', clock.rows());
    const one = clock.correct(day('18:00'), at(start, '10:00'));
    other.correct(day('18:02'), at(start, '10:05'));
    clock.hear(other.rows());
    expect(tasksOf(clock)).toEqual(['corrected_twice']);
    clock.correct(day('19:00'), {
      act: 'keep',
      subjectId: start,
      correctionId: one,
      reason: 'Asked Tom',
    });
    expect(tasksOf(clock)).toEqual([]);
    expect(projectShifts(clock.rows(), NIGHT).shifts[0]?.in.at).toBe(Date.parse(day('09:00')));
  });

  test('[TC11] two managers who say the same leave nothing to decide', () => {
    const { clock, start } = clocked();
    const other = clockAt('b', clock.rows());
    clock.correct(day('18:00'), at(start, '10:00'));
    other.correct(day('18:02'), at(start, '10:00'));
    clock.hear(other.rows());
    expect(tasksOf(clock)).toEqual([]);
  });

  test('[TC19] a punch that is struck already is not struck again, until it is taken back', () => {
    const clock = clockAt('a');
    const start = clock.punch(day('09:00'), IN);
    const strike = { act: 'strike', subjectId: start, reason: 'x' } as const;
    clock.correct(day('19:00'), strike);
    expect(codeOf(clock.tryCorrect(day('19:01'), strike))).toBe('struck_already');
    clock.correct(day('19:02'), { act: 'restore', subjectId: start, reason: 'x' });
    clock.correct(day('19:03'), strike);
  });

  test('[TC13] one that lies ahead or that makes nonsense is refused', () => {
    const { clock, start } = clocked();
    expect(codeOf(clock.tryCorrect(day('08:30'), at(start, '10:00')))).toBe('in_future');
    expect(codeOf(clock.tryCorrect(day('19:00'), at(start, '19:00')))).toBe('makes_no_sense');
    const gone = { act: 'strike', subjectId: 'pun_x', reason: 'x' } as const;
    expect(codeOf(clock.tryCorrect(day('19:00'), gone))).toBe('unknown_punch');
    const strike = { act: 'strike', subjectId: start, reason: 'x' } as const;
    expect(codeOf(clock.tryCorrect(day('19:00'), strike))).toBe('makes_no_sense');
    const untouched = { act: 'restore', subjectId: start, reason: 'x' } as const;
    expect(codeOf(clock.tryCorrect(day('19:00'), untouched))).toBe('nothing_to_restore');
  });

  const wholeShift = (from: string, to: string, more: object = {}) => ({
    ...{ act: 'shift' as const, employeeId: TOM, reason: 'Forgot both', jobId: 'job_floor' },
    ...{ in: { wall: from }, out: { wall: to }, ...more },
  });

  test.each([
    ['2026-05-30T18:00', '2026-05-30T22:30', 270, '2026-05-30'],
    ['2026-05-30T22:00', '2026-05-31T04:00', 360, '2026-05-30'],
    ['2026-03-28T22:00', '2026-03-29T04:00', 300, '2026-03-28'],
  ])('[TC20] a shift that nobody punched, %s to %s, is noted whole', (from, to, minutes, date) => {
    const clock = clockAt('a');
    const alone = { act: 'add', employeeId: TOM, reason: 'x' } as const;
    const one = { ...alone, type: 'in', wall: from } as const;
    expect(codeOf(clock.tryCorrect(day('09:00'), one))).toBe('makes_no_sense');
    clock.correct(day('09:00'), wholeShift(from, to));
    const { shifts, tasks } = projectShifts(clock.rows(), Date.parse(day('09:00')));
    expect(tasks).toEqual([]);
    expect(shifts).toMatchObject([{ state: 'closed', businessDate: date }]);
    expect(shifts.map((shift) => workedTime(shift, 0).minutes)).toEqual([minutes]);
    expect(clock.rows().corrections).toMatchObject([
      { act: 'add', type: 'in', jobId: 'job_floor', reason: 'Forgot both' },
      { act: 'add', type: 'out', jobId: null, correctedBy: 'emp_callum' },
    ]);
    expect(clock.rows().punches).toEqual([]);
  });

  test('[TC20] a shift that lies over another, ahead, backwards or over a day is refused', () => {
    const { clock } = clocked();
    const code = (from: string, to: string, more: object = {}, at = '19:00') =>
      codeOf(clock.tryCorrect(day(at), wholeShift(from, to, more)));
    const on = (time: string) => `2026-06-01T${time}`;
    expect(code(on('08:00'), on('18:30'))).toBe('makes_no_sense');
    expect(code(on('18:00'), on('23:30'))).toBe('in_future');
    expect(code('2026-05-31T20:00', '2026-05-31T18:00')).toBe('out_before_in');
    expect(code('2026-05-30T20:00', '2026-05-31T18:00')).toBe('too_long');
    expect(code('2026-05-30T20:00', '2026-05-30T23:00', { jobId: 'job_x' })).toBe('unknown_job');
    expect(code('2026-02-31T20:00', '2026-03-01T01:00')).toBe('no_such_day');
    const own = clock.tryCorrect(day('19:00'), wholeShift('2026-05-30T20:00', '2026-05-30T23:00'), {
      employeeId: TOM,
      permissions: ['correct_punches'],
    });
    expect(codeOf(own)).toBe('own_punch');
  });

  test('[TC20] [TC12] of an hour that comes twice it says which of the two times is meant', () => {
    const clock = clockAt('a');
    const night = { from: '2025-10-25T20:00', to: '2025-10-26T01:30' };
    const asked = clock.tryCorrect(day('09:00'), wholeShift(night.from, night.to));
    expect(asked).toMatchObject({ error: { code: 'time_twice', field: 'out' } });
    const out = { wall: night.to, which: 'second' as const };
    clock.correct(day('09:00'), wholeShift(night.from, night.to, { out }));
    const { shifts } = projectShifts(clock.rows(), Date.parse(day('09:00')));
    expect(shifts.map((shift) => workedTime(shift, 0).minutes)).toEqual([390]);
  });
});
