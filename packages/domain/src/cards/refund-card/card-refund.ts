import type { Fact } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import { type DecisionContext, rowFact } from '../../decision.ts';
import { type CardIntentRow, type RefundRow, sum } from '../../rows.ts';
import { reversedOf } from '../../tenders/count-reversals.ts';
import { cardKey } from '../charge-card/charge-card.rule.ts';
import { type CardState, chargeOfPayment } from '../project-cards.ts';

/** Refunds to a payment's card that the processor has not declined. */
const asked = (cards: readonly CardState[], paymentId: string): CardState[] =>
  cards.filter(
    ({ intent, outcome }) =>
      intent.type === 'refund' && intent.paymentId === paymentId && outcome !== 'declined',
  );

/**
 * What can still go back through the terminal to the card of a payment, minor units: what it took less all that was
 * sent back or is on its way, and less what was undone otherwise. 0 for cash and for cards that were typed in.
 */
export const cardPaymentRoom = (state: CheckState, paymentId: string): number => {
  const charge = chargeOfPayment(state.cards, paymentId);
  if (charge === undefined || charge.outcome !== 'approved') return 0;
  const sent = asked(state.cards, paymentId);
  const bySubject = new Set(state.cards.map(({ intent }) => intent.subjectId));
  const others = state.reversals.filter(({ row }) => !bySubject.has(row.id));
  const gone = sum(sent.map(({ intent }) => intent.amountMinor)) + reversedOf(paymentId, others);
  return Math.max(0, charge.intent.amountMinor - gone);
};

/** `subjectId`: the refund or reversal that this is the money of. `paymentId`: to that card; absent: to any. */
export type CardRefundWish = {
  readonly subjectId: string;
  readonly amountMinor: number;
  readonly paymentId?: string;
  readonly approvedBy: string | null;
};

/**
 * What terminals are to be asked for money that goes back to cards: facts to write in the commit of the refund or
 * reversal itself (rule PC8). The register asks as soon as they are written, and again until there is an answer.
 * What was paid by cards that were typed in has none: that money goes back at its own terminal, by hand.
 */
export const cardRefundFacts = (
  state: CheckState,
  wish: CardRefundWish,
  context: DecisionContext,
): Fact[] => {
  const facts: Fact[] = [];
  let left = wish.amountMinor;
  const payments = state.payments.filter(
    ({ id }) => wish.paymentId === undefined || id === wish.paymentId,
  );
  for (const { id: paymentId } of payments) {
    const charge = chargeOfPayment(state.cards, paymentId);
    const amountMinor = Math.min(left, cardPaymentRoom(state, paymentId));
    if (charge === undefined || amountMinor === 0) continue;
    const intent: CardIntentRow = {
      id: context.ids('cardIntent'),
      checkId: state.check.id,
      businessDate: context.businessDate,
      type: 'refund',
      key: cardKey(state, context.deviceId, 'refund', facts.length),
      terminal: charge.intent.terminal,
      amountMinor,
      paymentId,
      subjectId: wish.subjectId,
      startedAt: context.now,
      startedBy: context.employeeId,
      approvedBy: wish.approvedBy,
      deviceId: context.deviceId,
      period: context.till?.period ?? null,
    };
    facts.push(rowFact('card_intent', intent));
    left -= amountMinor;
  }
  return facts;
};

/**
 * The same for the rows of one refund: what of them goes to cards, by its receipt. Cards that were typed in are given
 * back at their own terminal, by hand.
 */
export const refundToCards = (
  state: CheckState,
  refunds: readonly RefundRow[],
  context: DecisionContext,
): Fact[] => {
  const toCards = refunds.filter(({ tender }) => tender === 'card');
  const amountMinor = sum(toCards.map((row) => row.amountMinor - (row.cashMinor ?? 0)));
  const [first] = toCards;
  if (first === undefined || amountMinor === 0) return [];
  const { receiptId: subjectId, approvedBy } = first;
  return cardRefundFacts(state, { subjectId, amountMinor, approvedBy }, context);
};

/** Money on its way back to cards whose answer is out: not to be paid again in cash. Minor units. */
export const pendingRefundMinor = (state: CheckState): number =>
  sum(
    state.cards
      .filter(({ intent, outcome }) => intent.type === 'refund' && outcome === 'pending')
      .map(({ intent }) => intent.amountMinor),
  );

/** Refunds that the processor declined and nobody asked for again: the guest has no money. */
export const failedRefunds = (state: CheckState): CardState[] =>
  state.cards.filter(
    (card) =>
      card.intent.type === 'refund' &&
      card.outcome === 'declined' &&
      !state.cards.some(
        ({ intent }) =>
          intent.type === 'refund' &&
          intent.subjectId === card.intent.subjectId &&
          intent.paymentId === card.intent.paymentId &&
          intent.id > card.intent.id,
      ),
  );
