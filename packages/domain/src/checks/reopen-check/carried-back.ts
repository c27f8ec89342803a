import { byId, type PaymentRow, type RefundRow } from '../../rows.ts';
import { type CountedReversal, reversedOf } from '../../tenders/count-reversals.ts';
import type { Tender } from '../../tenders/tenders.table.ts';
import type { CheckException, CheckRows } from '../check-rows.ts';

const isReopening = ({ reopenedAs }: RefundRow): boolean => (reopenedAs ?? null) !== null;

type Part = { readonly refund: RefundRow; readonly tender: Tender; readonly amountMinor: number };

/** What of a refund went back by each tender. */
const partsOf = (refund: RefundRow): Part[] => {
  const cash = refund.tender === 'cash' ? refund.amountMinor : (refund.cashMinor ?? 0);
  return [
    { refund, tender: 'card', amountMinor: refund.amountMinor - cash },
    { refund, tender: 'cash', amountMinor: cash },
  ];
};

/** The payments that brought what was paid on the check before, and those that correct how it was paid. */
const carriedOf = (
  payments: readonly PaymentRow[],
  reversals: readonly CountedReversal[],
): PaymentRow[] => {
  const paymentOf = new Map(reversals.map(({ row }) => [row.id, row.paymentId]));
  const ids = new Set(payments.flatMap((row) => (row.carriedFrom == null ? [] : row.id)));
  for (const { id, corrects } of payments) {
    if (ids.has(paymentOf.get(corrects ?? '') ?? '')) ids.add(id);
  }
  return payments.filter(({ id }) => ids.has(id));
};

const givenBack = (
  { refundedAt, refundedBy, ...refund }: RefundRow,
  tender: Tender,
  payment: PaymentRow,
  amountMinor: number,
): CountedReversal => ({
  row: {
    id: `${refund.id}:${tender}:${payment.id}`,
    checkId: payment.checkId,
    paymentId: payment.id,
    receiptId: refund.receiptId,
    businessDate: refund.businessDate,
    tender: payment.tender,
    amountMinor,
    cause: 'surplus',
    reason: null,
    reversedAt: refundedAt,
    reversedBy: refundedBy,
    approvedBy: refund.approvedBy,
    deviceId: refund.deviceId,
    period: refund.period,
    fundSessionId: refund.fundSessionId,
    roundingMinor: null,
    foreign: null,
  },
  amountMinor,
});

/** What went back of a settled check while another register reopened it, by id. */
export const refundedBeside = ({ refunds }: CheckRows, reopenedId: string): RefundRow[] =>
  byId(refunds).filter((row) => row.checkId === reopenedId && !isReopening(row));

/** Of the payments those of the tender first, then in order of id. */
const inTurn = (payments: readonly PaymentRow[], tender: Tender): PaymentRow[] => [
  ...byId(payments.filter((row) => row.tender === tender)),
  ...byId(payments.filter((row) => row.tender !== tender)),
];

/** A part of a refund taken from what is left of payments. */
const takenFrom = (
  payments: readonly PaymentRow[],
  gone: readonly CountedReversal[],
  { refund, tender, amountMinor }: Part,
): CountedReversal[] => {
  let left = amountMinor;
  return inTurn(payments, tender).flatMap((payment) => {
    const part = Math.min(left, payment.amountMinor - reversedOf(payment.id, gone));
    left -= part;
    return part > 0 ? [givenBack(refund, tender, payment, part)] : [];
  });
};

/**
 * Money that another register gave back of a check while it was reopened: it is not paid on the new one (rule RO6).
 * Taken from what was paid by the same tender first, then in order of id; never more than was brought over.
 */
export const carriedBack = (
  rows: CheckRows,
  payments: readonly PaymentRow[],
  reversals: readonly CountedReversal[],
): CountedReversal[] => {
  const carried = carriedOf(payments, reversals);
  const from = carried.find(({ carriedFrom }) => carriedFrom != null)?.carriedFrom;
  if (from == null) return [];
  const back: CountedReversal[] = [];
  for (const part of refundedBeside(rows, from).flatMap(partsOf)) {
    back.push(...takenFrom(carried, [...reversals, ...back], part));
  }
  return back;
};

/** Something of what was paid on the check before went back meanwhile, and it is due here. */
export const carriedRefunded = (
  { check }: CheckRows,
  back: readonly CountedReversal[],
  dueMinor: number,
): CheckException[] =>
  back.length > 0 && dueMinor > 0 ? [{ type: 'carried_refunded', subjectId: check.id }] : [];
