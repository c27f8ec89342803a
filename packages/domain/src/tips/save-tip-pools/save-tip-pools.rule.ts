import {
  canonicalJson,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { TipPoolRow } from '../../rows.ts';
import type { SaveTipPoolsCommand, TipPoolEdit } from './save-tip-pools.command.ts';

export type SaveTipPoolsError =
  | NotAllowed
  | Failure<'same_name' | 'unknown_pool' | 'ends_before' | 'unknown_role' | 'role_twice'>;

export type SavedPools = {
  readonly pools: readonly TipPoolRow[];
  readonly roleIds: readonly string[];
};

const roleProblem = (
  { roleIds }: SavedPools,
  { name, giverRoleIds, takers }: TipPoolEdit,
): SaveTipPoolsError | undefined => {
  const taking = takers.map(({ roleId }) => roleId);
  if ([...(giverRoleIds ?? []), ...taking].some((id) => !roleIds.includes(id)))
    return failure('unknown_role', `A role of ${name} is gone. Choose another.`, 'takers');
  return new Set(taking).size < taking.length
    ? failure('role_twice', `A role of ${name} has points twice. Leave one.`, 'takers')
    : undefined;
};

const problemOfOne = (saved: SavedPools, edit: TipPoolEdit): SaveTipPoolsError | undefined => {
  const { id, name, fromDate, untilDate } = edit;
  if (id !== undefined && !saved.pools.some((row) => row.id === id))
    return failure('unknown_pool', `${name} is gone. Look at the list again.`, 'pools');
  return untilDate !== null && untilDate < fromDate
    ? failure('ends_before', `${name} ends before it begins. Choose a later day.`, 'untilDate')
    : roleProblem(saved, edit);
};

const columnsOf = ({ id: _, ...edit }: TipPoolEdit, sort: number) => ({
  ...edit,
  managers: edit.managers ? 1 : 0,
  sort,
});

/** Only what differs, so that two offices may edit different columns at once. */
const changesOf = (before: TipPoolRow, columns: ReturnType<typeof columnsOf>): Fact[] => {
  const now: Readonly<Record<string, unknown>> = before;
  const changed = Object.entries(columns).filter(
    ([name, value]) =>
      canonicalJson(value as never) !== canonicalJson((now[name] ?? null) as never),
  );
  const fact = changedColumns('tip_pool', before.id, Object.fromEntries(changed));
  return fact === undefined ? [] : [fact];
};

/** Rules for sharing tips of a site, as a list (rule TP8). What was shared out stays until it is shared out anew. */
export const decideSaveTipPools = (
  saved: SavedPools,
  { pools }: SaveTipPoolsCommand,
  context: DecisionContext,
): Result<Fact[], SaveTipPoolsError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  if (new Set(pools.map(({ name }) => name.toLowerCase())).size < pools.length)
    return err(failure('same_name', 'Two pools have the same name. Give each its own.', 'pools'));
  const problem = pools.map((edit) => problemOfOne(saved, edit)).find((one) => one);
  if (problem !== undefined) return err(problem);
  const facts = pools.flatMap((edit, sort) => {
    const before = saved.pools.find(({ id }) => id === edit.id);
    const columns = columnsOf(edit, sort);
    if (before !== undefined) return changesOf(before, columns);
    return [rowFact('tip_pool', { id: context.ids('tipPool'), ...columns })];
  });
  const gone = saved.pools.filter(({ id }) => !pools.some((one) => one.id === id));
  return ok([
    ...facts,
    ...gone.map(({ id }): Fact => ({ kind: 'tip_pool', id, doc: {}, deleted: true })),
  ]);
};
