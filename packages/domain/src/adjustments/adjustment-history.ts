import type { CheckRows } from '../checks/check-rows.ts';
import { type HistoryStep, type Namer, step } from '../checks/history-step.ts';
import type { AdjustmentRow } from '../rows.ts';

/** A percentage as people write it: `12.5`. */
export const percentText = (ppm: number): string => String(ppm / 10_000);

const howMuch = ({ type, ppm, points }: AdjustmentRow): string => {
  if (typeof points === 'number') return `Discount for ${points} points`;
  if (type === 'comp') return 'Comp';
  return ppm === null ? 'Discount' : `Discount of ${percentText(ppm)} %`;
};

const ofWhat = ({ whole, lines }: AdjustmentRow, nameOf: Namer): string => {
  const [first, ...more] = lines;
  if (whole === 1 || first === undefined) return 'the whole check';
  const some = first.quantity === null ? '' : `${first.quantity} × `;
  return more.length === 0
    ? `${some}${nameOf(first.lineId)}`
    : `${nameOf(first.lineId)} and ${more.length} more`;
};

/** What was taken off the price of lines, and what of it was taken back. */
export const adjustmentSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => {
  const known = new Map(rows.adjustments.map((row) => [row.id, row]));
  const saying = (row: AdjustmentRow | undefined): string =>
    row === undefined ? 'A discount' : `${howMuch(row)} on ${ofWhat(row, nameOf)}`;
  return [
    ...rows.adjustments.map((row) =>
      step({
        at: row.adjustedAt,
        type: row.type,
        text: saying(row),
        employeeId: row.adjustedBy,
        deviceId: row.deviceId,
        amountMinor: row.amountMinor === null ? null : -row.amountMinor,
        approverId: row.approvedBy,
        reasonId: row.reasonId,
      }),
    ),
    ...rows.adjustmentWithdrawals.map((row) =>
      step({
        at: row.withdrawnAt,
        type: 'adjustment_withdrawn',
        text: `${saying(known.get(row.adjustmentId))} taken back`,
        employeeId: row.withdrawnBy,
        deviceId: row.deviceId,
      }),
    ),
  ];
};
