import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdjustCommand } from '../adjustments/adjust/adjust.command.ts';
import { decideAdjust } from '../adjustments/adjust/adjust.rule.ts';
import { decideWithdrawAdjustment } from '../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import type { Approval } from '../staff/approval.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { decideRefundLine } from '../tenders/refund-line/refund-line.rule.ts';
import {
  context,
  countingIds,
  type Diner,
  diner,
  exclusiveDiner,
  NOW,
  openTakeaway,
} from '../testing/fixtures.ts';
import { decideAddLine } from './add-line/add-line.rule.ts';
import { applyFacts } from './apply-facts.ts';
import { decideChangeLine } from './change-line/change-line.rule.ts';
import type { CheckRows } from './check-rows.ts';
import { type CheckState, projectCheck } from './project-check.ts';
import { decideRemoveLine } from './remove-line/remove-line.rule.ts';
import { decideSendCheck } from './send-check/send-check.rule.ts';
import { type Act, act } from './testing/check-acts.fixture.ts';
import { decideVoidLine } from './void-line/void-line.rule.ts';

const ITEMS = ['Lemon tart', 'Cola', 'Granola, yoghurt and berries', 'Whitebait, brown bread'];

const actors = () =>
  ['a', 'b'].map((device, at) =>
    context({
      ids: countingIds(device),
      deviceId: `dev_${device}`,
      deviceNumber: at + 1,
      voidLimitMinor: 1_000_000,
      discountLimitPpm: 1_000_000,
    }),
  );
type Actor = ReturnType<typeof actors>[number];

const refundFacts = (
  state: CheckState,
  lineId: string,
  { quantity, pick }: Pick<Act, 'quantity' | 'pick'>,
  by: Actor,
) => {
  const reasonId = diner.reason('refund');
  const approval: Approval = {
    id: 'apr',
    approverId: 'emp_m',
    permissions: ['approve_refund'],
    act: { type: 'refund', lineId, quantity, reasonId },
    grantedAt: NOW,
  };
  const tender = pick % 2 === 0 ? ('cash' as const) : ('card' as const);
  const command = { lineId, quantity, tender, reasonId, approvalId: 'apr' };
  return decideRefundLine(state, diner.reasons, 9, command, approval, by);
};

const payFacts = (state: CheckState, { pick, quantity }: Act, by: Actor, place: Diner) => {
  const amountMinor = pick % 3 === 0 ? Math.ceil(state.dueMinor / 2) : state.dueMinor;
  const tender = pick % 2 === 0 ? ('cash' as const) : ('card' as const);
  const tenderedMinor = tender === 'cash' ? amountMinor + quantity * 100 : amountMinor;
  const command = { checkId: state.check.id, tender, amountMinor, tenderedMinor };
  return decidePay(state, place.about, 1, command, by);
};

const adjustOf = (
  rows: CheckRows,
  lineId: string,
  { pick, quantity }: Act,
  place: Diner,
): AdjustCommand => {
  const discount = place.reason('discount');
  const ways: Pick<AdjustCommand, 'by' | 'reasonId'>[] = [
    { by: { type: 'comp' }, reasonId: place.reason('comp') },
    { by: { type: 'percent', ppm: 123_457 * quantity }, reasonId: discount },
    { by: { type: 'amount', amountMinor: 97 * quantity }, reasonId: discount },
  ];
  const lines = pick % 2 === 0 ? { lines: [{ lineId, quantity }] } : {};
  return { checkId: rows.check.id, ...lines, ...ways[pick % 3]! };
};

const adjustFacts = (
  rows: CheckRows,
  lineId: string,
  step: Act,
  by: Actor,
  place: Diner,
): readonly Fact[] => {
  if (step.type === 'reduce') {
    const about = { reasons: place.reasons };
    const made = decideAdjust(rows, about, adjustOf(rows, lineId, step, place), undefined, by);
    return made.ok ? made.value.facts : [];
  }
  const state = projectCheck(rows);
  const adjustmentId = state.adjustments[step.pick % 3]?.id ?? 'adj';
  const back = { checkId: rows.check.id, adjustmentId };
  const made = decideWithdrawAdjustment(state, back, by);
  return made.ok ? made.value : [];
};

/** Facts of an act decided on what one register knows; none when its rule refuses. */
const decide = (rows: CheckRows, step: Act, by: Actor, place: Diner): readonly Fact[] => {
  const state = projectCheck(rows);
  const name = ITEMS[step.pick % ITEMS.length] ?? '';
  const lineId = state.lines[step.pick % Math.max(1, state.lines.length)]?.row.id ?? 'lin';
  const { quantity } = step;
  const edit = { lineId, quantity, modifiers: [] };
  const reasonId = diner.reason('void');
  const cancel = { lineId, quantity, reasonId, disposition: 'wasted' as const };
  const line = { checkId: rows.check.id, itemId: place.item(name).id, quantity, modifiers: [] };
  switch (step.type) {
    case 'add': {
      const made = decideAddLine(state, place.menu(name), line, by);
      return made.ok ? made.value.facts : [];
    }
    case 'change': {
      const made = decideChangeLine(state, place.menu(name), edit, by);
      return made.ok ? made.value.facts : [];
    }
    case 'remove': {
      const made = decideRemoveLine(state, { lineId }, by);
      return made.ok ? made.value : [];
    }
    case 'send': {
      const made = decideSendCheck(state, place.about, by);
      return made.ok ? made.value.facts : [];
    }
    case 'void': {
      const made = decideVoidLine(state, place.reasons, cancel, undefined, by);
      return made.ok ? made.value.facts : [];
    }
    case 'reduce':
    case 'restore':
      return adjustFacts(rows, lineId, step, by, place);
    case 'pay': {
      const made = payFacts(state, step, by, place);
      return made.ok ? made.value.facts : [];
    }
    case 'refund': {
      const made = refundFacts(state, lineId, step, by);
      return made.ok ? made.value.facts : [];
    }
  }
};

/** Two registers act on one check; `cutOff` keeps each from seeing what the other did. */
const play = (acts: readonly Act[], cutOff: boolean, place: Diner) => {
  const by = actors();
  const start = openTakeaway(by[0]!, place);
  const views = [start, start];
  const facts: Fact[] = [];
  for (const step of acts) {
    const made = decide(views[step.register]!, step, by[step.register]!, place);
    facts.push(...made);
    for (const register of [0, 1]) {
      if (register === step.register || !cutOff) {
        views[register] = applyFacts(views[register]!, made);
      }
    }
  }
  return { start, facts, merged: applyFacts(start, facts) };
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const holds = (state: CheckState) => {
  expect(state.subtotalMinor).toBe(sum(state.lines.map((line) => line.amountMinor)));
  const added = state.taxTotals.filter((tax) => tax.inclusive === 0);
  expect(state.totalMinor).toBe(state.subtotalMinor + sum(added.map((tax) => tax.taxMinor)));
  for (const tax of state.taxTotals) expect(tax.netMinor + tax.taxMinor).toBe(tax.grossMinor);
  expect(state.paidMinor + state.dueMinor - state.overpaidMinor).toBe(state.totalMinor);
  expect(state.refundedMinor).toBeLessThanOrEqual(state.paidMinor);
  for (const line of state.lines) {
    expect(line.voidedQuantity).toBeGreaterThanOrEqual(0);
    expect(line.voidedQuantity).toBeLessThanOrEqual(line.row.quantity);
    expect(line.refundedQuantity).toBeLessThanOrEqual(line.liveQuantity);
    expect(line.listMinor).toBe(line.liveQuantity * line.unitMinor);
    const off = sum(line.takenOff.map(({ amountMinor }) => amountMinor));
    for (const { amountMinor } of line.takenOff) expect(amountMinor).toBeGreaterThanOrEqual(0);
    expect(line.amountMinor).toBe(line.listMinor - off);
    expect(line.amountMinor).toBeGreaterThanOrEqual(0);
  }
};

const acts = fc.array(act, { maxLength: 40 });
const ofType = (type: Act['type']) => act.map((step) => ({ ...step, type }));
/** Half paid in cash and the rest by card (see `payFacts`), then refunded line by line. */
const splitRefunds = fc
  .tuple(
    fc.array(ofType('add'), { minLength: 1, maxLength: 6 }),
    fc.array(ofType('refund'), { maxLength: 12 }),
  )
  .map(([adds, refunds]): Act[] => [
    ...adds.map((step) => ({ ...step, register: 0 as const })),
    { type: 'pay', register: 0, pick: 0, quantity: 1 },
    { type: 'pay', register: 0, pick: 1, quantity: 1 },
    ...refunds,
  ]);
const places = fc.constantFrom<[string, Diner]>(
  ['inclusive', diner],
  ['exclusive', exclusiveDiner],
);
/** Shown in a counterexample by its name only. */
const quiet = ([name, place]: [string, Diner]) =>
  Object.assign(() => place, { toString: () => name });
const somewhere = places.map(quiet);

describe('a check under any order of operations', () => {
  test('[MN3] [MN5] [VL5] [RF4] [TO3] sums and caps hold, also for two cut-off registers', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), somewhere, (steps, cutOff, place) => {
        holds(projectCheck(play(steps, cutOff, place()).merged));
      }),
      { numRuns: 200 },
    );
  });

  test('[RF5] cards get back at most what they paid, and cash takes any refund', () => {
    fc.assert(
      fc.property(splitRefunds, somewhere, (steps, place) => {
        const { merged } = play(steps, false, place());
        const state = projectCheck(merged);
        const card = (rows: readonly { tender: string; amountMinor: number }[]) =>
          sum(rows.filter((row) => row.tender === 'card').map((row) => row.amountMinor));
        expect(card(merged.refunds)).toBeLessThanOrEqual(card(merged.payments));
        expect(state.status).toBe('settled');
        for (const line of state.lines) {
          const quantity = line.liveQuantity - line.refundedQuantity;
          if (quantity === 0) continue;
          const made = refundFacts(state, line.row.id, { quantity, pick: 0 }, actors()[0]!);
          expect(made.ok).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('[MN6] the projection does not depend on order or repetition of facts', () => {
    const shuffled = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(acts, shuffled, (steps, keys) => {
        const { start, facts, merged } = play(steps, true, diner);
        const order = facts
          .map((fact, at) => ({ fact, key: keys[at % keys.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        const again = applyFacts(start, [...order, ...order.slice(0, 5)]);
        expect(projectCheck(again)).toEqual(projectCheck(merged));
      }),
      { numRuns: 100 },
    );
  });

  test('[MN7] receipts of a settled check sum to its total while registers see one another', () => {
    fc.assert(
      fc.property(acts, somewhere, (steps, place) => {
        const state = projectCheck(play(steps, false, place()).merged);
        if (state.status !== 'settled') return;
        expect(state.receiptedMinor).toBe(state.totalMinor);
        expect(state.receiptedTaxTotals.filter((tax) => tax.grossMinor !== 0)).toEqual(
          state.taxTotals.filter((tax) => tax.grossMinor !== 0),
        );
        expect(state.unsentCount).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('[TN2] change and amount make what was tendered in every split', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        for (const row of play(steps, false, diner).merged.payments) {
          expect(row.amountMinor + row.changeMinor).toBe(row.tenderedMinor);
          expect(row.changeMinor).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
