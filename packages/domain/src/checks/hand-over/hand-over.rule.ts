import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { CheckRow, EmployeeRow } from '../../rows.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import type { HandOverCommand } from './hand-over.command.ts';

export type HandOverError = NotAllowed | CheckClosed | Failure<'unknown_employee' | 'same_server'>;

/** Who looks after the guests of a check. */
export const serverOf = ({ serverId, openedBy }: Pick<CheckRow, 'serverId' | 'openedBy'>): string =>
  serverId ?? openedBy;

/** Transfers a check to another server, who works here (rule MV18). */
export const decideHandOver = (
  state: CheckState,
  employees: readonly EmployeeRow[],
  command: HandOverCommand,
  context: DecisionContext,
): Result<Fact[], HandOverError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const to = employees.find(({ id, active }) => id === command.employeeId && active === 1);
  if (to === undefined) {
    return err(
      failure('unknown_employee', 'This person does not work here any more. Choose another one.'),
    );
  }
  const from = serverOf(state.check);
  if (from === to.id) {
    return err(failure('same_server', `${to.name} has this check already.`, 'employeeId'));
  }
  const { id } = state.check;
  const change = changedColumns('check', id, { serverId: to.id });
  const names = { from: employees.find((row) => row.id === from)?.name ?? null, to: to.name };
  return ok([
    ...(change === undefined ? [] : [change]),
    eventFact(context, 'handed_over', id, names),
  ]);
};
