import type { AdjustmentType } from '../adjustments/adjustments.table.ts';
import type { LineReduction } from '../adjustments/reduce-lines.ts';
import type { AllergyMark } from '../allergies/allergy-marks.ts';
import type { LineRow } from '../rows.ts';
import type { TaxedAmount } from '../tax/tax-totals.ts';
import type { PlacedLine } from './line-families.ts';
import type { LinePlace } from './line-places.ts';
import type { Fraction, HeldPart } from './line-shares.ts';

/** A line over all checks that it sits on. */
export type WholeLine = PlacedLine & {
  /** As it was rung, where its check pays no tax and `row` is what it counts as; absent: they are one. */
  readonly rung?: LineRow;
  /** Quantity of the voids that count, never above the quantity of the line. */
  readonly voidedQuantity: number;
  /** Quantity that is sold: 0 for a line that does not stand. */
  readonly liveQuantity: number;
  /** Price of one with its modifiers. */
  readonly unitMinor: number;
  /** Full price: `liveQuantity × unitMinor`. */
  readonly listMinor: number;
  /** What is charged: the full price less what adjustments take off. */
  readonly amountMinor: number;
  /** The same by the shares of its place. */
  readonly amounts: readonly number[];
  readonly reductions: readonly LineReduction[];
  /** Parts of its amount that are taxed apart; absent: all of it by the taxes of the row. */
  readonly taxParts?: readonly TaxedAmount[];
  /** The station bumped the ticket that owns the line. */
  readonly made: boolean;
  readonly place: LinePlace;
  /** Allergies of every guest that it was made for or came to. */
  readonly allergies: readonly AllergyMark[];
};

/** What one adjustment takes off a line, or off a check. */
export type TakenOff = {
  readonly adjustmentId: string;
  readonly type: AdjustmentType;
  readonly amountMinor: number;
};

/** A line as one check has it. Where the check has a part of it, quantities and amounts are those of the part. */
export type LineStatus = WholeLine & {
  /** What was rung, as far as it sits here. */
  readonly quantity: number;
  readonly refundedQuantity: number;
  /** What adjustments take off what sits here. */
  readonly takenOff: readonly TakenOff[];
  /** What is charged for the line over all its checks. */
  readonly wholeMinor: number;
  /** Quantity that is sold of the line over all its checks. */
  readonly wholeQuantity: number;
  /** Set where what sits here is no whole number of it: that part of `liveQuantity`. */
  readonly fraction: Fraction | null;
  readonly seats: HeldPart['seats'];
  /** Whole numbers that sum to the quantity of the line over its checks. */
  readonly soldQuantity: number;
  /** A part of it sits on another check, and that one is settled: nothing of the line can be taken off any more. */
  readonly settledElsewhere: boolean;
};

/** What an edit of a line takes over: taxes come and go with the exemption of its check. */
export const rungRow = ({ row, rung }: Pick<WholeLine, 'row' | 'rung'>): LineRow => rung ?? row;

export type ListedLine = Omit<WholeLine, 'amountMinor' | 'amounts' | 'reductions'>;
