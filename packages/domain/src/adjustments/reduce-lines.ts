import { allocate, exact, mulDivRound } from '@galley/base';
import type { LineShare } from '../checks/checks.table.ts';
import { allocateByCheck, shareAmounts } from '../checks/line-shares.ts';
import { type AdjustmentRow, sum } from '../rows.ts';
import type { AdjustedLine, AdjustmentType } from './adjustments.table.ts';
import { type Lot, lotsOf, type PartMove } from './line-lots.ts';
import { pathTo } from './line-path.ts';
import { partPrice } from './part-price.ts';

/** A line at its full price, as far as it stands. */
export type PricedLine = {
  readonly rootId: string;
  /** The check that it was rung on. */
  readonly rungOn: string;
  /** A fee is no part of a percentage of the whole check. */
  readonly fee?: boolean;
  readonly shares: readonly LineShare[];
  readonly liveQuantity: number;
  readonly listMinor: number;
  /** Every move of the line. */
  readonly moves?: readonly PartMove[];
  /** The move that says where it sits. */
  readonly head?: string | undefined;
};

/** What an adjustment takes off a line, by its shares. `askedMinor` is more where the price was too low for it. */
export type LineReduction = {
  readonly adjustmentId: string;
  readonly type: AdjustmentType;
  readonly askedMinor: number;
  readonly byShare: readonly number[];
};

/** The price of a line after adjustments, by its shares. */
export type ReducedLine = {
  readonly amounts: readonly number[];
  readonly reductions: readonly LineReduction[];
};

/** What is left of a lot of a line, exactly. */
type LotLeft = Lot & { readonly left: exact.Ratio };

/** A line while it is reduced: `totalMinor` is what is left of its price, by lots and in whole units. */
type Step = {
  readonly line: PricedLine;
  readonly lots: readonly LotLeft[];
  readonly totalMinor: number;
  readonly reductions: readonly LineReduction[];
};

type Claim = {
  readonly row: AdjustmentRow;
  readonly at: number;
  readonly line: AdjustedLine;
  /** What it is a part of: the full price, of a discount what comps leave of that. */
  readonly baseMinor: number;
};

type Ask = Pick<Claim, 'row' | 'at'> & { readonly askedMinor: number };

const PPM = 1_000_000;
const { NOTHING, dividedBy, inProportion, isMore, minus, ratio, sumOf, times } = exact;

/** Rung on a check of which a percentage of the whole was taken off, after that. */
const laterLine = (
  row: AdjustmentRow,
  { rootId, rungOn, fee }: PricedLine,
): AdjustedLine | undefined =>
  row.whole === 1 && fee !== true && rungOn === row.checkId && !row.gone.includes(rootId)
    ? { lineId: rootId, quantity: null, amountMinor: null, ofMinor: null, besides: [] }
    : undefined;

const adjustedLine = (row: AdjustmentRow, line: PricedLine): AdjustedLine | undefined =>
  line.listMinor <= 0
    ? undefined
    : (row.lines.find(({ lineId }) => lineId === line.rootId) ?? laterLine(row, line));

const massOf = ({ masses }: Lot): exact.Ratio => sumOf(masses.values());

const firstStep = (line: PricedLine, standing: readonly AdjustmentRow[]): Step => {
  const { shares, listMinor, moves = [], head } = line;
  const adjusted = standing.flatMap((row): [AdjustmentRow, AdjustedLine][] => {
    const found = adjustedLine(row, line);
    return found === undefined ? [] : [[row, found]];
  });
  const path = pathTo(head, moves);
  const lots = adjusted.length === 0 ? [] : lotsOf({ shares, path }, moves, adjusted);
  const left = lots.map((lot) => ({ ...lot, left: times(ratio(listMinor), massOf(lot)) }));
  return { line, lots: left, totalMinor: listMinor, reductions: [] };
};

const ofRow = ({ lots }: Step, { id }: Pick<AdjustmentRow, 'id'>): LotLeft[] =>
  lots.filter(({ adjustmentIds }) => adjustmentIds.has(id));

const leftOf = (lots: readonly LotLeft[]): exact.Ratio => sumOf(lots.map(({ left }) => left));

/** What comps have taken of the lots that a discount is about. */
const compedOf = (step: Step, row: AdjustmentRow): number => {
  const full = sumOf(ofRow(step, row).map((lot) => times(ratio(step.line.listMinor), massOf(lot))));
  return exact.rounded(minus(full, leftOf(ofRow(step, row))));
};

const baseOf = (step: Step, row: AdjustmentRow, { quantity, part }: AdjustedLine): number => {
  const { liveQuantity, listMinor } = step.line;
  const mass = sumOf(ofRow(step, row).map(massOf));
  if (part === undefined) {
    const held = quantity === null || quantity >= liveQuantity;
    return held ? step.totalMinor : mulDivRound(step.totalMinor, quantity, liveQuantity);
  }
  const full = partPrice({ part, quantity, mass, liveQuantity, listMinor });
  return Math.max(0, full - compedOf(step, row));
};

const claimsOf = (row: AdjustmentRow, steps: readonly Step[]): Claim[] =>
  steps.flatMap((step, at) => {
    const line = adjustedLine(row, step.line);
    return line === undefined ? [] : [{ row, at, line, baseMinor: baseOf(step, row, line) }];
  });

/** Shares are whole units and lots are not: what differs by less than one of them is the same price. */
const ROUNDING = 1;

/** An amount belongs to the lines that it was spread over: what is voided takes its part of it along. */
const partOfAmount = ({ line, baseMinor }: Claim): number => {
  const { amountMinor, ofMinor } = line;
  if (amountMinor === null || ofMinor === null || ofMinor <= 0) return 0;
  if (baseMinor + ROUNDING >= ofMinor) return amountMinor;
  return mulDivRound(amountMinor, baseMinor, ofMinor);
};

/** A percentage is worked out once on all its lines and spread over them by largest remainder. */
const asksOf = (row: AdjustmentRow, steps: readonly Step[]): Ask[] => {
  const claims = claimsOf(row, steps);
  const bases = claims.map(({ baseMinor }) => baseMinor);
  const asked =
    row.ppm === null
      ? claims.map(partOfAmount)
      : allocate(mulDivRound(sum(bases), row.ppm, PPM), bases);
  return claims.map(({ row: of, at }, index) => ({ row: of, at, askedMinor: asked[index] ?? 0 }));
};

/** What is left of lots after `off` of `all` of them. */
const lessOf = (lots: readonly LotLeft[], off: exact.Ratio, all: exact.Ratio): LotLeft[] => {
  const stays = isMore(all, off) ? dividedBy(minus(all, off), all) : NOTHING;
  return lots.map((lot) => ({ ...lot, left: times(lot.left, stays) }));
};

/** What sums of lots come to on each share: what a check has of a lot, its shares have by their parts. */
const byShareOf = (
  { shares }: PricedLine,
  lots: readonly (Lot & { readonly value: exact.Ratio })[],
): exact.Ratio[] => {
  const onCheck = (checkId: string): exact.Ratio =>
    sumOf(
      lots.map((lot) => {
        const mass = lot.masses.get(checkId) ?? NOTHING;
        return mass.top === 0n ? NOTHING : times(lot.value, dividedBy(mass, massOf(lot)));
      }),
    );
  return shares.map(({ checkId, parts }) => {
    const all = sum(shares.filter((one) => one.checkId === checkId).map((one) => one.parts));
    return times(onCheck(checkId), ratio(parts, all));
  });
};

const reduceLine = (step: Step, { row, askedMinor }: Ask): Step => {
  const lots = ofRow(step, row);
  const all = leftOf(lots);
  const takenMinor = Math.min(askedMinor, exact.roundedUp(all), step.totalMinor);
  const less = lessOf(lots, ratio(takenMinor), all);
  const gone = lots.map((lot, at) => ({
    ...lot,
    value: minus(lot.left, less[at]?.left ?? NOTHING),
  }));
  const weights = inProportion(byShareOf(step.line, gone));
  const byShare = allocateByCheck(takenMinor, step.line.shares, weights);
  const now = new Map(lots.map((lot, at) => [lot, less[at] ?? lot]));
  return {
    ...step,
    lots: step.lots.map((lot) => now.get(lot) ?? lot),
    totalMinor: step.totalMinor - takenMinor,
    reductions: [...step.reductions, { adjustmentId: row.id, type: row.type, askedMinor, byShare }],
  };
};

const reduceBy = (before: readonly Step[], rows: readonly AdjustmentRow[]): Step[] => {
  const asks = rows.flatMap((row) => asksOf(row, before));
  return before.map((step, at) => asks.filter((ask) => ask.at === at).reduce(reduceLine, step));
};

const amountsOf = ({ line, lots, totalMinor }: Step): number[] => {
  if (lots.length === 0) return shareAmounts(line.shares, totalMinor);
  const values = byShareOf(
    line,
    lots.map((lot) => ({ ...lot, value: lot.left })),
  );
  return allocateByCheck(totalMinor, line.shares, inProportion(values));
};

/**
 * What lines cost after adjustments (rules TO1 to TO6, TO18). Comps come first, of the full price; each discount takes
 * its part of what they leave, whatever else was taken off. Together they take at most the price, in order of id. The
 * sums of a line do not depend on where it sits.
 */
export const reduceLines = (
  lines: readonly PricedLine[],
  standing: readonly AdjustmentRow[],
): readonly ReducedLine[] => {
  const full = lines.map((line) => firstStep(line, standing));
  const comps = standing.filter(({ type }) => type === 'comp');
  const discounts = standing.filter(({ type }) => type === 'discount');
  return reduceBy(reduceBy(full, comps), discounts).map((step) => ({
    amounts: amountsOf(step),
    reductions: step.reductions,
  }));
};
