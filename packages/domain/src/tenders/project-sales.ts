import { mulDivRound } from '@galley/base';
import type { AdjustmentType } from '../adjustments/adjustments.table.ts';
import type { CheckState } from '../checks/project-check.ts';
import { type LineRow, type PaymentRow, type RefundRow, sum } from '../rows.ts';
import { localHour } from '../site/business-date/business-date.ts';
import {
  addTaxTotals,
  exclusiveTaxMinor,
  inclusiveTaxMinor,
  subtractTaxTotals,
} from '../tax/tax-totals.ts';
import { roundingSum } from './cash-rounding.ts';
import type { CountedReversal } from './count-reversals.ts';
import { tenderSums } from './tender-sums.ts';
import type { TaxTotal, TenderSum } from './tenders.table.ts';

export type SalesInput = {
  readonly timeZone: string;
  /** Checks of the business date. */
  readonly checks: readonly CheckState[];
  /** Payments of the business date, whatever the date of their check. */
  readonly payments: readonly PaymentRow[];
  /** Refunds of the business date with the line that each is for, whatever the date of their check. */
  readonly refunds: readonly { readonly row: RefundRow; readonly line: LineRow | undefined }[];
  /** Payments undone and surpluses given back on the business date, as they count (`countReversals`). */
  readonly reversals: readonly CountedReversal[];
};

/** Amounts of lines less those given back. */
type Sold = { readonly quantity: number; readonly turnoverMinor: number };

export type SalesState = {
  /** Full prices of the lines of settled checks, before refunds; contains inclusive taxes, not exclusive ones. */
  readonly grossMinor: number;
  /** Of it what discounts took off. */
  readonly discountsMinor: number;
  /** Of it what the house paid. */
  readonly compsMinor: number;
  /** Amounts of the lines given back, of the same kind as gross. */
  readonly refundedLinesMinor: number;
  /** Gross less discounts, comps and the lines given back. */
  readonly turnoverMinor: number;
  /** Turnover less the taxes that it contains. */
  readonly netMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  /** Money given back, with all taxes. */
  readonly refundsMinor: number;
  /** Given back of what was paid above the total. */
  readonly surplusBackMinor: number;
  readonly paidMinor: number;
  /** What rounding cash to coins added; no turnover. */
  readonly roundingMinor: number;
  /** Payments less refunds and surpluses given back, with rounding; the sum of the tenders. */
  readonly takenMinor: number;
  /** Paid above the total of checks of the date and still to be given back. */
  readonly overpaidMinor: number;
  /** Paid on checks of the date that are still open, without what is overpaid. */
  readonly paidOnOpenMinor: number;
  readonly checksSettled: number;
  readonly checksOpen: number;
  /** Total of the open checks, with exclusive taxes. */
  readonly openMinor: number;
  /** What settled checks with something sold were charged over their number, rounded half away from zero. */
  readonly averageMinor: number;
  readonly byHour: readonly {
    readonly hour: number;
    readonly turnoverMinor: number;
    readonly checks: number;
  }[];
  readonly byCategory: readonly ({ readonly categoryId: string } & Sold)[];
  readonly byItem: readonly ({ readonly itemId: string; readonly name: string } & Sold)[];
  readonly byTender: readonly TenderSum[];
};

type Movement = {
  readonly at: number;
  readonly line: LineRow | undefined;
  readonly quantity: number;
  readonly amountMinor: number;
};

/** Amount of the lines in a refund: what went back less the taxes that came on top. */
const refundedLines = (row: RefundRow): number =>
  row.amountMinor - exclusiveTaxMinor(row.taxTotals);

/** Of a line that several checks share a refund gives back as much of it as the check had sold of it (MN14). */
const refundedQuantity = (row: RefundRow, checks: readonly CheckState[]): number => {
  const state = checks.find(({ check }) => check.id === row.checkId);
  const line = state?.lines.find((one) => one.row.id === row.lineId);
  return line?.fraction == null
    ? row.quantity
    : mulDivRound(line.soldQuantity, row.quantity, line.liveQuantity);
};

const movementsOf = (input: SalesInput, settled: readonly CheckState[]): Movement[] => [
  ...settled.flatMap((state) =>
    state.lines
      .filter((line) => line.liveQuantity > 0)
      .map((line) => ({
        at: state.settledAt ?? state.check.openedAt,
        line: line.row,
        quantity: line.soldQuantity,
        amountMinor: line.amountMinor,
      })),
  ),
  ...input.refunds.map(({ row, line }) => ({
    at: row.refundedAt,
    line,
    quantity: -refundedQuantity(row, input.checks),
    amountMinor: -refundedLines(row),
  })),
];

type KeyTotal = Sold & { readonly key: string; readonly line: LineRow | undefined };

const byKey = (
  movements: readonly Movement[],
  keyOf: (line: LineRow | undefined) => string,
): KeyTotal[] => {
  const totals = new Map<string, KeyTotal>();
  for (const { line, quantity, amountMinor } of movements) {
    const key = keyOf(line);
    const total = totals.get(key) ?? { key, line, quantity: 0, turnoverMinor: 0 };
    totals.set(key, {
      ...total,
      quantity: total.quantity + quantity,
      turnoverMinor: total.turnoverMinor + amountMinor,
    });
  }
  return [...totals.values()].sort(
    (a, b) => b.turnoverMinor - a.turnoverMinor || (a.key < b.key ? -1 : 1),
  );
};

/** Local hours by quarter of an hour: offsets of time zones are multiples of it. */
const hourReader = (timeZone: string): ((at: number) => number) => {
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / 900_000);
    const hour = known.get(quarter) ?? localHour(quarter * 900_000, timeZone);
    known.set(quarter, hour);
    return hour;
  };
};

const byHourOf = (
  timeZone: string,
  movements: readonly Movement[],
  settled: readonly CheckState[],
): SalesState['byHour'] => {
  const hourOf = hourReader(timeZone);
  const hours = new Map<number, { hour: number; turnoverMinor: number; checks: number }>();
  const at = (hour: number) => {
    const entry = hours.get(hour) ?? { hour, turnoverMinor: 0, checks: 0 };
    hours.set(hour, entry);
    return entry;
  };
  for (const move of movements) at(hourOf(move.at)).turnoverMinor += move.amountMinor;
  for (const state of settled) at(hourOf(state.settledAt ?? state.check.openedAt)).checks += 1;
  return [...hours.values()].sort((a, b) => a.hour - b.hour);
};

const taxesOf = (input: SalesInput, settled: readonly CheckState[]): TaxTotal[] => {
  const sold = settled.reduce<TaxTotal[]>((all, state) => addTaxTotals(all, state.taxTotals), []);
  return input.refunds.reduce((all, { row }) => subtractTaxTotals(all, row.taxTotals), sold);
};

const soldAs = ({ quantity, turnoverMinor }: Sold): Sold => ({ quantity, turnoverMinor });

type Sums = Pick<
  SalesState,
  | 'grossMinor'
  | 'discountsMinor'
  | 'compsMinor'
  | 'refundedLinesMinor'
  | 'turnoverMinor'
  | 'netMinor'
  | 'refundsMinor'
  | 'surplusBackMinor'
  | 'paidMinor'
  | 'roundingMinor'
  | 'takenMinor'
>;

const takenOffBy = (settled: readonly CheckState[], type: AdjustmentType): number =>
  sum(
    settled
      .flatMap(({ takenOff }) => takenOff)
      .filter((off) => off.type === type)
      .map((off) => off.amountMinor),
  );

const chargedOn = ({ grossMinor, discountsMinor, compsMinor }: Sums): number =>
  grossMinor - discountsMinor - compsMinor;

const sumsOf = (
  input: SalesInput,
  settled: readonly CheckState[],
  taxes: readonly TaxTotal[],
): Sums => {
  const { payments, reversals, refunds } = input;
  const grossMinor = sum(settled.map((state) => state.listMinor));
  const discountsMinor = takenOffBy(settled, 'discount');
  const compsMinor = takenOffBy(settled, 'comp');
  const refundedLinesMinor = sum(refunds.map(({ row }) => refundedLines(row)));
  const turnoverMinor = grossMinor - discountsMinor - compsMinor - refundedLinesMinor;
  const reversed = (surplus: boolean): number =>
    sum(
      reversals
        .filter(({ row }) => (row.cause === 'surplus') === surplus)
        .map((one) => one.amountMinor),
    );
  const paidMinor = sum(payments.map((row) => row.amountMinor)) - reversed(false);
  const surplusBackMinor = reversed(true);
  const refundsMinor = sum(refunds.map(({ row }) => row.amountMinor));
  const roundingMinor = roundingSum(input);
  return {
    grossMinor,
    discountsMinor,
    compsMinor,
    refundedLinesMinor,
    turnoverMinor,
    netMinor: turnoverMinor - inclusiveTaxMinor(taxes),
    refundsMinor,
    surplusBackMinor,
    paidMinor,
    roundingMinor,
    takenMinor: paidMinor - refundsMinor - surplusBackMinor + roundingMinor,
  };
};

/** A check with everything taken off sold nothing, whatever paper it has. */
const isSale = ({ lines }: CheckState): boolean => lines.some((line) => line.liveQuantity > 0);

/** Money in the house that is no turnover (yet). */
const owedOf = (
  checks: readonly CheckState[],
): Pick<SalesState, 'overpaidMinor' | 'paidOnOpenMinor'> => {
  const open = checks.filter((state) => state.status !== 'settled');
  return {
    overpaidMinor: sum(checks.map((state) => state.overpaidMinor)),
    paidOnOpenMinor: sum(open.map((state) => state.paidMinor - state.overpaidMinor)),
  };
};

/**
 * Sales of one business date (rules MN8 to MN13). Gross counts settled checks by the date of the check
 * and refunds by their own date; open checks stand apart.
 */
export const projectSales = (input: SalesInput): SalesState => {
  const settled = input.checks.filter((state) => state.status === 'settled' && isSale(state));
  const open = input.checks.filter((state) => state.status === 'open' && state.totalMinor > 0);
  const movements = movementsOf(input, settled);
  const taxes = taxesOf(input, settled);
  const sums = sumsOf(input, settled, taxes);
  return {
    ...sums,
    ...owedOf(input.checks),
    taxTotals: taxes,
    checksSettled: settled.length,
    checksOpen: open.length,
    openMinor: sum(open.map((state) => state.totalMinor)),
    averageMinor: settled.length === 0 ? 0 : mulDivRound(chargedOn(sums), 1, settled.length),
    byHour: byHourOf(input.timeZone, movements, settled),
    byCategory: byKey(movements, (line) => line?.categoryId ?? '').map((entry) => ({
      categoryId: entry.key,
      ...soldAs(entry),
    })),
    byItem: byKey(movements, (line) => line?.itemId ?? '').map((entry) => ({
      itemId: entry.key,
      name: entry.line?.name ?? '',
      ...soldAs(entry),
    })),
    byTender: tenderSums(input),
  };
};
