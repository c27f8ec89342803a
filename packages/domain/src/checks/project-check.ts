import { byId, type CheckRow, type PaymentRow, type ReceiptRow, sum } from '../rows.ts';
import { addTaxTotals, exclusiveTaxMinor, taxTotals } from '../tax/tax-totals.ts';
import {
  type CountedReversal,
  countReversals,
  standingPayments,
} from '../tenders/count-reversals.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import type { CheckException, CheckRows } from './check-rows.ts';
import {
  type CountedRefund,
  countRefunds,
  type LineStatus,
  lineExceptions,
  projectLines,
} from './project-lines.ts';

export type CheckStatus = 'open' | 'settled' | 'voided';

/** A check as it is shown: derived from its rows alone, whatever order they came in. */
export type CheckState = {
  readonly check: CheckRow;
  /** All lines, also those that no longer stand. */
  readonly lines: readonly LineStatus[];
  /** Sum of the lines that stand. */
  readonly subtotalMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  /** Subtotal and the taxes that come on top. */
  readonly totalMinor: number;
  /** Payments less what of them was given back or undone. */
  readonly paidMinor: number;
  readonly dueMinor: number;
  readonly overpaidMinor: number;
  /**
   * Sum of the sale receipts less those of surpluses given back; less than the total while a receipt is
   * still to be issued.
   */
  readonly receiptedMinor: number;
  readonly receiptedTaxTotals: readonly TaxTotal[];
  readonly refundedMinor: number;
  readonly status: CheckStatus;
  /** Lines that stand and were never sent. */
  readonly unsentCount: number;
  readonly payments: readonly PaymentRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly CountedRefund[];
  readonly reversals: readonly CountedReversal[];
  /** UTC ms of the payment or receipt that settled the check; undefined while it is not settled. */
  readonly settledAt: number | undefined;
  readonly exceptions: readonly CheckException[];
};

/** Something is on the check, be it free. */
export const hasLiveLine = (lines: readonly LineStatus[]): boolean =>
  lines.some((line) => line.liveQuantity > 0);

const statusOf = (
  lines: readonly LineStatus[],
  due: number,
  payments: number,
  receipted: boolean,
): CheckStatus => {
  const nothingLeft = lines.length > 0 && !hasLiveLine(lines);
  if (nothingLeft && payments === 0) return 'voided';
  return due === 0 && receipted ? 'settled' : 'open';
};

const moneyExceptions = (
  rows: CheckRows,
  state: Pick<CheckState, 'receipts' | 'refunds' | 'reversals' | 'overpaidMinor' | 'dueMinor'>,
): CheckException[] => {
  const receiptedAt = state.receipts.find((receipt) => receipt.type === 'sale')?.issuedAt;
  return [
    ...byId(rows.voids)
      .filter((row) => receiptedAt !== undefined && row.voidedAt >= receiptedAt)
      .map((row) => ({ type: 'void_after_settlement' as const, subjectId: row.id })),
    ...state.refunds
      .filter(({ row, amountMinor }) => amountMinor < row.amountMinor)
      .map(({ row }) => ({ type: 'surplus_refund' as const, subjectId: row.id })),
    ...state.reversals
      .filter(({ row, amountMinor }) => amountMinor < row.amountMinor)
      .map(({ row }) => ({ type: 'surplus_reversal' as const, subjectId: row.id })),
    ...(state.overpaidMinor > 0 ? [{ type: 'overpaid' as const, subjectId: rows.check.id }] : []),
    ...(receiptedAt !== undefined && state.dueMinor > 0
      ? [{ type: 'added_after_settlement' as const, subjectId: rows.check.id }]
      : []),
  ];
};

/** By the last payment; where that left nothing to pay, by the receipt that came after it. */
const settlingTime = (
  standing: readonly PaymentRow[],
  receipts: readonly ReceiptRow[],
): number | undefined => {
  const issued = receipts.filter(({ type }) => type === 'sale').map((row) => row.issuedAt);
  return issued.length === 0
    ? undefined
    : Math.max(Math.min(...issued), ...standing.map((row) => row.paidAt));
};

/** What the lines come to. */
export const lineTotals = (
  lines: readonly LineStatus[],
): Pick<CheckState, 'subtotalMinor' | 'taxTotals' | 'totalMinor'> => {
  const totals = taxTotals(
    lines
      .filter((line) => line.liveQuantity > 0)
      .map((line) => ({ amountMinor: line.amountMinor, taxes: line.row.taxes })),
  );
  const subtotalMinor = sum(lines.map((line) => line.amountMinor));
  return {
    subtotalMinor,
    taxTotals: totals,
    totalMinor: subtotalMinor + exclusiveTaxMinor(totals),
  };
};

const receiptSums = (
  receipts: readonly ReceiptRow[],
  reversals: readonly CountedReversal[],
): Pick<CheckState, 'receiptedMinor' | 'receiptedTaxTotals'> => {
  const givenBack = new Set(reversals.map(({ row }) => row.receiptId));
  const sales = receipts.filter(({ id, type }) => type === 'sale' || givenBack.has(id));
  return {
    receiptedMinor: sum(sales.map((receipt) => receipt.totalMinor)),
    receiptedTaxTotals: sales.reduce<TaxTotal[]>(
      (totals, receipt) => addTaxTotals(totals, receipt.taxTotals),
      [],
    ),
  };
};

/** Rows of one check to the check as shown (docs/specs/checks.md, docs/specs/money.md). */
export const projectCheck = (rows: CheckRows): CheckState => {
  const lines = projectLines(rows);
  const totals = lineTotals(lines);
  const payments = byId(rows.payments);
  const receipts = byId(rows.receipts);
  const reversals = countReversals(rows.reversals, payments);
  const paidMinor =
    sum(payments.map((payment) => payment.amountMinor)) -
    sum(reversals.map((reversal) => reversal.amountMinor));
  const dueMinor = Math.max(0, totals.totalMinor - paidMinor);
  const overpaidMinor = Math.max(0, paidMinor - totals.totalMinor);
  const refunds = countRefunds(rows.refunds, lines, paidMinor);
  const receipted = receipts.some((receipt) => receipt.type === 'sale');
  const standing = standingPayments(payments, reversals);
  const status = statusOf(lines, dueMinor, standing.length, receipted);
  const money = { receipts, refunds, reversals, overpaidMinor, dueMinor };
  return {
    check: rows.check,
    lines,
    ...totals,
    ...money,
    paidMinor,
    ...receiptSums(receipts, reversals),
    refundedMinor: sum(refunds.map((refund) => refund.amountMinor)),
    status,
    unsentCount: lines.filter((line) => line.standing === 'live' && !line.sent).length,
    payments,
    settledAt: status === 'settled' ? settlingTime(standing, receipts) : undefined,
    exceptions: [...lineExceptions(rows, lines), ...moneyExceptions(rows, money)],
  };
};
