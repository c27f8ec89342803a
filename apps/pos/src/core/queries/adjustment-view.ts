import type { CheckState } from '@galley/domain';
import type { AdjustmentView, ReducedView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';

type AdjustmentRow = CheckState['adjustments'][number];

const nameOf = (read: Reader, employeeId: string): string =>
  read.employee(employeeId)?.name ?? 'Somebody';

const linesOf = (state: CheckState, { id }: AdjustmentRow): CheckState['lines'] =>
  state.lines.filter((line) => line.takenOff.some((off) => off.adjustmentId === id));

/** One that names a single line is told at that line. */
export const isOfOneLine = ({ whole, lines }: AdjustmentRow): boolean =>
  whole === 0 && lines.length === 1;

const adjustmentView = (read: Reader, state: CheckState, row: AdjustmentRow): AdjustmentView => {
  const lines = linesOf(state, row);
  const off = state.takenOff.find(({ adjustmentId }) => adjustmentId === row.id);
  return {
    id: row.id,
    type: row.type,
    ppm: row.ppm,
    points: row.points ?? null,
    lineName: isOfOneLine(row) ? (lines[0]?.row.name ?? '') : null,
    lineIds: lines.map((line) => line.row.id),
    reason: read.reason(row.reasonId)?.name ?? '',
    byName: nameOf(read, row.adjustedBy),
    approvedByName: row.approvedBy === null ? null : nameOf(read, row.approvedBy),
    amountMinor: off?.amountMinor ?? 0,
    twice: state.exceptions.some(
      ({ type, subjectId }) => type === 'reduced_twice' && subjectId === row.id,
    ),
  };
};

/** What was taken off the prices of a check, by whom and why. */
export const reducedView = (read: Reader, state: CheckState): ReducedView => ({
  listMinor: state.listMinor,
  adjustments: state.adjustments.map((row) => adjustmentView(read, state, row)),
});
