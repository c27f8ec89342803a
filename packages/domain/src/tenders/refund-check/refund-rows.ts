import type { Fact } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, replayedFlag, rowFact } from '../../decision.ts';
import { refundCash } from '../../funds/cash-facts.ts';
import { tillColumns } from '../../funds/till.ts';
import { type ReceiptRow, type RefundRow, sum } from '../../rows.ts';
import { addTaxTotals, subtractTaxTotals } from '../../tax/tax-totals.ts';
import { backRounding, roundingColumn, roundingOf } from '../cash-rounding.ts';
import { receiptSeries } from '../receipt-number.ts';
import type { Worth } from '../refund-line/quote-refund.ts';
import type { TaxTotal } from '../tenders.table.ts';
import type { RefundMeans } from './refund-money.ts';

/** What of one line goes back; `quantity` 0: only part of its price. */
export type RefundPart = Worth & { readonly lineId: string; readonly quantity: number };

/** How one document gives money back. `receiptNumber`: the next of the register's own series. */
export type RefundWish = RefundMeans & {
  readonly reasonId: string;
  readonly cashReason?: string | null | undefined;
  readonly reopenedAs?: string | undefined;
  readonly receiptNumber: number;
  readonly approvedBy: string;
};

export type RefundDocument = {
  readonly refunds: readonly RefundRow[];
  readonly receipt: ReceiptRow;
  readonly facts: readonly Fact[];
};

/** Cash parts of the rows: a card takes what it can of the first ones. */
const cashParts = (parts: readonly RefundPart[], cashMinor: number): number[] => {
  let onCard = sum(parts.map((part) => part.amountMinor)) - cashMinor;
  return parts.map(({ amountMinor }) => {
    const card = Math.min(amountMinor, onCard);
    onCard -= card;
    return amountMinor - card;
  });
};

const receiptOf = (
  state: CheckState,
  parts: readonly RefundPart[],
  number: number,
  context: DecisionContext,
): ReceiptRow => ({
  id: context.ids('receipt'),
  checkId: state.check.id,
  businessDate: context.businessDate,
  series: receiptSeries(context),
  number,
  type: 'refund',
  totalMinor: 0 - sum(parts.map((part) => part.amountMinor)),
  taxTotals: subtractTaxTotals(
    [],
    parts.reduce<TaxTotal[]>((all, part) => addTaxTotals(all, part.taxTotals), []),
  ),
  issuedAt: context.now,
  issuedBy: context.employeeId,
  deviceId: context.deviceId,
  replayed: replayedFlag(context),
  orderTypeId: null,
  period: context.till?.period ?? null,
  fee: null,
  charge: null,
  taxExemption: null,
});

/** Cash of the whole document goes back in coins, as it came in (rule RN4); one of its rows says by how much. */
const roundingFor = (
  { refunds }: CheckState,
  parts: readonly RefundPart[],
  { tender, cashMinor = 0 }: RefundWish,
  { cashStepMinor = 1 }: DecisionContext,
): number => {
  const before = sum(refunds.map(({ row }) => refundCash(row) - roundingOf(row)));
  const all = sum(parts.map((part) => part.amountMinor));
  return backRounding(before, tender === 'cash' ? all : (cashMinor ?? 0), cashStepMinor);
};

/** One document: a row for each line and the receipt that has them all. */
export const refundRows = (
  state: CheckState,
  parts: readonly RefundPart[],
  wish: RefundWish,
  context: DecisionContext,
): RefundDocument => {
  const receipt = receiptOf(state, parts, wish.receiptNumber, context);
  const inCash = wish.tender === 'cash' ? [] : cashParts(parts, wish.cashMinor ?? 0);
  const isCash = (at: number): boolean => wish.tender === 'cash' || (inCash[at] ?? 0) > 0;
  const rounded = parts.findIndex((_, at) => isCash(at));
  const refunds = parts.map((part, at): RefundRow => {
    const cashMinor = inCash[at] ?? 0;
    const rounding = at === rounded ? roundingFor(state, parts, wish, context) : 0;
    return {
      id: context.ids('refund'),
      checkId: state.check.id,
      lineId: part.lineId,
      receiptId: receipt.id,
      businessDate: context.businessDate,
      quantity: part.quantity,
      amountMinor: part.amountMinor,
      taxTotals: [...part.taxTotals],
      tender: wish.tender,
      cashMinor: cashMinor === 0 ? null : cashMinor,
      cashReason: wish.cashReason ?? null,
      reopenedAs: wish.reopenedAs ?? null,
      reasonId: wish.reasonId,
      refundedAt: context.now,
      refundedBy: context.employeeId,
      approvedBy: wish.approvedBy,
      deviceId: context.deviceId,
      ...tillColumns(context, isCash(at)),
      ...roundingColumn(rounding),
    };
  });
  const facts = [...refunds.map((row) => rowFact('refund', row)), rowFact('receipt', receipt)];
  return { refunds, receipt, facts };
};
