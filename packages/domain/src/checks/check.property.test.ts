import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diner, diner, exclusiveDiner } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckState, projectCheck } from './project-check.ts';
import { type Act, act } from './testing/check-acts.fixture.ts';
import { actors, play, refundFacts } from './testing/play-check.fixture.ts';

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
