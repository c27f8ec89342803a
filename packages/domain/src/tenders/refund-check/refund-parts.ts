import { allocate, err, type Failure, failure, mulDivRound, ok, type Result } from '@galley/base';
import { findLine, type UnknownLine } from '../../checks/check-errors.ts';
import type { CheckState } from '../../checks/project-check.ts';
import { sum } from '../../rows.ts';
import { amountText } from '../amount-text.ts';
import { type Refundable, refundWorth, type Worth } from '../refund-line/quote-refund.ts';
import type { TaxTotal } from '../tenders.table.ts';
import type { RefundOf } from './refund-check.command.ts';
import type { RefundPart } from './refund-rows.ts';

export type RefundPartsError = UnknownLine | Failure<'too_many' | 'above_paid'>;

type Units = { readonly lineId: string; readonly quantity: number };

const leftOf = ({ liveQuantity, refundedQuantity }: CheckState['lines'][number]): number =>
  liveQuantity - refundedQuantity;

/** The check as if so many of a line had gone back. */
const without = (state: Refundable, { lineId, quantity }: Units, worth: Worth): Refundable => ({
  ...state,
  refundedMinor: state.refundedMinor + worth.amountMinor,
  lines: state.lines.map((line) =>
    line.row.id === lineId ? { ...line, refundedQuantity: line.refundedQuantity + quantity } : line,
  ),
  refunds: [
    ...state.refunds,
    {
      row: { lineId, quantity, taxTotals: [...worth.taxTotals] },
      amountMinor: worth.amountMinor,
    },
  ],
});

const worthsOf = (state: CheckState, units: readonly Units[]): RefundPart[] => {
  let now: Refundable = state;
  return units.map((unit) => {
    const worth = refundWorth(now, unit.lineId, unit.quantity);
    now = without(now, unit, worth);
    return { ...unit, ...worth };
  });
};

/** Every line with what is left of it. */
export const wholeRefund = (state: CheckState): RefundPart[] =>
  worthsOf(
    state,
    state.lines
      .filter((line) => leftOf(line) > 0)
      .map((line) => ({ lineId: line.row.id, quantity: leftOf(line) })),
  );

/** Tax of a part of a worth, rate by rate. */
const partOf = ({ amountMinor, taxTotals }: Worth, part: number): TaxTotal[] => {
  const gross = sum(taxTotals.map((total) => total.grossMinor));
  const shared = gross === amountMinor;
  const shares = allocate(
    part,
    taxTotals.map((total) => Math.max(0, total.grossMinor)),
  );
  return taxTotals.map((total, at) => {
    const grossMinor = shared
      ? (shares[at] ?? 0)
      : mulDivRound(total.grossMinor, part, amountMinor);
    const taxMinor =
      total.grossMinor === 0 ? 0 : mulDivRound(total.taxMinor, grossMinor, total.grossMinor);
    return { ...total, grossMinor, taxMinor, netMinor: grossMinor - taxMinor };
  });
};

/** An amount of the check, spread over what is left of its lines with the taxes of each. */
const amountParts = (state: CheckState, amountMinor: number): RefundPart[] => {
  const whole = wholeRefund(state);
  const left = sum(whole.map((part) => part.amountMinor));
  if (amountMinor === left) return whole;
  const shares = allocate(
    amountMinor,
    whole.map((part) => part.amountMinor),
  );
  return whole
    .map((part, at) => {
      const share = shares[at] ?? 0;
      return {
        lineId: part.lineId,
        quantity: 0,
        amountMinor: share,
        taxTotals: partOf(part, share),
      };
    })
    .filter((part) => part.amountMinor > 0);
};

/** Wishes for one line are one wish. */
const joined = (lines: readonly Units[]): Units[] => {
  const all = new Map<string, number>();
  for (const { lineId, quantity } of lines) all.set(lineId, (all.get(lineId) ?? 0) + quantity);
  return [...all].map(([lineId, quantity]) => ({ lineId, quantity }));
};

const unitsProblem = (state: CheckState, units: readonly Units[]): RefundPartsError | undefined => {
  for (const { lineId, quantity } of units) {
    const line = findLine(state, lineId);
    if (!line.ok) return line.error;
    const left = leftOf(line.value);
    if (quantity > left) {
      return failure(
        'too_many',
        `Only ${left} × ${line.value.row.name} can be refunded, not ${quantity}. Lower the quantity.`,
        'quantity',
      );
    }
  }
  return undefined;
};

/**
 * What goes back of each line for a wish, at the sale's own prices and taxes: parts of one check sum to its total
 * to the unit, whatever way it went back (rules RF3, RF8, RF9).
 */
export const refundParts = (
  state: CheckState,
  of: RefundOf,
  currency?: string,
): Result<RefundPart[], RefundPartsError> => {
  if (of.type === 'lines') {
    const units = joined(of.lines);
    const problem = unitsProblem(state, units);
    return problem === undefined ? ok(worthsOf(state, units)) : err(problem);
  }
  const left = sum(wholeRefund(state).map((part) => part.amountMinor));
  if (of.amountMinor <= left) return ok(amountParts(state, of.amountMinor));
  return err(
    failure(
      'above_paid',
      `Only ${amountText(left, currency)} of what was paid is left to refund, not ${amountText(of.amountMinor, currency)}. Lower what is given back.`,
      'amountMinor',
    ),
  );
};
