import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { EmployeeRow, TipEntryRow } from '../../rows.ts';
import { amountMissing, type NotedEntry, noted, tipEntry, unknownPerson } from '../tip-entry.ts';
import { knownOf, standingEntry } from '../tip-ledger.ts';
import type { DeclareTipsCommand } from './declare-tips.command.ts';

export type DeclareTipsError =
  | NotAllowed
  | Failure<'amount_missing' | 'unknown_employee' | 'unknown_declaration' | 'same_tip'>;

export type DeclaringState = {
  readonly entries: readonly TipEntryRow[];
  readonly employees: readonly EmployeeRow[];
};

const unknown = () =>
  failure(
    'unknown_declaration',
    'This declaration is not known here. Look at the list.',
    'corrects',
  );

const correction = (
  { entries }: DeclaringState,
  { amountMinor, corrects }: DeclareTipsCommand & { readonly corrects: string },
  employeeId: string,
  context: DecisionContext,
): Result<NotedEntry, DeclareTipsError> => {
  const before = standingEntry(entries, corrects);
  const [share] = before?.shares ?? [];
  if (before?.type !== 'declared' || share?.employeeId !== employeeId) return err(unknown());
  if (share.amountMinor === amountMinor)
    return err(failure('same_tip', 'This is declared already. Nothing changes.', 'amountMinor'));
  const { businessDate, type } = before;
  const shares = [{ employeeId, amountMinor }];
  const after = knownOf(entries, corrects);
  return ok(noted(tipEntry({ type, subjectId: corrects, businessDate, shares, after }, context)));
};

/** Cash that somebody got from guests, declared by themselves or by who closes the day (rule TP7). */
export const decideDeclareTips = (
  state: DeclaringState,
  { employeeId: named, ...command }: DeclareTipsCommand,
  context: DecisionContext,
): Result<NotedEntry, DeclareTipsError> => {
  const employeeId = named ?? context.employeeId;
  if (employeeId !== context.employeeId) {
    const allowed = requirePermission(context, 'close_day');
    if (!allowed.ok) return allowed;
  }
  if (!state.employees.some(({ id }) => id === employeeId)) return err(unknownPerson('employeeId'));
  const { amountMinor, corrects } = command;
  if (corrects !== undefined)
    return correction(state, { amountMinor, corrects }, employeeId, context);
  if (amountMinor === 0) return err(amountMissing());
  return ok(noted(tipEntry({ type: 'declared', shares: [{ employeeId, amountMinor }] }, context)));
};
