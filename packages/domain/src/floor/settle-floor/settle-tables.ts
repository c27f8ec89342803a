import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { tieChecks } from '../../checks/check-tie.ts';
import {
  type DescribeCheckError,
  decideDescribeCheck,
} from '../../checks/describe-check/describe-check.rule.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { DiningTableRow, PartyRow } from '../../rows.ts';
import type { FloorTask } from '../floor-tasks.ts';
import { shareTable } from '../kept-twice.ts';
import type { PartyNow } from '../party-course.ts';
import type { TableNow } from '../project-floor.ts';
import { keptFor, type TableKept, tableKept } from '../save-party/table-kept.ts';
import type { SettleFloorCommand } from './settle-floor.command.ts';

export type TablesToSettle = {
  /** What waits at the floor now. */
  readonly tasks: readonly FloorTask[];
  readonly floor: readonly TableNow[];
  readonly tables: readonly DiningTableRow[];
  /** Reservations that have a table. */
  readonly kept: readonly PartyNow[];
  readonly timeZone: string;
  checkOf(id: string): CheckState | undefined;
  nameOf(party: PartyRow): string | null;
};

export type SettleTablesError =
  | DescribeCheckError
  | TableKept
  | Failure<'settled' | 'unknown_table' | 'table_taken'>;

export type TableAnswer = Extract<
  SettleFloorCommand,
  { answer: 'together' | 'rebook' | 'beside' | 'sit' }
>;

type Of<T extends FloorTask['type']> = Extract<FloorTask, { type: T }>;

const SETTLED = 'Somebody has answered this already.';

const find = <T extends FloorTask['type']>(
  { tasks }: TablesToSettle,
  type: T,
  isMeant: (task: Of<T>) => boolean,
): Result<Of<T>, Failure<'settled'>> => {
  const found = tasks.find((task): task is Of<T> => task.type === type && isMeant(task as Of<T>));
  return found === undefined ? err(failure('settled', SETTLED)) : ok(found);
};

const together = (
  state: TablesToSettle,
  { checkIds }: Extract<TableAnswer, { answer: 'together' }>,
  context: DecisionContext,
): Result<Fact[], SettleTablesError> => {
  const task = find(state, 'two_parties', (one) =>
    checkIds.every((id) => one.checkIds.includes(id)),
  );
  if (!task.ok) return task;
  const [first = '', ...others] = checkIds;
  return ok(others.map((other) => tieChecks(first, other, context)));
};

const beside = (
  state: TablesToSettle,
  { partyIds: [one, other] }: Extract<TableAnswer, { answer: 'beside' }>,
  context: DecisionContext,
): Result<Fact[], SettleTablesError> => {
  const task = find(
    state,
    'kept_twice',
    ({ partyIds }) => partyIds.includes(one) && partyIds.includes(other) && one !== other,
  );
  return task.ok ? ok(shareTable(one, [other], task.value.tableId, context)) : task;
};

const tableProblem = (
  { tables }: TablesToSettle,
  tableId: string,
): Failure<'unknown_table'> | undefined =>
  tables.some(({ id }) => id === tableId)
    ? undefined
    : failure(
        'unknown_table',
        'This table is no longer on the floor. Choose another one.',
        'tableId',
      );

const rebook = (
  state: TablesToSettle,
  { partyId, tableId }: Extract<TableAnswer, { answer: 'rebook' }>,
): Result<Fact[], SettleTablesError> => {
  const task = find(state, 'kept_twice', ({ partyIds }) => partyIds.includes(partyId));
  if (!task.ok) return task;
  const problem = tableProblem(state, tableId);
  if (problem !== undefined) return err(problem);
  const at = state.kept.find(({ party }) => party.id === partyId)?.party.at ?? 0;
  const other = keptFor({ id: partyId, tableId, at }, state.kept);
  return other === undefined
    ? ok([{ kind: 'party', id: partyId, doc: { tableId } }])
    : err(tableKept(other, state, state.nameOf(other)));
};

const takenBy = (
  { floor, tables }: TablesToSettle,
  tableId: string,
): Failure<'table_taken'> | undefined => {
  const table = floor.find((one) => one.tableId === tableId);
  const label = tables.find(({ id }) => id === tableId)?.label ?? '';
  return table === undefined || table.checkIds.length === 0
    ? undefined
    : failure('table_taken', `Table ${label} has guests. Choose a free one.`, 'tableId');
};

/** The guests of two registers' moves: whoever answers is the last to say so, whatever stood before. */
const brought = (
  { tables }: TablesToSettle,
  { checkId, tableIds }: Of<'moved_twice'>,
  tableId: string,
  facts: readonly Fact[],
  context: DecisionContext,
): Fact[] => {
  const labelOf = (id: string | undefined) => tables.find((one) => one.id === id)?.label ?? null;
  const from = labelOf(tableIds.find((id) => id !== tableId));
  const said = { from, to: labelOf(tableId), settles: 1 };
  return [
    ...facts.filter(({ kind }) => kind !== 'event'),
    eventFact(context, 'table_changed', checkId, said),
  ];
};

const sit = (
  state: TablesToSettle,
  { checkId, tableId }: Extract<TableAnswer, { answer: 'sit' }>,
  context: DecisionContext,
): Result<Fact[], SettleTablesError> => {
  const check = state.checkOf(checkId);
  if (check === undefined) return err(failure('settled', SETTLED));
  const facts = decideDescribeCheck(check, state.tables, { checkId, tableId }, context);
  const moved = find(
    state,
    'moved_twice',
    (task) => task.checkId === checkId && task.tableIds.includes(tableId),
  );
  if (moved.ok)
    return facts.ok ? ok(brought(state, moved.value, tableId, facts.value, context)) : facts;
  const task = find(state, 'two_parties', ({ checkIds }) => checkIds.includes(checkId));
  if (!task.ok) return task;
  const taken = takenBy(state, tableId);
  return taken === undefined ? facts : err(taken);
};

/** Answers that give tables to checks and reservations: only where a task asks (rules FL14, FL42 to FL44). */
export const decideTables = (
  state: TablesToSettle,
  command: TableAnswer,
  context: DecisionContext,
): Result<Fact[], SettleTablesError> => {
  switch (command.answer) {
    case 'together':
      return together(state, command, context);
    case 'beside':
      return beside(state, command, context);
    case 'rebook':
      return rebook(state, command);
    case 'sit':
      return sit(state, command, context);
  }
};
