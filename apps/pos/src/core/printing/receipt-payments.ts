import type { PaperAmount, PaperLabels } from '@galley/devices/core';
import {
  type CheckState,
  foreignOf,
  type PaymentRow,
  type RefundRow,
  refundCash,
  roundingOf,
  sum,
} from '@galley/domain';
import { foreignText } from '../currencies/foreign-text.ts';

const paymentLabel = (row: PaymentRow, labels: PaperLabels): string => {
  const { tender, reference } = row;
  const foreign = foreignOf(row);
  if (foreign !== undefined) return foreignText(foreign);
  return reference === null ? labels[tender] : `${labels[tender]} ${reference}`;
};

/** What coins add to the total, as a line of its own (rule RN6). */
const roundingPart = (amount: number, labels: PaperLabels): PaperAmount[] =>
  amount === 0 ? [] : [{ label: labels.cashRounding, amount }];

/** What guests handed over, less what went back of it before there was a receipt. */
export const receiptPayments = (
  { reversals }: CheckState,
  standing: readonly PaymentRow[],
  labels: PaperLabels,
): PaperAmount[] => {
  const ids = new Set(standing.map(({ id }) => id));
  const undone = sum(
    reversals
      .filter(({ row }) => row.cause === 'undone' && ids.has(row.paymentId))
      .map(({ amountMinor }) => amountMinor),
  );
  return [
    ...roundingPart(sum(standing.map(roundingOf)), labels),
    ...standing.map((row) => ({ label: paymentLabel(row, labels), amount: row.tenderedMinor })),
    ...(undone === 0 ? [] : [{ label: labels.givenBack, amount: -undone }]),
  ];
};

/** What a guest got back, by tender; the rows are those of one refund. */
export const refundPayments = (
  refunds: readonly RefundRow[],
  labels: PaperLabels,
): PaperAmount[] => {
  const cash = sum(refunds.map(refundCash));
  const rounding = sum(refunds.map(roundingOf));
  const card = sum(refunds.map(({ amountMinor }) => amountMinor)) + rounding - cash;
  return [
    ...roundingPart(rounding, labels),
    ...(card === 0 ? [] : [{ label: labels.card, amount: card }]),
    ...(cash === 0 ? [] : [{ label: labels.cash, amount: cash }]),
  ];
};
