import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { type CheckClosed, findLine, requireOpen, type UnknownLine } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import type { RemoveLineCommand } from './remove-line.command.ts';

export type RemoveLineError = NotAllowed | CheckClosed | UnknownLine | Failure<'line_sent'>;

/** Takes an unsent line off; no approval, no trace in the kitchen (rules VL1, CK5). */
export const decideRemoveLine = (
  state: CheckState,
  command: RemoveLineCommand,
  context: DecisionContext,
): Result<Fact[], RemoveLineError> => {
  const allowed = requirePermission(context, 'remove_line');
  if (!allowed.ok) return allowed;
  const open = requireOpen(state);
  if (!open.ok) return open;
  const line = findLine(state, command.lineId);
  if (!line.ok) return line;
  if (line.value.sent) {
    return err(
      failure(
        'line_sent',
        `${line.value.row.name} was sent to the kitchen. Void it with a reason instead.`,
        'lineId',
      ),
    );
  }
  const removal = {
    id: context.ids('removal'),
    lineId: command.lineId,
    checkId: state.check.id,
    businessDate: context.businessDate,
    removedAt: context.now,
    removedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok([rowFact('line_removal', removal)]);
};
