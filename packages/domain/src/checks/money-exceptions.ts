import type { ReceiptRow } from '../rows.ts';
import type { CountedReversal } from '../tenders/count-reversals.ts';
import type { CheckException, CheckRows } from './check-rows.ts';
import { lateVoids } from './late-voids.ts';
import type { CountedRefund } from './project-lines.ts';
import { goesOnAs } from './reopen-check/carried-money.ts';
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
 * More went back than was paid: one for each reopening that came too late, `reopened_twice`; what was refunded while
 * another register reopened it is `refunded_and_reopened` with the refund's receipt, whichever of them counts.
 */
const surplusRefunds = (rows: CheckRows, { refunds }: Money): CheckException[] => {
  const surplus = refunds.filter(({ row, amountMinor }) => amountMinor < row.amountMinor);
  const told = (type: CheckException['type'], ids: readonly string[]): CheckException[] =>
    [...new Set(ids)].map((subjectId) => ({ type, subjectId }));
  const beside = refunds.filter((one) => !isReopening(one));
  const reopened = new Set(refunds.filter(isReopening).map(({ row }) => row.receiptId));
  if (reopened.size === 0) {
    return told(
      'surplus_refund',
      surplus.map(({ row }) => row.id),
    );
  }
  const goesOn = goesOnAs(rows, rows.check.id);
  const again = refunds.filter((one) => isReopening(one) && one.row.reopenedAs !== goesOn);
  return [
    ...told(
      'refunded_and_reopened',
      beside.map(({ row }) => row.receiptId),
    ),
    ...told(
      'reopened_twice',
      again.map(({ row }) => row.receiptId),
    ),
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

/** Settled with tax while another register freed it of tax, or without while that took the exemption back (TX7). */
const retaxed = ({ check }: CheckRows, { receipts }: Money): CheckException[] => {
  const [first] = receipts.filter(({ type }) => type === 'sale');
  const [paid, now] = [first?.taxExemption ?? null, check.taxExemption ?? null];
  if (first === undefined || (paid === null) === (now === null)) return [];
  const type = paid === null ? 'exempted_after_settlement' : 'taxed_after_settlement';
  return [{ type, subjectId: first.id }];
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
    ...surplusRefunds(rows, state),
    ...retyped(rows, state),
    ...retaxed(rows, state),
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
