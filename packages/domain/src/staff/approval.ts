import type { Failure, Result } from '@galley/base';
import { canonicalJson, err, failure, ok } from '@galley/base';
import { isPermitted } from '../decision.ts';
import { PERMISSION_WORDS } from './permission-words.ts';
import type { Permission } from './staff.table.ts';

/** The one act that a manager consents to. */
export type ApprovedAct =
  | {
      readonly type: 'void' | 'refund';
      readonly lineId: string;
      readonly quantity: number;
      readonly reasonId: string;
      /** Of a void whether it was made: an approval that does not say it is for none. */
      readonly disposition?: 'not_made' | 'wasted';
    }
  | {
      readonly type: 'reverse_payment';
      readonly paymentId: string;
      readonly amountMinor: number;
    }
  | { readonly type: 'reprint'; readonly receiptId: string }
  | { readonly type: 'release_guest'; readonly intentId: string }
  /** `zoneId`: the zone that is chosen; absent: the order goes out as it is. */
  | { readonly type: 'delivery'; readonly checkId: string; readonly zoneId?: string }
  /** `wish`: the whole command as canonical JSON, so that the consent is to exactly this. */
  | {
      readonly type: 'move' | 'adjust' | 'take_off' | 'refund_check' | 'reopen' | 'correct_tender';
      readonly checkId: string;
      readonly wish: string;
    };

/** What whoever approves an act must be allowed to. */
export const APPROVES = {
  void: 'approve_void',
  refund: 'approve_refund',
  reverse_payment: 'approve_refund',
  refund_check: 'approve_refund',
  reopen: 'approve_refund',
  correct_tender: 'approve_refund',
  reprint: 'reprint_receipt',
  release_guest: 'release_guest',
  move: 'approve_void',
  adjust: 'approve_discount',
  take_off: 'approve_void',
  delivery: 'approve_delivery',
} as const satisfies Record<ApprovedAct['type'], Permission>;

/** A named person's one-time consent. Lives in memory only and dies after 60 s. */
export type Approval = {
  readonly id: string;
  readonly approverId: string;
  /** Who asked for it: it serves nobody else (rule VL10). */
  readonly actorId: string;
  readonly permissions: readonly Permission[];
  /** What the approver may take off a price by themselves; absent: see `discountLimit`. */
  readonly discountLimitPpm?: number | null;
  readonly act: ApprovedAct;
  readonly grantedAt: number;
};

export const APPROVAL_LIFETIME_MS = 60_000;

export type ApprovalError = Failure<
  | 'approval_needed'
  | 'approval_expired'
  | 'approval_mismatch'
  | 'approver_lacks_permission'
  | 'self_approval'
>;

const sameAct = (a: ApprovedAct, b: ApprovedAct): boolean => canonicalJson(a) === canonicalJson(b);

/** Why an approval by someone of this role does not hold. */
export const approverLacks = (type: ApprovedAct['type']): Failure<'approver_lacks_permission'> =>
  failure(
    'approver_lacks_permission',
    `Only someone who may ${PERMISSION_WORDS[APPROVES[type]]} can agree to this. Ask a manager.`,
  );

/** Who wants to act, and when. */
type Asking = { readonly now: number; readonly employeeId: string };

/** Holds when the approval is for exactly this act of this person, is alive, and its giver may give it. */
export const checkApproval = (
  approval: Approval | undefined,
  act: ApprovedAct,
  { now, employeeId }: Asking,
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
      failure('approval_mismatch', 'The manager agreed to something else than this. Ask again.'),
    );
  }
  if (approval.actorId !== employeeId) {
    return err(
      failure('approval_mismatch', 'The manager agreed that somebody else does this. Ask again.'),
    );
  }
  if (!isPermitted(approval.permissions, APPROVES[act.type])) return err(approverLacks(act.type));
  return ok(approval);
};

/** The same, and nobody approves their own act. */
export const approveAct = (
  approval: Approval | undefined,
  act: ApprovedAct,
  asking: Asking,
): Result<Approval, ApprovalError> => {
  const checked = checkApproval(approval, act, asking);
  if (!checked.ok) return checked;
  return checked.value.approverId === asking.employeeId
    ? err(failure('self_approval', 'Nobody approves their own act. Ask another manager.'))
    : checked;
};
