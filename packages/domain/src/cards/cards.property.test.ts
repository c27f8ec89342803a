import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { type CheckState, projectCheck } from '../checks/project-check.ts';
import type { DecisionContext } from '../decision.ts';
import { sum } from '../rows.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import {
  context,
  countingIds,
  diner,
  disordered,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { type CardAnswer, decideCardAnswer } from './answer-card/answer-card.rule.ts';
import { decideChargeCard } from './charge-card/charge-card.rule.ts';
import { decideLeaveCard } from './leave-card/leave-card.rule.ts';
import type { CardState } from './project-cards.ts';
import { cardRefundFacts } from './refund-card/card-refund.ts';

const till = { period: 1, fundSessionId: null };
const devices = [1, 2, 3].map((deviceNumber) =>
  context({
    ids: countingIds(`d${deviceNumber}`),
    deviceId: `dev_${deviceNumber}`,
    deviceNumber,
    till,
  }),
);
const begun = ring(openTakeaway(context()), context(), 'Lemon tart', 2);
const TOTAL = projectCheck(begun).totalMinor;
const slip = { reference: 'sim', brand: 'visa', last4: '4242', authCode: '1' };
const LIMITS = { offlineLimitMinor: 0, releaseLimitMinor: 100_000 };

type Step = {
  readonly device: number;
  readonly act: string;
  readonly share: number;
  readonly pick: number;
};
const steps = fc.array(
  fc.record({
    device: fc.nat(2),
    act: fc.constantFrom('charge', 'charge', 'ask', 'ask', 'cut', 'leave', 'cash', 'back', 'meet'),
    share: fc.integer({ min: 1, max: 4 }),
    pick: fc.nat(5),
  }),
  { minLength: 3, maxLength: 30 },
);

/** A processor that decides each key once; every second one is declined. */
const createProcessor = () => {
  const said = new Map<string, CardAnswer>();
  return {
    said,
    ask(key: string): CardAnswer {
      const outcome: CardAnswer =
        said.size % 3 === 2
          ? { outcome: 'declined', reason: 'no' }
          : { outcome: 'approved', offline: false, ...slip };
      const known = said.get(key) ?? outcome;
      said.set(key, known);
      return known;
    },
  };
};

const picked = ({ cards }: CheckState, pick: number): CardState | undefined =>
  cards[pick % Math.max(1, cards.length)];

/** Three registers that hear of each other now and then, and one processor. */
const play = (acts: readonly Step[]) => {
  const processor = createProcessor();
  const known: Fact[][] = [[], [], []];
  const rowsOf = (device: number): CheckRows => applyFacts(begun, known[device] ?? []);
  const write = (device: number, facts: readonly Fact[]) => void known[device]?.push(...facts);
  const all = () => known.flat();
  const doing: Record<string, (step: Step, by: DecisionContext, state: CheckState) => void> = {
    meet: ({ device, pick }) => write(pick % 3, known[device] ?? []),
    charge({ device, share }, by, state) {
      const wish = { checkId: begun.check.id, amountMinor: Math.ceil(TOTAL / share) };
      const done = decideChargeCard(state, diner.about, wish, 't', by);
      if (done.ok) write(device, done.value.facts);
    },
    cash({ device, share }, by, state) {
      const amountMinor = Math.ceil(TOTAL / share);
      const money = { tender: 'cash' as const, amountMinor, tenderedMinor: amountMinor };
      const done = decidePay(state, diner.about, 1, { checkId: begun.check.id, ...money }, by);
      if (done.ok) write(device, done.value.facts);
    },
    back({ device, share, pick }, by, state) {
      const amountMinor = Math.ceil(TOTAL / share);
      const wish = { subjectId: `ref_${pick}`, amountMinor, approvedBy: null };
      write(device, cardRefundFacts(state, wish, by));
    },
    leave({ device, pick, share }, by, state) {
      const way = share % 2 === 0 ? 'set_aside' : 'released';
      const wish = { intentId: picked(state, pick)?.intent.id ?? '', way } as const;
      const done = decideLeaveCard(state, wish, LIMITS, undefined, by);
      if (done.ok) write(device, done.value);
    },
    ask({ device, pick }, by, state) {
      const card = picked(state, pick);
      if (card !== undefined) hear(device, card, processor.ask(card.intent.key), by);
    },
    cut({ device, pick }, by, state) {
      const card = picked(state, pick);
      const answer = { outcome: 'unknown' as const, reason: 'cut' };
      if (card !== undefined) hear(device, card, answer, by);
    },
  };
  const hear = (device: number, { intent }: CardState, answer: CardAnswer, by: DecisionContext) =>
    write(device, decideCardAnswer(rowsOf(device), diner.about, 1, intent.id, answer, by).facts);
  const act = (step: Step): void => {
    const by = devices[step.device];
    if (by !== undefined) doing[step.act]?.(step, by, projectCheck(rowsOf(step.device)));
  };
  for (const step of acts) act(step);
  return { processor, all, rowsOf };
};

describe('cards on three registers', () => {
  test('[PC1] [PC3] [PC8] each approved key is one payment, in any order of facts, and never more goes back', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (acts, keys) => {
        const { processor, all } = play(acts);
        const facts = all();
        const state = projectCheck(applyFacts(begun, facts));
        expect(projectCheck(applyFacts(begun, disordered(facts, keys)))).toEqual(state);
        const charges = state.cards.filter(({ intent }) => intent.type === 'charge');
        expect(new Set(state.cards.map(({ intent }) => intent.key)).size).toBe(state.cards.length);
        for (const { intent, outcome } of charges) {
          const said = processor.said.get(intent.key)?.outcome;
          expect(outcome).toBe(said ?? 'pending');
        }
        const approved = charges.filter(({ outcome }) => outcome === 'approved');
        const byCard = state.payments.filter(({ tender }) => tender === 'card');
        expect(sum(byCard.map((row) => row.amountMinor))).toBe(
          sum(approved.map(({ intent }) => intent.amountMinor)),
        );
        const same = new Map<string, string>();
        for (const { kind, id, doc } of facts.filter((fact) => fact.kind === 'payment')) {
          const text = JSON.stringify(doc);
          expect(same.get(`${kind}/${id}`) ?? text).toBe(text);
          same.set(`${kind}/${id}`, text);
        }
      }),
    );
  });

  test('[PC2] [PC4] [PC8] a register alone never takes more than is due, nor sends back more than a card paid', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const alone = acts
          .filter(({ act, share }) => act !== 'leave' || share % 2 === 1)
          .map((step) => ({ ...step, device: 0 }));
        const state = projectCheck(play(alone).rowsOf(0));
        expect(state.paidMinor + state.pendingMinor).toBeLessThanOrEqual(TOTAL);
        expect(state.overpaidMinor).toBe(0);
        for (const { id, amountMinor } of state.payments) {
          const back = state.cards.filter(
            ({ intent, outcome }) => intent.paymentId === id && outcome !== 'declined',
          );
          expect(sum(back.map(({ intent }) => intent.amountMinor))).toBeLessThanOrEqual(
            amountMinor,
          );
        }
      }),
    );
  });
});
