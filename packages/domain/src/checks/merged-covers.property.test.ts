import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFact } from '../decision.ts';
import { context, countingIds, disordered, good, ring } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckRows, seenFrom } from './check-rows.ts';
import { decideDescribeCheck } from './describe-check/describe-check.rule.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { projectKin } from './project-check.ts';
import { projectLines } from './project-lines.ts';
import { asState, ordered, stateOf, sure, withCheck } from './testing/moves.fixture.ts';
import { decideUndoMove } from './undo-move/undo-move.rule.ts';

const at = (device: string, number: number) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber: number });
type Register = ReturnType<typeof at>;

/** Checks with so many guests each, and something rung on each. */
const parties = (counts: readonly (number | null)[]) => {
  const by = at('a', 1);
  let rows = ordered(by, [['Cola', 2]]);
  const ids = [rows.check.id];
  while (ids.length < counts.length) {
    const other = withCheck(rows, by);
    rows = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 1);
    ids.push(other.check.id);
  }
  const told = ids.map((id, i) => rowFact('check', { id, covers: counts[i] ?? null } as never));
  return { rows: applyFacts(rows, told), ids };
};

const merge = (rows: CheckRows, checkId: string, intoCheckId: string, by: Register) =>
  decideMergeChecks(asState(seenFrom(rows, checkId)), { checkId, intoCheckId }, undefined, by);

const undo = (rows: CheckRows, moveId: string, by: Register) => {
  const { checkId } = sure(rows.moves.find(({ id }) => id === moveId));
  return decideUndoMove(asState(seenFrom(rows, checkId)), { checkId, moveId }, undefined, by);
};

const all = (rows: CheckRows, id: string) => stateOf(rows, id).covers.all;

describe('guests of merged checks', () => {
  test('[MV22] they sum, unknown and 2 are 2, and taking the merge back gives each its own', () => {
    for (const [one, two, sum] of [
      [2, 2, 4],
      [null, 2, 2],
      [2, null, 2],
      [null, null, null],
    ] as const) {
      const { rows, ids } = parties([one, two]);
      const [a, b] = [sure(ids[0]), sure(ids[1])];
      const merged = applyFacts(rows, good(merge(rows, a, b, at('b', 2))).facts);
      expect([all(merged, a), all(merged, b)]).toEqual([null, sum]);
      const back = undo(merged, sure(merged.moves[0]).id, at('b', 2));
      const apart = applyFacts(merged, good(back).facts);
      expect([all(apart, a), all(apart, b)]).toEqual([one, two]);
    }
  });

  test('[MV22] two cut-off registers that merge into one check give the same sum as one', () => {
    const { rows, ids } = parties([2, 3, 4]);
    const [a, b, c] = [sure(ids[0]), sure(ids[1]), sure(ids[2])];
    const here = good(merge(rows, a, c, at('b', 2))).facts;
    const there = good(merge(rows, b, c, at('d', 3))).facts;
    expect(all(applyFacts(rows, [...here, ...there]), c)).toBe(9);
    expect(all(applyFacts(rows, [...there, ...here]), c)).toBe(9);
  });

  test('[MV22] of one check merged into two, its guests sit where its lines do', () => {
    const { rows, ids } = parties([2, 3, 4]);
    const [a, b, c] = [sure(ids[0]), sure(ids[1]), sure(ids[2])];
    const facts = [
      ...good(merge(rows, a, b, at('b', 2))).facts,
      ...good(merge(rows, a, c, at('d', 3))).facts,
    ];
    const healed = applyFacts(rows, facts);
    const there = stateOf(healed, b).lines.length === 2 ? [5, 4] : [3, 6];
    expect([all(healed, b), all(healed, c)]).toEqual(there);
  });

  test('[MV22] who says how many there are in all is believed, and a later merge adds to it', () => {
    const { rows, ids } = parties([2, 2, 3]);
    const [a, b, c] = [sure(ids[0]), sure(ids[1]), sure(ids[2])];
    const by = at('b', 2);
    const merged = applyFacts(rows, good(merge(rows, a, b, by)).facts);
    const say = (covers: number | null, id = b) =>
      decideDescribeCheck(stateOf(merged, id), [], { checkId: id, covers }, by);
    const five = applyFacts(merged, good(say(5)));
    expect(all(five, b)).toBe(5);
    expect(all(applyFacts(five, good(merge(rows, c, b, at('d', 3))).facts), b)).toBe(8);
    expect(all(applyFacts(merged, good(say(1))), b)).toBe(1);
    expect(all(applyFacts(merged, good(say(null))), b)).toBeNull();
    expect(say(4, a)).toMatchObject({ error: { code: 'covers_elsewhere', field: 'covers' } });
  });

  test('[MV22] [MV20] no guest is lost or counts twice, and no line, whatever registers merge and take back', () => {
    const step = fc.record({
      register: fc.nat(2),
      from: fc.nat(3),
      to: fc.nat(3),
      type: fc.constantFrom('merge', 'merge', 'merge', 'undo', 'heal'),
    });
    const order = fc.array(fc.nat(), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), order, (steps, keys) => {
        const { rows, ids } = parties([2, 3, null, 5]);
        const registers = ['b', 'c', 'd'].map((device, i) => at(device, i + 2));
        let views = registers.map(() => rows);
        const facts: Fact[] = [];
        for (const { register, from, to, type } of steps) {
          const known = sure(views[register]);
          const by = sure(registers[register]);
          const moveId = known.moves.at(-1)?.id;
          const made =
            type === 'merge'
              ? merge(known, sure(ids[from]), sure(ids[to]), by)
              : type === 'undo' && moveId !== undefined
                ? undo(known, moveId, by)
                : undefined;
          const next = made?.ok ? made.value.facts : [];
          facts.push(...next);
          views = views.map((view, i) =>
            type === 'heal' || i === register
              ? applyFacts(view, type === 'heal' ? facts : next)
              : view,
          );
        }
        const healed = applyFacts(rows, facts);
        const states = projectKin(healed);
        const counts = states.map(({ check, covers }) => [check.id, covers.all] as const);
        expect(counts.reduce((sum, [, count]) => sum + (count ?? 0), 0)).toBe(10);
        expect(states.flatMap(({ lines }) => lines)).toHaveLength(projectLines(healed).length);
        const mixed = projectKin(applyFacts(rows, disordered(facts, keys)));
        expect(new Map(mixed.map(({ check, covers }) => [check.id, covers.all]))).toEqual(
          new Map(counts),
        );
      }),
      { numRuns: 300 },
    );
  });
});
