import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { EmployeeRow, EventRow } from '../../rows.ts';
import type { Approval, ApprovalError } from '../../staff/approval.ts';
import { afterLast } from '../changes-beside.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import { moveAct } from '../decide-moves.ts';
import type { CheckState } from '../project-check.ts';
import { serverOf, takeOverConsent } from '../take-over.ts';
import type { HandOverCommand } from './hand-over.command.ts';

export type HandOverError =
  | NotAllowed
  | CheckClosed
  | ApprovalError
  | Failure<'unknown_employee' | 'same_server'>;

/** What a hand-over is decided on besides the check. */
export type HandOverState = {
  readonly employees: readonly EmployeeRow[];
  /** The event of its last hand-over; absent: none. */
  readonly last?: Pick<EventRow, 'detail'> | undefined;
  readonly approval?: Approval | undefined;
  /** Events about the check; absent: none. */
  readonly known?: readonly EventRow[];
};

/** Who gave their own check away takes it back, until it is handed on. */
const gaveItAway = ({ last }: HandOverState, { employeeId }: DecisionContext): boolean =>
  last?.detail['givenBy'] === employeeId;

const consentTo = (
  { check }: CheckState,
  state: HandOverState,
  command: HandOverCommand,
  context: DecisionContext,
): Result<string | null, ApprovalError> =>
  gaveItAway(state, context)
    ? ok(null)
    : takeOverConsent(check, moveAct(command), state.approval, context);

/** Transfers a check to another server, who works here (rules MV18, MV23, MV28). */
export const decideHandOver = (
  state: CheckState,
  who: HandOverState,
  command: HandOverCommand,
  context: DecisionContext,
): Result<Fact[], HandOverError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const { employees } = who;
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
  const agreed = consentTo(state, who, command, context);
  if (!agreed.ok) return agreed;
  const { id } = state.check;
  const change = changedColumns('check', id, { serverId: to.id });
  const names = { from: employees.find((row) => row.id === from)?.name ?? null, to: to.name };
  const ids = { toId: to.id, after: afterLast('handed_over', who.known ?? []) };
  const by = { givenBy: from === context.employeeId ? from : null, approvedBy: agreed.value };
  return ok([
    ...(change === undefined ? [] : [change]),
    eventFact(context, 'handed_over', id, { ...names, ...ids, ...by }),
  ]);
};
