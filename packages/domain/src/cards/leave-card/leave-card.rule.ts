import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import type { CardLimits } from '../card-limits.ts';
import { cardStepFact } from '../card-step.ts';
import type { CardState } from '../project-cards.ts';
import type { LeaveCardCommand } from './leave-card.command.ts';

export type LeaveCardError = NotAllowed | ApprovalError | Failure<'unknown_card' | 'card_answered'>;

const answered = ({ outcome }: CardState) =>
  failure(
    'card_answered',
    outcome === 'approved'
      ? 'The card was approved meanwhile. Look at the check again.'
      : 'The card was declined meanwhile. Take another tender.',
    'intentId',
  );

/** Another tender needs nobody's leave; a guest goes within the limit of the site, or with a consent to this one. */
const approverOf = (
  { intent }: CardState,
  { way }: LeaveCardCommand,
  limits: CardLimits,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  const free = way === 'set_aside' || intent.amountMinor <= limits.releaseLimitMinor;
  if (free || isPermitted(context.permissions, 'release_guest')) return ok(null);
  const act = { type: 'release_guest' as const, intentId: intent.id };
  const checked = checkApproval(approval, act, context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

/** What people do while the answer to a card is out (rules PC6, PC7). Once is enough. */
export const decideLeaveCard = (
  state: CheckState,
  command: LeaveCardCommand,
  limits: CardLimits,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<readonly Fact[], LeaveCardError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const card = state.cards.find(({ intent }) => intent.id === command.intentId);
  if (card === undefined)
    return err(failure('unknown_card', 'This card payment is not on the check.', 'intentId'));
  if (card.outcome !== 'pending') return err(answered(card));
  if (command.way === 'set_aside' ? card.setAside : card.released) return ok([]);
  const approved = approverOf(card, command, limits, approval, context);
  if (!approved.ok) return approved;
  return ok([cardStepFact(card.intent, command.way, context, { approvedBy: approved.value })]);
};
