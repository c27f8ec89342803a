import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTaxTotals, taxTotals } from '../tax/tax-totals.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import { diner, disordered } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import type { CheckRows } from './check-rows.ts';
import { projectKin } from './project-check.ts';
import { projectLines } from './project-lines.ts';
import { acts, unpaid } from './testing/move-acts.fixture.ts';
import { kinships, places, play } from './testing/play-moves.fixture.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const taxesOf = (rows: CheckRows): TaxTotal[] =>
  projectKin(rows)
    .reduce<TaxTotal[]>((all, state) => addTaxTotals(all, state.taxTotals), [])
    .filter(({ taxMinor, grossMinor }) => taxMinor !== 0 || grossMinor !== 0);

/** What the checks that lines were rung on come to, each rounded once for each rate. */
const taxesAsRung = (rows: CheckRows): TaxTotal[] => {
  const lines = projectLines(rows).filter((line) => line.liveQuantity > 0);
  const homes = [...new Set(lines.map(({ row }) => row.checkId))];
  return homes
    .map((home) =>
      taxTotals(
        lines
          .filter(({ row }) => row.checkId === home)
          .map(({ amountMinor, row }) => ({ amountMinor, taxes: row.taxes })),
      ),
    )
    .reduce<TaxTotal[]>((all, totals) => addTaxTotals(all, totals), [])
    .filter(({ taxMinor, grossMinor }) => taxMinor !== 0 || grossMinor !== 0);
};

describe('lines moved by registers that do not see one another', () => {
  test('[MV4] [TO3] [TO6] every line sits on checks whose parts sum to it, in quantity and to the unit', () => {
    fc.assert(
      fc.property(acts, places, (steps, place) => {
        const { merged, facts } = play(steps, place());
        for (const rows of kinships(merged, facts)) {
          const states = projectKin(rows);
          for (const line of projectLines(rows)) {
            const parts = states.flatMap((state) =>
              state.lines.filter(({ row }) => row.id === line.row.id),
            );
            expect(parts.length).toBeGreaterThan(0);
            expect(sum(parts.map(({ amountMinor }) => amountMinor))).toBe(line.amountMinor);
            expect(sum(parts.map(({ listMinor }) => listMinor))).toBe(line.listMinor);
            for (const part of parts) {
              const off = sum(part.takenOff.map(({ amountMinor }) => amountMinor));
              expect(part.amountMinor).toBe(part.listMinor - off);
              expect(part.amountMinor).toBeGreaterThanOrEqual(0);
            }
            expect(sum(parts.map(({ soldQuantity }) => soldQuantity))).toBe(line.liveQuantity);
            for (const part of parts) {
              expect(sum(part.seats.map(({ amountMinor }) => amountMinor))).toBe(part.amountMinor);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[MV5] taxes of all checks sum for every rate to those of the checks that were rung', () => {
    fc.assert(
      fc.property(unpaid, places, (steps, place) => {
        const { merged, facts } = play(steps, place());
        for (const rows of kinships(merged, facts))
          expect(taxesOf(rows)).toEqual(taxesAsRung(rows));
      }),
      { numRuns: 150 },
    );
  });

  test('[MN5] [MV8] what was paid and what is due agree with the total of each check', () => {
    fc.assert(
      fc.property(acts, places, (steps, place) => {
        const { merged, facts } = play(steps, place());
        for (const rows of kinships(merged, facts)) {
          for (const state of projectKin(rows)) {
            expect(state.paidMinor + state.dueMinor - state.overpaidMinor).toBe(state.totalMinor);
            expect(state.subtotalMinor).toBe(sum(state.lines.map((line) => line.amountMinor)));
            for (const tax of state.taxTotals)
              expect(tax.netMinor + tax.taxMinor).toBe(tax.grossMinor);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[MV5] [MN7] registers that see one another settle every check by receipts that sum to its total', () => {
    fc.assert(
      fc.property(acts, places, (steps, place) => {
        const seen = steps.map((step) => ({ ...step, register: 0 }));
        const { merged, facts } = play(seen, place());
        for (const rows of kinships(merged, facts)) {
          for (const state of projectKin(rows)) {
            expect(state.contradictions).toEqual([]);
            expect(state.overpaidMinor).toBe(0);
            if (state.status === 'settled') expect(state.receiptedMinor).toBe(state.totalMinor);
          }
          expect(taxesOf(rows)).toEqual(taxesAsRung(rows));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[MV10] a register fires no line twice, however lines are moved', () => {
    fc.assert(
      fc.property(acts, places, (steps, place) => {
        const { merged } = play(steps, place());
        const fired = merged.tickets.flatMap(({ deviceId, lines }) =>
          lines.map(({ lineId }) => `${deviceId} ${lineId}`),
        );
        expect(new Set(fired).size).toBe(fired.length);
      }),
      { numRuns: 150 },
    );
  });

  test('[MN6] [MV2] where lines sit does not depend on order or repetition of facts', () => {
    const keys = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(acts, keys, (steps, order) => {
        const { start, facts, merged } = play(steps, diner);
        const again = applyFacts(start, disordered(facts, order));
        const sorted = (rows: CheckRows) =>
          projectKin(rows).sort((a, b) => (a.check.id < b.check.id ? -1 : 1));
        expect(sorted(again)).toEqual(sorted(merged));
      }),
      { numRuns: 100 },
    );
  });
});
