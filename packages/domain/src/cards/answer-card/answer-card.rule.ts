import type { Fact } from '@galley/base';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { type CheckState, projectCheck } from '../../checks/project-check.ts';
import type { SendFacts } from '../../checks/send-check/send-facts.ts';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { CardIntentRow, PaymentRow } from '../../rows.ts';
import { type Settled, settleWith } from '../../tenders/pay/settle-with.ts';
import { cardStepFact } from '../card-step.ts';
import { type CardSlip, type CardState, paymentIdOfCard } from '../project-cards.ts';

/**
 * What the processor or the terminal says of an intent. `declined` is final: nothing was or will be taken under its
 * key. `unknown`: whoever says so must not be believed either way; it is looked up.
 */
export type CardAnswer =
  | ({ readonly outcome: 'approved'; readonly offline: boolean } & CardSlip)
  | { readonly outcome: 'declined'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

export type AnsweredCard = {
  readonly facts: readonly Fact[];
  /** The check as it stands then. */
  readonly after: CheckState;
  /** Set where the answer paid something. */
  readonly settled: Settled | undefined;
};

/** Told by the intent alone, so that every device that hears of the approval writes the same row (rule PC3). */
export const paymentOfCard = (intent: CardIntentRow): PaymentRow => ({
  id: paymentIdOfCard(intent.id),
  checkId: intent.checkId,
  businessDate: intent.businessDate,
  tender: 'card',
  amountMinor: intent.amountMinor,
  tenderedMinor: intent.amountMinor,
  changeMinor: 0,
  reference: null,
  paidAt: intent.startedAt,
  takenBy: intent.startedBy,
  deviceId: intent.deviceId,
  replayed: 0,
  period: intent.period,
  fundSessionId: null,
  corrects: null,
  roundingMinor: null,
  carriedFrom: null,
  foreign: null,
});

const stepOf = (card: CardState, answer: CardAnswer, context: DecisionContext): Fact[] => {
  const { intent } = card;
  switch (answer.outcome) {
    case 'approved':
      return [
        cardStepFact(intent, 'approved', context, { ...answer, offline: answer.offline ? 1 : 0 }),
      ];
    case 'declined':
      return [cardStepFact(intent, 'declined', context, answer)];
    default:
      return card.unanswered ? [] : [cardStepFact(intent, 'unknown', context, answer)];
  }
};

const isKnown = ({ outcome }: CardState, answer: CardAnswer): boolean =>
  outcome === 'approved' || outcome === answer.outcome;

/** A check that was paid otherwise, or came down meanwhile, has too much then: a task for a person. */
const paysWholly = ({ status, overpaidMinor }: CheckState, left: number): boolean =>
  status === 'open' && overpaidMinor === 0 && left >= 0;

/**
 * Puts an answer on record, with everything that follows from it: an approved charge is paid, and where the register
 * that began it says so, what was not sent goes and the receipt is issued once nothing is due any more (rules PC3,
 * PC5). What was answered before writes nothing.
 */
export const decideCardAnswer = (
  rows: CheckRows,
  about: SendFacts,
  receiptNumber: number,
  intentId: string,
  answer: CardAnswer,
  context: DecisionContext,
): AnsweredCard => {
  const state = projectCheck(rows);
  const card = state.cards.find(({ intent }) => intent.id === intentId);
  if (card === undefined || isKnown(card, answer))
    return { facts: [], after: state, settled: undefined };
  const steps = stepOf(card, answer, context);
  const charged = answer.outcome === 'approved' && card.intent.type === 'charge';
  const paid = charged ? [rowFact('payment', paymentOfCard(card.intent))] : [];
  const left = state.dueMinor - card.intent.amountMinor;
  const own = card.intent.deviceId === context.deviceId;
  const settled =
    charged && own && paysWholly(state, left)
      ? settleWith(state, left === 0, about, receiptNumber, context, paid)
      : undefined;
  const facts = [...steps, ...(settled?.facts ?? paid)];
  return { facts, after: projectCheck(applyFacts(rows, facts)), settled };
};

/** The register that began a charge has the check to finish: another one heard of the approval first (rule PC5). */
export const waitsForFinish = (state: CheckState, deviceId: string): boolean =>
  state.status === 'open' &&
  state.dueMinor === 0 &&
  state.overpaidMinor === 0 &&
  state.cards.some(
    ({ intent, outcome }) =>
      intent.type === 'charge' && outcome === 'approved' && intent.deviceId === deviceId,
  );
