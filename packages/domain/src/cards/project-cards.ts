import { byId, type CardIntentRow, type CardStepRow, sum } from '../rows.ts';
import type { CardStepType } from './cards.table.ts';

/** `pending`: neither paid nor unpaid, until the processor's answer is known. */
export type CardOutcome = 'pending' | 'approved' | 'declined';

/** What the slip of a card payment tells; never a card number. */
export type CardSlip = {
  readonly reference: string | null;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly authCode: string | null;
};

export type CardState = CardSlip & {
  readonly intent: CardIntentRow;
  readonly outcome: CardOutcome;
  /** Why it was declined, or why its answer is not known. */
  readonly reason: string | null;
  /** Somebody waited for an answer and got none. */
  readonly unanswered: boolean;
  /** The guest pays otherwise. */
  readonly setAside: boolean;
  /** The guest left while it was pending. */
  readonly released: boolean;
  /** Approved by the terminal alone and not captured yet: the house's risk. */
  readonly atRisk: boolean;
};

const first = (steps: readonly CardStepRow[], type: CardStepType): CardStepRow | undefined =>
  steps.find((step) => step.type === type);

const outcomeOf = (steps: readonly CardStepRow[]): CardOutcome => {
  if (first(steps, 'approved') !== undefined) return 'approved';
  return first(steps, 'declined') === undefined ? 'pending' : 'declined';
};

const stateOf = (intent: CardIntentRow, steps: readonly CardStepRow[]): CardState => {
  const outcome = outcomeOf(steps);
  const approved = first(steps, 'approved');
  const told = approved ?? first(steps, 'declined') ?? first(steps, 'unknown');
  const named = steps.find(({ reference }) => reference !== null);
  return {
    intent,
    outcome,
    reference: approved?.reference ?? named?.reference ?? null,
    brand: approved?.brand ?? null,
    last4: approved?.last4 ?? null,
    authCode: approved?.authCode ?? null,
    reason: told?.reason ?? null,
    unanswered: outcome === 'pending' && first(steps, 'unknown') !== undefined,
    setAside: first(steps, 'set_aside') !== undefined,
    released: first(steps, 'released') !== undefined,
    atRisk: approved?.offline === 1 && first(steps, 'captured') === undefined,
  };
};

/**
 * Every intent as it stands, the same whatever order facts came in and whoever found them (rule PC3). Money that moved
 * outweighs a device that was told of none.
 */
export const projectCards = (
  intents: readonly CardIntentRow[],
  steps: readonly CardStepRow[],
): CardState[] =>
  byId(intents).map((intent) =>
    stateOf(intent, byId(steps.filter(({ intentId }) => intentId === intent.id))),
  );

/** Charges whose answer is out and that nobody set aside. */
export const pendingCharges = (cards: readonly CardState[]): CardState[] =>
  cards.filter(
    ({ intent, outcome, setAside }) =>
      intent.type === 'charge' && outcome === 'pending' && !setAside,
  );

/** What of a check waits for an answer: nothing else is taken for it meanwhile. */
export const pendingMinorOf = (cards: readonly CardState[]): number =>
  sum(pendingCharges(cards).map(({ intent }) => intent.amountMinor));

/** The payment that an approved charge is; the same on every device that hears of the approval. */
export const paymentIdOfCard = (intentId: string): string => `pay_${intentId.replace(/^\w+_/, '')}`;

/** The charge that a payment came of; undefined: cash, or a card that was charged elsewhere and typed in. */
export const chargeOfPayment = (
  cards: readonly CardState[],
  paymentId: string,
): CardState | undefined => cards.find(({ intent }) => paymentIdOfCard(intent.id) === paymentId);
