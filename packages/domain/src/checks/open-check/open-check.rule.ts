import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { isSeated } from '../../order-types/order-type.ts';
import type { CheckRow, DiningTableRow, OrderTypeRow } from '../../rows.ts';
import { nextCallNumber } from '../call-number.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { OpenCheckCommand } from './open-check.command.ts';

export type OpenCheckState = {
  readonly orderTypes: readonly OrderTypeRow[];
  readonly tables: readonly DiningTableRow[];
  /** Tables that have guests; absent for a check that goes on from one of theirs, or is replayed. */
  readonly takenTables?: ReadonlySet<string>;
  /** Call numbers of checks that are open or whose food is not made yet. */
  readonly callNumbersInUse: ReadonlySet<string>;
  /** The number that this register gave last. */
  readonly lastCallNumber: string | undefined;
};

export type OpenCheckError =
  | NotAllowed
  | Failure<
      'unknown_order_type' | 'unknown_table' | 'table_needed' | 'table_taken' | 'card_number'
    >;

export type OpenedCheck = { readonly check: CheckRow; readonly facts: readonly Fact[] };

const tableProblem = (
  { tables, takenTables }: OpenCheckState,
  tableId: string,
): Failure<'unknown_table' | 'table_taken'> | undefined => {
  const table = tables.find(({ id }) => id === tableId);
  if (table === undefined)
    return failure(
      'unknown_table',
      'This table is no longer on the floor. Choose another one.',
      'tableId',
    );
  return takenTables?.has(tableId)
    ? failure(
        'table_taken',
        `Table ${table.label} has guests. Ring on their check, or choose a free table.`,
        'tableId',
      )
    : undefined;
};

const problemOf = (
  state: OpenCheckState,
  command: OpenCheckCommand,
  orderType: OrderTypeRow | undefined,
): OpenCheckError | undefined => {
  if (orderType === undefined || orderType.active === 0) {
    return failure(
      'unknown_order_type',
      'This order type is gone. Choose one from the list.',
      'orderTypeId',
    );
  }
  const { tableId } = command;
  if (isSeated(orderType.kind) && tableId === undefined) {
    return failure('table_needed', `${orderType.name} needs a table. Choose one.`, 'tableId');
  }
  const problem = tableId === undefined ? undefined : tableProblem(state, tableId);
  return problem ?? cardNumberProblem('guestName', command.guestName);
};

/**
 * Opens a check; a takeaway check gets a call number of this register (rules CK1, CK2, FL45). `externalRef` is
 * the key of a record that is replayed.
 */
export const decideOpenCheck = (
  state: OpenCheckState,
  command: OpenCheckCommand,
  context: DecisionContext,
  externalRef: string | null = null,
): Result<OpenedCheck, OpenCheckError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const orderType = state.orderTypes.find((type) => type.id === command.orderTypeId);
  const problem = problemOf(state, command, orderType);
  if (problem !== undefined) return err(problem);
  const { callNumbersInUse, lastCallNumber } = state;
  const check: CheckRow = {
    id: context.ids('check'),
    businessDate: context.businessDate,
    openedAt: context.now,
    openedBy: context.employeeId,
    deviceId: context.deviceId,
    orderTypeId: command.orderTypeId,
    tableId: orderType !== undefined && isSeated(orderType.kind) ? (command.tableId ?? null) : null,
    covers: command.covers ?? null,
    callNumber:
      orderType !== undefined && !isSeated(orderType.kind)
        ? nextCallNumber(context.deviceNumber, callNumbersInUse, lastCallNumber)
        : null,
    guestName: tidy(command.guestName),
    replayed: replayedFlag(context),
    externalRef,
    serverId: null,
    part: null,
    promisedAt: null,
    phone: null,
    address: null,
    marker: null,
    customerId: null,
    leftAt: null,
    joinedTableIds: null,
    taxExemption: null,
    reopens: null,
  };
  return ok({ check, facts: [rowFact('check', check)] });
};
