import { currencyDigits } from '@galley/base';
import type { CheckState } from '../checks/project-check.ts';
import { isFee } from '../delivery/standing-fee.ts';
import { type LoyaltyProgrammeRow, sum } from '../rows.ts';

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

/** Points of the checks of one visit: so many for each whole unit that they come to together (rules LY1, LY17). */
export const pointsOfVisit = (
  checks: readonly Spent[],
  { pointsPerUnit }: Rate,
  currency: string,
): number =>
  Math.floor(sum(checks.map(spentMinor)) / 10 ** currencyDigits(currency)) * pointsPerUnit;

/** Points of a check alone. */
export const pointsEarned = (state: Spent, rate: Rate, currency: string): number =>
  pointsOfVisit([state], rate, currency);
