import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { PartyNow } from '../party-course.ts';
import { stepFact } from './step-fact.ts';
import type { StepPartyCommand } from './step-party.command.ts';

export type StepPartyError =
  | NotAllowed
  | Failure<'unknown_party' | 'party_seated' | 'nothing_to_undo'>;

/** Takes back the steps that made the party what it is; what other registers did meanwhile stands (rule FL11). */
const back = (now: PartyNow, context: DecisionContext): Result<Fact[], StepPartyError> => {
  const undoes = now.steps.filter(({ type }) => type === now.course).map(({ id }) => id);
  return undoes.length === 0
    ? err(failure('nothing_to_undo', 'Nothing was said of this party that could be taken back.'))
    : ok([stepFact(now.party.id, 'undo', context, { undoes })]);
};

/** Says what became of a party (rule FL10). What stands already is not said again. */
export const decideStepParty = (
  now: PartyNow | undefined,
  { step }: StepPartyCommand,
  context: DecisionContext,
): Result<Fact[], StepPartyError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (now === undefined)
    return err(failure('unknown_party', 'This party is not on the list. Choose it again.'));
  if (step === 'back') return back(now, context);
  if (now.course === 'seated')
    return err(failure('party_seated', 'This party sits already. Take that back first.'));
  return ok(now.course === step ? [] : [stepFact(now.party.id, step, context)]);
};
