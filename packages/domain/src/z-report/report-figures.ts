import type { AdjustmentType } from '../adjustments/adjustments.table.ts';
import type { CheckState } from '../checks/project-check.ts';
import { unitAmount } from '../checks/project-lines.ts';
import { foreignOf } from '../currencies/exchange.ts';
import type { FundSession } from '../funds/project-funds.ts';
import {
  type CashMoveRow,
  type GiftLoadRow,
  groupBy,
  type LineVoidRow,
  type PaymentReversalRow,
  type PaymentRow,
  type ReceiptRow,
  type RefundRow,
  sum,
  type TipRow,
} from '../rows.ts';
import { isCharge } from '../service-charges/charge-of.ts';
import { addTaxTotals, exclusiveTaxMinor } from '../tax/tax-totals.ts';
import { roundingSum } from '../tenders/cash-rounding.ts';
import { tenderSums } from '../tenders/tender-sums.ts';
import { type TaxTotal, TENDERS } from '../tenders/tenders.table.ts';
import { tipsByPerson } from '../tips/standing-tips.ts';
import type {
  DateShare,
  ForeignTaken,
  FundClose,
  GiftTaken,
  PendingCard,
  ReportFigures,
  Tally,
} from './z-report.table.ts';

/** Rows of one register in one period of its series. */
export type PeriodRows = {
  readonly receipts: readonly ReceiptRow[];
  readonly payments: readonly PaymentRow[];
  readonly refunds: readonly RefundRow[];
  readonly reversals: readonly PaymentReversalRow[];
  readonly voids: readonly LineVoidRow[];
  /** Tips that this register noted in the period; absent: none. */
  readonly tips?: readonly TipRow[];
  readonly moves: readonly CashMoveRow[];
  /** Absent: nothing was put on gift cards. */
  readonly loads?: readonly GiftLoadRow[];
  /** Sessions that this register counted and closed in the period. */
  readonly closed: readonly FundSession[];
  /** Charges and refunds of this register whose answer is out; absent: none. */
  readonly pendingCards?: readonly PendingCard[];
  /** Checks that a sale receipt of the period is the first of, or that something of it was voided of. */
  readonly checks: readonly CheckState[];
};

const tally = (amounts: readonly number[]): Tally => ({
  count: amounts.length,
  amountMinor: sum(amounts),
});

const turnoverOf = (receipts: readonly ReceiptRow[]): number =>
  sum(receipts.map(({ totalMinor }) => totalMinor));

const taxesOf = (receipts: readonly ReceiptRow[]): TaxTotal[] =>
  receipts.reduce<TaxTotal[]>((all, { taxTotals }) => addTaxTotals(all, taxTotals), []);

const shareOf = (businessDate: string, receipts: readonly ReceiptRow[]): DateShare => ({
  businessDate,
  receipts: receipts.length,
  turnoverMinor: turnoverOf(receipts),
  taxTotals: taxesOf(receipts),
});

const datesOf = (receipts: readonly ReceiptRow[]): DateShare[] =>
  [...groupBy(receipts, ({ businessDate }) => businessDate)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([businessDate, of]) => shareOf(businessDate, of));

/** A check tells of what was taken off it where its first receipt is. */
const takenOff = (rows: PeriodRows, type: AdjustmentType): Tally => {
  const here = new Set(rows.receipts.map(({ id }) => id));
  const first = rows.checks.filter(({ receipts }) => {
    const [sale] = receipts.filter((row) => row.type === 'sale');
    return sale !== undefined && here.has(sale.id);
  });
  const offs = first.flatMap((state) => state.takenOff).filter((off) => off.type === type);
  return tally(offs.map((off) => off.amountMinor));
};

/** Charges that the receipts tell, and what of them was refunded here; none: nothing is said of it. */
const serviceChargeOf = ({ receipts, refunds, checks }: PeriodRows) => {
  const lines = new Set(
    checks.flatMap((state) => state.lines.filter(isCharge).map(({ row }) => row.id)),
  );
  const back = refunds.filter(({ lineId }) => lines.has(lineId));
  const amounts = [
    ...receipts.flatMap(({ charge }) => charge?.unitMinor ?? []),
    ...back.map(({ amountMinor, taxTotals }) => exclusiveTaxMinor(taxTotals) - amountMinor),
  ];
  return amounts.length === 0 ? {} : { serviceCharge: tally(amounts) };
};

/** A void is worth what it took off the check at the line's full price. */
const voidsOf = ({ voids, checks }: PeriodRows): Tally =>
  tally(
    voids.map(({ lineId, checkId, quantity }) => {
      const state = checks.find(({ check }) => check.id === checkId);
      const line = state?.lines.find(({ row }) => row.id === lineId);
      return line === undefined ? 0 : unitAmount(line.row) * quantity;
    }),
  );

const movesOf = ({ moves }: PeriodRows, type: CashMoveRow['type']): Tally =>
  tally(
    moves
      .filter((row) => row.type === type && row.currency == null)
      .map(({ amountMinor }) => amountMinor),
  );

const closesOf = ({ closed }: PeriodRows): FundClose[] =>
  closed.flatMap(({ row, employeeId, close }) =>
    close === undefined
      ? []
      : [
          {
            ...{ fundId: row.fundId, employeeId, floatMinor: row.floatMinor },
            expectedMinor: close.expectedMinor,
            countedMinor: close.countedMinor,
            ...(close.foreign == null ? {} : { foreign: close.foreign }),
          },
        ],
  );

const ofType = (receipts: readonly ReceiptRow[], type: ReceiptRow['type'], sign: 1 | -1): Tally =>
  tally(receipts.filter((row) => row.type === type).map(({ totalMinor }) => sign * totalMinor));

const tendersOf = ({ payments, refunds, reversals }: PeriodRows) =>
  tenderSums({
    payments,
    refunds: refunds.map((row) => ({ row })),
    reversals: reversals.map((row) => ({ row, amountMinor: row.amountMinor })),
  });

/** Foreign cash by currency and rate, less what was undone (rule FX6). */
const foreignOfPeriod = ({ payments, reversals }: PeriodRows): ForeignTaken[] => {
  const taken = [
    ...payments.flatMap((row) => ({ cash: foreignOf(row), sign: 1 })),
    ...reversals.flatMap((row) => ({ cash: foreignOf(row), sign: -1 })),
  ].flatMap(({ cash, sign }) => (cash === undefined ? [] : [{ ...cash, sign }]));
  return [...groupBy(taken, ({ currency, rateNano }) => `${currency} ${rateNano}`).values()]
    .map((of) => ({
      ...{ currency: of[0]?.currency ?? '', rateNano: of[0]?.rateNano ?? 0 },
      payments: sum(of.map(({ sign }) => sign)),
      amountMinor: sum(of.map(({ amountMinor, sign }) => amountMinor * sign)),
      worthMinor: sum(of.map(({ worthMinor, sign }) => worthMinor * sign)),
    }))
    .filter(({ amountMinor }) => amountMinor !== 0);
};

/** What came in for gift cards, by tender (rule GV6). */
const giftLoadsOf = ({ loads = [] }: PeriodRows): GiftTaken[] =>
  TENDERS.map((tender) => {
    const of = loads.filter((row) => row.tender === tender);
    return { tender, ...tally(of.map(({ amountMinor }) => amountMinor)) };
  }).filter(({ count }) => count > 0);

const roundingOfPeriod = ({ payments, refunds, reversals }: PeriodRows): number =>
  roundingSum({
    payments,
    refunds: refunds.map((row) => ({ row })),
    reversals: reversals.map((row) => ({ row })),
  });

/** What a report of these rows states (rules ZR2, ZR3): its turnover is the sum of its receipts. */
export const reportFigures = (rows: PeriodRows): ReportFigures => {
  const { receipts } = rows;
  const numbers = receipts.map(({ number }) => number);
  const tenders = tendersOf(rows);
  const turnoverMinor = turnoverOf(receipts);
  const roundingMinor = roundingOfPeriod(rows);
  const foreign = foreignOfPeriod(rows);
  const giftLoads = giftLoadsOf(rows);
  const takenMinor = sum(tenders.map((one) => one.takenMinor));
  return {
    sales: ofType(receipts, 'sale', 1),
    refunds: ofType(receipts, 'refund', -1),
    turnoverMinor,
    taxTotals: taxesOf(receipts),
    tenders,
    ...(giftLoads.length === 0 ? {} : { giftLoads }),
    ...(foreign.length === 0 ? {} : { foreign }),
    withoutReceiptMinor: takenMinor - turnoverMinor - roundingMinor,
    roundingMinor,
    ...serviceChargeOf(rows),
    ...(rows.tips?.length ? { tips: tipsByPerson(rows.tips) } : {}),
    discounts: takenOff(rows, 'discount'),
    comps: takenOff(rows, 'comp'),
    voids: voidsOf(rows),
    paidIn: movesOf(rows, 'paid_in'),
    paidOut: movesOf(rows, 'paid_out'),
    drops: movesOf(rows, 'drop'),
    noSales: movesOf(rows, 'no_sale').count,
    closes: closesOf(rows),
    ...(rows.pendingCards?.length ? { pendingCards: rows.pendingCards } : {}),
    firstReceipt: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)),
    lastReceipt: numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b)),
    dates: datesOf(receipts),
  };
};
