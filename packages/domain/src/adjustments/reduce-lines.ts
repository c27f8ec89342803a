import { allocate, mulDivRound } from '@galley/base';
import type { LineShare } from '../checks/checks.table.ts';
import { type AdjustmentRow, sum } from '../rows.ts';
import type { AdjustedLine, AdjustedPart, AdjustmentType } from './adjustments.table.ts';
import { followPart, type PartMove } from './follow-part.ts';

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

type Ask = {
  readonly row: AdjustmentRow;
  readonly at: number;
  readonly targets: ReadonlySet<number>;
  readonly askedMinor: number;
};

type Claim = Omit<Ask, 'askedMinor'> & {
  readonly line: AdjustedLine;
  /** What it is a part of: the full price, of a discount what comps leave of that. */
  readonly baseMinor: number;
};

const PPM = 1_000_000;

const partsOf = ({ shares }: PricedLine): number[] => shares.map(({ parts }) => parts);

/**
 * The shares that an adjustment is about: where its part went since, else those that other checks did not have then,
 * unless these have all now.
 */
const targetsOf = (
  checkId: string,
  { shares, moves = [] }: PricedLine,
  { besides, part }: AdjustedLine,
): Set<number> => {
  const at = shares.map(({ checkId: sits }, index) => ({ sits, index }));
  const where = part === undefined ? new Set<string>() : followPart(checkId, part, moves);
  const followed = at.filter(({ sits }) => where.has(sits));
  const others = at.filter(({ sits }) => !besides.includes(sits));
  const found = [followed, others].find((some) => some.length > 0) ?? at;
  return new Set(found.map(({ index }) => index));
};

const within = (values: readonly number[], targets: ReadonlySet<number>): number =>
  sum(values.filter((_, at) => targets.has(at)));

/** What is left of a line by its shares, and whether these are in proportion to their parts. */
type Left = { readonly amounts: readonly number[]; readonly even: boolean };

/** Of shares that have more of the line now than the part had: what is that part's. */
const ofPart = (
  base: number,
  line: PricedLine,
  targets: ReadonlySet<number>,
  { parts, of }: AdjustedPart,
): number => {
  const held = within(partsOf(line), targets) * line.liveQuantity * of;
  const had = parts * sum(partsOf(line));
  return held > had ? mulDivRound(base, had, held) : base;
};

const baseOf = (
  line: PricedLine,
  { amounts }: Left,
  targets: ReadonlySet<number>,
  { quantity, part }: AdjustedLine,
): number => {
  const base = within(amounts, targets);
  if (quantity === null) return part === undefined ? base : ofPart(base, line, targets, part);
  const held = within(allocate(line.liveQuantity, partsOf(line)), targets);
  return held <= quantity ? base : mulDivRound(base, quantity, held);
};

/** Rung on a check of which a percentage of the whole was taken off, after that. */
const laterLine = (
  row: AdjustmentRow,
  { rootId, rungOn, fee }: PricedLine,
): AdjustedLine | undefined =>
  row.whole === 1 && fee !== true && rungOn === row.checkId && !row.gone.includes(rootId)
    ? { lineId: rootId, quantity: null, amountMinor: null, ofMinor: null, besides: [] }
    : undefined;

const claimsOf = (
  row: AdjustmentRow,
  lines: readonly PricedLine[],
  left: readonly Left[],
): Claim[] =>
  lines.flatMap((priced, at) => {
    const rest = left[at] ?? { amounts: [], even: true };
    const named = row.lines.find(({ lineId }) => lineId === priced.rootId);
    const line = named ?? laterLine(row, priced);
    if (line === undefined || priced.listMinor <= 0) return [];
    const targets = targetsOf(row.checkId, priced, line);
    return [{ row, at, targets, line, baseMinor: baseOf(priced, rest, targets, line) }];
  });

/** An amount belongs to the lines that it was spread over: what is voided takes its part of it along. */
const partOfAmount = ({ line, baseMinor }: Claim): number => {
  const { amountMinor, ofMinor } = line;
  if (amountMinor === null || ofMinor === null || ofMinor <= 0) return 0;
  return Math.min(amountMinor, mulDivRound(amountMinor, baseMinor, ofMinor));
};

/** A percentage is worked out once on all its lines and spread over them by largest remainder. */
const asksOf = (row: AdjustmentRow, lines: readonly PricedLine[], left: readonly Left[]): Ask[] => {
  const claims = claimsOf(row, lines, left);
  const bases = claims.map(({ baseMinor }) => baseMinor);
  const asked =
    row.ppm === null
      ? claims.map(partOfAmount)
      : allocate(mulDivRound(sum(bases), row.ppm, PPM), bases);
  return claims.map(({ row: of, at, targets }, index) => ({
    ...{ row: of, at, targets },
    askedMinor: asked[index] ?? 0,
  }));
};

const reduction = ({ row, askedMinor }: Ask, byShare: readonly number[]): LineReduction => ({
  adjustmentId: row.id,
  type: row.type,
  askedMinor,
  byShare,
});

type Step = Left & { readonly reductions: readonly LineReduction[] };

/** Off all shares in proportion to their parts, which they keep. */
const offWhole = (line: PricedLine, before: Step, ask: Ask): Step => {
  const left = sum(before.amounts);
  const taken = Math.min(ask.askedMinor, left);
  const byShare = allocate(taken, partsOf(line));
  return {
    amounts: allocate(left - taken, partsOf(line)),
    even: true,
    reductions: [...before.reductions, reduction(ask, byShare)],
  };
};

/** Off single shares, or off shares that are in no proportion any more. */
const offShares = (before: Step, ask: Ask): Step => {
  const weights = before.amounts.map((amount, at) => (ask.targets.has(at) ? amount : 0));
  const taken = Math.min(ask.askedMinor, sum(weights));
  const byShare = taken === 0 ? weights.map(() => 0) : allocate(taken, weights);
  return {
    amounts: before.amounts.map((amount, at) => amount - (byShare[at] ?? 0)),
    even: false,
    reductions: [...before.reductions, reduction(ask, byShare)],
  };
};

/** What is taken off whole lines comes first, so that shares stay in proportion as long as they can. */
const reduceLine = (line: PricedLine, before: Step, asks: readonly Ask[]): Step => {
  const isWhole = ({ targets }: Ask): boolean => targets.size === line.shares.length;
  const sorted = [...asks.filter(isWhole), ...asks.filter((ask) => !isWhole(ask))];
  return sorted.reduce(
    (step, ask) => (step.even && isWhole(ask) ? offWhole(line, step, ask) : offShares(step, ask)),
    before,
  );
};

const reduceBy = (
  lines: readonly PricedLine[],
  before: readonly Step[],
  rows: readonly AdjustmentRow[],
): Step[] => {
  const asks = new Map<number, Ask[]>();
  for (const ask of rows.flatMap((row) => asksOf(row, lines, before))) {
    asks.set(ask.at, [...(asks.get(ask.at) ?? []), ask]);
  }
  return lines.map((line, at) => {
    const step = before[at] ?? { amounts: [], even: true, reductions: [] };
    return reduceLine(line, step, asks.get(at) ?? []);
  });
};

/**
 * What lines cost after adjustments (rules TO1 to TO6). Comps come first, of the full price; each discount takes its
 * part of what they leave, whatever else was taken off. Together they take at most the price, in order of id.
 */
export const reduceLines = (
  lines: readonly PricedLine[],
  standing: readonly AdjustmentRow[],
): readonly ReducedLine[] => {
  const full = lines.map(
    (line): Step => ({
      amounts: allocate(line.listMinor, partsOf(line)),
      even: true,
      reductions: [],
    }),
  );
  const comps = standing.filter(({ type }) => type === 'comp');
  const discounts = standing.filter(({ type }) => type === 'discount');
  return reduceBy(lines, reduceBy(lines, full, comps), discounts);
};
