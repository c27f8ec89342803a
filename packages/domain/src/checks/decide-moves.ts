import type { Failure, Result } from '@galley/base';
import { canonicalJson, err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
} from '../decision.ts';
import { sum } from '../rows.ts';
import { type Approval, type ApprovalError, checkApproval } from '../staff/approval.ts';
import { amountText } from '../tenders/amount-text.ts';
import { fractionAt, isOnPaper } from './after-print.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckClosed, findLine, type UnknownLine } from './check-errors.ts';
import type { CheckRows } from './check-rows.ts';
import type { LineShare, MovedLine, MoveType } from './checks.table.ts';
import { mergesOf } from './crossed-merges.ts';
import { movedLine } from './line-places.ts';
import { type MoveAbout, type Moved, moveFacts, signedBy } from './move-facts.ts';
import { type CheckState, projectKin } from './project-check.ts';
import { projectLines } from './project-lines.ts';
import { movesTakeOver } from './take-over.ts';
import type { LineStatus } from './whole-line.ts';

export type MoveError =
  | NotAllowed
  | CheckClosed
  | UnknownLine
  | ApprovalError
  | Failure<
      | 'nothing_to_move'
      | 'unknown_check'
      | 'paid_part'
      | 'too_many'
      | 'too_fine'
      | 'self_approval'
      | 'picked_twice'
      | 'exemption_differs'
      | 'exemption_numbers'
    >;

/** What a move is decided on besides the rows. */
export type MoveState = {
  /** Rows of the check in hand with its kin; checks that lines go to are among the kin. */
  readonly rows: CheckRows;
  /** Checks whose guest check was printed. */
  readonly printed: ReadonlySet<string>;
  /** When the last one of each was, UTC ms; of others all that is on them is taken to stand on the paper. */
  readonly printedAt?: ReadonlyMap<string, number>;
  /** ISO 4217, for the words of failures. */
  readonly currency?: string;
  /** What people call a check, for the words of failures. */
  readonly titleOf?: (checkId: string) => string;
};

/** What is asked for, as a manager consents to it. */
export type MoveWish = { readonly checkId: string; readonly approvalId?: string };

/** The act that an approval of a move is bound to: exactly this command. */
export const moveAct = ({ approvalId: _, ...wish }: MoveWish) => ({
  type: 'move' as const,
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});

/** The lines asked for, as long as they stand on the check. */
export const findLines = (
  state: CheckState,
  lineIds: readonly string[],
): Result<LineStatus[], UnknownLine> => {
  const found: LineStatus[] = [];
  for (const lineId of lineIds) {
    const line = findLine(state, lineId);
    if (!line.ok) return line;
    found.push(line.value);
  }
  return ok(found);
};

export const toMoved = (line: LineStatus, to: readonly LineShare[]): MovedLine =>
  movedLine(line.rootId, line.place, to);

/** Moves that may leave a server without a check. */
const TAKING: ReadonlySet<MoveType> = new Set(['transfer', 'merge']);

/**
 * Merges and what takes them back name what they knew of: others may cross them (rule MV20). Other moves do where there
 * are any: they may bring lines to a check that was merged away (rule MV29).
 */
const mergesKnown = ({ type }: MoveAbout, { moves }: CheckRows): { knownMerges?: string[] } => {
  const knownMerges = mergesOf(moves);
  return type === 'merge' || type === 'undo' || knownMerges.length > 0 ? { knownMerges } : {};
};

/** A move to where the line is changes nothing. */
const changes = ({ from, to }: MovedLine): boolean => canonicalJson(from) !== canonicalJson(to);

/** Parts beyond this could not be added up exactly any more. */
const FINEST = 1_000_000_000_000;

const isTooFine = ({ to }: MovedLine): boolean => sum(to.map(({ parts }) => parts)) > FINEST;

const involved = (lines: readonly MovedLine[]): Set<string> =>
  new Set(lines.flatMap(({ from, to }) => [...from, ...to].map(({ checkId }) => checkId)));

const closedProblem = (
  states: readonly CheckState[],
  checks: ReadonlySet<string>,
): CheckClosed | Failure<'unknown_check'> | undefined => {
  const found = states.filter(({ check }) => checks.has(check.id));
  if (found.length < checks.size) {
    return failure(
      'unknown_check',
      'A part of it is on a check that this register does not have yet. Wait until it has caught up.',
    );
  }
  return found.some(({ status }) => status === 'settled')
    ? failure(
        'check_settled',
        'A check that this is on, or goes to, is settled. Open a new check, or refund what was wrong.',
        'checkId',
      )
    : undefined;
};

/** Nothing moves away that was paid for (rule MV8). */
const paidProblem = (
  before: readonly CheckState[],
  after: readonly CheckState[],
  currency: string | undefined,
): Failure<'paid_part'> | undefined => {
  const had = new Map(before.map(({ check, overpaidMinor }) => [check.id, overpaidMinor]));
  const worse = after.find(({ check, overpaidMinor }) => overpaidMinor > (had.get(check.id) ?? 0));
  return worse === undefined
    ? undefined
    : failure(
        'paid_part',
        `${amountText(worse.paidMinor, currency)} was paid on this check already. Leave as much on it, or undo the payment first.`,
        'checkId',
      );
};

/** Something leaves a check that stands on its paper. */
const lessensPrinted = (
  { rows, printed, printedAt }: MoveState,
  lines: readonly MovedLine[],
): boolean => {
  if (printed.size === 0) return false;
  const all = projectLines(rows);
  const isOn = (checkId: string, lineId: string): boolean => {
    const at = printedAt?.get(checkId);
    const line = all.find(({ rootId }) => rootId === lineId);
    return at === undefined || line === undefined || isOnPaper(all, checkId, line, at);
  };
  return [...printed].some((checkId) =>
    lines.some(
      ({ lineId, from, to }) =>
        fractionAt(to, checkId) < fractionAt(from, checkId) && isOn(checkId, lineId),
    ),
  );
};

/**
 * Who consented; null where no guest check was printed of a check that something leaves (rule MV9), and nobody's
 * check is taken over (rule MV23).
 */
const approverOf = (
  state: MoveState,
  lines: readonly MovedLine[],
  takesOver: boolean,
  wish: MoveWish,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, MoveError> => {
  const lessens = lessensPrinted(state, lines);
  if (!lessens && !takesOver) return ok(null);
  if (isPermitted(context.permissions, 'approve_void')) {
    return ok(lessens ? context.employeeId : null);
  }
  const checked = checkApproval(approval, moveAct(wish), context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

/**
 * What every move has to keep (rules MV7 to MV9): no check of it is settled, none is left with more paid than is
 * on it, and after a guest check was printed somebody consents.
 */
export const decideMoves = (
  state: MoveState,
  about: MoveAbout,
  lines: readonly MovedLine[],
  wish: MoveWish,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const { rows, currency } = state;
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const moved = lines.filter(changes);
  if (moved.length === 0) {
    return err(failure('nothing_to_move', 'Nothing would move. Pick lines and where they go.'));
  }
  if (moved.some(isTooFine)) {
    return err(
      failure(
        'too_fine',
        'A line of it is in too many small parts already. Merge checks, then split again.',
      ),
    );
  }
  const before = projectKin(rows);
  const closed = closedProblem(before, involved(moved));
  if (closed !== undefined) return err(closed);
  const made = moveFacts({ ...about, ...mergesKnown(about, rows) }, moved, context);
  const after = projectKin(applyFacts(rows, made.facts));
  const takesOver = TAKING.has(about.type) && movesTakeOver(before, after, context);
  const approvedBy = approverOf(state, moved, takesOver, wish, approval, context);
  if (!approvedBy.ok) return approvedBy;
  const paid = paidProblem(before, after, currency);
  return paid === undefined ? ok(signedBy(made, approvedBy.value)) : err(paid);
};
