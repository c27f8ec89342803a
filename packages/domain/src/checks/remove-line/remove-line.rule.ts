import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { ApprovalError } from '../../staff/approval.ts';
import { type Consent, consentOf } from '../after-print.ts';
import {
  type CheckClosed,
  type FeeLine,
  feeProblem,
  findLine,
  requireOpen,
  type UnknownLine,
} from '../check-errors.ts';
import { withItsCombo } from '../combos/combo-lines.ts';
import type { CheckState } from '../project-check.ts';
import { removalOf } from '../removal-of.ts';
import type { RemoveLineCommand } from './remove-line.command.ts';

export type RemoveLineError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | FeeLine
  | ApprovalError
  | Failure<'line_sent'>;

/**
 * Takes an unsent line off, without a trace in the kitchen; it needs nobody unless it is on paper (VL1, CK5, GC1). A
 * part of a meal deal goes with the others (CB4), and an edit beside it that is known here as well (CK17).
 */
export const decideRemoveLine = (
  state: CheckState,
  command: RemoveLineCommand,
  context: DecisionContext,
  consent: Consent = {},
): Result<Fact[], RemoveLineError> => {
  const allowed = requirePermission(context, 'remove_line');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const line = findLine(state, command.lineId);
  if (!line.ok) return line;
  const fee = feeProblem(line.value);
  if (fee !== undefined) return err(fee);
  if (line.value.sent) {
    return err(
      failure(
        'line_sent',
        `${line.value.row.name} was sent to the kitchen. Void it with a reason instead.`,
        'lineId',
      ),
    );
  }
  const approvedBy = consentOf(state, line.value, command, consent, context);
  if (!approvedBy.ok) return approvedBy;
  const whose = { checkId: state.check.id, approvedBy: approvedBy.value, cleared: null };
  return ok(
    withItsCombo(state, line.value).flatMap((one) =>
      [one.row, ...(one.beside ?? [])].map(({ id }) =>
        rowFact('line_removal', removalOf({ lineId: id, ...whose }, context)),
      ),
    ),
  );
};
