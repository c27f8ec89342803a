import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import { allergyKey } from '../allergy-marks.ts';
import { confirmationFacts } from '../clashes.ts';
import type { SentUnconfirmed } from '../sent-unconfirmed.ts';
import type { ConfirmClashCommand } from './confirm-clash.command.ts';

export type ConfirmClashError = NotAllowed | Failure<'already_settled'>;

/**
 * The guest has it all the same: what was shown is confirmed, and what came up meanwhile is asked about anew (rule
 * AY18). Two who confirm cut off from each other are both on record. `already_settled`: nothing of it waits here.
 */
export const decideConfirmClash = (
  waiting: readonly SentUnconfirmed[],
  { lineId, confirms }: ConfirmClashCommand,
  context: DecisionContext,
): Result<Fact[], ConfirmClashError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const found = waiting.find(({ line }) => line.row.id === lineId);
  const clashes = found?.clashes.filter((clash) => confirms.includes(allergyKey(clash))) ?? [];
  return found === undefined || clashes.length === 0
    ? err(failure('already_settled', 'Somebody settled this already.', 'lineId'))
    : ok(confirmationFacts(found.line.row, clashes, context));
};
