import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import type { OrderType } from '../order-type.ts';

const MINUTE = 60_000;

/** Preparation time of an item, seconds; null: not known. */
export type PrepOf = (itemId: string) => number | null;

export type PromiseTimes = Pick<OrderType, 'prepMinutes' | 'wayMinutes'>;

const isMade = (line: LineStatus): boolean =>
  line.standing === 'live' && line.liveQuantity > 0 && line.row.stationKey !== null;

/** How long the slowest line takes, ms; what has no time of its own takes the usual one of the order type. */
const preparationOf = (lines: readonly LineStatus[], times: PromiseTimes, prepOf: PrepOf): number =>
  Math.max(
    0,
    ...lines.filter(isMade).map(({ row }) => (prepOf(row.itemId) ?? times.prepMinutes * 60) * 1000),
  );

/**
 * When a promised order goes to the kitchen, UTC ms: the promised time less the way to the guest and the longest
 * preparation (rule OP3); undefined: it is promised for no time.
 */
export const sendTimeOf = (
  { check, lines, delivery }: Pick<CheckState, 'check' | 'lines' | 'delivery'>,
  times: PromiseTimes,
  prepOf: PrepOf,
): number | undefined =>
  check.promisedAt == null
    ? undefined
    : check.promisedAt -
      (times.wayMinutes + (delivery?.extraMinutes ?? 0)) * MINUTE -
      preparationOf(lines, times, prepOf);

/** So long after the last line was rung a check that nobody sent is left to the person who rings it. */
const RINGING_MS = 60_000;

/** Nobody sent it at or after the time at which it was due (rule OP4). */
export const sentSince = (sentAt: readonly number[], due: number): boolean =>
  sentAt.some((at) => at >= due);

/**
 * When the clock sends a promised order (rule OP4): once it is due, and not while somebody rings it; undefined:
 * nothing of it waits, or it was sent when it was due.
 */
export const clockSendsAt = (
  state: CheckState,
  times: PromiseTimes,
  prepOf: PrepOf,
  sentAt: readonly number[],
): number | undefined => {
  const due = sendTimeOf(state, times, prepOf);
  if (due === undefined || state.unsentCount === 0 || sentSince(sentAt, due)) return undefined;
  const unsent = state.lines.filter(
    (line) => line.standing === 'live' && !line.sent && !isFee(line),
  );
  const rung = Math.max(...unsent.map(({ row }) => row.addedAt));
  return state.status === 'settled' ? due : Math.max(due, rung + RINGING_MS);
};

/** It is promised for later and nothing of it went to the kitchen yet: nobody forgot it (rule OP5). */
export const waitsForTime = ({ check, lines }: Pick<CheckState, 'check' | 'lines'>): boolean =>
  check.promisedAt != null && !lines.some(({ sent }) => sent);
