import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { DiningTableRow } from '../../rows.ts';
import { cleanFacts } from '../clean-table/clean-facts.ts';
import type { TableNow } from '../project-floor.ts';
import type { JoinTablesCommand } from './join-tables.command.ts';

export type JoinState = {
  readonly check: CheckState;
  readonly tables: readonly DiningTableRow[];
  readonly floor: readonly TableNow[];
  /** Checks of the same party. */
  readonly kin: readonly string[];
};

export type JoinTablesError =
  | NotAllowed
  | CheckClosed
  | Failure<'not_seated' | 'unknown_table' | 'table_taken'>;

const problemOf = (
  { check, tables, floor, kin }: JoinState,
  tableIds: readonly string[],
): Failure<'not_seated' | 'unknown_table' | 'table_taken'> | undefined => {
  if (check.check.tableId === null)
    return failure('not_seated', 'Nobody sits at a table with this check.');
  if (tableIds.some((id) => !tables.some((table) => table.id === id)))
    return failure(
      'unknown_table',
      'This table is no longer on the floor. Choose another one.',
      'tableIds',
    );
  const taken = floor.find(
    ({ tableId, checkIds }) =>
      tableIds.includes(tableId) && checkIds.some((id) => !kin.includes(id)),
  );
  const label = tables.find(({ id }) => id === taken?.tableId)?.label;
  return taken === undefined
    ? undefined
    : failure(
        'table_taken',
        `Table ${label} has guests of its own. Choose a free one, or merge the checks.`,
        'tableIds',
      );
};

/** Pulls tables together for the party of a check, or parts them (rule FL9). */
export const decideJoinTables = (
  state: JoinState,
  command: JoinTablesCommand,
  context: DecisionContext,
): Result<Fact[], JoinTablesError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state.check);
  if (!open.ok) return open;
  const { check } = state.check;
  const joined = [...new Set(command.tableIds)].filter((id) => id !== check.tableId);
  const problem = problemOf(state, joined);
  if (problem !== undefined) return err(problem);
  const pulled = state.floor.filter(({ tableId }) => joined.includes(tableId));
  return ok([
    {
      kind: 'check',
      id: check.id,
      doc: { joinedTableIds: joined.length === 0 ? null : joined },
    },
    ...cleanFacts(pulled, context),
  ]);
};
