import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { BreakTypeRow, JobRow, PunchRow } from '../../rows.ts';
import { projectShifts, type Shift } from '../project-shifts.ts';
import { type PunchRows, standingPunches } from '../standing-punches.ts';
import type { PunchCommand } from './punch.command.ts';

/** What is known where somebody clocks. `rows` are those of the person alone. */
export type PunchState = {
  readonly rows: PunchRows;
  /** Jobs of the person; none: they clock in without one. */
  readonly jobs: readonly JobRow[];
  readonly breakTypes: readonly BreakTypeRow[];
  /** Open checks that the person looks after. */
  readonly openChecks: readonly string[];
  /** Sessions of drawers and banks that the person answers for and nobody counted. */
  readonly openFunds: readonly string[];
  /** A manager who agreed that these stay open. */
  readonly approvedBy: string | null;
};

export type PunchError = Failure<
  | 'already_in'
  | 'not_in'
  | 'on_break'
  | 'not_on_break'
  | 'job_needed'
  | 'not_your_job'
  | 'unknown_break'
  | 'open_checks'
  | 'open_funds'
  | 'self_approval'
>;

/** The shift that a person is in, as far as this device has heard; an unfinished one is over. */
export const openShift = (rows: PunchRows, now: number): Shift | undefined =>
  projectShifts(rows, now).shifts.find(({ state }) => state === 'open');

export const breakOf = (shift: Shift | undefined) => {
  const last = shift?.breaks.at(-1);
  return last?.end === null ? last : undefined;
};

/** The job that somebody works at now. */
export const jobOf = (shift: Shift): string | null => (shift.jobs.at(-1) ?? shift.in).jobId;

const jobProblem = (
  { jobs }: PunchState,
  { jobId }: PunchCommand,
): Failure<'job_needed' | 'not_your_job'> | undefined => {
  if (jobId === undefined)
    return jobs.length === 0
      ? undefined
      : failure('job_needed', 'Say which of your jobs you begin.', 'jobId');
  return jobs.some(({ id }) => id === jobId)
    ? undefined
    : failure('not_your_job', 'This job is not one of yours any more. Choose another.', 'jobId');
};

const leftOf = ({ openChecks, openFunds }: PunchState): string[] => [...openChecks, ...openFunds];

const stillOpen = ({
  openChecks: { length: checks },
  openFunds: { length: funds },
}: PunchState): Failure<'open_checks' | 'open_funds'> =>
  checks > 0
    ? failure(
        'open_checks',
        `${checks === 1 ? 'A check is' : `${checks} checks are`} still yours and open. Settle or hand over, or ask a manager to type a PIN.`,
      )
    : failure(
        'open_funds',
        `${funds === 1 ? 'A cash fund is' : `${funds} cash funds are`} still yours and open. Count it or hand it over, or ask a manager to type a PIN.`,
      );

const outProblem = (
  state: PunchState,
  { employeeId }: DecisionContext,
): Failure<'open_checks' | 'open_funds' | 'self_approval'> | undefined => {
  if (leftOf(state).length === 0) return undefined;
  if (state.approvedBy === employeeId)
    return failure('self_approval', 'Nobody approves their own act. Ask another manager.');
  return state.approvedBy === null ? stillOpen(state) : undefined;
};

const notIn = (): Failure<'not_in'> =>
  failure('not_in', 'You are not clocked in as far as this register has heard.');

const problemOf = (
  state: PunchState,
  command: PunchCommand,
  context: DecisionContext,
): PunchError | undefined => {
  const shift = openShift(state.rows, context.now);
  const pause = breakOf(shift);
  if (command.type === 'in') {
    if (shift !== undefined && command.anyway !== true)
      return failure('already_in', 'You are clocked in already.');
    return jobProblem(state, command);
  }
  if (command.type === 'out') {
    if (shift === undefined && command.anyway !== true) return notIn();
    return outProblem(state, context);
  }
  if (shift === undefined) return notIn();
  if (command.type === 'back')
    return pause ? undefined : failure('not_on_break', 'You are not on a break.');
  if (pause) return failure('on_break', 'You are on a break. End it first.');
  if (command.type === 'job') return jobProblem(state, command);
  return state.breakTypes.some(({ id }) => id === command.breakTypeId)
    ? undefined
    : failure('unknown_break', 'This break is not on the list any more. Choose another.');
};

const jobIdOf = ({ type, jobId }: PunchCommand): string | null =>
  type === 'in' || type === 'job' ? (jobId ?? null) : null;

/** A person clocks: in, to another job, on a break, back, out. Needs no permission but the own PIN (rules TC1 to TC3). */
export const decidePunch = (
  state: PunchState,
  command: PunchCommand,
  context: DecisionContext,
): Result<Fact[], PunchError> => {
  const problem = problemOf(state, command, context);
  if (problem !== undefined) return err(problem);
  const { type } = command;
  const chosen =
    type === 'break' ? state.breakTypes.find(({ id }) => id === command.breakTypeId) : undefined;
  const row: PunchRow = {
    id: context.ids('punch'),
    businessDate: context.businessDate,
    employeeId: context.employeeId,
    type,
    at: context.now,
    jobId: jobIdOf(command),
    breakTypeId: chosen?.id ?? null,
    paid: chosen?.paid ?? null,
    after: standingPunches(state.rows).findLast(({ struck }) => !struck)?.id ?? null,
    leftOpen: type === 'out' ? leftOf(state) : [],
    approvedBy: type === 'out' && leftOf(state).length > 0 ? state.approvedBy : null,
    deviceId: context.deviceId,
  };
  return ok([rowFact('punch', row)]);
};
