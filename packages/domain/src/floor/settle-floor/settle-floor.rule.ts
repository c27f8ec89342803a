import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { PartyStepRow } from '../../rows.ts';
import type { PartyNow } from '../party-course.ts';
import { stepFact } from '../step-party/step-fact.ts';
import type { SettleFloorCommand } from './settle-floor.command.ts';
import {
  decideTables,
  type SettleTablesError,
  type TableAnswer,
  type TablesToSettle,
} from './settle-tables.ts';

export type SettleFloorState = TablesToSettle & {
  /** The party that the task is about. */
  readonly party: PartyNow | undefined;
};

export type SettleFloorError = NotAllowed | SettleTablesError | Failure<'unknown_party'>;

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
  command: Exclude<SettleFloorCommand, TableAnswer>,
): PartyStepRow[] =>
  command.answer === 'here'
    ? steps.filter(isGone)
    : steps.filter(
        ({ type, checkId }) =>
          type === 'seated' && (command.answer === 'not_here' || checkId !== command.checkId),
      );

const isOfTables = (command: SettleFloorCommand): command is TableAnswer =>
  ['together', 'rebook', 'beside', 'sit'].includes(command.answer);

/** Settles a task of the floor by acts that every register understands (rules FL14 to FL16, FL42 to FL44). */
export const decideSettleFloor = (
  state: SettleFloorState,
  command: SettleFloorCommand,
  context: DecisionContext,
): Result<Fact[], SettleFloorError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (isOfTables(command)) return decideTables(state, command, context);
  const { party } = state;
  if (party === undefined)
    return err(failure('unknown_party', 'This party is not on the list any more.'));
  const dropped = droppedBy(party, command);
  return dropped.length === 0
    ? err(failure('settled', 'Somebody has answered this already.'))
    : ok(drop(state, party, dropped, context));
};
