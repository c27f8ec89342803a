import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import {
  changedColumns,
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { OrderType } from '../order-type.ts';
import { type PromisedOrder, slotFor } from '../promise/slots.ts';
import type { PromiseOrderCommand } from './promise-order.command.ts';

export type PromiseState = {
  readonly check: CheckState;
  readonly type: OrderType;
  /** Promised orders of the same time, of every register that this one heard of. */
  readonly promised: readonly PromisedOrder[];
  /** IANA name of the site's time zone: slots go by its wall clock. */
  readonly timeZone: string;
};

export type PromiseOrderError =
  | NotAllowed
  | CheckClosed
  | Failure<'not_promised' | 'time_past' | 'slot_full' | 'slot_full_anyway'>;

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

/** A full slot takes more by who may approve (rule OP2). */
const slotProblem = (
  { check, type, promised, timeZone }: PromiseState,
  at: number,
  beyond: boolean,
  context: DecisionContext,
): Failure<'slot_full' | 'slot_full_anyway'> | undefined => {
  const slot = slotFor(type, at, promised, check.check.id, timeZone);
  if (slot === undefined || !slot.full) return undefined;
  const may = isPermitted(context.permissions, 'mark_out');
  if (may && beyond) return undefined;
  return may
    ? failure('slot_full_anyway', 'This time is full. Take it all the same?', 'promisedAt')
    : failure(
        'slot_full',
        'This time is full. Choose another one, or ask a manager.',
        'promisedAt',
      );
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
  if (promisedAt !== null) {
    const problem =
      timeProblem(state, promisedAt, context.now) ??
      slotProblem(state, promisedAt, beyond === true, context);
    if (problem !== undefined) return err(problem);
  }
  if (promisedAt === (check.promisedAt ?? null)) return ok([]);
  const change = changedColumns('check', check.id, { promisedAt });
  const told = { from: check.promisedAt ?? null, to: promisedAt };
  const event = eventFact(context, 'promise_changed', check.id, told);
  return ok([...(change === undefined ? [] : [change]), event]);
};
