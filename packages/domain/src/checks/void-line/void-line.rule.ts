import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { LineVoidRow, ReasonCodeRow } from '../../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../../staff/approval.ts';
import { needsConsent } from '../after-print.ts';
import {
  type CheckClosed,
  type FeeLine,
  feeProblem,
  findLine,
  type UnknownLine,
} from '../check-errors.ts';
import { movedLine } from '../line-places.ts';
import { unitShares } from '../line-shares.ts';
import { moveFacts } from '../move-facts.ts';
import { takeUnits } from '../move-shares.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';
import type { VoidLineCommand } from './void-line.command.ts';

export type VoidLineError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | FeeLine
  | ApprovalError
  | Failure<'line_not_sent' | 'too_many' | 'unknown_reason' | 'self_approval'>;

export type VoidedLine = { readonly lineVoid: LineVoidRow; readonly facts: readonly Fact[] };

/** VL6: a settled check is refunded, not voided. */
const requireUnsettled = (state: CheckState): Result<null, CheckClosed> =>
  state.status === 'settled'
    ? err(failure('check_settled', 'The check is settled. Refund the line instead.', 'lineId'))
    : ok(null);

/** MV7: a part of it is paid for. */
const requireUnpaidParts = (line: LineStatus): Result<null, CheckClosed> =>
  line.settledElsewhere
    ? err(
        failure(
          'check_settled',
          `A part of ${line.row.name} is on a check that is settled. Refund it there instead.`,
          'lineId',
        ),
      )
    : ok(null);

const quantityProblem = (
  line: LineStatus,
  quantity: number,
): Failure<'line_not_sent' | 'too_many'> | undefined => {
  if (!line.sent) {
    return failure(
      'line_not_sent',
      `${line.row.name} was not sent. Remove it; a void is for what the kitchen has.`,
      'lineId',
    );
  }
  return quantity > line.liveQuantity
    ? failure(
        'too_many',
        `Only ${line.liveQuantity} × ${line.row.name} can be voided, not ${quantity}. Lower the quantity.`,
        'quantity',
      )
    : undefined;
};

const reasonProblem = (
  reasons: readonly ReasonCodeRow[],
  reasonId: string,
): Failure<'unknown_reason'> | undefined =>
  reasons.some((reason) => reason.id === reasonId && reason.use === 'void')
    ? undefined
    : failure('unknown_reason', 'Choose a reason for the void from the list.', 'reasonId');

/**
 * Who approved; null when the amount is within the own limit of the person who acts, and no guest holds a statement
 * of the line (VL3, VL4, GC1).
 */
const approverOf = (
  amountMinor: number,
  command: VoidLineCommand,
  approval: Approval | undefined,
  onPaper: boolean,
  context: DecisionContext,
): Result<string | null, VoidLineError> => {
  if (!onPaper && context.voidLimitMinor !== null && amountMinor <= context.voidLimitMinor)
    return ok(null);
  const { lineId, quantity, reasonId, disposition } = command;
  const act = { type: 'void' as const, lineId, quantity, reasonId, disposition };
  const checked = checkApproval(approval, act, context);
  if (!checked.ok) return checked;
  return checked.value.approverId === context.employeeId
    ? err(failure('self_approval', 'Nobody approves their own void. Ask another manager.'))
    : ok(checked.value.approverId);
};

/**
 * Where checks have whole ones of a line, a void takes off those of the check that it is done on; the others keep
 * theirs (rule MV7). Where the last move names the voids that it knew of, that follows from the void itself (MV27), and
 * a move of its own would stand against what others move meanwhile. A part of one that is shared is taken off all.
 */
const keepShares = (
  state: CheckState,
  { place, rootId, fraction, wholeQuantity }: LineStatus,
  { id: voidId, quantity }: LineVoidRow,
  context: DecisionContext,
): readonly Fact[] => {
  const { id } = state.check;
  const units = fraction === null ? unitShares(place.shares, wholeQuantity) : undefined;
  if (units === undefined || place.heard !== undefined || place.shares.length === 1) return [];
  const left = takeUnits(units, id, quantity).filter(({ parts }) => parts > 0);
  if (left.length === 0) return [];
  const known = { ...place, voids: [...(place.voids ?? []), voidId] };
  return moveFacts({ checkId: id, type: 'seat' }, [movedLine(rootId, known, left)], context).facts;
};

/** Cancels a quantity of a sent line (rules VL1 to VL9). */
export const decideVoidLine = (
  state: CheckState,
  reasons: readonly ReasonCodeRow[],
  command: VoidLineCommand,
  approval: Approval | undefined,
  context: DecisionContext,
  printedAt?: number,
): Result<VoidedLine, VoidLineError> => {
  const allowed = requirePermission(context, 'void_line');
  if (!allowed.ok) return allowed;
  const unsettled = requireUnsettled(state);
  if (!unsettled.ok) return unsettled;
  const line = findLine(state, command.lineId);
  if (!line.ok) return line;
  const unpaid = requireUnpaidParts(line.value);
  if (!unpaid.ok) return unpaid;
  const problem =
    feeProblem(line.value) ??
    quantityProblem(line.value, command.quantity) ??
    reasonProblem(reasons, command.reasonId);
  if (problem !== undefined) return err(problem);
  const onPaper = needsConsent(state, [line.value], printedAt, context);
  const amount = line.value.unitMinor * command.quantity;
  const approvedBy = approverOf(amount, command, approval, onPaper, context);
  if (!approvedBy.ok) return approvedBy;
  const lineVoid: LineVoidRow = {
    id: context.ids('void'),
    lineId: command.lineId,
    checkId: state.check.id,
    businessDate: context.businessDate,
    quantity: command.quantity,
    reasonId: command.reasonId,
    disposition: command.disposition,
    voidedAt: context.now,
    voidedBy: context.employeeId,
    approvedBy: approvedBy.value,
    deviceId: context.deviceId,
  };
  const facts = [
    rowFact('line_void', lineVoid),
    ...keepShares(state, line.value, lineVoid, context),
  ];
  return ok({ lineVoid, facts });
};
