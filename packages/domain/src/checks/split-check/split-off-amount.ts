import type { Failure, Result } from '@galley/base';
import { allocate, err, failure, mulDivRound, ok } from '@galley/base';
import { sum } from '../../rows.ts';
import type { CheckRows } from '../check-rows.ts';
import type { LineShare, MovedLine } from '../checks.table.ts';
import { toMoved } from '../decide-moves.ts';
import { joinShares } from '../joined-shares.ts';
import { shareAmounts } from '../line-shares.ts';
import { type CheckState, projectKin } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';

/** How far taxes on top, rounded, can lead away from the part of the lines that comes to an amount. */
const NEAR = 3;

type Weighed = { readonly shares: readonly LineShare[]; readonly minor: number };

/**
 * The shares of a line by what each comes to, in minor units, and how many of them come to `minor`. Where something
 * was taken off some of the shares only, these are units of the full price: a share that is free keeps its part.
 */
const inMinor = (line: LineStatus, from: string, minor: number): Weighed => {
  const { place, wholeQuantity, unitMinor, wholeMinor, amounts } = line;
  const even = shareAmounts(place.shares, wholeMinor);
  const alike = even.every((amount, at) => amount === amounts[at]);
  const weights = alike ? even : shareAmounts(place.shares, wholeQuantity * unitMinor);
  const shares = place.shares.map((share, at) => ({ ...share, parts: weights[at] ?? 0 }));
  const here = sum(shares.filter(({ checkId }) => checkId === from).map(({ parts }) => parts));
  return { shares, minor: alike ? minor : mulDivRound(minor, here, line.amountMinor) };
};

const sendMinor = (line: LineStatus, from: string, to: string, wanted: number): MovedLine => {
  const { shares, minor } = inMinor(line, from, wanted);
  let left = minor;
  const kept = shares.map((share) => {
    if (share.checkId !== from) return share;
    const taken = Math.min(left, share.parts);
    left -= taken;
    return { ...share, parts: share.parts - taken };
  });
  return toMoved(line, joinShares([...kept, { checkId: to, seat: null, parts: minor }]));
};

/** A part of every line that comes to `minor` in all; it stays below the amount of each line. */
const sendPart = (lines: readonly LineStatus[], from: string, to: string, minor: number) => {
  const amounts = lines.map(({ amountMinor }) => amountMinor);
  const parts = allocate(minor, amounts);
  return lines.flatMap((line, at) => {
    const part = parts[at] ?? 0;
    return part === 0 ? [] : [sendMinor(line, from, to, part)];
  });
};

/** What the other check would come to, with its taxes. */
const totalWith = (rows: CheckRows, lines: readonly MovedLine[], checkId: string): number => {
  const move = {
    id: '\uffff',
    checkId: rows.check.id,
    businessDate: rows.check.businessDate,
    type: 'split' as const,
    lines: [...lines],
    undoes: null,
    movedAt: 0,
    movedBy: '',
    approvedBy: null,
    deviceId: '',
    knownMerges: null,
  };
  const states = projectKin({ ...rows, moves: [...rows.moves, move] });
  return states.find(({ check }) => check.id === checkId)?.totalMinor ?? 0;
};

/**
 * A part of every line that comes to exactly an amount, with taxes on top where there are such (rule MV15). An
 * amount that no part comes to, because its tax is rounded over it, is refused.
 */
export const splitOffAmount = (
  rows: CheckRows,
  state: CheckState,
  amountMinor: number,
  to: string,
): Result<MovedLine[], Failure<'not_exact'>> => {
  const lines = state.lines.filter((line) => line.amountMinor > 0);
  const all = sum(lines.map((line) => line.amountMinor));
  const guess = mulDivRound(amountMinor, state.subtotalMinor, state.totalMinor);
  const tries = Array.from({ length: 2 * NEAR + 1 }, (_, at) => {
    const off = Math.ceil(at / 2);
    return guess + (at % 2 === 0 ? off : -off);
  }).filter((minor) => minor > 0 && minor < all);
  for (const minor of tries) {
    const moved = sendPart(lines, state.check.id, to, minor);
    if (totalWith(rows, moved, to) === amountMinor) return ok(moved);
  }
  return err(
    failure(
      'not_exact',
      'Taxes are rounded past this amount. Take a cent more or less.',
      'amountMinor',
    ),
  );
};
