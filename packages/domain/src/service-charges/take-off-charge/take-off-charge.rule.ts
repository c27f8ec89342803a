import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { takeOffAct } from '../../checks/after-print.ts';
import { applyFacts } from '../../checks/apply-facts.ts';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { LOWERED_FIELD } from '../../checks/lower-printed.ts';
import { projectCheck } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import { type Approval, type ApprovalError, approveAct } from '../../staff/approval.ts';
import { chargeLine } from '../charge-line.ts';
import { chargeOf, lastCharge } from '../charge-of.ts';
import type { CheckCharge } from '../check-charge.ts';
import type { TakeOffChargeCommand } from './take-off-charge.command.ts';

export type TakeOffChargeError =
  | NotAllowed
  | CheckClosed
  | ApprovalError
  | Failure<'no_charge' | 'paid_already'>;

/** `beforeMinor` and `afterMinor`: what the check came to, and comes to now. */
export type TakenOffCharge = {
  readonly facts: readonly Fact[];
  readonly beforeMinor: number;
  readonly afterMinor: number;
};

/** Who consented; null: nobody had to (rule SC7). */
const agreedBy = (
  { mandatory }: CheckCharge,
  command: TakeOffChargeCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  if (!command.off || !mandatory) return ok(null);
  if (isPermitted(context.permissions, 'approve_void')) return ok(context.employeeId);
  const agreed = approveAct(approval, takeOffAct(command.checkId, command), context);
  return agreed.ok ? ok(agreed.value.approverId) : err({ ...agreed.error, field: LOWERED_FIELD });
};

const noCharge = () =>
  failure(
    'no_charge',
    'No service is charged on this check. There is nothing to change.',
    'checkId',
  );

const paidAlready = () =>
  failure(
    'paid_already',
    'More was paid on it than it would come to then. Undo that payment first.',
    'checkId',
  );

/** Takes the charge for service off at a guest's wish, or puts it back (rule SC7). */
export const decideTakeOffCharge = (
  rows: CheckRows,
  command: TakeOffChargeCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<TakenOffCharge, TakeOffChargeError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const before = projectCheck(rows);
  const open = requireOpen(before);
  if (!open.ok) return open;
  const last = lastCharge(rows.lines, rows.check.id);
  const begun = last && chargeOf(last);
  if (before.charge === null || begun == null || before.charge.off === command.off)
    return err(noCharge());
  const agreed = agreedBy(before.charge, command, approval, context);
  if (!agreed.ok) return agreed;
  const { off: _, ...terms } = begun;
  const charge = command.off ? { ...terms, off: true as const } : terms;
  const line = rowFact('line', chargeLine(rows.check.id, charge, last, context));
  const after = projectCheck(applyFacts(rows, [line]));
  if (after.overpaidMinor > before.overpaidMinor) return err(paidAlready());
  const type = command.off ? 'service_charge_off' : 'service_charge_on';
  const told = { name: before.charge.name, approvedBy: agreed.value };
  return ok({
    facts: [line, eventFact(context, type, rows.check.id, told)],
    beforeMinor: before.totalMinor,
    afterMinor: after.totalMinor,
  });
};
