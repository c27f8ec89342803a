import type { Fact } from '@galley/base';
import type { CorrectPunchCommand } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import {
  logIn,
  NOW,
  OWNER_PIN,
  openOffice,
  SUPERVISOR_PIN,
} from '../testing/open-office.fixture.ts';
import { failureOf, nothing } from '../testing/outcomes.fixture.ts';
import { csvCell } from './hours-file.ts';
import { weekOf } from './hours-view.ts';

const HOUR = 3_600_000;
const TOM = 'emp_ourlight_tom';
const FLOOR = 'job_ourlight_floor';

type PunchOf = { id: string; type: string; at: number; who?: string; jobId?: string };

const punchFact = ({ id, type, at, who = TOM, jobId = FLOOR }: PunchOf): Fact => ({
  kind: 'punch',
  id,
  doc: {
    ...{ employeeId: who, type, at, businessDate: new Date(at).toISOString().slice(0, 10) },
    jobId: type === 'in' || type === 'job' ? jobId : null,
    ...{ breakTypeId: null, paid: null, after: null, leftOpen: [], approvedBy: null },
    deviceId: 'dev_register',
  },
});

/** An office with Tom's day: in at 8, at the bar from 10, out at 12 (an hour after now in UTC is no matter). */
const worked = async (pin = OWNER_PIN) => {
  const shop = openOffice();
  const session = await logIn(shop, pin);
  shop.commit([
    punchFact({ id: 'pun_in', type: 'in', at: NOW - 4 * HOUR }),
    punchFact({ id: 'pun_job', type: 'job', at: NOW - 2 * HOUR, jobId: 'job_ourlight_bar' }),
    punchFact({ id: 'pun_out', type: 'out', at: NOW - HOUR }),
  ]);
  const { commands, queries } = shop.definition;
  const good = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  return {
    shop,
    session,
    hours: async () => good(await queries.hours.ask({}, { session })),
    file: async () => good(await queries.hoursFile.ask({}, { session })).text,
    page: async () => good(await queries.timeClock.ask(nothing, { session })),
    correct: (command: CorrectPunchCommand) =>
      commands.correctPunch.run(command, shop.call(session)),
  };
};

describe('the time clock in the office', () => {
  it('[TC14] hours of a week by person and day; those of days and of jobs sum to them', async () => {
    const { hours, shop } = await worked();
    shop.commit([
      punchFact({ id: 'pun_ben', type: 'in', at: NOW - HOUR, who: 'emp_ourlight_ben' }),
    ]);
    const week = await hours();
    expect(week.days).toEqual(weekOf('2026-06-01'));
    expect(week.people).toMatchObject([
      { name: 'Ben Okafor', totalMinutes: 60 },
      { name: 'Tom Ashby', minutes: [180, 0, 0, 0, 0, 0, 0], totalMinutes: 180 },
    ]);
    expect(week.shifts[0]?.byJob).toEqual([
      { jobName: 'Server', minutes: 120 },
      { jobName: 'Bar', minutes: 60 },
    ]);
  });

  it('[TC14] [TC10] a correction stands beside what was punched, with who, when and why', async () => {
    const { hours, correct } = await worked();
    const reason = 'Came earlier';
    const set = { act: 'set', subjectId: 'pun_in', wall: '2026-06-01T07:00', reason } as const;
    expect(await correct(set)).toMatchObject({ ok: true });
    const { shifts, people } = await hours();
    expect(people[0]?.totalMinutes).toBe(240);
    expect(shifts[0]?.in).toMatchObject({
      at: NOW - 5 * HOUR,
      punchedAt: NOW - 4 * HOUR,
      corrections: [{ act: 'set', byName: 'Maeve Trelawny', reason, own: false }],
    });
    await correct({ act: 'restore', subjectId: 'pun_in', reason: 'Was right' });
    expect((await hours()).people[0]?.totalMinutes).toBe(180);
  });

  it('[TC16] [TC9] who is in and what waits, gone by one correction; a struck punch stays on the page', async () => {
    const { page, correct, hours, shop } = await worked(SUPERVISOR_PIN);
    shop.commit([
      punchFact({ id: 'pun_stray', type: 'out', at: NOW - HOUR / 2 }),
      punchFact({ id: 'pun_ben', type: 'in', at: NOW - HOUR, who: 'emp_ourlight_ben' }),
    ]);
    expect(await page()).toMatchObject({
      inNow: [{ name: 'Ben Okafor', since: NOW - HOUR }],
      tasks: [{ type: 'in_missing', name: 'Tom Ashby', first: { id: 'pun_stray' } }],
    });
    await correct({ act: 'strike', subjectId: 'pun_stray', reason: 'Twice' });
    expect((await page()).tasks).toEqual([]);
    expect((await hours()).struck).toMatchObject([{ id: 'pun_stray', name: 'Tom Ashby' }]);
  });

  it('[TC15] jobs, breaks and who does what; hours keep what was taken off', async () => {
    const { page, hours, shop, session } = await worked();
    const { saveJob, saveBreakType, setPersonJobs } = shop.definition.commands;
    await saveJob.run({ name: 'Host' }, shop.call(session));
    await saveJob.run({ id: FLOOR, name: 'Floor' }, shop.call(session));
    await saveBreakType.run({ name: 'Smoke', paid: true }, shop.call(session));
    const host = (await page()).jobs.find(({ name }) => name === 'Host')?.id ?? '';
    const jobsOf = (employeeId: string, jobIds: string[]) =>
      setPersonJobs.run({ employeeId, jobIds }, shop.call(session));
    await jobsOf(TOM, [host]);
    await jobsOf(TOM, [host, FLOOR]);
    const { jobs, breaks, people } = await page();
    expect(jobs.map(({ name }) => name)).toEqual(['Floor', 'Bar', 'Kitchen', 'Host']);
    expect(breaks.at(-1)).toMatchObject({ name: 'Smoke', paid: true });
    expect(people.find(({ id }) => id === TOM)?.jobIds.toSorted()).toEqual(
      [FLOOR, host].toSorted(),
    );
    await saveJob.run({ id: 'job_ourlight_bar' }, shop.call(session));
    expect((await hours()).people[0]?.totalMinutes).toBe(180);
    const twice = saveJob.run({ name: 'floor' }, shop.call(session));
    expect(await failureOf(twice)).toBe('name_taken');
    const supervisor = await logIn(shop, SUPERVISOR_PIN);
    expect(await failureOf(saveJob.run({ name: 'X' }, shop.call(supervisor)))).toBe('not_allowed');
  });

  it('[TC17] a file with a row a shift and job, in wall times with their offset, and no formulas', async () => {
    const { file, correct } = await worked();
    const reason = '=1+1, "so"';
    await correct({ act: 'set', subjectId: 'pun_in', wall: '2026-06-01T07:00', reason });
    const [head, first, second] = (await file()).split('\r\n');
    expect(head).toMatch(/^business_date,person,job,in,in_punched,out/);
    expect(first).toBe(
      '2026-06-01,Tom Ashby,Server,2026-06-01T07:00+01:00,2026-06-01T08:00+01:00,2026-06-01T11:00+01:00,,0,0,180,3.00,closed,"in set by Maeve Trelawny: =1+1, ""so"""',
    );
    expect(second).toMatch(/^2026-06-01,Tom Ashby,Bar,.*,60,1\.00,closed,$/);
    expect(['=1+1', '+1', '-1', '@x'].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@x"]);
  });
});
