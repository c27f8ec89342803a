import type { CheckState } from '../../checks/project-check.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import {
  type KitchenPace,
  MOST_EARLIER_SECONDS,
  type Preparation,
  type PrepOf,
  type PromiseTimes,
  preparationOf,
} from './preparation.ts';

const MINUTE = 60_000;

/** What a kitchen is known to take, and the time at which that is asked, UTC ms. */
export type KitchenNow = { readonly pace: KitchenPace; readonly now: number };

/** When a promised order goes to the kitchen, and why. */
export type SendPlan = Preparation & {
  /** UTC ms. */
  readonly at: number;
  readonly wayMinutes: number;
};

/** Earlier than this no load moves it: what is open now says nothing of tomorrow's kitchen. */
const mayLoad = (fixedAt: number, kitchen: KitchenNow | undefined): boolean =>
  kitchen !== undefined && kitchen.now >= fixedAt - MOST_EARLIER_SECONDS * 1000;

/**
 * When a promised order goes to the kitchen: the promised time less the way to the guest and the longest preparation
 * (rule OP3), which is learned where the kitchen is known (rule OP14); undefined: it is promised for no time.
 */
export const sendPlanOf = (
  state: Pick<CheckState, 'check' | 'lines' | 'delivery'>,
  times: PromiseTimes,
  prepOf: PrepOf,
  kitchen?: KitchenNow,
): SendPlan | undefined => {
  const { check, delivery } = state;
  if (check.promisedAt == null) return undefined;
  const wayMinutes = times.wayMinutes + (delivery?.extraMinutes ?? 0);
  const leavesAt = check.promisedAt - wayMinutes * MINUTE;
  const fixed = preparationOf(state, { times, prepOf, pace: undefined, loaded: false });
  const loaded = mayLoad(leavesAt - fixed.seconds * 1000, kitchen);
  const plan = preparationOf(state, { times, prepOf, pace: kitchen?.pace, loaded });
  return { ...plan, wayMinutes, at: leavesAt - plan.seconds * 1000 };
};

/** The same as a time alone, UTC ms. */
export const sendTimeOf = (...given: Parameters<typeof sendPlanOf>): number | undefined =>
  sendPlanOf(...given)?.at;

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
  kitchen?: KitchenNow,
): number | undefined => {
  const due = sendTimeOf(state, times, prepOf, kitchen);
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
