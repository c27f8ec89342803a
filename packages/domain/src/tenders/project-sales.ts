import type { CheckState } from '../checks/project-check.ts';
import { type LineRow, type PaymentRow, type RefundRow, sum } from '../rows.ts';
import { localHour } from '../site/business-date/business-date.ts';
import {
  addTaxTotals,
  exclusiveTaxMinor,
  inclusiveTaxMinor,
  subtractTaxTotals,
} from '../tax/tax-totals.ts';
import type { TaxTotal, Tender } from './tenders.table.ts';

export type SalesInput = {
  readonly timeZone: string;
  /** Checks of the business date. */
  readonly checks: readonly CheckState[];
  /** Payments of the business date, whatever the date of their check. */
  readonly payments: readonly PaymentRow[];
  /** Refunds of the business date with the line that each is for, whatever the date of their check. */
  readonly refunds: readonly { readonly row: RefundRow; readonly line: LineRow | undefined }[];
};

type Sold = { readonly quantity: number; readonly grossMinor: number };

export type SalesState = {
  /** Amounts of the lines of settled checks less refunds; contains inclusive taxes, not exclusive ones. */
  readonly grossMinor: number;
  /** Gross less the taxes that it contains. */
  readonly netMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  /** Given back, with all taxes. */
  readonly refundsMinor: number;
  readonly paidMinor: number;
  readonly checksSettled: number;
  readonly checksOpen: number;
  /** Total of the open checks, with exclusive taxes. */
  readonly openMinor: number;
  /** Gross of the settled checks before refunds over their number, rounded down. */
  readonly averageMinor: number;
  readonly byHour: readonly {
    readonly hour: number;
    readonly grossMinor: number;
    readonly checks: number;
  }[];
  readonly byCategory: readonly ({ readonly categoryId: string } & Sold)[];
  readonly byItem: readonly ({ readonly itemId: string; readonly name: string } & Sold)[];
  readonly byTender: readonly {
    readonly tender: Tender;
    readonly amountMinor: number;
    readonly count: number;
  }[];
};

type Movement = {
  readonly at: number;
  readonly line: LineRow | undefined;
  readonly quantity: number;
  readonly grossMinor: number;
};

/** Amount of the lines in a refund: what went back less the taxes that came on top. */
const refundGross = (row: RefundRow): number => row.amountMinor - exclusiveTaxMinor(row.taxTotals);

const movementsOf = (input: SalesInput, settled: readonly CheckState[]): Movement[] => [
  ...settled.flatMap((state) =>
    state.lines
      .filter((line) => line.liveQuantity > 0)
      .map((line) => ({
        at: state.settledAt ?? state.check.openedAt,
        line: line.row,
        quantity: line.liveQuantity,
        grossMinor: line.amountMinor,
      })),
  ),
  ...input.refunds.map(({ row, line }) => ({
    at: row.refundedAt,
    line,
    quantity: -row.quantity,
    grossMinor: -refundGross(row),
  })),
];

const byKey = (
  movements: readonly Movement[],
  keyOf: (line: LineRow | undefined) => string,
): { key: string; line: LineRow | undefined; quantity: number; grossMinor: number }[] => {
  const totals = new Map<
    string,
    { key: string; line: LineRow | undefined; quantity: number; grossMinor: number }
  >();
  for (const move of movements) {
    const key = keyOf(move.line);
    const total = totals.get(key) ?? { key, line: move.line, quantity: 0, grossMinor: 0 };
    total.quantity += move.quantity;
    total.grossMinor += move.grossMinor;
    totals.set(key, total);
  }
  return [...totals.values()].sort(
    (a, b) => b.grossMinor - a.grossMinor || (a.key < b.key ? -1 : 1),
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
  const hours = new Map<number, { hour: number; grossMinor: number; checks: number }>();
  const at = (hour: number) => {
    const entry = hours.get(hour) ?? { hour, grossMinor: 0, checks: 0 };
    hours.set(hour, entry);
    return entry;
  };
  for (const move of movements) at(hourOf(move.at)).grossMinor += move.grossMinor;
  for (const state of settled) at(hourOf(state.settledAt ?? state.check.openedAt)).checks += 1;
  return [...hours.values()].sort((a, b) => a.hour - b.hour);
};

const byTenderOf = (payments: readonly PaymentRow[]): SalesState['byTender'] =>
  (['cash', 'card'] as const)
    .map((tender) => ({ tender, rows: payments.filter((row) => row.tender === tender) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ tender, rows }) => ({
      tender,
      amountMinor: sum(rows.map((row) => row.amountMinor)),
      count: rows.length,
    }));

const taxesOf = (input: SalesInput, settled: readonly CheckState[]): TaxTotal[] => {
  const sold = settled.reduce<TaxTotal[]>((all, state) => addTaxTotals(all, state.taxTotals), []);
  return input.refunds.reduce((all, { row }) => subtractTaxTotals(all, row.taxTotals), sold);
};

const soldAs = (entry: { quantity: number; grossMinor: number }): Sold => ({
  quantity: entry.quantity,
  grossMinor: entry.grossMinor,
});

/**
 * Sales of one business date (rules MN8 to MN10). Turnover counts settled checks by the date of the check
 * and refunds by their own date; open checks stand apart.
 */
export const projectSales = (input: SalesInput): SalesState => {
  const settled = input.checks.filter((state) => state.status === 'settled');
  const open = input.checks.filter((state) => state.status === 'open' && state.totalMinor > 0);
  const movements = movementsOf(input, settled);
  const taxes = taxesOf(input, settled);
  const grossMinor = sum(movements.map((move) => move.grossMinor));
  const soldMinor = sum(settled.map((state) => state.subtotalMinor));
  return {
    grossMinor,
    netMinor: grossMinor - inclusiveTaxMinor(taxes),
    taxTotals: taxes,
    refundsMinor: sum(input.refunds.map(({ row }) => row.amountMinor)),
    paidMinor: sum(input.payments.map((row) => row.amountMinor)),
    checksSettled: settled.length,
    checksOpen: open.length,
    openMinor: sum(open.map((state) => state.totalMinor)),
    averageMinor: settled.length === 0 ? 0 : Math.floor(soldMinor / settled.length),
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
    byTender: byTenderOf(input.payments),
  };
};
