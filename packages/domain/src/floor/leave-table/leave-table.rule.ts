import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { PartyNow } from '../party-course.ts';
import { stepFact } from '../step-party/step-fact.ts';
import type { LeaveTableCommand } from './leave-table.command.ts';

export type LeaveTableError = NotAllowed | Failure<'has_lines' | 'not_seated'>;

/** Steps that say that the party sits at this check. */
const seatings = (party: PartyNow | undefined, checkId: string): string[] =>
  (party?.steps ?? [])
    .filter((step) => step.type === 'seated' && step.checkId === checkId)
    .map(({ id }) => id);

/**
 * Ends the check of guests on which nothing was ever rung; the party that was expected is so again (rule FL3). Its
 * undo opens it, and says again that they sit.
 */
export const decideLeaveTable = (
  { check, lines }: CheckState,
  party: PartyNow | undefined,
  { back }: LeaveTableCommand,
  context: DecisionContext,
): Result<Fact[], LeaveTableError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (check.tableId === null)
    return err(failure('not_seated', 'Nobody sits at a table with this check.'));
  if (lines.length > 0)
    return err(
      failure('has_lines', 'Something was rung on this check. Remove or void it, or settle it.'),
    );
  if (back) {
    const again =
      party === undefined || party.course === 'seated'
        ? []
        : [stepFact(party.party.id, 'seated', context, { checkId: check.id })];
    return ok([{ kind: 'check', id: check.id, doc: { leftAt: null } }, ...again]);
  }
  const undoes = seatings(party, check.id);
  return ok([
    { kind: 'check', id: check.id, doc: { leftAt: context.now } },
    ...(party === undefined || undoes.length === 0
      ? []
      : [stepFact(party.party.id, 'undo', context, { undoes })]),
  ]);
};
