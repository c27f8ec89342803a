import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { standingAdjustments } from '../../adjustments/standing-adjustments.ts';
import { withdrawalOf } from '../../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import { paysWithPoints } from '../../loyalty/points-used.ts';
import type { LineRemovalRow, LineRow } from '../../rows.ts';
import type { AddedLine } from '../add-line/line-menu.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckRows } from '../check-rows.ts';
import { withItsCombo } from '../combos/combo-lines.ts';
import { type CheckState, projectCheck } from '../project-check.ts';
import { restoredId } from '../restored-lines.ts';
import { type LineStatus, rungRow } from '../whole-line.ts';
import type { RestoreLineCommand } from './restore-line.command.ts';

/** How long a removal can be taken back: for a slip of the finger, not to sell at an old price. */
export const RESTORE_WITHIN_MS = 10 * 60_000;

export type RestoreLineError = NotAllowed | CheckClosed | Failure<'not_removed' | 'too_late'>;

/** Of the family of the one that was removed: it keeps its place, its guests and what was taken off it. */
const restored = (line: LineRow, removal: LineRemovalRow): LineRow => ({
  ...line,
  id: restoredId(removal),
  supersedes: line.id,
  alsoSupersedes: null,
  addedAt: removal.removedAt,
  addedBy: removal.removedBy,
});

/** A line with those of its meal deal that were taken off in the same act, each with its removal. */
const comboRemovals = (
  rows: CheckRows,
  state: CheckState,
  line: LineStatus,
  removal: LineRemovalRow,
): (readonly [LineStatus, LineRemovalRow])[] =>
  withItsCombo(state, line).flatMap((one) => {
    const its = rows.removals.find((row) => row.lineId === one.row.id);
    return its?.removedAt === removal.removedAt ? [[one, its] as const] : [];
  });

/** The line has the moment of its removal; this one has the moment of its return (rule CH4). */
const toldOf = ({ id, checkId, name }: LineRow, context: DecisionContext): Fact =>
  eventFact(context, 'line_restored', checkId, { lineId: id, name });

/** Points went back when nothing was left on the check: they pay for nothing that returns (rule LY16). */
const pointsGone = (rows: CheckRows, { status, check }: CheckState, context: DecisionContext) =>
  status !== 'voided'
    ? []
    : standingAdjustments(rows.adjustments, rows.adjustmentWithdrawals)
        .filter((row) => row.checkId === check.id && paysWithPoints(row))
        .map(({ id }) => withdrawalOf(id, check.id, context));

/** Takes back the removal of an unsent line: the same line again, at the price that it had (rule CK11). */
export const decideRestoreLine = (
  rows: CheckRows,
  command: RestoreLineCommand,
  context: DecisionContext,
): Result<AddedLine, RestoreLineError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const state = projectCheck(rows);
  const open = requireOpen(state);
  if (!open.ok) return open;
  const removal = rows.removals.find((row) => row.lineId === command.lineId);
  const removed = state.lines.find(
    ({ row, standing }) => row.id === command.lineId && standing === 'removed',
  );
  const again = rows.lines.some((row) => removal !== undefined && row.id === restoredId(removal));
  if (removal === undefined || removed === undefined || again) {
    return err(failure('not_removed', 'This line is back already or was never removed.', 'lineId'));
  }
  if (context.now - removal.removedAt > RESTORE_WITHIN_MS) {
    return err(failure('too_late', 'It was removed too long ago. Ring it again.', 'lineId'));
  }
  const back = comboRemovals(rows, state, removed, removal).map(([one, its]) => {
    const line = restored(rungRow(one), its);
    return { line, facts: [rowFact('line', line), toldOf(line, context)] };
  });
  const line = restored(rungRow(removed), removal);
  const facts = [...back.flatMap((one) => one.facts), ...pointsGone(rows, state, context)];
  const others = back.flatMap((one) => (one.line.id === line.id ? [] : [one.line]));
  return ok({ line, facts, ...(others.length === 0 ? {} : { others }) });
};
