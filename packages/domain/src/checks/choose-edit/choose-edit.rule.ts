import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { LineRow } from '../../rows.ts';
import type { ApprovalError } from '../../staff/approval.ts';
import type { AddedLine } from '../add-line/line-menu.ts';
import { type Consent, consentOf } from '../after-print.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import { besideIds, editsOf } from '../edits-beside.ts';
import type { CheckState } from '../project-check.ts';
import { unitAmount } from '../project-lines.ts';
import { type LineStatus, rungRow } from '../whole-line.ts';
import type { ChooseEditCommand } from './choose-edit.command.ts';

export type ChooseEditError =
  | NotAllowed
  | CheckClosed
  | ApprovalError
  /** The line was chosen, sent or removed meanwhile. */
  | Failure<'already_settled'>;

/** `others`: every edit that it was not made of, also such as ask for the same. */
export type ChosenEdit = AddedLine & { readonly others: readonly LineRow[] };

/** A line that cut-off registers changed otherwise, and the edit of it that was named. */
const foundIn = ({ lines }: CheckState, lineId: string) => {
  const line = lines.find(
    (one) => besideIds(one) !== null && editsOf(one).some(({ id }) => id === lineId),
  );
  if (line === undefined) return undefined;
  const all = [rungRow(line), ...(line.beside ?? [])];
  const chosen = all.find(({ id }) => id === lineId);
  const others = all.filter(({ id }) => id !== lineId);
  return chosen === undefined ? undefined : { line, chosen, others };
};

/** The edit again, by whoever chose it: it takes the place of every other, and of what was taken off, as known here. */
const chosenRow = (
  { line, chosen }: { readonly line: LineStatus; readonly chosen: LineRow },
  context: DecisionContext,
): LineRow => ({
  ...chosen,
  id: context.ids('line'),
  supersedes: chosen.id,
  alsoSupersedes: [line.row.id, ...(besideIds(line) ?? [])].filter((id) => id !== chosen.id),
  businessDate: context.businessDate,
  addedAt: context.now,
  addedBy: context.employeeId,
  deviceId: context.deviceId,
});

const lowers = (line: LineStatus, row: LineRow): boolean =>
  row.quantity * unitAmount(row) < line.listMinor;

/**
 * Of what cut-off registers made of one unsent line one counts from now on, and nothing is asked any more (rules CK16, CK17).
 * Where that takes off what a guest holds on paper, it needs consent as every edit does (GC1).
 */
export const decideChooseEdit = (
  state: CheckState,
  command: ChooseEditCommand,
  context: DecisionContext,
  consent: Consent = {},
): Result<ChosenEdit, ChooseEditError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const found = foundIn(state, command.lineId);
  if (found === undefined) {
    return err(
      failure(
        'already_settled',
        'Nothing is left to choose. Change the line as any other.',
        'lineId',
      ),
    );
  }
  const line = chosenRow(found, context);
  const lower = lowers(found.line, line);
  const agreed = lower ? consentOf(state, found.line, command, consent, context) : ok(null);
  if (!agreed.ok) return agreed;
  return ok({ line, facts: [rowFact('line', line)], others: found.others });
};
