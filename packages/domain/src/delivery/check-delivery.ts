import type { CheckRows } from '../checks/check-rows.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { type LineRow, sum } from '../rows.ts';
import { feeOf, isDeliveryFee, isFee, lastFee } from './standing-fee.ts';

/** Where a check is delivered to, by its latest fee. Amounts are minor units. */
export type CheckDelivery = {
  /** Null: the address is in no zone that was known. */
  readonly zoneId: string | null;
  readonly zone: string;
  /** The fee as it counts now; null: nothing that is delivered is on the check, or its zone is not known. */
  readonly feeMinor: number | null;
  /** What the fee is as long as it is not free. */
  readonly usualMinor: number;
  readonly freeFromMinor: number | null;
  readonly minimumMinor: number | null;
  /** What the order must come to besides the fee, less what it comes to; 0: enough. */
  readonly missingMinor: number;
  readonly extraMinutes: number;
  readonly byHand: boolean;
};

/** The latest fee that was rung for a check, also where it does not count now. */
const latestFee = (
  rows: CheckRows,
  checkId: string,
  lines: readonly LineStatus[],
): LineRow | undefined => {
  if (!rows.lines.some((row) => feeOf(row) !== null)) return undefined;
  const counted = lines.find(isDeliveryFee)?.row.id;
  return (
    rows.lines.find(({ id }) => id === counted) ??
    lastFee(rows.lines.filter((row) => row.checkId === checkId))
  );
};

export const deliveryOf = (
  rows: CheckRows,
  checkId: string,
  lines: readonly LineStatus[],
): CheckDelivery | null => {
  const row = latestFee(rows, checkId, lines);
  const fee = row && feeOf(row);
  if (row === undefined || fee == null) return null;
  const { zoneId, zone, freeFromMinor, minimumMinor, extraMinutes, byHand } = fee;
  const goods = sum(lines.filter((line) => !isFee(line)).map((line) => line.amountMinor));
  return {
    ...{ zoneId, zone, freeFromMinor, minimumMinor, extraMinutes, byHand: byHand === true },
    feeMinor: lines.find(isDeliveryFee)?.unitMinor ?? null,
    usualMinor: row.unitPriceMinor,
    missingMinor: Math.max(0, (minimumMinor ?? 0) - goods),
  };
};
