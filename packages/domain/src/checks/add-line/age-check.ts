import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { MenuItemRow } from '../../rows.ts';

export type AgeCheckNeeded = Failure<'age_check_needed'>;

/** Once a check: what was seen for one item holds for those that ask for no more (rules AG1, AG2). */
export const ageFacts = (
  { id, name, minAge }: MenuItemRow,
  checkId: string,
  seen: true | undefined,
  before: number | undefined,
  context: DecisionContext,
): Result<readonly Fact[], AgeCheckNeeded> => {
  if (minAge === null || context.replayed || (before ?? 0) >= minAge) return ok([]);
  return seen === undefined
    ? err(
        failure(
          'age_check_needed',
          `${name} is sold from ${minAge} years on. Look at the guest's papers first.`,
          'ageChecked',
        ),
      )
    : ok([eventFact(context, 'age_checked', checkId, { itemId: id, name, minAge })]);
};
