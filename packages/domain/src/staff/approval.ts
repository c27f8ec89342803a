import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { Permission } from './staff.table.ts';

/** The one act that a manager consents to. */
export type ApprovedAct = {
  readonly type: 'void' | 'refund';
  readonly lineId: string;
  readonly quantity: number;
  readonly reasonId: string;
};

/** A named person's one-time consent. Lives in memory only and dies after 60 s. */
export type Approval = {
  readonly id: string;
  readonly approverId: string;
  readonly permissions: readonly Permission[];
  readonly act: ApprovedAct;
  readonly grantedAt: number;
};

export const APPROVAL_LIFETIME_MS = 60_000;

export type ApprovalError = Failure<
  'approval_needed' | 'approval_expired' | 'approval_mismatch' | 'approver_lacks_permission'
>;

const sameAct = (a: ApprovedAct, b: ApprovedAct): boolean =>
  a.type === b.type &&
  a.lineId === b.lineId &&
  a.quantity === b.quantity &&
  a.reasonId === b.reasonId;

/** Holds when the approval is for exactly this act, is alive, and its giver may give it. */
export const checkApproval = (
  approval: Approval | undefined,
  act: ApprovedAct,
  permission: Permission,
  now: number,
): Result<Approval, ApprovalError> => {
  if (approval === undefined) {
    return err(failure('approval_needed', 'This needs a manager. Ask one to type a PIN.'));
  }
  if (now - approval.grantedAt > APPROVAL_LIFETIME_MS || now < approval.grantedAt) {
    return err(
      failure('approval_expired', 'The approval is older than 60 s. Ask the manager again.'),
    );
  }
  if (!sameAct(approval.act, act)) {
    return err(
      failure(
        'approval_mismatch',
        'The approval was given for another line, quantity or reason. Ask the manager again.',
      ),
    );
  }
  if (!approval.permissions.includes(permission)) {
    return err(
      failure(
        'approver_lacks_permission',
        `The approver's role lacks the permission '${permission}'. Ask someone who has it.`,
      ),
    );
  }
  return ok(approval);
};
