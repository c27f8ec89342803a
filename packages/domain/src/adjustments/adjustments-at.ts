import type { CheckException, CheckRows } from '../checks/check-rows.ts';
import { billedTooMuch, type Paid } from '../checks/late-voids.ts';
import type { LineStatus, TakenOff } from '../checks/whole-line.ts';
import { type AdjustmentRow, sum } from '../rows.ts';
import { standingAdjustments } from './standing-adjustments.ts';

type CheckAdjustments = {
  readonly adjustments: readonly AdjustmentRow[];
  readonly takenOff: readonly TakenOff[];
};

const standingOn = (rows: CheckRows, lines: readonly LineStatus[]): AdjustmentRow[] => {
  const here = new Set(lines.flatMap((line) => line.takenOff.map((off) => off.adjustmentId)));
  return standingAdjustments(rows.adjustments, rows.adjustmentWithdrawals).filter(
    ({ id, checkId, whole }) => here.has(id) || (whole === 1 && checkId === rows.check.id),
  );
};

const takenBy = (lines: readonly LineStatus[], adjustmentId: string): number =>
  sum(
    lines
      .flatMap((line) => line.takenOff)
      .filter((off) => off.adjustmentId === adjustmentId)
      .map((off) => off.amountMinor),
  );

/** Adjustments that are about what sits on a check, with what each takes off there. */
export const adjustmentsAt = (rows: CheckRows, lines: readonly LineStatus[]): CheckAdjustments => {
  const adjustments = standingOn(rows, lines);
  const takenOff = adjustments.map(({ id, type }) => ({
    adjustmentId: id,
    type,
    amountMinor: takenBy(lines, id),
  }));
  return { adjustments, takenOff };
};

const surplusOf = (line: LineStatus): string[] =>
  line.reductions
    .filter(({ askedMinor, byShare }) => sum(byShare) < askedMinor)
    .map(({ adjustmentId }) => adjustmentId);

/** Of adjustments of one line that did not know of each other, all but the first. */
const blindOf = ({ takenOff }: LineStatus, rows: ReadonlyMap<string, AdjustmentRow>): string[] => {
  const mine = takenOff.flatMap(({ adjustmentId }) => rows.get(adjustmentId) ?? []);
  return mine
    .filter((row, at) =>
      mine.slice(0, at).some(({ id, after }) => !row.after.includes(id) && !after.includes(row.id)),
    )
    .map(({ id }) => id);
};

const told = (type: CheckException['type'], ids: readonly string[]): CheckException[] =>
  [...new Set(ids)].map((subjectId) => ({ type, subjectId }));

/**
 * The latest of other registers that explain what was billed too much; none, where they do not. On a part of a check the
 * price of a line and what was taken off it were each rounded as shares: two units a line are no other cause.
 */
const unheard = (
  adjustments: readonly AdjustmentRow[],
  lines: readonly LineStatus[],
  paid: Paid,
): AdjustmentRow[] => {
  const billed = billedTooMuch(paid.receipts, lines);
  if (billed === undefined) return [];
  const slack = lines.some(({ fraction }) => fraction !== null) ? 2 * lines.length : 0;
  let left = billed.amountMinor;
  const found = adjustments
    .filter(({ deviceId }) => deviceId !== billed.byDevice)
    .toSorted((a, b) => b.adjustedAt - a.adjustedAt || (a.id < b.id ? -1 : 1))
    .filter(({ id }) => {
      const taken = takenBy(lines, id);
      if (taken === 0 || taken > left + slack) return false;
      left -= taken;
      return true;
    });
  return Math.abs(left) <= slack ? found : [];
};

/**
 * What was taken off a check while another register took the money, whichever clock was first, as long as more is paid
 * than is due (rule TO9).
 */
export const lateReductions = (
  rows: CheckRows,
  lines: readonly LineStatus[],
  paid: Paid,
): readonly AdjustmentRow[] => {
  const paidAt = paid.receipts.find(({ type }) => type === 'sale')?.issuedAt;
  if (paidAt === undefined || paid.overpaidMinor === 0) return [];
  const adjustments = standingOn(rows, lines);
  const after = adjustments.filter(({ adjustedAt }) => adjustedAt >= paidAt);
  return after.length > 0 ? after : unheard(adjustments, lines, paid);
};

/** What registers that did not see each other took off at the same time, or off a check that was paid meanwhile. */
export const adjustmentExceptions = (
  rows: CheckRows,
  lines: readonly LineStatus[],
  late: readonly AdjustmentRow[],
): CheckException[] => {
  const known = new Map(standingOn(rows, lines).map((row) => [row.id, row]));
  return [
    ...told('surplus_adjustment', lines.flatMap(surplusOf)),
    ...told(
      'reduced_twice',
      lines.flatMap((line) => blindOf(line, known)),
    ),
    ...told(
      'reduced_after_settlement',
      late.map(({ id }) => id),
    ),
  ];
};
