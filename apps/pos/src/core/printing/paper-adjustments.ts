import type { PaperAmount, PaperLabels } from '@galley/devices/core';
import type { CheckState } from '@galley/domain';
import { isOfOneLine } from '../queries/adjustment-view.ts';
import { rateText } from './paper-text.ts';

type Line = CheckState['lines'][number];
type AdjustmentRow = CheckState['adjustments'][number];

/** Words of what is taken off. */
export type AdjustmentLabels = Pick<PaperLabels, 'pointsUsed' | 'comp' | 'discount'>;

const labelOf = ({ type, ppm, points }: AdjustmentRow, labels: AdjustmentLabels): string => {
  if (typeof points === 'number') return `${labels.pointsUsed}: ${points}`;
  if (type === 'comp') return labels.comp;
  return ppm === null ? labels.discount : `${labels.discount} ${rateText(ppm)}`;
};

const paidByPoints = ({ points }: AdjustmentRow): boolean => typeof points === 'number';

const amountsOf = (
  state: CheckState,
  takenOff: CheckState['takenOff'],
  ofOneLine: boolean,
  labels: AdjustmentLabels,
): PaperAmount[] =>
  state.adjustments
    .filter((row) => (isOfOneLine(row) && !paidByPoints(row)) === ofOneLine)
    .flatMap((row) => {
      const off = takenOff.find(({ adjustmentId }) => adjustmentId === row.id);
      return off === undefined || off.amountMinor === 0
        ? []
        : [{ label: labelOf(row, labels), amount: -off.amountMinor }];
    });

/** What was taken off one line, to stand under its full price. */
export const lineAdjustments = (
  state: CheckState,
  line: Line,
  labels: AdjustmentLabels,
): PaperAmount[] => amountsOf(state, line.takenOff, true, labels);

/** What was taken off several lines or the whole check, to stand under the subtotal. */
export const checkAdjustments = (state: CheckState, labels: AdjustmentLabels): PaperAmount[] =>
  amountsOf(state, state.takenOff, false, labels);
