import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import { type Approval, type ApprovalError, approveAct } from '../../staff/approval.ts';
import type { DeliveryAllowed } from '../delivery-problem.ts';

export type AllowDeliveryError = NotAllowed | CheckClosed | ApprovalError | Failure<'zone_unknown'>;

const approverOf = (
  { check }: CheckState,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string, ApprovalError> => {
  if (isPermitted(context.permissions, 'approve_delivery')) return ok(context.employeeId);
  const agreed = approveAct(approval, { type: 'delivery', checkId: check.id }, context);
  return agreed.ok ? ok(agreed.value.approverId) : agreed;
};

/** Somebody who may agrees that an order goes out as it is; it is asked again when it comes to less (rule DL8). */
export const decideAllowDelivery = (
  state: CheckState,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Fact[], AllowDeliveryError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const { check, delivery } = state;
  if (delivery === null || delivery.zoneId === null)
    return err(failure('zone_unknown', 'Choose the zone of this delivery first.', 'zone'));
  const approvedBy = approverOf(state, approval, context);
  if (!approvedBy.ok) return approvedBy;
  const { zoneId, missingMinor } = delivery;
  const told = { zoneId, missingMinor, approvedBy: approvedBy.value };
  return ok([eventFact(context, 'delivery_allowed', check.id, told)]);
};

/** What an event of `delivery_allowed` says was agreed to; undefined: it is none. */
export const allowedBy = (
  detail: Readonly<Record<string, string | number | null>> | undefined,
): DeliveryAllowed | undefined => {
  const { zoneId, missingMinor } = detail ?? {};
  return typeof zoneId === 'string' && typeof missingMinor === 'number'
    ? { zoneId, missingMinor }
    : undefined;
};
