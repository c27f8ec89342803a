import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, countingIds, diner, disordered, good } from '../testing/fixtures.ts';
import type { CheckRows } from './check-rows.ts';
import { decideMoveLines } from './move-lines/move-lines.rule.ts';
import { projectKin } from './project-check.ts';
import { projectLines } from './project-lines.ts';
import { wholeOnes } from './testing/move-acts.fixture.ts';
import { after, asState, setting, stateOf, sure, TART, transfer } from './testing/moves.fixture.ts';
import { kinships, places, play } from './testing/play-moves.fixture.ts';
import { decideUndoMove } from './undo-move/undo-move.rule.ts';
import { decideVoidLine } from './void-line/void-line.rule.ts';

const NUM_RUNS = 500;

const register = (name: string, number: number) =>
  context({
    ...{ ids: countingIds(name), deviceId: `dev_${name}`, deviceNumber: number },
    voidLimitMinor: 1_000_000,
  });

const voided = (rows: CheckRows, checkId: string, lineId: string, quantity: number, by = 'v') =>
  good(
    decideVoidLine(
      stateOf(rows, checkId),
      diner.reasons,
      { lineId, quantity, reasonId: diner.reason('void'), disposition: 'wasted' },
      undefined,
      register(by, 2),
    ),
  ).facts;

const moved = (rows: CheckRows, from: string, to: string, lineId: string, quantity: number) => {
  const target = sure([rows.check, ...rows.kin].find(({ id }) => id === to));
  const wish = transfer(from, to, { lineId, quantity });
  return good(decideMoveLines(asState(rows), target, wish, undefined, register('m', 3))).facts;
};

const held = (rows: CheckRows) =>
  new Map(
    projectKin(rows).map(({ check, lines }) => [
      check.id,
      lines.map(({ liveQuantity, fraction, amountMinor }) => ({
        ...{ liveQuantity, fraction, amountMinor },
      })),
    ]),
  );

const QUANTITY = 6;
const part = fc.integer({ min: 1, max: QUANTITY });
const keys = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });

describe('a line voided at one register while another moved some of it', () => {
  test('[MV27] three of one, two moved away, one voided: the two are whole on their check, nothing is left on the first', () => {
    const { rows, from, to, lines } = setting([[TART, 3]]);
    const lineId = sure(lines[0]).id;
    const price = stateOf(rows, from).subtotalMinor / 3;
    const facts = [...moved(rows, from, to, lineId, 2), ...voided(rows, from, lineId, 1)];
    const told = held(after(rows, facts));
    expect(told.get(from)).toEqual([]);
    expect(told.get(to)).toEqual([{ liveQuantity: 2, fraction: null, amountMinor: 2 * price }]);
  });

  test('[MV27] [MV4] a void takes what its check has, then of those that have most, in any order of facts', () => {
    fc.assert(
      fc.property(part, part, part, keys, (some, first, second, order) => {
        const { rows, from, to, lines } = setting([[TART, QUANTITY]]);
        const lineId = sure(lines[0]).id;
        const price = stateOf(rows, from).subtotalMinor / QUANTITY;
        const facts: Fact[] = [
          ...moved(rows, from, to, lineId, some),
          ...voided(rows, from, lineId, first, 'v'),
          ...voided(rows, from, lineId, second, 'w'),
        ];
        const gone = Math.min(QUANTITY, first + second);
        const here = Math.max(0, QUANTITY - some - gone);
        const told = held(after(rows, disordered(facts, order)));
        const at = (id: string) => sure(told.get(id)).filter((one) => one.liveQuantity > 0);
        const share = (count: number) =>
          count === 0 ? [] : [{ liveQuantity: count, fraction: null, amountMinor: count * price }];
        expect(at(from)).toEqual(share(here));
        expect(at(to)).toEqual(share(QUANTITY - gone - here));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  test('[MV27] [MV7] what knew of the move, or of the void, is as it was decided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), (some, voidFirst) => {
        const { rows, from, to, lines } = setting([[TART, QUANTITY]]);
        const lineId = sure(lines[0]).id;
        const count = voidFirst ? Math.min(some, QUANTITY - 1) : some;
        const first = voidFirst
          ? after(rows, voided(rows, from, lineId, 1))
          : after(rows, moved(rows, from, to, lineId, count));
        const both = voidFirst
          ? after(first, moved(first, from, to, lineId, count))
          : after(first, voided(first, to, lineId, 1));
        const told = held(both);
        const counts = (id: string) => sure(told.get(id)).map(({ liveQuantity }) => liveQuantity);
        const there = voidFirst ? count : count - 1;
        expect(counts(to).filter((n) => n > 0)).toEqual(there === 0 ? [] : [there]);
        const here = QUANTITY - 1 - there;
        expect(counts(from).filter((n) => n > 0)).toEqual(here === 0 ? [] : [here]);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  test('[MV27] [MV16] a move that is taken back after a void leaves whole ones', () => {
    const { rows, from, to, lines } = setting([[TART, 3]]);
    const lineId = sure(lines[0]).id;
    const apart = after(rows, moved(rows, from, to, lineId, 2));
    const facts = good(
      decideMoveLines(
        asState(apart),
        sure(apart.kin.find(({ id }) => id === to)),
        transfer(from, to, { lineId }),
        undefined,
        register('n', 4),
      ),
    );
    const joined = after(apart, facts.facts);
    const less = after(joined, voided(joined, to, lineId, 1));
    const undo = { checkId: from, moveId: facts.move.id };
    const back = good(decideUndoMove(asState(less), undo, undefined, register('u', 5)));
    const told = held(after(less, back.facts));
    const counts = (id: string) =>
      sure(told.get(id)).map((one) => [one.liveQuantity, one.fraction]);
    expect(counts(from)).toEqual([[1, null]]);
    expect(counts(to)).toEqual([[1, null]]);
  });

  test('[MV27] [MV16] a move that one register takes back while another voids some of it is no contradiction', () => {
    const { rows, from, to, lines } = setting([[TART, 4]]);
    const lineId = sure(lines[0]).id;
    const facts = moved(rows, from, to, lineId, 3);
    const apart = after(rows, facts);
    const undo = { checkId: from, moveId: sure(apart.moves.at(-1)).id };
    const back = good(decideUndoMove(asState(apart), undo, undefined, register('u', 5))).facts;
    const less = voided(apart, to, lineId, 2);
    for (const both of [
      [...back, ...less],
      [...less, ...back],
    ]) {
      const merged = after(apart, both);
      expect(projectKin(merged).flatMap(({ exceptions }) => exceptions)).toEqual([]);
      expect(
        held(merged)
          .get(from)
          ?.map(({ liveQuantity }) => liveQuantity),
      ).toEqual([2]);
      expect(held(merged).get(to)).toEqual([]);
    }
  });

  test('[MV27] [VL5] whole ones stay whole on every check, whatever three registers void and move', () => {
    fc.assert(
      fc.property(wholeOnes, places, (steps, place) => {
        const { merged, facts } = play(steps, place());
        for (const rows of kinships(merged, facts)) {
          const states = projectKin(rows);
          for (const line of projectLines(rows)) {
            const parts = states
              .flatMap((state) => state.lines)
              .filter(({ row }) => row.id === line.row.id);
            for (const { fraction } of parts) expect(fraction).toBeNull();
            const live = parts.reduce((all, { liveQuantity }) => all + liveQuantity, 0);
            expect(live).toBe(line.liveQuantity);
            expect(line.voidedQuantity).toBeLessThanOrEqual(line.row.quantity);
          }
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
