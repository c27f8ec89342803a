import type { ReceiptRow } from '../rows.ts';
import type { CountedReversal } from '../tenders/count-reversals.ts';
import type { CheckException, CheckRows } from './check-rows.ts';
import { lateVoids } from './late-voids.ts';
import type { CountedRefund } from './project-lines.ts';
import type { LineStatus } from './whole-line.ts';

type Money = {
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly CountedRefund[];
  readonly reversals: readonly CountedReversal[];
  readonly overpaidMinor: number;
  readonly dueMinor: number;
};

/** More went back than was paid; of what was reopened twice one for each reopening that came too late. */
const surplusRefunds = ({ refunds }: Money): CheckException[] => {
  const surplus = refunds.filter(({ row, amountMinor }) => amountMinor < row.amountMinor);
  const reopened = surplus.filter(({ row }) => (row.reopenedAs ?? null) !== null);
  return [
    ...surplus
      .filter((one) => !reopened.includes(one))
      .map(({ row }) => ({ type: 'surplus_refund' as const, subjectId: row.id })),
    ...[...new Set(reopened.map(({ row }) => row.receiptId))].map((subjectId) => ({
      type: 'reopened_twice' as const,
      subjectId,
    })),
  ];
};

/** What about the money of a check the office has to look at. */
export const moneyExceptions = (
  rows: CheckRows,
  lines: readonly LineStatus[],
  state: Money,
): CheckException[] => {
  const receiptedAt = state.receipts.find((receipt) => receipt.type === 'sale')?.issuedAt;
  return [
    ...lateVoids(rows.voids, lines, state).map(({ id }) => ({
      type: 'void_after_settlement' as const,
      subjectId: id,
    })),
    ...surplusRefunds(state),
    ...state.reversals
      .filter(({ row, amountMinor }) => amountMinor < row.amountMinor)
      .map(({ row }) => ({
        type:
          row.cause === 'corrected' ? ('corrected_twice' as const) : ('surplus_reversal' as const),
        subjectId: row.id,
      })),
    ...(state.overpaidMinor > 0 ? [{ type: 'overpaid' as const, subjectId: rows.check.id }] : []),
    ...(receiptedAt !== undefined && state.dueMinor > 0
      ? [{ type: 'added_after_settlement' as const, subjectId: rows.check.id }]
      : []),
  ];
};
