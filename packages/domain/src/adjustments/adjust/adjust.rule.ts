import type { Fact, Failure, Result } from '@galley/base';
import { allocate, canonicalJson, err, failure, mulDivRound, ok } from '@galley/base';
import { needsConsent } from '../../checks/after-print.ts';
import { applyFacts } from '../../checks/apply-facts.ts';
import {
  type CheckClosed,
  findLine,
  requireOpen,
  type UnknownLine,
} from '../../checks/check-errors.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { type CheckState, projectCheck } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import { type AdjustmentRow, type ReasonCodeRow, sum } from '../../rows.ts';
import { type Approval, type ApprovalError, approveAct } from '../../staff/approval.ts';
import { amountText } from '../../tenders/amount-text.ts';
import type { AdjustedLine } from '../adjustments.table.ts';
import { isWithinLimit } from '../discount-limit.ts';
import type { AdjustCommand } from './adjust.command.ts';

export type AdjustError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | ApprovalError
  | Failure<'too_many' | 'nothing_to_reduce' | 'above_price' | 'unknown_reason' | 'paid_part'>;

/** What an adjustment is decided on besides the rows. */
export type AdjustAbout = {
  readonly reasons: readonly Pick<ReasonCodeRow, 'id' | 'use'>[];
  /** UTC ms of its last guest check; absent: none was printed. */
  readonly printedAt?: number | undefined;
  /** ISO 4217, for the words of failures. */
  readonly currency?: string;
};

export type Adjusted = {
  readonly adjustment: AdjustmentRow;
  readonly takenMinor: number;
  readonly facts: readonly Fact[];
};

/** A line with how many of it; null: all of it that sits on the check. */
type Picked = { readonly line: LineStatus; readonly quantity: number | null };

/** The act that an approval of an adjustment is bound to: exactly this command. */
export const adjustAct = ({ approvalId: _, ...wish }: AdjustCommand) => ({
  type: 'adjust' as const,
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

const pickOne = (
  state: CheckState,
  { lineId, quantity }: { readonly lineId: string; readonly quantity?: number },
): Result<Picked, UnknownLine | Failure<'too_many'>> => {
  const line = findLine(state, lineId);
  if (!line.ok) return line;
  const { fraction, liveQuantity, row } = line.value;
  if (quantity === undefined || quantity === liveQuantity) {
    return ok({ line: line.value, quantity: null });
  }
  return fraction === null && quantity < liveQuantity
    ? ok({ line: line.value, quantity })
    : err(
        failure(
          'too_many',
          fraction === null
            ? `Only ${liveQuantity} × ${row.name} is on the check, not ${quantity}. Lower the quantity.`
            : `${row.name} is shared. Take it off all of this part.`,
          'quantity',
        ),
      );
};

const pick = (
  state: CheckState,
  { lines }: AdjustCommand,
): Result<Picked[], UnknownLine | Failure<'too_many'>> => {
  if (lines === undefined) {
    const live = state.lines.filter((line) => line.liveQuantity > 0 && !isFee(line));
    return ok(live.map((line) => ({ line, quantity: null })));
  }
  const picked: Picked[] = [];
  for (const one of lines) {
    const found = pickOne(state, one);
    if (!found.ok) return found;
    picked.push(found.value);
  }
  return ok(picked);
};

/** Full price of what was picked. */
const priceOf = ({ line, quantity }: Picked): number =>
  quantity === null ? line.listMinor : quantity * line.unitMinor;

/** What comps leave of it: what an amount is a part of. */
const baseOf = ({ line, quantity }: Picked): number => {
  const comps = line.takenOff.filter(({ type }) => type === 'comp');
  const base = line.listMinor - sum(comps.map(({ amountMinor }) => amountMinor));
  return quantity === null ? base : mulDivRound(base, quantity, line.liveQuantity);
};

/** What is left of it. */
const leftOf = (picked: Picked): number => Math.min(picked.line.amountMinor, priceOf(picked));

const besidesOf = ({ place }: LineStatus, checkId: string): string[] => [
  ...new Set(place.shares.map((share) => share.checkId).filter((id) => id !== checkId)),
];

/** What the check has of a line that others have a part of too, and where that was so far (rule TO18). */
const partOf = (line: LineStatus, checkId: string): Pick<AdjustedLine, 'besides' | 'part'> => {
  const besides = besidesOf(line, checkId);
  if (besides.length === 0) return { besides };
  const { shares, heads } = line.place;
  const mine = sum(shares.filter((one) => one.checkId === checkId).map(({ parts }) => parts));
  const of = sum(shares.map(({ parts }) => parts));
  const price = { listMinor: line.listMinor, unitMinor: line.unitMinor };
  return { besides, part: { parts: mine * line.wholeQuantity, of, heads, price } };
};

/** The lines of the fact, with an amount spread over what is left of their prices by largest remainder. */
const linesOf = (picked: readonly Picked[], { by, checkId }: AdjustCommand): AdjustedLine[] => {
  const spread = by.type === 'amount' ? allocate(by.amountMinor, picked.map(leftOf)) : undefined;
  return picked.map((one, at) => ({
    lineId: one.line.rootId,
    quantity: one.quantity,
    amountMinor: spread?.[at] ?? null,
    ofMinor: spread === undefined ? null : baseOf(one),
    ...partOf(one.line, checkId),
  }));
};

/** Rung on the check and moved away before. */
const goneFrom = ({ lines }: CheckRows, state: CheckState): string[] => {
  const here = new Set(state.lines.map(({ rootId }) => rootId));
  return lines
    .filter((row) => row.checkId === state.check.id && row.supersedes === null && !here.has(row.id))
    .map(({ id }) => id);
};

const rowOf = (
  rows: CheckRows,
  state: CheckState,
  lines: readonly AdjustedLine[],
  command: AdjustCommand,
  context: DecisionContext,
): AdjustmentRow => {
  const { by } = command;
  const whole = command.lines === undefined && by.type === 'percent';
  return {
    id: context.ids('adjustment'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    type: by.type === 'comp' ? 'comp' : 'discount',
    ppm: by.type === 'comp' ? 1_000_000 : by.type === 'percent' ? by.ppm : null,
    amountMinor: by.type === 'amount' ? by.amountMinor : null,
    lines: [...lines],
    whole: whole ? 1 : 0,
    gone: whole ? goneFrom(rows, state) : [],
    after: state.adjustments.map(({ id }) => id),
    reasonId: command.reasonId,
    points: null,
    carries: null,
    adjustedAt: context.now,
    adjustedBy: context.employeeId,
    approvedBy: null,
    deviceId: context.deviceId,
  };
};

const wishProblem = (
  picked: readonly Picked[],
  { by, reasonId }: AdjustCommand,
  { reasons, currency }: AdjustAbout,
): AdjustError | undefined => {
  const left = sum(picked.map(leftOf));
  if (left === 0) {
    return failure('nothing_to_reduce', 'Nothing is left to take off. Pick a line with a price.');
  }
  if (by.type === 'amount' && (by.amountMinor === 0 || by.amountMinor > left)) {
    return failure(
      'above_price',
      `Type an amount from ${amountText(1, currency)} to ${amountText(left, currency)}.`,
      'amountMinor',
    );
  }
  const use = by.type === 'comp' ? 'comp' : 'discount';
  return reasons.some((reason) => reason.id === reasonId && reason.use === use)
    ? undefined
    : failure('unknown_reason', `Choose a reason for the ${use} from the list.`, 'reasonId');
};

/** What was paid already stays within what is still due. */
const paidProblem = (
  before: CheckState,
  after: CheckState,
  currency: string | undefined,
): Failure<'paid_part'> | undefined =>
  after.overpaidMinor > before.overpaidMinor
    ? failure(
        'paid_part',
        `${amountText(before.paidMinor, currency)} was paid on this check already. Take off less, or undo the payment first.`,
        'checkId',
      )
    : undefined;

/** What is taken off the picked lines in all, and the full price of what was picked. */
const takenOf = (after: CheckState, picked: readonly Picked[]) => {
  const ids = new Set(picked.map(({ line }) => line.row.id));
  const lines = after.lines.filter(({ row }) => ids.has(row.id));
  const takenMinor = sum(lines.map((line) => line.listMinor - line.amountMinor));
  return { listMinor: sum(picked.map(priceOf)), takenMinor };
};

/**
 * Who consented; null when it is within the own limit. The limit is one of all that is taken off what was picked:
 * many small discounts are one big one.
 */
const approverOf = (
  after: CheckState,
  picked: readonly Picked[],
  command: AdjustCommand,
  onPaper: boolean,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  const { takenMinor, listMinor } = takenOf(after, picked);
  if (!onPaper && isWithinLimit(context, takenMinor, listMinor)) return ok(null);
  const agreed = approveAct(approval, adjustAct(command), context);
  if (!agreed.ok) return agreed;
  return isWithinLimit(agreed.value, takenMinor, listMinor)
    ? ok(agreed.value.approverId)
    : err(
        failure('approver_lacks_permission', 'This is more than they may agree to. Ask a manager.'),
      );
};

type Planned = {
  readonly row: AdjustmentRow;
  readonly picked: readonly Picked[];
  readonly before: CheckState;
  readonly after: CheckState;
};

/** What an adjustment comes to, whoever may do it. */
export const planAdjust = (
  rows: CheckRows,
  about: AdjustAbout,
  command: AdjustCommand,
  context: DecisionContext,
): Result<Planned, AdjustError> => {
  const before = projectCheck(rows);
  const open = requireOpen(before);
  if (!open.ok) return open;
  const picked = pick(before, command);
  if (!picked.ok) return picked;
  const problem = wishProblem(picked.value, command, about);
  if (problem !== undefined) return err(problem);
  const row = rowOf(rows, before, linesOf(picked.value, command), command, context);
  const after = projectCheck(applyFacts(rows, [rowFact('adjustment', row)]));
  const paid = paidProblem(before, after, about.currency);
  return paid === undefined ? ok({ row, picked: picked.value, before, after }) : err(paid);
};

/** Takes something off the price of lines or of the whole check (rules TO1 to TO9). */
export const decideAdjust = (
  rows: CheckRows,
  about: AdjustAbout,
  command: AdjustCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Adjusted, AdjustError> => {
  const allowed = requirePermission(context, 'discount');
  if (!allowed.ok) return allowed;
  const planned = planAdjust(rows, about, command, context);
  if (!planned.ok) return planned;
  const { row, picked, before, after } = planned.value;
  const lines = picked.map(({ line }) => line);
  const onPaper = needsConsent(before, lines, about.printedAt, context);
  const approvedBy = approverOf(after, picked, command, onPaper, approval, context);
  if (!approvedBy.ok) return approvedBy;
  const adjustment = { ...row, approvedBy: approvedBy.value };
  const takenMinor = before.subtotalMinor - after.subtotalMinor;
  return ok({ adjustment, takenMinor, facts: [rowFact('adjustment', adjustment)] });
};
