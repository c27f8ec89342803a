import type { LineShare, MovedLine } from '../checks.table.ts';
import { toMoved } from '../decide-moves.ts';
import { joinShares } from '../joined-shares.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';

const isLive = (line: LineStatus): boolean => line.liveQuantity > 0;

/** Seats that have something on the check, in order. */
export const seatsOf = (state: CheckState): number[] => {
  const seats = state.lines.filter(isLive).flatMap((line) => line.seats.map(({ seat }) => seat));
  return [...new Set(seats)].filter((seat) => seat !== null).sort((a, b) => a - b);
};

/** Each seat but the first to a check of its own; what is for the whole table stays with the first (rule MV14). */
export const splitBySeats = (state: CheckState, checkIds: readonly string[]): MovedLine[] => {
  const { id } = state.check;
  const checkOf = new Map(seatsOf(state).map((seat, at) => [seat, checkIds[at - 1] ?? id]));
  const sent = (share: LineShare): LineShare =>
    share.checkId === id && share.seat !== null
      ? { ...share, checkId: checkOf.get(share.seat) ?? id }
      : share;
  return state.lines
    .filter(isLive)
    .map((line) => toMoved(line, joinShares(line.place.shares.map(sent))));
};
