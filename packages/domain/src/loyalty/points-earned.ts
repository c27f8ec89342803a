import { currencyDigits } from '@galley/base';
import type { CheckState } from '../checks/project-check.ts';
import { isFee } from '../delivery/standing-fee.ts';
import { type AdjustmentRow, type LoyaltyProgrammeRow, sum } from '../rows.ts';

type Rate = Pick<LoyaltyProgrammeRow, 'pointsPerUnit'>;
type Spent = Pick<CheckState, 'lines' | 'refunds'>;

/** What a check counts with: its lines as charged, without fees, less what was refunded of them. */
export const spentMinor = ({ lines, refunds }: Spent): number => {
  const goods = lines.filter((line) => !isFee(line));
  const ids = new Set(goods.map(({ row }) => row.id));
  const charged = sum(goods.map(({ amountMinor }) => amountMinor));
  const back = sum(
    refunds.filter(({ row }) => ids.has(row.lineId)).map(({ amountMinor }) => amountMinor),
  );
  return Math.max(0, charged - back);
};

/** Points of a check: so many for each whole unit of its currency (rule LY1). */
export const pointsEarned = (state: Spent, { pointsPerUnit }: Rate, currency: string): number =>
  Math.floor(spentMinor(state) / 10 ** currencyDigits(currency)) * pointsPerUnit;

type Used = Pick<AdjustmentRow, 'points' | 'amountMinor'>;

/** Of points that were used, those that took nothing off: what they were for was voided or taken off since. */
export const pointsUnused = ({ points, amountMinor }: Used, takenMinor: number): number => {
  if (points === null || amountMinor === null || amountMinor <= 0) return 0;
  const worth = amountMinor / points;
  return Math.max(0, points - Math.ceil(takenMinor / worth));
};
