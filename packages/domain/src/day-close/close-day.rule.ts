import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { Temporal } from 'temporal-polyfill';
import { type DecisionContext, type NotAllowed, requirePermission, rowFact } from '../decision.ts';
import type { DayCloseRow } from '../rows.ts';
import { sum } from '../rows.ts';
import { daySessionFact } from '../site/business-date/business-date.ts';
import type { CloseDayCommand, DeclareLossCommand } from './close-day.command.ts';
import type { DayGate, DayPass, DayRegister } from './day-close.table.ts';

export type CloseDayError =
  | NotAllowed
  | Failure<'day_closed' | 'day_not_begun' | 'gate_open' | 'own_register'>;

/** What is not done, by name: checks, people, drawers, registers. */
export type GateState = { readonly gate: DayGate; readonly names: readonly string[] };

export type CloseDayState = {
  /** The date that the wall clock of the site shows. */
  readonly wallDate: string;
  /** The latest date that was opened. */
  readonly latestDate: string;
  readonly closes: readonly DayCloseRow[];
  readonly gates: readonly GateState[];
  /** Every register of the site. */
  readonly registers: readonly DayRegister[];
};

export type ClosedDay = { readonly close: DayCloseRow; readonly facts: readonly Fact[] };

/** Each gate as people read it. */
export const GATE_WORDS: Readonly<Record<DayGate, (names: string) => string>> = {
  open_checks: (names) => `Checks are open: ${names}.`,
  clocked_in: (names) => `People are clocked in: ${names}.`,
  open_funds: (names) => `Drawers are not counted: ${names}.`,
  pending_cards: (names) => `Card payments without an answer: ${names}.`,
  open_slips: (names) => `Card slips have no tip noted: ${names}.`,
  due_pools: (names) => `Pools of tips are not shared out: ${names}.`,
  without_z: (names) => `Registers have sales in no Z: ${names}.`,
  unreachable: (names) => `Registers cannot be heard: ${names}.`,
  unsent: (names) => `${names} of this device are not sent yet.`,
};

const dateProblem = (
  { closes, wallDate, latestDate }: CloseDayState,
  businessDate: string,
): CloseDayError | undefined => {
  if (closes.some((row) => row.businessDate === businessDate))
    return failure('day_closed', `${businessDate} is closed already.`, 'businessDate');
  const last = wallDate > latestDate ? wallDate : latestDate;
  return businessDate > wallDate || businessDate > last
    ? failure(
        'day_not_begun',
        `${businessDate} has not begun yet: today is ${wallDate}. Close it when it is over.`,
        'businessDate',
      )
    : undefined;
};

const passed = (
  gates: readonly GateState[],
  { passes }: CloseDayCommand,
): Result<DayPass[], CloseDayError> => {
  const all: DayPass[] = [];
  for (const { gate, names } of gates.filter((one) => one.names.length > 0)) {
    const pass = passes.find((one) => one.gate === gate);
    if (pass === undefined) {
      const what = GATE_WORDS[gate](names.join(', '));
      return err(failure('gate_open', `${what} Deal with it, or say why not.`, gate));
    }
    all.push({ gate, names, reason: pass.reason });
  }
  return ok(all);
};

const dayAfter = (date: string): string =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/**
 * Closes a date of the site (rules DY1 to DY5): with what its Zs bring, what was passed over and why. The next date
 * begins with it. Waits for nobody: what is not done or cannot be heard is passed by name and reason.
 */
export const decideCloseDay = (
  state: CloseDayState,
  command: CloseDayCommand,
  context: DecisionContext,
): Result<ClosedDay, CloseDayError> => {
  const allowed = requirePermission(context, 'close_day');
  if (!allowed.ok) return allowed;
  const { businessDate } = command;
  const problem = dateProblem(state, businessDate);
  if (problem !== undefined) return err(problem);
  const passes = passed(state.gates, command);
  if (!passes.ok) return passes;
  const { registers } = state;
  const close: DayCloseRow = {
    id: context.ids('dayClose'),
    businessDate,
    closedAt: context.now,
    closedBy: context.employeeId,
    deviceId: context.deviceId,
    registers: [...registers],
    passes: passes.value,
    turnoverMinor: sum(registers.flatMap(({ zs }) => zs.map((one) => one.turnoverMinor))),
  };
  const next = dayAfter(businessDate);
  const opens = next > state.latestDate ? [daySessionFact(context.siteId, next)] : [];
  return ok({ close, facts: [rowFact('day_close', close), ...opens] });
};

/** Gives up what a register never sent (rule DY6); should it come all the same, it is a supplement. */
export const decideDeclareLoss = (
  { lostDeviceId, reason }: DeclareLossCommand,
  context: DecisionContext,
): Result<Fact[], CloseDayError> => {
  const allowed = requirePermission(context, 'close_day');
  if (!allowed.ok) return allowed;
  if (lostDeviceId === context.deviceId)
    return err(failure('own_register', 'This register is here. Choose another.', 'lostDeviceId'));
  const row = {
    ...{ id: context.ids('declaredLoss'), businessDate: context.businessDate },
    ...{ lostDeviceId, reason, declaredAt: context.now },
    ...{ declaredBy: context.employeeId, deviceId: context.deviceId },
  };
  return ok([rowFact('declared_loss', row)]);
};
