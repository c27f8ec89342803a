import {
  type ClockNames,
  type ClockTaskView,
  describeTasks,
  type PunchRows,
  peopleIn,
  projectShifts,
  type Shift,
  type StandingPunch,
  standingPunches,
  wallTime,
  workedTime,
} from '@galley/domain';
import type {
  OfficeHoursWeek,
  OfficePunch,
  OfficeShift,
  OfficeTimeClock,
} from '../../contract/index.ts';
import type { OfficeReads } from '../reads/office-reads.ts';

const DAY_MS = 86_400_000;

export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Monday to Sunday around a date. */
export const weekOf = (date: string): string[] => {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, at) => dayAfter(date, at - weekday));
};

export const clockNames = (reads: OfficeReads, timeZone: string): ClockNames => {
  const people = new Map(reads.employees().map(({ id, name }) => [id, name]));
  const jobs = new Map(reads.jobs().map(({ id, name }) => [id, name]));
  const devices = reads.deviceNames();
  return {
    person: (id) => people.get(id) ?? 'Somebody',
    device: (id) => devices.get(id) ?? 'another device',
    job: (id) => jobs.get(id ?? '') ?? null,
    lastSeen: reads.lastSeen,
    timeZone,
  };
};

const punchView = (punch: StandingPunch, names: ClockNames): OfficePunch => ({
  id: punch.id,
  type: punch.type,
  at: punch.at,
  wall: wallTime(punch.at, names.timeZone),
  jobId: punch.jobId,
  deviceName: names.device(punch.deviceId),
  punchedAt: punch.punched === null || punch.punched.at === punch.at ? null : punch.punched.at,
  added: punch.punched === null,
  corrections: punch.corrections.map((one) => ({
    id: one.id,
    act: one.act,
    byName: names.person(one.correctedBy),
    correctedAt: one.correctedAt,
    reason: one.reason,
    own: one.correctedBy === punch.employeeId,
  })),
});

type Breaks = ReadonlyMap<string, string>;

const shiftView = (shift: Shift, names: ClockNames, breaks: Breaks, now: number): OfficeShift => {
  const { byJob, ...worked } = workedTime(shift, now);
  return {
    employeeId: shift.employeeId,
    name: names.person(shift.employeeId),
    businessDate: shift.businessDate,
    state: shift.state,
    in: punchView(shift.in, names),
    out: shift.out && punchView(shift.out, names),
    jobs: shift.jobs.map((punch) => punchView(punch, names)),
    breaks: shift.breaks.map(({ punch, endedBy }) => ({
      name: breaks.get(punch.breakTypeId ?? '') ?? '',
      paid: punch.paid,
      start: punchView(punch, names),
      end: endedBy && punchView(endedBy, names),
    })),
    ...worked,
    byJob: byJob.map(({ jobId, minutes }) => ({ jobName: names.job(jobId), minutes })),
  };
};

const peopleOf = (shifts: readonly OfficeShift[], days: readonly string[]) => {
  const ids = [...new Set(shifts.map(({ employeeId }) => employeeId))];
  return ids
    .map((employeeId) => {
      const mine = shifts.filter((shift) => shift.employeeId === employeeId);
      const minutes = days.map((day) =>
        mine.reduce((sum, one) => (one.businessDate === day ? sum + one.minutes : sum), 0),
      );
      return {
        employeeId,
        name: mine[0]?.name ?? '',
        minutes,
        totalMinutes: minutes.reduce((sum, one) => sum + one, 0),
        unfinished: mine.filter(({ state }) => state === 'unfinished').length,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
};

/** Days around the week whose punches may belong to shifts of it. */
const MARGIN_DAYS = 3;

export const punchesAround = (reads: OfficeReads, from: string): PunchRows =>
  reads.punchesSince(dayAfter(from, -MARGIN_DAYS));

/** Hours of the week, by person and day, with the shifts that they come of (rule TC14). */
export const hoursWeek = (
  reads: OfficeReads,
  timeZone: string,
  date: string,
  now: number,
): OfficeHoursWeek => {
  const days = weekOf(date);
  const rows = punchesAround(reads, days[0] ?? date);
  const names = clockNames(reads, timeZone);
  const breaks = new Map(reads.breakTypes().map(({ id, name }) => [id, name]));
  const shifts = projectShifts(rows, now)
    .shifts.filter(({ businessDate }) => days.includes(businessDate))
    .map((shift) => shiftView(shift, names, breaks, now));
  const struck = standingPunches(rows)
    .filter((punch) => punch.struck && days.includes(punch.businessDate))
    .map((punch) => ({ ...punchView(punch, names), name: names.person(punch.employeeId) }));
  return { days, people: peopleOf(shifts, days), shifts, struck };
};

/** Days that a task waits on the page; what is older shows with its week. */
const TASK_DAYS = 62;

export const clockTasks = (
  reads: OfficeReads,
  timeZone: string,
  today: string,
  now: number,
): ClockTaskView[] => {
  const { tasks } = projectShifts(reads.punchesSince(dayAfter(today, -TASK_DAYS)), now);
  return describeTasks(tasks, clockNames(reads, timeZone));
};

/** Who is in, what is to be decided, and the lists behind it. */
export const timeClockView = (
  reads: OfficeReads,
  timeZone: string,
  today: string,
  now: number,
): OfficeTimeClock => {
  const names = clockNames(reads, timeZone);
  const { shifts } = projectShifts(reads.punchesSince(dayAfter(today, -TASK_DAYS)), now);
  const personJobs = reads.personJobs();
  return {
    inNow: peopleIn(shifts, names),
    tasks: clockTasks(reads, timeZone, today, now),
    now: wallTime(now, timeZone),
    jobs: reads.jobs().map(({ id, name }) => ({ id, name })),
    breaks: reads.breakTypes().map(({ id, name, paid }) => ({ id, name, paid: paid === 1 })),
    people: reads
      .employees()
      .filter(({ active }) => active === 1)
      .map(({ id, name }) => ({
        id,
        name,
        jobIds: personJobs.filter((row) => row.employeeId === id).map(({ jobId }) => jobId),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
};
