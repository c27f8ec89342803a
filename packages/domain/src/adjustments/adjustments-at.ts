import type { CheckException, CheckRows } from '../checks/check-rows.ts';
import type { LineStatus, TakenOff } from '../checks/whole-line.ts';
import { type AdjustmentRow, type ReceiptRow, sum } from '../rows.ts';
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

/** What registers that did not see each other took off at the same time, or off a check that was paid meanwhile. */
export const adjustmentExceptions = (
  rows: CheckRows,
  lines: readonly LineStatus[],
  receipts: readonly ReceiptRow[],
): CheckException[] => {
  const adjustments = standingOn(rows, lines);
  const known = new Map(adjustments.map((row) => [row.id, row]));
  const paidAt = receipts.find(({ type }) => type === 'sale')?.issuedAt ?? Number.POSITIVE_INFINITY;
  const late = adjustments.filter((row) => row.adjustedAt >= paidAt).map(({ id }) => id);
  return [
    ...told('surplus_adjustment', lines.flatMap(surplusOf)),
    ...told(
      'reduced_twice',
      lines.flatMap((line) => blindOf(line, known)),
    ),
    ...told('reduced_after_settlement', late),
  ];
};
