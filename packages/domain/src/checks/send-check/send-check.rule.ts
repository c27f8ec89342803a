import type { Fact, Result } from '@galley/base';
import { err, ok } from '@galley/base';
import type { AllergyClash } from '../../allergies/clashes.ts';
import { unconfirmedProblem } from '../../allergies/unconfirmed.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { type DeliveryProblem, deliveryProblem } from '../../delivery/delivery-problem.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import { fullProblem, type SlotFull } from '../../order-types/promise/full-problem.ts';
import { sendTimeOf } from '../../order-types/promise/send-time.ts';
import { type PromptProblem, promptProblem } from '../../order-types/prompt-problem.ts';
import type { RoundRow, TicketRow } from '../../rows.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import { kitchenNow } from './kitchen-now.ts';
import { isPromised, type SendFacts } from './send-facts.ts';
import { ticketsOf } from './send-tickets.ts';

export type OrderProblem = PromptProblem | DeliveryProblem | AllergyClash;

export type SendCheckError = NotAllowed | CheckClosed | OrderProblem | SlotFull;

/** What an order needs before it is made, or anything is taken for it. */
export const orderProblem = (state: CheckState, about: SendFacts): OrderProblem | undefined =>
  promptProblem(state, about.prompts) ??
  deliveryProblem(state, about.delivery) ??
  unconfirmedProblem(about.unconfirmed?.(state) ?? []);

export type SentCheck = {
  readonly roundId: string | null;
  readonly tickets: readonly TicketRow[];
  readonly facts: readonly Fact[];
  /** It is promised for later and goes then (rule OP3), UTC ms. */
  readonly waitsUntil?: number;
};

/** Of a promised order what has no time of its own takes the usual one: it must not start when all is to be ready. */
const withUsualTimes = (state: CheckState, about: SendFacts): SendFacts => {
  const { times, prepOf } = about;
  if (times === undefined || !isPromised(state, about)) return about;
  return { ...about, prepOf: (itemId) => prepOf?.(itemId) ?? times.prepMinutes * 60 };
};

const waitsUntilOf = (state: CheckState, about: SendFacts, now: number): number | undefined => {
  if (about.times === undefined) return undefined;
  const due = sendTimeOf(
    state,
    about.times,
    about.prepOf ?? (() => null),
    kitchenNow(state, about, now),
  );
  return due !== undefined && due > now ? due : undefined;
};

/** One round of all unsent lines and one ticket per station and course; nothing when all is sent. */
export const sendUnsent = (
  state: CheckState,
  given: SendFacts,
  context: DecisionContext,
): SentCheck => {
  const about = withUsualTimes(state, given);
  const lines = state.lines.filter(
    (line) => line.standing === 'live' && !line.sent && !isFee(line),
  );
  if (lines.length === 0) return { roundId: null, tickets: [], facts: [] };
  const round: RoundRow = {
    id: context.ids('round'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    lineIds: lines.map(({ row }) => row.id),
    sentAt: context.now,
    sentBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
  };
  const tickets = ticketsOf(state, lines, round, about, context);
  const facts = [rowFact('round', round), ...tickets.map((ticket) => rowFact('ticket', ticket))];
  return { roundId: round.id, tickets, facts };
};

/** The same, unless it is promised for a time that is not due yet: then the clock sends it (rule OP3). */
export const sendWhenDue = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
): SentCheck => {
  const waitsUntil = context.replayed ? undefined : waitsUntilOf(state, about, context.now);
  return waitsUntil === undefined || state.unsentCount === 0
    ? sendUnsent(state, about, context)
    : { roundId: null, tickets: [], facts: [], waitsUntil };
};

/**
 * Passes the unsent lines to the kitchen (rules KT1, KT2, CF1). Also for a settled check: paid food is made.
 * `early`: what is promised for later goes now.
 */
export const decideSendCheck = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
  early = false,
): Result<SentCheck, SendCheckError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (state.unsentCount === 0) {
    const open = requireOpen(state);
    if (!open.ok) return open;
  }
  const full = about.slotFull && !early && state.unsentCount > 0;
  const missing = orderProblem(state, about) ?? (full ? fullProblem(false, context) : undefined);
  if (missing !== undefined) return err(missing);
  return ok(early ? sendUnsent(state, about, context) : sendWhenDue(state, about, context));
};
