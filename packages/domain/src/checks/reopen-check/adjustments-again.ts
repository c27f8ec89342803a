import { mulDivRound } from '@galley/base';
import type { AdjustedLine, AdjustmentType } from '../../adjustments/adjustments.table.ts';
import type { DecisionContext } from '../../decision.ts';
import { paysWithPoints, pointsAt } from '../../loyalty/points-used.ts';
import { type AdjustmentRow, sum } from '../../rows.ts';
import type { CheckRows } from '../check-rows.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';
import type { LineAgain } from './reopened-check.ts';

/** Adjustments that go on as one: comps, discounts that the house gives, or one by points. */
type Group = {
  readonly type: AdjustmentType;
  readonly of: readonly AdjustmentRow[];
  readonly approvedBy: string | null;
};

const groupsOf = ({ adjustments }: CheckState, approvedBy: string): Group[] => {
  const house = adjustments.filter((row) => !paysWithPoints(row));
  const ofHouse = (['comp', 'discount'] as const).map((type) => ({
    ...{ type, approvedBy },
    of: house.filter((row) => row.type === type),
  }));
  const byGuest = adjustments
    .filter(paysWithPoints)
    .map((row) => ({ type: row.type, of: [row], approvedBy: row.approvedBy }));
  return [...ofHouse, ...byGuest];
};

const takenBy = ({ takenOff }: LineStatus, isOf: (id: string) => boolean): number =>
  sum(takenOff.filter((off) => isOf(off.adjustmentId)).map(({ amountMinor }) => amountMinor));

const compsOf = ({ takenOff }: LineStatus): number =>
  sum(takenOff.filter(({ type }) => type === 'comp').map(({ amountMinor }) => amountMinor));

const linesOf = ({ type, of }: Group, lines: readonly LineAgain[]): AdjustedLine[] =>
  lines.flatMap(({ from, line }) => {
    const amountMinor = takenBy(from, (id) => of.some((row) => row.id === id));
    const ofMinor = from.listMinor - (type === 'comp' ? 0 : compsOf(from));
    const adjusted = { lineId: line.id, quantity: null, amountMinor, ofMinor, besides: [] };
    return amountMinor === 0 ? [] : [adjusted];
  });

/** Points go on as points, at what they were worth: what paid here pays on the new check (rule LY14). */
const pointsOf = ({ of: [row] }: Group, rows: CheckRows) => {
  if (row === undefined || !paysWithPoints(row)) return { points: null, carries: null };
  const points = pointsAt(rows, row, rows.check.id);
  const amountMinor = mulDivRound(row.amountMinor ?? 0, points, row.points ?? 1);
  return { points, amountMinor, carries: row.carries ?? row.id };
};

/**
 * What was taken off the lines, as amounts: comps in one, then discounts of what those leave, and what points paid for
 * apart. Each knows those before it.
 */
export const adjustmentsAgain = (
  rows: CheckRows,
  state: CheckState,
  lines: readonly LineAgain[],
  checkId: string,
  approvedBy: string,
  context: DecisionContext,
): AdjustmentRow[] => {
  const made: AdjustmentRow[] = [];
  for (const group of groupsOf(state, approvedBy)) {
    const adjusted = linesOf(group, lines);
    if (adjusted.length === 0) continue;
    made.push({
      id: context.ids('adjustment'),
      checkId,
      businessDate: context.businessDate,
      type: group.type,
      ppm: null,
      amountMinor: sum(adjusted.map((one) => one.amountMinor ?? 0)),
      lines: adjusted,
      whole: 0,
      gone: [],
      after: made.map(({ id }) => id),
      reasonId: group.of[0]?.reasonId ?? '',
      ...pointsOf(group, rows),
      adjustedAt: context.now,
      adjustedBy: context.employeeId,
      approvedBy: group.approvedBy,
      deviceId: context.deviceId,
    });
  }
  return made;
};
