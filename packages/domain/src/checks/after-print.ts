import { canonicalJson, ok, type Result } from '@galley/base';
import { type DecisionContext, isPermitted } from '../decision.ts';
import { type EventRow, sum } from '../rows.ts';
import { type Approval, type ApprovalError, approveAct } from '../staff/approval.ts';
import type { CheckRows } from './check-rows.ts';
import type { LineShare } from './checks.table.ts';
import type { CheckState } from './project-check.ts';
import type { LineStatus } from './whole-line.ts';

/** What taking something off a check is decided on besides the check itself. */
export type Consent = {
  /** UTC ms of its last guest check; absent: none was printed. */
  readonly printedAt?: number | undefined;
  readonly approval?: Approval | undefined;
};

/** The act that a consent is bound to: exactly this command. */
export const takeOffAct = (
  checkId: string,
  { approvalId: _, ...wish }: Record<string, unknown>,
) => ({
  type: 'take_off' as const,
  checkId,
  wish: canonicalJson(wish),
});

type Placed = Pick<LineStatus, 'row' | 'rootId' | 'place'>;

/** The line, or what it was edited from, was on the check before the paper: rung there, or moved there. */
export const isOnPaper = (
  lines: readonly Placed[],
  checkId: string,
  line: Placed,
  printedAt: number,
): boolean => {
  const { row } = lines.find((one) => one.row.id === line.rootId) ?? line;
  const cameAt = row.checkId === checkId ? row.addedAt : line.place.cameAt.get(checkId);
  return (cameAt ?? row.addedAt) <= printedAt;
};

/** A guest holds a statement with these lines, and the person may not take off such by themselves (rule GC1). */
export const needsConsent = (
  state: CheckState,
  lines: readonly LineStatus[],
  printedAt: number | undefined,
  { permissions }: Pick<DecisionContext, 'permissions'>,
): boolean =>
  printedAt !== undefined &&
  !isPermitted(permissions, 'approve_void') &&
  lines.some((line) => isOnPaper(state.lines, state.check.id, line, printedAt));

/** Who consented; null where nobody had to. */
export const consentOf = (
  state: CheckState,
  line: LineStatus,
  command: Record<string, unknown>,
  { printedAt, approval }: Consent,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  const { id } = state.check;
  if (printedAt === undefined || !isOnPaper(state.lines, id, line, printedAt)) return ok(null);
  if (!needsConsent(state, [line], printedAt, context)) return ok(context.employeeId);
  const agreed = approveAct(approval, takeOffAct(state.check.id, command), context);
  return agreed.ok ? ok(agreed.value.approverId) : agreed;
};

/** What of a line is on a check, of 1. */
export const fractionAt = (shares: readonly LineShare[], checkId: string): number => {
  const all = sum(shares.map(({ parts }) => parts));
  return sum(shares.filter((one) => one.checkId === checkId).map(({ parts }) => parts)) / all;
};

/** Something was removed, voided, reduced or moved away since. */
const takenOffSince = (rows: CheckRows, state: CheckState, at: number): boolean => {
  const { id } = rows.check;
  const here = new Set(state.lines.map(({ row }) => row.id));
  const moved = rows.moves.filter(({ lines }) =>
    lines.some(({ from, to }) => fractionAt(to, id) < fractionAt(from, id)),
  );
  return (
    rows.removals.some((row) => row.checkId === id && row.removedAt > at) ||
    rows.voids.some((row) => here.has(row.lineId) && row.voidedAt > at) ||
    state.adjustments.some((row) => row.adjustedAt > at) ||
    moved.some((row) => row.movedAt > at)
  );
};

/** The last statement that a guest got. */
export type GuestCheckPrint = {
  readonly at: number;
  /** What it told as due; null in events of older versions. */
  readonly totalMinor: number | null;
  /** What is on the check is not what stands on the paper (rule GC2). */
  readonly superseded: boolean;
};

/** `print` is the last event of its printing; undefined: none. */
export const guestCheckPrint = (
  rows: CheckRows,
  state: CheckState,
  print: Pick<EventRow, 'at' | 'detail'> | undefined,
): GuestCheckPrint | undefined => {
  if (print === undefined) return undefined;
  const told = print.detail['totalMinor'];
  const totalMinor = typeof told === 'number' ? told : null;
  const other = totalMinor !== null && totalMinor !== state.totalMinor;
  return { at: print.at, totalMinor, superseded: other || takenOffSince(rows, state, print.at) };
};
