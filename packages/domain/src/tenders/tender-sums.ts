import { type PaymentRow, type RefundRow, sum } from '../rows.ts';
import type { CountedReversal } from './count-reversals.ts';
import { TENDERS, type Tender } from './tenders.table.ts';

/** What came in and went out by one tender. */
export type TenderSum = {
  readonly tender: Tender;
  /** Payments less those undone before their receipt: a wrong tender was never taken. */
  readonly paidMinor: number;
  /** Refunds, and surpluses given back. */
  readonly backMinor: number;
  /** Payments less what was given back: what the house has of it. */
  readonly takenMinor: number;
  /** Number of payments. */
  readonly payments: number;
};

type Money = {
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly { readonly row: RefundRow }[];
  readonly reversals: readonly CountedReversal[];
};

type Flow = Omit<TenderSum, 'takenMinor'>;

const paymentFlow = ({ tender, amountMinor }: PaymentRow): Flow => ({
  tender,
  paidMinor: amountMinor,
  backMinor: 0,
  payments: 1,
});

const backFlow = (tender: Tender, backMinor: number): Flow => ({
  tender,
  paidMinor: 0,
  backMinor,
  payments: 0,
});

/** Part of a refund to card may have gone back in cash. */
const refundFlows = ({ tender, amountMinor, cashMinor }: RefundRow): Flow[] =>
  cashMinor === null
    ? [backFlow(tender, amountMinor)]
    : [backFlow(tender, amountMinor - cashMinor), backFlow('cash', cashMinor)];

const reversalFlow = ({ row, amountMinor }: CountedReversal): Flow =>
  row.cause === 'undone'
    ? { tender: row.tender, paidMinor: -amountMinor, backMinor: 0, payments: 0 }
    : backFlow(row.tender, amountMinor);

/** Each tender by which money moved, in the order of reports (rule MN12). */
export const tenderSums = ({ payments, refunds, reversals }: Money): TenderSum[] => {
  const flows = [
    ...payments.map(paymentFlow),
    ...refunds.flatMap(({ row }) => refundFlows(row)),
    ...reversals.map(reversalFlow),
  ];
  return TENDERS.map((tender) => ({ tender, of: flows.filter((one) => one.tender === tender) }))
    .filter(({ of }) => of.length > 0)
    .map(({ tender, of }) => {
      const paidMinor = sum(of.map((one) => one.paidMinor));
      const backMinor = sum(of.map((one) => one.backMinor));
      const count = sum(of.map((one) => one.payments));
      return { tender, paidMinor, backMinor, takenMinor: paidMinor - backMinor, payments: count };
    });
};
