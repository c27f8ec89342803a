import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { tieChecks } from '../../checks/check-tie.ts';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { PartyStepRow } from '../../rows.ts';
import type { PartyNow } from '../party-course.ts';
import { stepFact } from '../step-party/step-fact.ts';
import type { SettleFloorCommand } from './settle-floor.command.ts';

export type SettleFloorState = {
  /** The party that the task is about. */
  readonly party: PartyNow | undefined;
  checkOf(id: string): CheckState | undefined;
};

export type SettleFloorError = NotAllowed | Failure<'unknown_party' | 'unknown_check' | 'settled'>;

const together = (checkIds: readonly string[], context: DecisionContext): Fact[] => {
  const [first = '', ...others] = checkIds;
  return others.map((other) => tieChecks(first, other, context));
};

/** The check that the guests do not sit with ends where nothing was rung on it, else it is another party's. */
const emptied = (state: CheckState | undefined, context: DecisionContext): Fact[] =>
  state === undefined || state.lines.length > 0 || state.status !== 'open'
    ? []
    : [{ kind: 'check', id: state.check.id, doc: { leftAt: context.now } }];

const drop = (
  state: SettleFloorState,
  { party }: PartyNow,
  dropped: readonly PartyStepRow[],
  context: DecisionContext,
): Fact[] => [
  ...(dropped.length === 0
    ? []
    : [stepFact(party.id, 'undo', context, { undoes: dropped.map(({ id }) => id) })]),
  ...new Map(
    dropped
      .flatMap(({ checkId }) => emptied(state.checkOf(checkId ?? ''), context))
      .map((fact) => [fact.id, fact]),
  ).values(),
];

const isGone = ({ type }: PartyStepRow): boolean => type === 'no_show' || type === 'cancelled';

const droppedBy = (
  { steps }: PartyNow,
  command: Exclude<SettleFloorCommand, { answer: 'together' }>,
): PartyStepRow[] =>
  command.answer === 'here'
    ? steps.filter(isGone)
    : steps.filter(
        ({ type, checkId }) =>
          type === 'seated' && (command.answer === 'not_here' || checkId !== command.checkId),
      );

/** Settles a task of the floor by acts that every register understands (rules FL14 to FL16). */
export const decideSettleFloor = (
  state: SettleFloorState,
  command: SettleFloorCommand,
  context: DecisionContext,
): Result<Fact[], SettleFloorError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (command.answer === 'together') {
    const gone = command.checkIds.find((id) => state.checkOf(id) === undefined);
    return gone === undefined
      ? ok(together(command.checkIds, context))
      : err(failure('unknown_check', 'A check is not here yet. Wait until it has arrived.'));
  }
  const { party } = state;
  if (party === undefined)
    return err(failure('unknown_party', 'This party is not on the list any more.'));
  const dropped = droppedBy(party, command);
  return dropped.length === 0
    ? err(failure('settled', 'Somebody has answered this already.'))
    : ok(drop(state, party, dropped, context));
};
