import type { LineShare } from './checks.table.ts';
import { joinShares } from './joined-shares.ts';
import { heldPart, shareAmounts } from './line-shares.ts';
import type { LineStatus } from './whole-line.ts';

type Shared = { readonly line: LineStatus; readonly to: LineShare[] };

const turned = <T>(all: readonly T[], by: number): T[] => [...all.slice(by), ...all.slice(0, by)];

/** The part that a check has in equal parts for several, seats kept; earlier ones get what does not divide. */
const equalShares = (
  shares: readonly LineShare[],
  from: string,
  checkIds: readonly string[],
): LineShare[] => {
  const mine = shares.filter((share) => share.checkId === from);
  const others = shares.filter((share) => share.checkId !== from);
  return joinShares([
    ...checkIds.flatMap((checkId) => mine.map((share) => ({ ...share, checkId }))),
    ...others.map((share) => ({ ...share, parts: share.parts * checkIds.length })),
  ]);
};

const amountAt = ({ wholeQuantity, wholeMinor }: LineStatus, to: LineShare[], checkId: string) =>
  heldPart(to, checkId, wholeQuantity, shareAmounts(to, wholeMinor)).amountMinor;

const spreadOf = (sums: readonly number[]): number => Math.max(...sums) - Math.min(...sums);

/**
 * Lines in equal parts for several checks. What does not divide goes, line by line, to whoever has had least of
 * it, so that the checks differ by as little as the lines allow (rule MV13).
 */
export const shareFairly = (
  lines: readonly LineStatus[],
  from: string,
  checkIds: readonly string[],
): Shared[] => {
  let sums = checkIds.map(() => 0);
  return lines.map((line) => {
    const ways = checkIds.map((_, by) => {
      const to = equalShares(line.place.shares, from, turned(checkIds, by));
      return { to, sums: checkIds.map((id, at) => (sums[at] ?? 0) + amountAt(line, to, id)) };
    });
    const best = ways.reduce((a, b) => (spreadOf(b.sums) < spreadOf(a.sums) ? b : a));
    sums = best.sums;
    return { line, to: best.to };
  });
};
