import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFact } from '../decision.ts';
import { context, countingIds, disordered, good, ring } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckRows, seenFrom } from './check-rows.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { projectKin } from './project-check.ts';
import { asState, ordered, stateOf, sure, withCheck } from './testing/moves.fixture.ts';
import { decideUndoMove } from './undo-move/undo-move.rule.ts';

const at = (device: string, number: number) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber: number });
type Register = ReturnType<typeof at>;

/** Checks with two guests and one line each. */
const parties = (count: number) => {
  const by = at('a', 1);
  let rows = ordered(by, [['Cola', 2]]);
  const ids = [rows.check.id];
  while (ids.length < count) {
    const other = withCheck(rows, by);
    rows = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 1);
    ids.push(other.check.id);
  }
  const told = ids.map((id) => rowFact('check', { id, covers: 2 } as never));
  return { rows: applyFacts(rows, told), ids };
};

const merge = (rows: CheckRows, checkId: string, intoCheckId: string, by: Register): Fact[] => [
  ...good(
    decideMergeChecks(asState(seenFrom(rows, checkId)), { checkId, intoCheckId }, undefined, by),
  ).facts,
];

const undoLast = (rows: CheckRows, by: Register): Fact[] => {
  const { id: moveId, checkId } = sure(rows.moves.at(-1));
  const state = asState(seenFrom(rows, checkId));
  return [...good(decideUndoMove(state, { checkId, moveId }, undefined, by)).facts];
};

const sitting = (rows: CheckRows) =>
  new Map(
    projectKin(rows).map(({ check, lines, covers }) => [check.id, [lines.length, covers.all]]),
  );

describe('a chain of merges by registers that do not see one another', () => {
  test('[MV24] all lines and guests are on the check where it ends, without a task, in any order of facts', () => {
    const shuffled = fc.array(fc.nat(), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 6 }), shuffled, (count, keys) => {
        const { rows, ids } = parties(count);
        const facts = ids
          .slice(1)
          .flatMap((into, i) => merge(rows, sure(ids[i]), into, at(`r${i}`, i + 2)));
        const healed = applyFacts(rows, disordered(facts, keys));
        const last = stateOf(healed, sure(ids.at(-1)));
        expect(last.lines).toHaveLength(count);
        expect(last.covers.all).toBe(2 * count);
        for (const state of projectKin(healed)) {
          expect(state.contradictions).toEqual([]);
          if (state !== last && state.check.id !== last.check.id) {
            expect(state.status).toBe('merged');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[MV24] one that leads to a ring goes where all of the ring goes', () => {
    const { rows, ids } = parties(4);
    const [a, b, c, d] = ids.map(sure) as [string, string, string, string];
    const healed = applyFacts(rows, [
      ...merge(rows, a, b, at('b', 2)),
      ...merge(rows, b, c, at('c', 3)),
      ...merge(rows, c, d, at('d', 4)),
      ...merge(rows, d, b, at('e', 5)),
    ]);
    const full = projectKin(healed).filter(({ lines }) => lines.length > 0);
    expect(full.map(({ lines }) => lines.length)).toEqual([4]);
  });

  test('[MV24] nothing follows where the middle check was put to use again, or its merge was taken back unheard', () => {
    const { rows, ids } = parties(4);
    const [a, b, c, d] = ids.map(sure) as [string, string, string, string];
    const first = merge(rows, a, b, at('b', 2));
    const other = at('c', 3);
    const away = merge(rows, b, c, other);
    const gone = applyFacts(rows, away);
    const used = applyFacts(gone, [...merge(gone, d, b, other), ...first]);
    expect(sitting(used).get(b)).toEqual([2, 4]);
    const back = applyFacts(gone, [...undoLast(gone, other), ...first]);
    expect(sitting(back).get(b)).toEqual([2, 4]);
    expect(sitting(back).get(c)).toEqual([1, 2]);
  });

  test('[MV24] once known, either merge is taken back, and gives back what it brought', () => {
    const { rows, ids } = parties(3);
    const [a, b, c] = ids.map(sure) as [string, string, string];
    const firstFacts = merge(rows, a, b, at('b', 2));
    const healed = applyFacts(rows, [...merge(rows, b, c, at('c', 3)), ...firstFacts]);
    const undone = applyFacts(healed, undoLast(healed, at('d', 4)));
    expect(sitting(undone).get(a)).toEqual([1, 2]);
    expect(sitting(undone).get(c)).toEqual([2, 4]);
  });
});
