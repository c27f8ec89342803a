import type { CheckRows } from '../checks/check-rows.ts';
import type { TakenOffTold } from '../checks/history-event.ts';
import { type HistoryStep, type Namer, step } from '../checks/history-step.ts';
import type { AdjustmentRow } from '../rows.ts';

const ofWhat = ({ whole, lines }: AdjustmentRow, nameOf: Namer): TakenOffTold['of'] => {
  const [first, ...more] = lines;
  if (whole === 1 || first === undefined) return null;
  return { name: nameOf(first.lineId), quantity: first.quantity, more: more.length };
};

const takenOff = (row: AdjustmentRow, nameOf: Namer): TakenOffTold => ({
  type: row.type,
  ppm: row.ppm,
  points: row.points ?? null,
  of: ofWhat(row, nameOf),
});

/** What was taken off the price of lines, and what of it was taken back. */
export const adjustmentSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => {
  const known = new Map(rows.adjustments.map((row) => [row.id, row]));
  const offOf = (row: AdjustmentRow | undefined): TakenOffTold | null =>
    row === undefined ? null : takenOff(row, nameOf);
  return [
    ...rows.adjustments.map((row) =>
      step({
        at: row.adjustedAt,
        type: row.type,
        event: { kind: 'taken_off', off: offOf(row) },
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
        event: { kind: 'taken_off_withdrawn', off: offOf(known.get(row.adjustmentId)) },
        employeeId: row.withdrawnBy,
        deviceId: row.deviceId,
      }),
    ),
  ];
};
