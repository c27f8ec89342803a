import { allocate, mulDivRound } from '@galley/base';
import type { CheckRows } from '../checks/check-rows.ts';
import { type CheckState, projectKin } from '../checks/project-check.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { type AdjustmentRow, sum } from '../rows.ts';
import { creditIds } from './points-ledger.ts';

type Used = Pick<AdjustmentRow, 'points' | 'amountMinor'>;

/** A discount that the guest pays for with points. */
export const paysWithPoints = ({ points }: Pick<AdjustmentRow, 'points'>): boolean =>
  typeof points === 'number';

/** Of points that were used, those that took nothing off: what they were for was voided or taken off since. */
export const pointsUnused = ({ points, amountMinor }: Used, takenMinor: number): number => {
  if (points === null || amountMinor === null || amountMinor <= 0) return 0;
  return Math.max(0, points - Math.ceil((takenMinor * points) / amountMinor));
};

const pointsFor = (row: Used, takenMinor: number): number =>
  (row.points ?? 0) - pointsUnused(row, takenMinor);

/** Quantity of a line that guests gave back for money; what goes on with a reopened check is none of it. */
const returned = ({ refunds }: CheckState, { row }: LineStatus): number =>
  sum(
    refunds
      .filter((one) => one.row.lineId === row.id && (one.row.reopenedAs ?? null) === null)
      .map(({ quantity }) => quantity),
  );

/** What an adjustment takes off what guests of a check kept. */
const takenAt = (state: CheckState, adjustmentId: string): number =>
  sum(
    state.lines.flatMap((line) => {
      const { liveQuantity, takenOff } = line;
      const kept = Math.max(0, liveQuantity - returned(state, line));
      return takenOff
        .filter((off) => off.adjustmentId === adjustmentId)
        .map(({ amountMinor }) =>
          liveQuantity > 0 ? mulDivRound(amountMinor, kept, liveQuantity) : 0,
        );
    }),
  );

const takenOver = (states: readonly CheckState[], adjustmentId: string): number =>
  sum(states.map((state) => takenAt(state, adjustmentId)));

const reopenedBy = ({ check, kin }: CheckRows, { checkId }: AdjustmentRow): string | undefined =>
  [check, ...kin].find(({ id }) => id === checkId)?.reopens ?? undefined;

/** Beginning of the ids of what goes back of a discount by points, by whichever register (rule LY14). */
export const backStart = (rows: CheckRows, row: AdjustmentRow): string => {
  const first = row.carries ?? null;
  if (first === null) return creditIds.back(row.id);
  return creditIds.carriedBack(first, reopenedBy(rows, row) ?? row.checkId);
};

/** The same points on other checks that registers reopened the same one as: they pay for one of them. */
const alike = (rows: CheckRows, row: AdjustmentRow): AdjustmentRow[] => {
  const start = backStart(rows, row);
  return rows.adjustments.filter((one) => paysWithPoints(one) && backStart(rows, one) === start);
};

/**
 * Points of a discount that are still to go back: what took nothing off, or was refunded, less what went back of them
 * before (`given`). `rows` are those of its check with its kin.
 */
export const pointsDueBack = (rows: CheckRows, row: AdjustmentRow, given: number): number => {
  const states = projectKin(rows);
  const used = alike(rows, row).map((one) => pointsFor(one, takenOver(states, one.id)));
  return Math.max(0, (row.points ?? 0) - Math.max(0, ...used) - given);
};

/** What of its points pays for lines of one check: points of a discount over several checks are shared by what it takes off. */
export const pointsAt = (rows: CheckRows, row: AdjustmentRow, checkId: string): number => {
  const states = projectKin(rows).toSorted((a, b) => (a.check.id < b.check.id ? -1 : 1));
  const taken = states.map((state) => takenAt(state, row.id));
  const at = states.findIndex(({ check }) => check.id === checkId);
  return sum(taken) === 0 ? 0 : (allocate(pointsFor(row, sum(taken)), taken)[at] ?? 0);
};
