import { type ClockTask, clockTaskKey, LONGEST_SHIFT_MS, type Shift } from './project-shifts.ts';
import { breakOf, jobOf } from './punch/punch.rule.ts';
import type { StandingPunch } from './standing-punches.ts';
import type { PunchType } from './time-clock.table.ts';
import { type WallTime, wallTime } from './wall-time.ts';

export type PunchView = {
  readonly id: string;
  readonly type: PunchType;
  readonly at: number;
  readonly wall: WallTime;
  readonly deviceName: string;
};

/** A task of the time clock with all that a screen needs to say it and to end it by one tap. */
export type ClockTaskView = {
  readonly key: string;
  readonly type: ClockTask['type'];
  readonly employeeId: string;
  readonly name: string;
  readonly first: PunchView;
  /** Of `in_twice`: the other one. */
  readonly second: PunchView | null;
  /** Of `out_missing`: when the person was last heard of before they came again. */
  readonly lastSeen: { readonly at: number; readonly wall: WallTime } | null;
  /** Of `corrected_twice`: what the managers said. */
  readonly choices: readonly {
    readonly correctionId: string;
    readonly byName: string;
    readonly reason: string;
    /** Null: it does not count. */
    readonly at: number | null;
  }[];
};

export type ClockNames = {
  person(id: string): string;
  device(id: string): string;
  /** UTC ms of the last that a person did at any device between two moments. */
  lastSeen(employeeId: string, after: number, before: number): number | null;
  /** Null: it was taken off the list, or the person has none. */
  job(id: string | null): string | null;
  readonly timeZone: string;
};

export type PersonIn = {
  readonly employeeId: string;
  readonly name: string;
  readonly since: number;
  readonly jobName: string | null;
  readonly onBreakSince: number | null;
};

/** Who is in now, whoever came first first. */
export const peopleIn = (shifts: readonly Shift[], names: ClockNames): PersonIn[] =>
  shifts
    .filter(({ state }) => state === 'open')
    .map((shift) => ({
      employeeId: shift.employeeId,
      name: names.person(shift.employeeId),
      since: shift.in.at,
      jobName: names.job(jobOf(shift)),
      onBreakSince: breakOf(shift)?.start ?? null,
    }));

const punchView = (punch: StandingPunch, names: ClockNames): PunchView => ({
  id: punch.id,
  type: punch.type,
  at: punch.at,
  wall: wallTime(punch.at, names.timeZone),
  deviceName: names.device(punch.deviceId),
});

const lastSeen = (task: ClockTask, names: ClockNames): ClockTaskView['lastSeen'] => {
  if (task.type !== 'out_missing') return null;
  const { at: since, employeeId } = task.first;
  const before = Math.min(task.next ?? Number.MAX_SAFE_INTEGER, since + LONGEST_SHIFT_MS);
  const at = names.lastSeen(employeeId, since, before);
  return at === null ? null : { at, wall: wallTime(at, names.timeZone) };
};

/** Tasks in the words of a screen, the oldest first. */
export const describeTasks = (tasks: readonly ClockTask[], names: ClockNames): ClockTaskView[] =>
  tasks.map((task) => ({
    key: clockTaskKey(task),
    type: task.type,
    employeeId: task.first.employeeId,
    name: names.person(task.first.employeeId),
    first: punchView(task.first, names),
    second: task.type === 'in_twice' ? punchView(task.second, names) : null,
    lastSeen: lastSeen(task, names),
    choices:
      task.type !== 'corrected_twice'
        ? []
        : task.first.disputed.map(({ id, correctedBy, reason, act, at }) => ({
            correctionId: id,
            byName: names.person(correctedBy),
            reason,
            at: act === 'strike' ? null : (at ?? task.first.punched?.at ?? task.first.at),
          })),
  }));
