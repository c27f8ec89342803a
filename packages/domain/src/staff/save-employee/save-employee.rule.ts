import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { EmployeeRow, RoleRow } from '../../rows.ts';
import type { SaveEmployeeCommand } from './save-employee.command.ts';

export type StaffState = {
  readonly employees: readonly EmployeeRow[];
  readonly roles: readonly RoleRow[];
};

export type SaveEmployeeError =
  | NotAllowed
  | Failure<'unknown_employee' | 'unknown_role' | 'field_missing' | 'last_staff_editor'>;

export type SavedEmployee = { readonly employeeId: string; readonly facts: readonly Fact[] };

const editsStaff = (state: StaffState, roleId: string): boolean =>
  state.roles.find((role) => role.id === roleId)?.permissions.includes('edit_staff') ?? false;

/** Nobody may lock everyone out of the staff page. */
const lastEditorProblem = (
  state: StaffState,
  before: EmployeeRow,
  after: EmployeeRow,
): SaveEmployeeError | undefined => {
  const others = state.employees.filter((row) => row.id !== before.id);
  const remains = [...others, after].some(
    (row) => row.active === 1 && editsStaff(state, row.roleId),
  );
  return remains
    ? undefined
    : failure(
        'last_staff_editor',
        `${before.name} is the last one who may edit people. Give someone else that role first.`,
        'roleId',
      );
};

const newEmployee = (
  command: SaveEmployeeCommand,
  context: DecisionContext,
): Result<EmployeeRow, SaveEmployeeError> => {
  const { name, roleId, active, language = null } = command;
  if (name === undefined || roleId === undefined) {
    const field = name === undefined ? 'name' : 'roleId';
    return err(
      failure(
        'field_missing',
        `A new person needs ${name === undefined ? 'a name' : 'a role'}. Fill it in.`,
        field,
      ),
    );
  }
  const flag = active === false ? 0 : 1;
  return ok({ id: context.ids('employee'), name, roleId, active: flag, language });
};

const changed = (
  before: EmployeeRow,
  { name, roleId, active, language }: SaveEmployeeCommand,
): { after: EmployeeRow; change: Fact | undefined } => {
  const flag = active === undefined ? undefined : active ? 1 : 0;
  const after = {
    ...before,
    name: name ?? before.name,
    roleId: roleId ?? before.roleId,
    active: flag ?? before.active,
    language: language === undefined ? before.language : language,
  };
  const columns = { name, roleId, active: flag, language };
  return { after, change: changedColumns('employee', before.id, columns) };
};

const detailOf = (row: EmployeeRow) => ({
  name: row.name,
  roleId: row.roleId,
  active: row.active,
});

/** Adds a person (no id) or changes the given columns of one. People who leave are set inactive. */
export const decideSaveEmployee = (
  state: StaffState,
  command: SaveEmployeeCommand,
  context: DecisionContext,
): Result<SavedEmployee, SaveEmployeeError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const { id, roleId } = command;
  if (roleId !== undefined && !state.roles.some((role) => role.id === roleId)) {
    return err(
      failure('unknown_role', 'This role was taken off meanwhile. Choose another one.', 'roleId'),
    );
  }
  if (id === undefined) {
    const employee = newEmployee(command, context);
    if (!employee.ok) return employee;
    const event = eventFact(
      context,
      'employee_changed',
      employee.value.id,
      detailOf(employee.value),
    );
    return ok({
      employeeId: employee.value.id,
      facts: [rowFact('employee', employee.value), event],
    });
  }
  const before = state.employees.find((row) => row.id === id);
  if (before === undefined) {
    return err(
      failure('unknown_employee', 'This person is no longer on the list. Look at it again.', 'id'),
    );
  }
  const { after, change } = changed(before, command);
  const problem = lastEditorProblem(state, before, after);
  if (problem !== undefined) return err(problem);
  const event = eventFact(context, 'employee_changed', id, detailOf(after));
  return ok({ employeeId: id, facts: change === undefined ? [] : [change, event] });
};
