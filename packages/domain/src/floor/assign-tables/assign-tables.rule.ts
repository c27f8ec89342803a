import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { DiningTableRow, EmployeeRow, TableSectionRow } from '../../rows.ts';
import { sectionId } from '../floor.table.ts';
import type { AssignTablesCommand } from './assign-tables.command.ts';

export type AssignState = {
  readonly tables: readonly DiningTableRow[];
  readonly employees: readonly EmployeeRow[];
};

export type AssignTablesError = NotAllowed | Failure<'unknown_table' | 'unknown_employee'>;

/** Puts tables in the section of somebody, for this business day (rule FL8). */
export const decideAssignTables = (
  state: AssignState,
  { tables }: AssignTablesCommand,
  context: DecisionContext,
): Result<Fact[], AssignTablesError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const has = (rows: readonly { readonly id: string }[], id: string) =>
    rows.some((row) => row.id === id);
  if (tables.some(({ tableId }) => !has(state.tables, tableId)))
    return err(
      failure('unknown_table', 'This table is no longer on the floor. Choose another one.'),
    );
  const working = state.employees.filter(({ active }) => active === 1);
  if (tables.some(({ employeeId }) => employeeId !== null && !has(working, employeeId)))
    return err(
      failure('unknown_employee', 'This person does not work here any more. Choose another one.'),
    );
  const day = context.businessDate;
  return ok(
    tables.map(({ tableId, employeeId }) => {
      const row: TableSectionRow = { id: sectionId(tableId, day), tableId, day, employeeId };
      return rowAgain('table_section', row);
    }),
  );
};
