import {
  breakOf,
  type ClockNames,
  describeTasks,
  type EmployeeRow,
  fundOf,
  isPermitted,
  jobOf,
  openShift,
  peopleIn,
  projectShifts,
  type RoleRow,
  type Shift,
  serverOf,
  wallTime,
  workedTime,
} from '@galley/domain';
import type { ClockFace, ClockListView } from '../../contract/index.ts';
import { businessDateNow } from '../business-day.ts';
import { ownerName } from '../cash/fund-name.ts';
import { sessionMarks } from '../cash/fund-states.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';

/** Days that tasks may wait at a register; older ones are the office's. */
const DAYS_SHOWN = 40;

export const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** From when punches are read: a shift that began before it is over by any count. */
export const clockedFrom = (core: PosCore, now: number): string => {
  const site = core.read.site(core.identity.siteId);
  const today = site === undefined ? '' : businessDateNow(core.read, site, now);
  return today === '' ? '' : daysBefore(today, DAYS_SHOWN);
};

export const jobsOf = ({ read }: PosCore, employeeId: string) => {
  const mine = new Set(read.jobIdsOf(employeeId));
  return read.jobs().filter(({ id }) => mine.has(id));
};

/** Open checks that a person looks after: where guests sit, or something was rung. */
export const openChecksOf = (core: PosCore, employeeId: string) =>
  core.checkStates
    .open()
    .filter(({ check, lines }) => lines.length > 0 || check.tableId !== null)
    .filter(({ check }) => serverOf(check) === employeeId)
    .map(({ check }) => ({ id: check.id, title: titleOf(core.read, check) }));

/** Drawers and banks that a person answers for and nobody counted, as far as this register has heard. */
export const openFundsOf = (core: PosCore, employeeId: string): ClockFace['openFunds'] =>
  sessionMarks(core, core.read.openFundSessions())
    .filter((session) => session.employeeId === employeeId)
    .map(({ row: { id, fundId } }) => ({
      id,
      type: fundOf(fundId).type,
      ownerName: ownerName(core.read, fundId),
    }));

const shiftView = ({ read }: PosCore, shift: Shift, now: number): ClockFace['shift'] => {
  const jobId = jobOf(shift);
  const pause = breakOf(shift);
  const types = read.breakTypes();
  return {
    since: shift.in.at,
    jobId,
    jobName: read.jobs().find(({ id }) => id === jobId)?.name ?? null,
    onBreak: pause
      ? {
          since: pause.start,
          name: types.find(({ id }) => id === pause.punch.breakTypeId)?.name ?? '',
          paid: pause.punch.paid,
        }
      : null,
    minutes: workedTime(shift, now).minutes,
  };
};

export const clockFace = (
  core: PosCore,
  pass: string,
  { employee, role }: { readonly employee: EmployeeRow; readonly role: RoleRow },
): ClockFace => {
  const now = core.clock.now();
  const rows = core.read.punchesOf(employee.id, clockedFrom(core, now));
  const shift = openShift(rows, now);
  const site = core.read.site(core.identity.siteId);
  const today = site === undefined ? '' : businessDateNow(core.read, site, now);
  const ofToday = projectShifts(rows, now).shifts.filter(
    (one) => one.businessDate === today || one.state === 'open',
  );
  return {
    pass,
    employeeId: employee.id,
    name: employee.name,
    shift: shift === undefined ? null : shiftView(core, shift, now),
    dayMinutes: ofToday.reduce((sum, one) => sum + workedTime(one, now).minutes, 0),
    jobs: jobsOf(core, employee.id).map(({ id, name }) => ({ id, name })),
    breaks: core.read.breakTypes().map(({ id, name, paid }) => ({ id, name, paid: paid === 1 })),
    openChecks: openChecksOf(core, employee.id),
    openFunds: openFundsOf(core, employee.id),
    mayCorrect: isPermitted(role.permissions, 'correct_punches'),
    at: now,
    asOf: core.sync.cutOffSince?.() ?? null,
  };
};

const clockNames = ({ read }: PosCore, timeZone: string): ClockNames => {
  const jobNames = new Map(read.jobs().map(({ id, name }) => [id, name]));
  return {
    person: (id) => read.employee(id)?.name ?? 'Somebody',
    device: (id) => read.deviceName(id) ?? 'another device',
    job: (id) => jobNames.get(id ?? '') ?? null,
    lastSeen: read.lastSeen,
    timeZone,
  };
};

/** Who is in and what waits for a manager, as this register has heard (rule TC16). */
export const clockList = (core: PosCore): ClockListView => {
  const now = core.clock.now();
  const timeZone = core.read.site(core.identity.siteId)?.timeZone ?? 'UTC';
  const names = clockNames(core, timeZone);
  const { shifts, tasks } = projectShifts(core.read.punchesSince(clockedFrom(core, now)), now);
  return {
    people: core.read.employees().map(({ id, name }) => ({ id, name })),
    jobs: core.read.jobs().map(({ id, name }) => ({ id, name })),
    inNow: peopleIn(shifts, names),
    tasks: describeTasks(tasks, names),
    now: wallTime(now, timeZone),
  };
};
