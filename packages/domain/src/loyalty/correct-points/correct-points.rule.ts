import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { cardNumberProblem } from '../../checks/free-text.ts';
import { type DecisionContext, type NotAllowed, requireSound } from '../../decision.ts';
import type { CustomerRow, LoyaltyCorrectionRow } from '../../rows.ts';
import type { CorrectPointsCommand } from './correct-points.command.ts';

export type CorrectPointsError =
  | NotAllowed
  | Failure<'unknown_customer' | 'no_points' | 'reason_missing' | 'card_number'>;

const problemOf = (
  customer: CustomerRow | undefined,
  { points, reason }: CorrectPointsCommand,
): Exclude<CorrectPointsError, NotAllowed> | undefined => {
  if (customer === undefined)
    return failure('unknown_customer', 'This customer is not on the list any more.');
  if (points === 0) return failure('no_points', 'Type how many points, not 0.', 'points');
  if (reason.trim() === '') return failure('reason_missing', 'Type why.', 'reason');
  return cardNumberProblem('reason', reason);
};

/** Who may erase customers corrects their points, by a fact of its own (rule LY8). */
export const decideCorrectPoints = (
  customer: CustomerRow | undefined,
  command: CorrectPointsCommand,
  context: DecisionContext,
): Result<LoyaltyCorrectionRow, CorrectPointsError> => {
  const sound = requireSound(context, 'edit_customers', problemOf(customer, command));
  if (!sound.ok) return err(sound.error);
  return ok({
    id: context.ids('loyaltyCorrection'),
    customerId: command.customerId,
    businessDate: context.businessDate,
    points: command.points,
    reason: command.reason.trim(),
    correctedAt: context.now,
    correctedBy: context.employeeId,
    deviceId: context.deviceId,
  });
};
