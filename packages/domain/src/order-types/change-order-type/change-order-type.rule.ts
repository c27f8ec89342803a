import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { takeOffAct } from '../../checks/after-print.ts';
import { applyFacts } from '../../checks/apply-facts.ts';
import { nextCallNumber } from '../../checks/call-number.ts';
import { afterLast } from '../../checks/changes-beside.ts';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { type CheckState, projectCheck, projectKin } from '../../checks/project-check.ts';
import { takeOverConsent } from '../../checks/take-over.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { CheckRow, DiningTableRow, EventRow, OrderTypeRow } from '../../rows.ts';
import type { Approval, ApprovalError } from '../../staff/approval.ts';
import { isSeated, orderTypeOf } from '../order-type.ts';
import type { ChangeOrderTypeCommand } from './change-order-type.command.ts';

export type ChangeOrderTypeState = {
  readonly rows: CheckRows;
  readonly orderTypes: readonly OrderTypeRow[];
  readonly tables: readonly DiningTableRow[];
  readonly callNumbersInUse: ReadonlySet<string>;
  readonly lastCallNumber: string | undefined;
  readonly approval?: Approval | undefined;
  /** Events about the check; absent: none. */
  readonly known?: readonly EventRow[];
};

export type ChangeOrderTypeError =
  | NotAllowed
  | CheckClosed
  | ApprovalError
  | Failure<'unknown_order_type' | 'unknown_table' | 'table_needed' | 'paid_already'>;

export type ChangedOrderType = {
  readonly facts: readonly Fact[];
  /** What the check came to before, and what it comes to now. */
  readonly beforeMinor: number;
  readonly afterMinor: number;
  /** The time that it was promised for and that its new type takes none of, UTC ms; null: nothing was taken back. */
  readonly promiseGone: number | null;
};

const placeProblem = (
  { tables, rows }: ChangeOrderTypeState,
  type: OrderTypeRow,
  tableId: string | undefined,
): ChangeOrderTypeError | undefined => {
  const seat = tableId ?? rows.check.tableId;
  if (isSeated(type.kind) && seat === null) {
    return failure('table_needed', `${type.name} needs a table. Choose one.`, 'tableId');
  }
  return tableId === undefined || tables.some(({ id }) => id === tableId)
    ? undefined
    : failure(
        'unknown_table',
        'This table is no longer on the floor. Choose another one.',
        'tableId',
      );
};

/** A number is called for what leaves the table; the one that was given once stays. */
const columnsFor = (
  state: ChangeOrderTypeState,
  type: OrderTypeRow,
  tableId: string | undefined,
  context: DecisionContext,
): Partial<CheckRow> => {
  const { check } = state.rows;
  const { callNumbersInUse, lastCallNumber } = state;
  if (isSeated(type.kind)) {
    const seated = { tableId: tableId ?? check.tableId, callNumber: null, promisedAt: null };
    return { orderTypeId: type.id, ...seated };
  }
  const next = () => nextCallNumber(context.deviceNumber, callNumbersInUse, lastCallNumber);
  const kept = orderTypeOf(type).slots === undefined ? { promisedAt: null } : {};
  return {
    ...{ orderTypeId: type.id, tableId: null, callNumber: check.callNumber ?? next() },
    ...kept,
  };
};

/** Money that was taken is not made too much by another price (rule OT7). */
const paidProblem = (
  before: CheckState,
  states: readonly CheckState[],
): Failure<'paid_already'> | undefined => {
  const over = states.find(({ overpaidMinor }) => overpaidMinor > 0);
  return over === undefined || before.overpaidMinor > 0
    ? undefined
    : failure(
        'paid_already',
        'More was paid on it than it would come to then. Undo that payment first.',
        'orderTypeId',
      );
};

/**
 * Makes a check another order type: its lines count at the prices and taxes that they have under it (rules OT4, OT7, OT13).
 * Making it what it was brings back what it came to.
 */
export const decideChangeOrderType = (
  state: ChangeOrderTypeState,
  command: ChangeOrderTypeCommand,
  context: DecisionContext,
): Result<ChangedOrderType, ChangeOrderTypeError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const before = projectCheck(state.rows);
  const open = requireOpen(before);
  if (!open.ok) return open;
  const type = state.orderTypes.find(({ id }) => id === command.orderTypeId);
  if (type === undefined || type.active === 0) {
    return err(
      failure(
        'unknown_order_type',
        'This order type is gone. Choose one from the list.',
        'orderTypeId',
      ),
    );
  }
  const problem = placeProblem(state, type, command.tableId);
  if (problem !== undefined) return err(problem);
  const { check } = state.rows;
  const agreed = takeOverConsent(check, takeOffAct(check.id, command), state.approval, context);
  if (!agreed.ok) return agreed;
  const columns = columnsFor(state, type, command.tableId, context);
  const change = changedColumns('check', check.id, columns);
  const facts = change === undefined ? [] : [change];
  const after = projectKin(applyFacts(state.rows, facts));
  const paid = paidProblem(before, after);
  if (paid !== undefined) return err(paid);
  const nameOf = (id: string) => state.orderTypes.find((one) => one.id === id)?.name ?? null;
  const names = { from: nameOf(check.orderTypeId), to: type.name };
  const told =
    type.id === check.orderTypeId
      ? []
      : [
          eventFact(context, 'order_type_changed', check.id, {
            ...names,
            toId: type.id,
            after: afterLast('order_type_changed', state.known ?? []),
            approvedBy: agreed.value,
          }),
        ];
  const promiseGone = columns.promisedAt === null ? (check.promisedAt ?? null) : null;
  const gone =
    promiseGone === null
      ? []
      : [eventFact(context, 'promise_changed', check.id, { from: promiseGone, to: null })];
  const [mine] = after;
  const afterMinor = mine?.totalMinor ?? before.totalMinor;
  const all = [...facts, ...told, ...gone];
  return ok({ facts: all, beforeMinor: before.totalMinor, afterMinor, promiseGone });
};
