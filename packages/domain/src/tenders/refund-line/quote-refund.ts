import type { CheckState } from '../../checks/project-check.ts';
import { amountOf } from '../../checks/project-lines.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import { type PaymentRow, type RefundRow, sum } from '../../rows.ts';
import { taxPartsOf } from '../../tax/tax-parts.ts';
import {
  addTaxTotals,
  exclusiveTaxMinor,
  subtractTaxTotals,
  taxTotals,
} from '../../tax/tax-totals.ts';
import { reversedOf } from '../count-reversals.ts';
import type { BackTender, TaxTotal, Tender } from '../tenders.table.ts';

export type Worth = { readonly amountMinor: number; readonly taxTotals: readonly TaxTotal[] };

/** What of a check its refunds are worked out by. */
export type Refundable = Pick<
  CheckState,
  'lines' | 'totalMinor' | 'taxTotals' | 'refundedMinor'
> & {
  readonly refunds: readonly {
    readonly row: Pick<RefundRow, 'lineId' | 'quantity' | 'taxTotals'>;
    readonly amountMinor: number;
  }[];
};

type Back = Refundable['refunds'][number];

/** Lines at what is left of them; `back` has the parts of prices that went back without a quantity. */
const remaining = (
  lines: readonly LineStatus[],
  lineId: string,
  less: number,
  back: readonly Back[] = [],
) =>
  lines
    .map((line) => ({
      quantity: line.liveQuantity - line.refundedQuantity - (line.row.id === lineId ? less : 0),
      line,
    }))
    .filter(({ quantity }) => quantity > 0)
    .flatMap(({ quantity, line }) =>
      taxPartsOf(line, Math.max(0, amountOf(line, quantity) - priceBack(back, line.row.id))),
    );

const partsOfPrice = ({ refunds }: Refundable): Back[] =>
  refunds.filter(({ row }) => row.quantity === 0);

const priceBack = (back: readonly Back[], lineId: string): number =>
  sum(
    back
      .filter(({ row }) => row.lineId === lineId)
      .map(({ row, amountMinor }) => Math.max(0, amountMinor - exclusiveTaxMinor(row.taxTotals))),
  );

type Part = ReturnType<typeof remaining>[number];

/** Taxes of what is left; with the unit that a split check's tax is above or below that of its lines (rule MV5). */
const taxesOf = (state: Refundable, parts: readonly Part[]): TaxTotal[] => {
  if (parts.length === 0) return [];
  const lines = taxTotals(remaining(state.lines.map(asNew), '', 0));
  return addTaxTotals(taxTotals(parts), subtractTaxTotals(state.taxTotals, lines));
};

const asNew = (line: LineStatus): LineStatus => ({ ...line, refundedQuantity: 0 });

/**
 * What a quantity of a line is worth with its tax: the check before less the check after, so that refunds
 * of all lines, one by one in any order, sum to the total to the unit.
 */
export const refundWorth = (state: Refundable, lineId: string, quantity: number): Worth => {
  const back = partsOfPrice(state);
  const before = remaining(state.lines, lineId, 0, back);
  const after = remaining(state.lines, lineId, quantity, back);
  const worth = difference(state, before, after);
  const left = leftWorth(state);
  const all = after.length === 0 || worth.amountMinor > left.amountMinor;
  return back.length > 0 && all ? left : worth;
};

/** What is left of a check of which parts of prices went back: the sale less what was given back, to the unit. */
const leftWorth = (state: Refundable): Worth => ({
  amountMinor: Math.max(0, state.totalMinor - state.refundedMinor),
  taxTotals: state.refunds.reduce<readonly TaxTotal[]>(
    (left, { row }) => subtractTaxTotals(left, row.taxTotals),
    state.taxTotals,
  ),
});

const difference = (state: Refundable, before: readonly Part[], after: readonly Part[]): Worth => {
  const totals = subtractTaxTotals(taxesOf(state, before), taxesOf(state, after));
  const lines = sum(before.map((part) => part.amountMinor)) - sum(after.map((p) => p.amountMinor));
  return { amountMinor: lines + exclusiveTaxMinor(totals), taxTotals: totals };
};

/** What stands of a payment: its amount less what of it was undone or given back. */
export const paymentStands = (state: CheckState, payment: PaymentRow): number =>
  payment.amountMinor - reversedOf(payment.id, state.reversals);

/** What a tender brought to a check, as it stands. */
export const paidBy = (state: CheckState, tender: Tender): number =>
  sum(
    state.payments
      .filter((payment) => payment.tender === tender)
      .map((payment) => paymentStands(state, payment)),
  );

/** What cards paid less all that went back to cards, also what counts as surplus: it left all the same. */
export const cardRoom = (state: CheckState): number => {
  const gave = state.refunds.filter(({ row }) => row.tender === 'card');
  const toCards = sum(gave.map(({ row }) => row.amountMinor - (row.cashMinor ?? 0)));
  return Math.max(0, paidBy(state, 'card') - toCards);
};

/** What may be given back of a check at all. */
export const refundRoom = (state: CheckState): number =>
  Math.max(0, state.paidMinor - state.refundedMinor);

/** One way to give an amount back. `cashMinor` is the cash part of a refund to card. */
export type RefundWay = { readonly tender: BackTender; readonly cashMinor: number };

export type RefundQuote = Worth & {
  /** The ways that the amount can go back, the one to propose first; none when it is above what was paid. */
  readonly ways: readonly RefundWay[];
};

/** The ways that an amount can go back, the one to propose first (rule RF6); none: it is above what was paid. */
export const refundWays = (state: CheckState, amountMinor: number): RefundWay[] => {
  if (amountMinor > refundRoom(state)) return [];
  const cash: RefundWay = { tender: 'cash', cashMinor: 0 };
  const onCard = Math.min(amountMinor, cardRoom(state));
  if (onCard === 0) return [cash];
  const card: RefundWay = { tender: 'card', cashMinor: amountMinor - onCard };
  const cashFirst = card.cashMinor === 0 && paidBy(state, 'cash') > paidBy(state, 'card');
  return cashFirst ? [cash, card] : [card, cash];
};

/** What would go back for a quantity of a line, and how (rule RF5): to what it came from, as far as it can. */
export const quoteRefund = (state: CheckState, lineId: string, quantity: number): RefundQuote => {
  const worth = refundWorth(state, lineId, quantity);
  return { ...worth, ways: refundWays(state, worth.amountMinor) };
};
