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

const isReopening = ({ row }: CountedRefund): boolean => (row.reopenedAs ?? null) !== null;

/**
 * More went back than was paid; of what was reopened one for each reopening that came too late, `reopened_twice`. What
 * was refunded and reopened is `refunded_and_reopened`, whichever of them counts.
 */
const surplusRefunds = ({ refunds }: Money): CheckException[] => {
  const surplus = refunds.filter(({ row, amountMinor }) => amountMinor < row.amountMinor);
  const told = (type: CheckException['type'], ids: readonly string[]): CheckException[] =>
    [...new Set(ids)].map((subjectId) => ({ type, subjectId }));
  const again = surplus.filter(isReopening).map(({ row }) => row.receiptId);
  const beside = surplus.filter((one) => !isReopening(one)).map(({ row }) => row.id);
  const reopened = new Set(refunds.filter(isReopening).map(({ row }) => row.receiptId));
  return [
    ...told(reopened.size > 0 ? 'refunded_and_reopened' : 'surplus_refund', beside),
    ...told(reopened.size > 1 ? 'reopened_twice' : 'refunded_and_reopened', again),
  ];
};

/** Settled as one order type while another register made it another one. */
const retyped = ({ check }: CheckRows, { receipts }: Money): CheckException[] => {
  const sales = receipts.filter(({ type }) => type === 'sale');
  const [first] = sales;
  const other = sales.every(
    ({ orderTypeId }) => (orderTypeId ?? null) !== null && orderTypeId !== check.orderTypeId,
  );
  return first !== undefined && other
    ? [{ type: 'retyped_after_settlement', subjectId: first.id }]
    : [];
};

/** What is wrong with the money of a check. `reduced`: what was taken off explains what was paid too much. */
export const moneyExceptions = (
  rows: CheckRows,
  lines: readonly LineStatus[],
  state: Money,
  reduced: boolean,
): CheckException[] => {
  const receiptedAt = state.receipts.find((receipt) => receipt.type === 'sale')?.issuedAt;
  return [
    ...lateVoids(rows.voids, lines, state, reduced).map(({ id }) => ({
      type: 'void_after_settlement' as const,
      subjectId: id,
    })),
    ...surplusRefunds(state),
    ...retyped(rows, state),
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
