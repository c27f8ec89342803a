import { type PaymentRow, type RefundRow, sum } from '../rows.ts';
import { roundingOf } from './cash-rounding.ts';
import { type CountedReversal, standingPayments } from './count-reversals.ts';
import { TENDERS, type Tender, type TenderSum } from './tenders.table.ts';

type Money = {
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly { readonly row: RefundRow }[];
  readonly reversals: readonly CountedReversal[];
};

type Flow = Omit<TenderSum, 'takenMinor'>;

const paymentFlow =
  (standing: ReadonlySet<string>) =>
  (row: PaymentRow): Flow => ({
    tender: row.tender,
    paidMinor: row.amountMinor + roundingOf(row),
    backMinor: 0,
    payments: standing.has(row.id) ? 1 : 0,
  });

const backFlow = (tender: Tender, backMinor: number): Flow => ({
  tender,
  paidMinor: 0,
  backMinor,
  payments: 0,
});

/** Part of a refund to card may have gone back in cash. */
const refundFlows = (row: RefundRow): Flow[] => {
  const { tender, amountMinor, cashMinor } = row;
  return cashMinor === null
    ? [backFlow(tender, amountMinor + roundingOf(row))]
    : [backFlow(tender, amountMinor - cashMinor), backFlow('cash', cashMinor + roundingOf(row))];
};

const reversalFlow = ({ row, amountMinor }: CountedReversal): Flow => {
  const gave = amountMinor + roundingOf(row);
  return row.cause !== 'surplus'
    ? { tender: row.tender, paidMinor: -gave, backMinor: 0, payments: 0 }
    : backFlow(row.tender, gave);
};

/** Each tender by which money moved, in the order of reports (rule MN12). */
export const tenderSums = ({ payments, refunds, reversals }: Money): TenderSum[] => {
  const undone = reversals.filter(({ row }) => row.cause !== 'surplus');
  const standing = new Set(standingPayments(payments, undone).map(({ id }) => id));
  const flows = [
    ...payments.map(paymentFlow(standing)),
    ...refunds.flatMap(({ row }) => refundFlows(row)),
    ...reversals.map(reversalFlow),
  ];
  return TENDERS.map((tender) => sumOf(tender, flows)).filter(
    ({ paidMinor, backMinor, payments: count }) => count > 0 || paidMinor !== 0 || backMinor !== 0,
  );
};

const sumOf = (tender: Tender, flows: readonly Flow[]): TenderSum => {
  const of = flows.filter((one) => one.tender === tender);
  const paidMinor = sum(of.map((one) => one.paidMinor));
  const backMinor = sum(of.map((one) => one.backMinor));
  const payments = sum(of.map((one) => one.payments));
  return { tender, paidMinor, backMinor, takenMinor: paidMinor - backMinor, payments };
};
