import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { cardNumberProblem } from '../../checks/free-text.ts';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { BreakTypeRow, JobRow, PunchCorrectionRow } from '../../rows.ts';
import { type DayClock, wallDate } from '../../site/business-date/business-date.ts';
import { clockTaskKey, LONGEST_SHIFT_MS, projectShifts } from '../project-shifts.ts';
import { type PunchRows, type StandingPunch, standingPunches } from '../standing-punches.ts';
import { type WallTimeProblem, wallInstant } from '../wall-time.ts';
import type { CorrectPunchCommand } from './correct-punch.command.ts';

export type CorrectionState = {
  /** Of the person whose punch it is. */
  readonly rows: PunchRows;
  readonly site: DayClock;
  readonly jobs: readonly JobRow[];
  readonly breakTypes: readonly BreakTypeRow[];
  /** Whether somebody has this id, also one who no longer works here. */
  readonly isKnown: (employeeId: string) => boolean;
};

export type CorrectPunchError =
  | NotAllowed
  | WallTimeProblem
  | Failure<
      | 'card_number'
      | 'unknown_punch'
      | 'unknown_employee'
      | 'unknown_job'
      | 'unknown_break'
      | 'in_future'
      | 'own_punch'
      | 'makes_no_sense'
      | 'out_before_in'
      | 'too_long'
      | 'nothing_to_restore'
      | 'struck_already'
    >;

type Said = Pick<
  PunchCorrectionRow,
  'act' | 'type' | 'at' | 'jobId' | 'breakTypeId' | 'paid' | 'businessDate'
>;

const nothingSaid = { type: null, at: null, jobId: null, breakTypeId: null, paid: null } as const;

const timeOf = (
  command: Extract<CorrectPunchCommand, { act: 'add' | 'set' }>,
  { site }: CorrectionState,
  { now }: DecisionContext,
): Result<number, CorrectPunchError> => {
  const at = wallInstant(command.wall, site.timeZone, command.which);
  if (!at.ok) return at;
  return at.value <= now
    ? at
    : err(failure('in_future', 'This time has not come yet. Choose an earlier one.', 'wall'));
};

const addition = (
  command: Extract<CorrectPunchCommand, { act: 'add' }>,
  state: CorrectionState,
  context: DecisionContext,
): Result<Said, CorrectPunchError> => {
  if (!state.isKnown(command.employeeId)) {
    const message = 'Nobody here has this name. Choose somebody of the list.';
    return err(failure('unknown_employee', message, 'employeeId'));
  }
  const at = timeOf(command, state, context);
  if (!at.ok) return at;
  const { type, jobId, breakTypeId } = command;
  const pause = state.breakTypes.find(({ id }) => id === breakTypeId);
  if (type === 'break' && pause === undefined)
    return err(failure('unknown_break', 'Say which break it was.', 'breakTypeId'));
  const works = type === 'in' || type === 'job';
  return ok({
    act: 'add',
    type,
    at: at.value,
    businessDate: wallDate(at.value, state.site),
    jobId: works ? (jobId ?? null) : null,
    breakTypeId: type === 'break' ? (pause?.id ?? null) : null,
    paid: type === 'break' ? (pause?.paid ?? null) : null,
  });
};

/** A punch that is moved within its day keeps the date that it was punched under. */
const dateOf = (punch: StandingPunch, at: number, site: DayClock): string =>
  wallDate(at, site) === wallDate(punch.at, site) ? punch.businessDate : wallDate(at, site);

const change = (
  command: Extract<CorrectPunchCommand, { act: 'set' }>,
  punch: StandingPunch,
  state: CorrectionState,
  context: DecisionContext,
): Result<Said, CorrectPunchError> => {
  const at = timeOf(command, state, context);
  if (!at.ok) return at;
  return ok({
    act: 'set',
    type: punch.type,
    at: at.value,
    businessDate: dateOf(punch, at.value, state.site),
    jobId: command.jobId === undefined ? punch.jobId : command.jobId,
    breakTypeId: punch.breakTypeId,
    paid: punch.type === 'break' ? (punch.paid ? 1 : 0) : null,
  });
};

type OnePunch = Exclude<CorrectPunchCommand, { act: 'shift' }>;

const said = (
  command: OnePunch,
  punch: StandingPunch | undefined,
  state: CorrectionState,
  context: DecisionContext,
): Result<Said, CorrectPunchError> => {
  if (command.act === 'add') return addition(command, state, context);
  if (punch === undefined)
    return err(failure('unknown_punch', 'This punch is not here yet. Look at the list again.'));
  const { businessDate } = punch;
  if (command.act === 'set') return change(command, punch, state, context);
  if (command.act === 'strike')
    return punch.struck && punch.disputed.length === 0
      ? err(failure('struck_already', 'This punch is struck already.', 'subjectId'))
      : ok({ act: 'strike', businessDate, ...nothingSaid });
  if (command.act === 'restore')
    return punch.corrections.length > 0
      ? ok({ act: 'restore', businessDate, ...nothingSaid })
      : err(failure('nothing_to_restore', 'Nobody corrected this punch.', 'subjectId'));
  const kept = punch.disputed.find(({ id }) => id === command.correctionId);
  if (kept === undefined)
    return err(failure('unknown_punch', 'This was decided meanwhile. Look at the list again.'));
  const { act, type, at, jobId, breakTypeId, paid } = kept;
  return ok({ act, type, at, jobId, breakTypeId, paid, businessDate: kept.businessDate });
};

/** Whoever may change people is the last instance; their corrections of themselves are marked as such. */
const ownProblem = (
  employeeId: string,
  context: DecisionContext,
): Failure<'own_punch'> | undefined =>
  employeeId === context.employeeId && !isPermitted(context.permissions, 'edit_staff')
    ? failure('own_punch', 'Nobody corrects their own punches. Ask another manager.')
    : undefined;

/** A correction may leave what is to be decided as it is, but makes nothing new to decide. */
const senseProblem = (
  before: PunchRows,
  rows: readonly PunchCorrectionRow[],
  now: number,
): Failure<'makes_no_sense'> | undefined => {
  const known = new Set(projectShifts(before, now).tasks.map(clockTaskKey));
  const after = { ...before, corrections: [...before.corrections, ...rows] };
  return projectShifts(after, now).tasks.some((task) => !known.has(clockTaskKey(task)))
    ? failure(
        'makes_no_sense',
        'Then a clock-in or a clock-out would be missing or twice. Choose another time, note the whole shift, or correct the other punch first.',
        'wall',
      )
    : undefined;
};

/** A row that says `what` of a punch beside the corrections that are known of it. */
const correctionRow = (
  employeeId: string,
  punch: StandingPunch | undefined,
  what: Said,
  reason: string,
  context: DecisionContext,
): PunchCorrectionRow => {
  const id = context.ids('punchCorrection');
  return {
    id,
    employeeId,
    subjectId: punch?.id ?? id,
    ...what,
    reason,
    after: punch?.corrections.map((one) => one.id) ?? [],
    correctedAt: context.now,
    correctedBy: context.employeeId,
    deviceId: context.deviceId,
  };
};

const oneRow = (
  state: CorrectionState,
  command: OnePunch,
  context: DecisionContext,
): Result<PunchCorrectionRow[], CorrectPunchError> => {
  const punch =
    command.act === 'add'
      ? undefined
      : standingPunches(state.rows).find(({ id }) => id === command.subjectId);
  const what = said(command, punch, state, context);
  if (!what.ok) return what;
  const employeeId = command.act === 'add' ? command.employeeId : (punch?.employeeId ?? '');
  return ok([correctionRow(employeeId, punch, what.value, command.reason, context)]);
};

/** Names the time of the two that is the matter. */
const ofTime = <Found>(
  found: Result<Found, CorrectPunchError>,
  field: 'in' | 'out',
): Result<Found, CorrectPunchError> =>
  found.ok || found.error.field !== 'wall' ? found : err({ ...found.error, field });

const lengthProblem = (from: Said, to: Said): Failure<'out_before_in' | 'too_long'> | undefined => {
  const ms = (to.at ?? 0) - (from.at ?? 0);
  if (ms <= 0)
    return failure(
      'out_before_in',
      'The clock-out is not after the clock-in. Look at both.',
      'out',
    );
  const hours = Math.ceil(ms / 3_600_000);
  return ms > LONGEST_SHIFT_MS
    ? failure(
        'too_long',
        `That would be a shift of ${hours} hours; nobody is in for more than 16. Look at both dates.`,
        'out',
      )
    : undefined;
};

/** A forgotten shift: in and out together, so that neither is missing in between (rule TC20). */
const shiftRows = (
  state: CorrectionState,
  command: Extract<CorrectPunchCommand, { act: 'shift' }>,
  context: DecisionContext,
): Result<PunchCorrectionRow[], CorrectPunchError> => {
  const { employeeId, reason, jobId } = command;
  const added = (type: 'in' | 'out') => {
    const job = jobId === undefined ? {} : { jobId };
    const one = { act: 'add' as const, employeeId, type, ...job, ...command[type], reason };
    return ofTime(addition(one, state, context), type);
  };
  const [from, to] = [added('in'), added('out')];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const problem = lengthProblem(from.value, to.value);
  if (problem !== undefined) return err(problem);
  return ok(
    [from.value, to.value].map((what) =>
      correctionRow(employeeId, undefined, what, reason, context),
    ),
  );
};

/** A manager says what is wrong about a punch; the punch stays as it is (rules TC10 to TC13, TC20). */
export const decideCorrectPunch = (
  state: CorrectionState,
  command: CorrectPunchCommand,
  context: DecisionContext,
): Result<Fact[], CorrectPunchError> => {
  const allowed = requirePermission(context, 'correct_punches');
  if (!allowed.ok) return allowed;
  const made =
    command.act === 'shift' ? shiftRows(state, command, context) : oneRow(state, command, context);
  if (!made.ok) return made;
  const [first] = made.value;
  const problem =
    cardNumberProblem('reason', command.reason) ??
    ownProblem(first?.employeeId ?? '', context) ??
    jobProblem(state, first?.jobId ?? null) ??
    senseProblem(state.rows, made.value, context.now);
  if (problem !== undefined) return err(problem);
  return ok(made.value.map((row) => rowFact('punch_correction', row)));
};

const jobProblem = (
  { jobs }: CorrectionState,
  jobId: string | null,
): Failure<'unknown_job'> | undefined =>
  jobId === null || jobs.some(({ id }) => id === jobId)
    ? undefined
    : failure('unknown_job', 'This job was taken off the list. Choose another.', 'jobId');
