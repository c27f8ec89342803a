import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { customerEvent } from '../../customers/customer-changes.ts';
import { type PhoneProblem, phoneProblem } from '../../customers/phone-problem.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { DiningTableRow, EventRow } from '../../rows.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import { cardNumberProblem, tidy } from '../free-text.ts';
import type { CheckState } from '../project-check.ts';
import type { DescribeCheckCommand } from './describe-check.command.ts';

export type DescribeCheckError =
  | NotAllowed
  | CheckClosed
  | PhoneProblem
  | Failure<'unknown_table' | 'table_needed' | 'card_number' | 'covers_elsewhere'>;

const tableProblem = (
  state: CheckState,
  tables: readonly DiningTableRow[],
  tableId: string | null | undefined,
): Failure<'unknown_table' | 'table_needed'> | undefined => {
  if (tableId === undefined) return undefined;
  if (tableId === null) {
    return state.check.tableId === null
      ? undefined
      : failure('table_needed', 'A check at a table needs a table. Choose another one.', 'tableId');
  }
  return tables.some((table) => table.id === tableId)
    ? undefined
    : failure(
        'unknown_table',
        'This table is no longer on the floor. Choose another one.',
        'tableId',
      );
};

/** The table is where food and guests are looked for: who changed it, and from which, is told (rule MV18). */
const tableEvent = (
  { check }: CheckState,
  tables: readonly DiningTableRow[],
  tableId: string | null | undefined,
  context: DecisionContext,
): Fact[] => {
  if (tableId === undefined || tableId === check.tableId) return [];
  const labelOf = (id: string | null) => tables.find((table) => table.id === id)?.label ?? null;
  const names = { from: labelOf(check.tableId), to: labelOf(tableId) };
  return [eventFact(context, 'table_changed', check.id, names)];
};

/** What stood before is left to what asks for it: other columns are changed beside it. */
const newPhoneProblem = ({ check }: CheckState, phone: string | null | undefined) =>
  tidied(phone) === check.phone ? undefined : phoneProblem(phone);

const tidied = (text: string | null | undefined): string | null | undefined =>
  text === undefined ? undefined : tidy(text);

/** Guests who move take no tables along that were joined where they sat (rule FL9). */
const partedBy = ({ check }: CheckState, tableId: string | null | undefined): null | undefined =>
  tableId === undefined || tableId === check.tableId || (check.joinedTableIds ?? []).length === 0
    ? undefined
    : null;

const coversProblem = (state: CheckState, covers: number | null | undefined) =>
  covers == null || !state.covers.elsewhere
    ? undefined
    : failure(
        'covers_elsewhere',
        `Its guests are counted on the check that it was merged into. Say there that they are ${covers} more.`,
        'covers',
      );

/** People say how many there are in all: what merges brought is not written twice (rule MV22). */
const ownCovers = (state: CheckState, covers: number | null | undefined) => {
  const { brought, elsewhere } = state.covers;
  if (elsewhere || covers === undefined) return undefined;
  return brought === null ? covers : (covers ?? 0) - brought;
};

/**
 * Changes what people call a check: table, covers, guest name, whose it is. Only given columns are written. `known`: what
 * was said of whose it is (rule CU12).
 */
export const decideDescribeCheck = (
  state: CheckState,
  tables: readonly DiningTableRow[],
  command: DescribeCheckCommand,
  context: DecisionContext,
  known: readonly EventRow[] = [],
): Result<Fact[], DescribeCheckError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const problem =
    tableProblem(state, tables, command.tableId) ??
    coversProblem(state, command.covers) ??
    cardNumberProblem('guestName', command.guestName) ??
    cardNumberProblem('phone', command.phone) ??
    newPhoneProblem(state, command.phone) ??
    cardNumberProblem('address', command.address);
  if (problem !== undefined) return err(problem);
  const change = changedColumns('check', state.check.id, {
    tableId: command.tableId,
    covers: ownCovers(state, command.covers),
    guestName: tidied(command.guestName),
    phone: tidied(command.phone),
    address: tidied(command.address),
    marker: tidied(command.marker),
    customerId: command.customerId,
    joinedTableIds: partedBy(state, command.tableId),
  });
  const told = [
    ...tableEvent(state, tables, command.tableId, context),
    ...customerEvent(state.check, command.customerId, known, context),
  ];
  return ok([...(change === undefined ? [] : [change]), ...told]);
};
