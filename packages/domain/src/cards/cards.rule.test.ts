import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { DecisionContext } from '../decision.ts';
import { checkTasks } from '../tasks/check-tasks.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { decideReversePayment } from '../tenders/reverse-payment/reverse-payment.rule.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  good,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import {
  type CardAnswer,
  decideCardAnswer,
  waitsForFinish,
} from './answer-card/answer-card.rule.ts';
import { decideChargeCard } from './charge-card/charge-card.rule.ts';
import { decideLeaveCard } from './leave-card/leave-card.rule.ts';
import { paymentIdOfCard } from './project-cards.ts';
import { cardPaymentRoom, cardRefundFacts, failedRefunds } from './refund-card/card-refund.ts';

const till = { period: 1, fundSessionId: null };
const here = context({ till });
const there = context({ ids: countingIds('b'), deviceId: 'dev_2', deviceNumber: 2, till });
const rung = ring(openTakeaway(here), here, 'Lemon tart', 2);
const TERMINAL = 'simulator:127.0.0.1:4611';
const NO_LIMITS = { offlineLimitMinor: 0, releaseLimitMinor: 0 };
const slip = { reference: 'sim_1', brand: 'visa', last4: '4242', authCode: '123456' };
const approved: CardAnswer = { outcome: 'approved', offline: false, ...slip };
const declined: CardAnswer = { outcome: 'declined', reason: 'Not enough money' };
const unknown: CardAnswer = { outcome: 'unknown', reason: 'The line was cut' };

const tryCharge = (rows: CheckRows, amountMinor: number, by = here) =>
  decideChargeCard(
    projectCheck(rows),
    diner.about,
    { checkId: rows.check.id, amountMinor },
    TERMINAL,
    by,
    'GBP',
  );
const charge = (rows: CheckRows, amountMinor = 1300, by = here) => {
  const { intent, facts } = good(tryCharge(rows, amountMinor, by));
  return { intent, rows: applyFacts(rows, facts) };
};
const answer = (rows: CheckRows, intentId: string, said: CardAnswer, by: DecisionContext = here) =>
  applyFacts(rows, decideCardAnswer(rows, diner.about, 1, intentId, said, by).facts);
const leave = (rows: CheckRows, intentId: string, way: 'set_aside' | 'released', by = here) =>
  decideLeaveCard(projectCheck(rows), { intentId, way }, NO_LIMITS, undefined, by);
const payCash = (rows: CheckRows, amountMinor: number) => {
  const command = {
    checkId: rows.check.id,
    tender: 'cash' as const,
    amountMinor,
    tenderedMinor: amountMinor,
  };
  return decidePay(projectCheck(rows), diner.about, 1, command, here, 'GBP');
};
const tasksOf = (rows: CheckRows) => checkTasks(rows, projectCheck(rows)).map(({ type }) => type);

describe('a card is charged', () => {
  test('[PC1] with a key of register, check, tender and try', () => {
    const first = charge(rung);
    expect(first.intent).toMatchObject({ amountMinor: 1300, terminal: TERMINAL, type: 'charge' });
    expect(first.intent.key).toBe(`1-${rung.check.id.slice(4)}-charge-1`);
    const again = charge(answer(first.rows, first.intent.id, declined));
    expect(again.intent.key).toBe(`1-${rung.check.id.slice(4)}-charge-2`);
    expect(charge(rung, 1300, there).intent.key).toBe(`2-${rung.check.id.slice(4)}-charge-1`);
  });

  test('[PC2] [PC4] at most what is due and waits for no other card', () => {
    expect(codeOf(tryCharge(rung, 1301))).toBe('amount_above_due');
    expect(codeOf(tryCharge(openTakeaway(here), 100))).toBe('nothing_to_pay');
    const { rows } = charge(rung, 1000);
    expect(projectCheck(rows)).toMatchObject({ pendingMinor: 1000, dueMinor: 1300, paidMinor: 0 });
    expect(codeOf(tryCharge(rows, 301))).toBe('card_pending');
    expect(codeOf(payCash(rows, 301))).toBe('card_pending');
    const paid = applyFacts(rows, good(payCash(rows, 300)).facts);
    expect(projectCheck(paid)).toMatchObject({ status: 'open', dueMinor: 1000 });
  });

  test('[PC5] approved, it is a payment with its receipt, and the lines are sent', () => {
    const { rows, intent } = charge(rung);
    const done = answer(rows, intent.id, approved);
    const state = projectCheck(done);
    expect(state).toMatchObject({ status: 'settled', unsentCount: 0, pendingMinor: 0 });
    expect(state.payments).toMatchObject([
      { id: paymentIdOfCard(intent.id), tender: 'card', amountMinor: 1300 },
    ]);
    expect(state.receipts).toMatchObject([{ totalMinor: 1300, number: 1 }]);
    expect(state.cards).toMatchObject([{ outcome: 'approved', ...slip }]);
    expect(decideCardAnswer(done, diner.about, 2, intent.id, approved, there).facts).toEqual([]);
  });

  test('[PC5] another device notes the payment, and the register that began it issues the receipt', () => {
    const { rows, intent } = charge(rung);
    const noted = projectCheck(answer(rows, intent.id, approved, there));
    expect(noted).toMatchObject({ status: 'open', dueMinor: 0, receipts: [] });
    expect(waitsForFinish(noted, 'dev_1')).toBe(true);
    expect(waitsForFinish(noted, 'dev_2')).toBe(false);
  });

  test('[PC3] two devices that heard of it cut off from each other write one payment', () => {
    const { rows, intent } = charge(rung);
    const a = decideCardAnswer(rows, diner.about, 1, intent.id, approved, here).facts;
    const b = decideCardAnswer(rows, diner.about, 1, intent.id, approved, there).facts;
    const payment = (facts: typeof a) => facts.find(({ kind }) => kind === 'payment');
    expect(payment(a)).toEqual(payment(b));
    for (const facts of [
      [...a, ...b],
      [...b, ...a],
    ])
      expect(projectCheck(applyFacts(rows, facts))).toMatchObject({
        status: 'settled',
        paidMinor: 1300,
        overpaidMinor: 0,
      });
  });

  test('[PC16] of a card at most its last four digits are kept', () => {
    const { rows, intent } = charge(rung);
    const told = { ...approved, last4: '4242424242424242' };
    expect(projectCheck(answer(rows, intent.id, told)).cards[0]?.last4).toBe('4242');
  });
});

describe('an answer that is not known', () => {
  const pending = () => {
    const { rows, intent } = charge(rung);
    return { rows: answer(rows, intent.id, unknown), intent };
  };

  test('[PC4] [PC10] is neither paid nor unpaid, and a task', () => {
    const { rows, intent } = pending();
    expect(projectCheck(rows)).toMatchObject({
      status: 'open',
      pendingMinor: 1300,
      cards: [{ unanswered: true }],
    });
    expect(tasksOf(rows)).toEqual(['card_pending']);
    expect(decideCardAnswer(rows, diner.about, 1, intent.id, unknown, here).facts).toEqual([]);
    expect(tasksOf(answer(rows, intent.id, declined))).toEqual([]);
  });

  test('[PC6] another tender frees the amount; an approval before the other tender pays all the same', () => {
    const { rows, intent } = pending();
    const aside = applyFacts(rows, good(leave(rows, intent.id, 'set_aside')));
    expect(projectCheck(aside)).toMatchObject({ pendingMinor: 0, dueMinor: 1300 });
    expect(good(leave(aside, intent.id, 'set_aside'))).toEqual([]);
    const state = projectCheck(answer(aside, intent.id, approved));
    expect(state).toMatchObject({ status: 'settled', overpaidMinor: 0 });
    expect(codeOf(leave(answer(aside, intent.id, approved), intent.id, 'released'))).toBe(
      'card_answered',
    );
  });

  test('[PC9] an approval after cash is a task, and its reversal goes to the card through the terminal', () => {
    const { rows, intent } = pending();
    const aside = applyFacts(rows, good(leave(rows, intent.id, 'set_aside')));
    const cash = applyFacts(aside, good(payCash(aside, 1300)).facts);
    const late = answer(cash, intent.id, approved);
    expect(projectCheck(late)).toMatchObject({ status: 'settled', overpaidMinor: 1300 });
    expect(tasksOf(late)).toEqual(['late_card']);
    const paymentId = paymentIdOfCard(intent.id);
    const state = projectCheck(late);
    const undone = good(
      decideReversePayment(state, 2, { paymentId, amountMinor: 1300 }, undefined, here),
    );
    const wish = { subjectId: undone.reversal.id, amountMinor: 1300, paymentId, approvedBy: null };
    const back = applyFacts(late, [...undone.facts, ...cardRefundFacts(state, wish, here)]);
    expect(projectCheck(back)).toMatchObject({ overpaidMinor: 0, paidMinor: 1300 });
    expect(projectCheck(back).cards[1]?.intent).toMatchObject({
      type: 'refund',
      amountMinor: 1300,
      paymentId,
    });
    expect(cardPaymentRoom(projectCheck(back), paymentId)).toBe(0);
    expect(tasksOf(back)).toEqual([]);
  });

  test('[PC7] a guest is released by who may, or with the consent to this charge', () => {
    const { rows, intent } = pending();
    const server = context({ permissions: ['sell'] });
    expect(codeOf(leave(rows, intent.id, 'released', server))).toBe('approval_needed');
    const act = { type: 'release_guest' as const, intentId: intent.id };
    const given = {
      id: 'apr_1',
      approverId: 'emp_boss',
      actorId: 'emp_server',
      permissions: ['release_guest' as const],
      act,
      grantedAt: server.now,
    };
    const wish = { intentId: intent.id, way: 'released' as const };
    const [step] = good(decideLeaveCard(projectCheck(rows), wish, NO_LIMITS, given, server));
    expect(step?.doc).toMatchObject({ type: 'released', approvedBy: 'emp_boss' });
    const small = { ...NO_LIMITS, releaseLimitMinor: 1300 };
    expect(codeOf(decideLeaveCard(projectCheck(rows), wish, small, undefined, server))).toBe('ok');
  });

  test('[PC11] what a released guest turns out to owe is a task until it is paid', () => {
    const { rows, intent } = pending();
    const gone = applyFacts(rows, good(leave(rows, intent.id, 'released')));
    expect(projectCheck(gone).pendingMinor).toBe(1300);
    const owed = answer(gone, intent.id, declined);
    expect(tasksOf(owed)).toEqual(['left_unpaid']);
    expect(tasksOf(applyFacts(owed, good(payCash(owed, 1300)).facts))).toEqual([]);
  });
});

describe('money back to a card', () => {
  const paid = () => {
    const { rows, intent } = charge(rung);
    return { rows: answer(rows, intent.id, approved), paymentId: paymentIdOfCard(intent.id) };
  };
  const back = (rows: CheckRows, amountMinor: number, subjectId: string) =>
    cardRefundFacts(projectCheck(rows), { subjectId, amountMinor, approvedBy: 'emp_boss' }, here);

  test('[PC8] at most what the card paid less what went back or is on its way', () => {
    const { rows, paymentId } = paid();
    const once = applyFacts(rows, back(rows, 900, 'ref_1'));
    expect(cardPaymentRoom(projectCheck(once), paymentId)).toBe(400);
    expect(back(once, 900, 'ref_2')).toMatchObject([{ doc: { amountMinor: 400 } }]);
    const [first] = projectCheck(once).cards.filter(({ intent }) => intent.type === 'refund');
    const failed = answer(once, first?.intent.id ?? '', declined);
    expect(cardPaymentRoom(projectCheck(failed), paymentId)).toBe(1300);
  });

  test('[PC10] one that was declined is a task until it is asked for again', () => {
    const { rows } = paid();
    const once = applyFacts(rows, back(rows, 900, 'ref_1'));
    const [first] = projectCheck(once).cards.filter(({ intent }) => intent.type === 'refund');
    const failed = answer(once, first?.intent.id ?? '', declined);
    expect(tasksOf(failed)).toEqual(['card_refund_failed']);
    const again = applyFacts(failed, back(failed, 900, 'ref_1'));
    expect(failedRefunds(projectCheck(again))).toEqual([]);
  });
});
