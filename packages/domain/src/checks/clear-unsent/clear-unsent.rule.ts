import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import type { LineRemovalRow, LineRow } from '../../rows.ts';
import type { ApprovalError } from '../../staff/approval.ts';
import { type Consent, consentOf } from '../after-print.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import { removalOf } from '../removal-of.ts';
import type { ClearUnsentCommand } from './clear-unsent.command.ts';

export type ClearUnsentError = NotAllowed | CheckClosed | ApprovalError | Failure<'nothing_unsent'>;

export type ClearedUnsent = { readonly lines: readonly LineRow[]; readonly facts: readonly Fact[] };

/** Takes all unsent lines of a check off in one go; each is a fact that says so (rule GC5). */
export const decideClearUnsent = (
  state: CheckState,
  command: ClearUnsentCommand,
  context: DecisionContext,
  consent: Consent = {},
): Result<ClearedUnsent, ClearUnsentError> => {
  const allowed = requirePermission(context, 'remove_line');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const unsent = state.lines.filter(
    (line) => line.standing === 'live' && !line.sent && !isFee(line),
  );
  if (unsent.length === 0) {
    return err(failure('nothing_unsent', 'Nothing on the check waits to be sent.', 'checkId'));
  }
  const removals: LineRemovalRow[] = [];
  for (const line of unsent) {
    const approvedBy = consentOf(state, line, command, consent, context);
    if (!approvedBy.ok) return approvedBy;
    const whose = { checkId: state.check.id, approvedBy: approvedBy.value, cleared: 1 };
    for (const { id } of [line.row, ...(line.beside ?? [])])
      removals.push(removalOf({ lineId: id, ...whose }, context));
  }
  return ok({
    lines: unsent.map(({ row }) => row),
    facts: removals.map((row) => rowFact('line_removal', row)),
  });
};
