import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { ReasonCodeRow } from '../../rows.ts';
import type { SaveReasonCommand } from './save-reason.command.ts';

export type SaveReasonError =
  | NotAllowed
  | Failure<'unknown_reason' | 'field_missing' | 'last_reason' | 'name_taken'>;

const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

const nameProblem = (
  others: readonly ReasonCodeRow[],
  name: string,
): Failure<'name_taken'> | undefined =>
  others.some((row) => sameName(row.name, name))
    ? failure('name_taken', `${name} is on the list already. Choose other words.`, 'name')
    : undefined;

const changeOf = (
  reasons: readonly ReasonCodeRow[],
  row: ReasonCodeRow,
  name: string | undefined,
): Result<Fact[], SaveReasonError> => {
  const others = reasons.filter(({ id, use }) => use === row.use && id !== row.id);
  if (name === undefined) {
    return others.length === 0
      ? err(failure('last_reason', 'One reason has to stay: nothing can be taken off without one.'))
      : ok([{ kind: 'reason_code', id: row.id, doc: {}, deleted: true }]);
  }
  const taken = nameProblem(others, name);
  return taken === undefined
    ? ok([{ kind: 'reason_code', id: row.id, doc: { name } }])
    : err(taken);
};

/** Keeps the lists of reasons (rule TO17). What happened keeps its reason, also one that left the list. */
export const decideSaveReason = (
  reasons: readonly ReasonCodeRow[],
  { id, use, name }: SaveReasonCommand,
  context: DecisionContext,
): Result<Fact[], SaveReasonError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  if (id !== undefined) {
    const row = reasons.find((one) => one.id === id);
    return row === undefined
      ? err(failure('unknown_reason', 'This reason was taken off the list meanwhile.', 'id'))
      : changeOf(reasons, row, name);
  }
  if (use === undefined || name === undefined) {
    return err(failure('field_missing', 'A new reason needs a name. Fill it in.', 'name'));
  }
  const taken = nameProblem(
    reasons.filter((row) => row.use === use),
    name,
  );
  if (taken !== undefined) return err(taken);
  const sort = Math.max(-1, ...reasons.map((row) => row.sort)) + 1;
  return ok([rowFact('reason_code', { id: context.ids('reason'), use, name, sort })]);
};
