import { byId, type PaymentReversalRow, type PaymentRow, sum } from '../rows.ts';

/** A reversal as it counts: at most what is left of its payment, in order of id (rule RV4). */
export type CountedReversal = { readonly row: PaymentReversalRow; readonly amountMinor: number };

/** Reversals of cut-off registers may be more than a payment brought: the surplus does not count. */
export const countReversals = (
  reversals: readonly PaymentReversalRow[],
  payments: readonly PaymentRow[],
): CountedReversal[] => {
  const left = new Map(payments.map((row) => [row.id, row.amountMinor]));
  return byId(reversals).map((row) => {
    const room = left.get(row.paymentId) ?? 0;
    const amountMinor = Math.max(0, Math.min(row.amountMinor, room));
    left.set(row.paymentId, room - amountMinor);
    return { row, amountMinor };
  });
};

/** What of a payment was given back or undone. */
export const reversedOf = (paymentId: string, reversals: readonly CountedReversal[]): number =>
  sum(
    reversals
      .filter(({ row }) => row.paymentId === paymentId)
      .map(({ amountMinor }) => amountMinor),
  );

/** Payments of which something stands; one of zero brought nothing (rule TN1). */
export const standingPayments = (
  payments: readonly PaymentRow[],
  reversals: readonly CountedReversal[],
): PaymentRow[] => payments.filter((row) => reversedOf(row.id, reversals) < row.amountMinor);

/**
 * Payments that count: all that were taken, and of corrections those whose reversal counts in full. Where cut-off
 * registers corrected one payment, the first by id stands (rule TE4).
 */
export const countPayments = (
  payments: readonly PaymentRow[],
  reversals: readonly PaymentReversalRow[],
): PaymentRow[] => {
  const taken = payments.filter(({ corrects }) => (corrects ?? null) === null);
  const corrections = payments.filter(({ corrects }) => (corrects ?? null) !== null);
  let known = taken;
  for (;;) {
    const full = new Set(
      countReversals(reversals, known)
        .filter(({ row, amountMinor }) => amountMinor === row.amountMinor)
        .map(({ row }) => row.id),
    );
    const next = [...taken, ...corrections.filter(({ corrects }) => full.has(corrects ?? ''))];
    if (next.length === known.length) return next;
    known = next;
  }
};

/** A correction says how it was paid, and neither when nor that less was. */
export const isCorrection = ({ corrects }: PaymentRow): boolean => (corrects ?? null) !== null;
