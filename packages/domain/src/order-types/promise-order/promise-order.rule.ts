import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { OrderType } from '../order-type.ts';
import { fullProblem, type SlotFull } from '../promise/full-problem.ts';
import { type PromisedOrder, slotFor } from '../promise/slots.ts';
import type { PromiseOrderCommand } from './promise-order.command.ts';

export type PromiseState = {
  readonly check: CheckState;
  readonly type: OrderType;
  /** Promised orders of the same time, of every register that this one heard of. */
  readonly promised: readonly PromisedOrder[];
  /** Items of the order itself. */
  readonly items: number;
  /** IANA name of the site's time zone: slots go by its wall clock. */
  readonly timeZone: string;
};

export type PromiseOrderError =
  | NotAllowed
  | CheckClosed
  | SlotFull
  | Failure<'not_promised' | 'time_past'>;

const YEAR_MS = 366 * 86_400_000;

const timeProblem = (
  { type }: PromiseState,
  at: number,
  now: number,
): Failure<'not_promised' | 'time_past'> | undefined => {
  if (type.slots === undefined) {
    return failure(
      'not_promised',
      `${type.name} takes no orders for a time. Choose another order type.`,
      'promisedAt',
    );
  }
  return at <= now || at > now + YEAR_MS
    ? failure('time_past', 'This time is past or too far away. Choose another one.', 'promisedAt')
    : undefined;
};

/** Its slot has no room for it, with all that stands on it by now. */
const lacksRoom = (
  { check, type, promised, items, timeZone }: PromiseState,
  at: number,
): boolean => {
  const slot = slotFor(type, at, promised, check.check.id, timeZone);
  const room = type.slots?.items ?? null;
  return slot !== undefined && (slot.full || (room !== null && slot.items + items > room));
};

/** Promises a check for a time, or for as soon as possible (rules OP1, OP2). What went to the kitchen stays there. */
export const decidePromiseOrder = (
  state: PromiseState,
  command: PromiseOrderCommand,
  context: DecisionContext,
): Result<Fact[], PromiseOrderError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const { check } = state.check;
  if (state.check.status !== 'settled') {
    const open = requireOpen(state.check);
    if (!open.ok) return open;
  }
  const { promisedAt, beyond } = command;
  const full = promisedAt !== null && lacksRoom(state, promisedAt);
  if (promisedAt !== null) {
    const problem =
      timeProblem(state, promisedAt, context.now) ??
      (full ? fullProblem(beyond === true, context) : undefined);
    if (problem !== undefined) return err(problem);
  }
  const sent = Number(state.check.lines.some((line) => line.sent));
  const told = { from: check.promisedAt ?? null, to: promisedAt, sent };
  const change = changedColumns('check', check.id, { promisedAt });
  const changed =
    told.from === promisedAt
      ? []
      : [
          ...(change === undefined ? [] : [change]),
          eventFact(context, 'promise_changed', check.id, told),
        ];
  const agreed = full
    ? [eventFact(context, 'slot_agreed', check.id, { at: promisedAt, items: state.items })]
    : [];
  return ok([...changed, ...agreed]);
};
