import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { TableCleanRow } from '../../rows.ts';
import type { TableNow } from '../project-floor.ts';
import { cleanFact, cleanFacts } from './clean-facts.ts';
import type { CleanTableCommand } from './clean-table.command.ts';

export type CleanState = {
  readonly table: TableNow | undefined;
  /** Cleans of the day. */
  readonly cleans: readonly TableCleanRow[];
};

export type CleanTableError = NotAllowed | Failure<'unknown_table' | 'nothing_to_undo'>;

/** The last clean of a table that nobody took back. */
const lastClean = ({ cleans }: CleanState, tableId: string): TableCleanRow | undefined => {
  const undone = new Set(cleans.flatMap(({ undoes }) => undoes));
  return cleans
    .filter((row) => row.tableId === tableId && row.type === 'clean' && !undone.has(row.id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
};

/** A dirty table is clean, or that is taken back (rules FL4, FL6). A clean one stays as it is. */
export const decideCleanTable = (
  state: CleanState,
  { tableId, undo }: CleanTableCommand,
  context: DecisionContext,
): Result<Fact[], CleanTableError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const { table } = state;
  if (table === undefined)
    return err(
      failure('unknown_table', 'This table is no longer on the floor. Choose another one.'),
    );
  if (!undo) return ok(cleanFacts([table], context));
  const last = lastClean(state, tableId);
  if (last === undefined)
    return err(failure('nothing_to_undo', 'This table was not marked clean today.'));
  return ok([cleanFact(tableId, context, { type: 'undo', checkIds: [], undoes: [last.id] })]);
};
