import { groupBy } from '../rows.ts';
import { type PunchRows, type StandingPunch, standingPunches } from './standing-punches.ts';

export type ShiftBreak = {
  readonly punch: StandingPunch;
  readonly start: number;
  /** Null: it is still going on. */
  readonly end: number | null;
  readonly endedBy: StandingPunch | null;
};

/** A person's working time from a clock-in to its clock-out. It belongs to the business date of the clock-in. */
export type Shift = {
  readonly employeeId: string;
  readonly businessDate: string;
  readonly in: StandingPunch;
  /** Null: still in, or nobody clocked them out. */
  readonly out: StandingPunch | null;
  /** Changes of job within it. */
  readonly jobs: readonly StandingPunch[];
  readonly breaks: readonly ShiftBreak[];
  /** `unfinished`: the clock-out is missing, so that its hours are not known. */
  readonly state: 'open' | 'closed' | 'unfinished';
};

/** What a manager has to decide. */
export type ClockTask =
  /** Two registers that could not see one another; the earlier one counts until somebody decides. */
  | { readonly type: 'in_twice'; readonly first: StandingPunch; readonly second: StandingPunch }
  | { readonly type: 'out_missing'; readonly first: StandingPunch; readonly next: number | null }
  | { readonly type: 'in_missing'; readonly first: StandingPunch }
  | { readonly type: 'corrected_twice'; readonly first: StandingPunch };

export type Clocked = {
  readonly shifts: readonly Shift[];
  readonly tasks: readonly ClockTask[];
};

/** Longer than this nobody is in by will: the clock-out was forgotten. */
export const LONGEST_SHIFT_MS = 16 * 3_600_000;

type Draft = { -readonly [K in 'jobs' | 'breaks']: Shift[K][number][] } & {
  in: StandingPunch;
  known: Set<string>;
};

type Walk = { open: Draft | undefined; shifts: Shift[]; tasks: ClockTask[] };

const begin = (punch: StandingPunch): Draft => ({
  in: punch,
  jobs: [],
  breaks: [],
  known: new Set([punch.id]),
});

const finished = (draft: Draft, state: Shift['state'], out: StandingPunch | null): Shift => ({
  employeeId: draft.in.employeeId,
  businessDate: draft.in.businessDate,
  in: draft.in,
  out,
  jobs: draft.jobs,
  breaks: draft.breaks.map((one) => (one.end === null && out ? { ...one, end: out.at } : one)),
  state,
});

/** Whoever clocks in while they are in forgot the clock-out, or did it where nobody had heard of the first. */
const clockIn = (walk: Walk, punch: StandingPunch): void => {
  const { open } = walk;
  if (open === undefined) {
    walk.open = begin(punch);
    return;
  }
  const forgotten =
    punch.punched === null ||
    (punch.after !== null && open.known.has(punch.after)) ||
    punch.at - open.in.at > LONGEST_SHIFT_MS;
  if (!forgotten) {
    walk.tasks.push({ type: 'in_twice', first: open.in, second: punch });
    return;
  }
  walk.tasks.push({ type: 'out_missing', first: open.in, next: punch.at });
  walk.shifts.push(finished(open, 'unfinished', null));
  walk.open = begin(punch);
};

const within = (open: Draft, punch: StandingPunch): void => {
  open.known.add(punch.id);
  const last = open.breaks.at(-1);
  const onBreak = last !== undefined && last.end === null;
  if (punch.type === 'job') open.jobs.push(punch);
  if (punch.type === 'break' && !onBreak)
    open.breaks.push({ punch, start: punch.at, end: null, endedBy: null });
  if (punch.type === 'back' && onBreak)
    open.breaks.splice(-1, 1, { ...last, end: punch.at, endedBy: punch });
};

const step = (walk: Walk, punch: StandingPunch): void => {
  const { open } = walk;
  if (punch.type === 'in') clockIn(walk, punch);
  else if (open === undefined) walk.tasks.push({ type: 'in_missing', first: punch });
  else if (punch.type === 'out') {
    walk.shifts.push(finished(open, 'closed', punch));
    walk.open = undefined;
  } else within(open, punch);
};

const endOf = (walk: Walk, now: number): void => {
  const { open } = walk;
  if (open === undefined) return;
  const forgotten = now - open.in.at > LONGEST_SHIFT_MS;
  if (forgotten) walk.tasks.push({ type: 'out_missing', first: open.in, next: null });
  walk.shifts.push(finished(open, forgotten ? 'unfinished' : 'open', null));
};

const ofPerson = (punches: readonly StandingPunch[], now: number): Clocked => {
  const walk: Walk = { open: undefined, shifts: [], tasks: [] };
  for (const punch of punches) {
    if (punch.disputed.length > 0) walk.tasks.push({ type: 'corrected_twice', first: punch });
    if (!punch.struck) step(walk, punch);
  }
  endOf(walk, now);
  return walk;
};

/** Shifts and what is to be decided, of everybody whose punches are given, by time (rules TC4 to TC9). */
export const projectShifts = (rows: PunchRows, now: number): Clocked => {
  const people = groupBy(standingPunches(rows), ({ employeeId }) => employeeId);
  const each = [...people.values()].map((punches) => ofPerson(punches, now));
  return {
    shifts: each.flatMap(({ shifts }) => shifts).sort((a, b) => a.in.at - b.in.at),
    tasks: each.flatMap(({ tasks }) => tasks).sort((a, b) => a.first.at - b.first.at),
  };
};

/** One name for a task, the same on every device. */
export const clockTaskKey = (task: ClockTask): string =>
  task.type === 'in_twice'
    ? `${task.type} ${task.first.id} ${task.second.id}`
    : `${task.type} ${task.first.id}`;
