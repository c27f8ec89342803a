import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTasks } from '../tasks/check-tasks.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { context, countingIds, diner, disordered, good, NOW, ring } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckRows, seenFrom } from './check-rows.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { decideMoveLines } from './move-lines/move-lines.rule.ts';
import { projectCheck, projectKin } from './project-check.ts';
import { decideSettleMove } from './settle-move/settle-move.rule.ts';
import { decideSplitCheck } from './split-check/split-check.rule.ts';
import {
  after,
  asState,
  names,
  ordered,
  stateOf,
  sure,
  transfer,
  withCheck,
} from './testing/moves.fixture.ts';
import { decideUndoMove } from './undo-move/undo-move.rule.ts';
import { decideVoidLine } from './void-line/void-line.rule.ts';

const at = (device: string, number: number, later = 0) =>
  context({
    ids: countingIds(device),
    deviceId: `dev_${device}`,
    deviceNumber: number,
    now: NOW + later,
    voidLimitMinor: 1_000_000,
  });
type Register = ReturnType<typeof at>;

const merge = (rows: CheckRows, checkId: string, intoCheckId: string, by: Register) =>
  good(decideMergeChecks(asState(seenFrom(rows, checkId)), { checkId, intoCheckId }, undefined, by))
    .facts;

const pay = (rows: CheckRows, checkId: string, by: Register): readonly Fact[] => {
  const state = stateOf(rows, checkId);
  const { dueMinor } = state;
  const tender = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
  return good(decidePay(state, diner.about, 1, { checkId, ...tender }, by)).facts;
};

const tasksOf = (rows: CheckRows, checkId: string) =>
  checkTasks(seenFrom(rows, checkId), stateOf(rows, checkId));

/** Two checks, each with something of its own. */
const two = () => {
  const by = at('a', 1);
  const first = ordered(by, [['Cola', 2]]);
  const other = withCheck(first, by);
  const rows = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 3);
  return { rows, a: first.check.id, b: other.check.id };
};

/** Checks with something of its own on each. */
const several = (count: number) => {
  const by = at('a', 1);
  let rows = ordered(by, [['Cola', 2]]);
  const ids = [rows.check.id];
  for (let more = 1; more < count; more += 1) {
    const other = withCheck(rows, by);
    rows = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 3);
    ids.push(other.check.id);
  }
  return { rows, ids };
};

describe('two checks that two registers merged into each other', () => {
  test('[MV20] all lines are on one check, the same in any order of facts, and nothing is left to decide', () => {
    const order = fc.array(fc.nat(), { minLength: 6, maxLength: 12 });
    const device = fc.constantFrom('b', 'x', 'q');
    fc.assert(
      fc.property(order, device, fc.nat(3), (keys, name, skipped) => {
        const { rows, a, b } = two();
        const mine = at(name, 2);
        for (let i = 0; i < skipped; i += 1) mine.ids('move');
        const facts = [...merge(rows, a, b, mine), ...merge(rows, b, a, at('c', 3))];
        const healed = applyFacts(rows, facts);
        const mixed = applyFacts(rows, disordered(facts, keys));
        const states = projectKin(healed);
        expect(states.map(({ status }) => status).toSorted()).toEqual(['merged', 'open']);
        expect(states.flatMap(({ contradictions }) => contradictions)).toEqual([]);
        const full = sure(states.find(({ status }) => status === 'open'));
        expect(full.lines.map(({ row }) => row.name).toSorted()).toEqual(['Cola', 'Lemon tart']);
        expect(stateOf(mixed, full.check.id)).toEqual(stateOf(healed, full.check.id));
      }),
    );
  });

  test('[MV20] a ring of three or more is on one check as well, whatever is done with a line afterwards', () => {
    const order = fc.array(fc.nat(), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(order, fc.integer({ min: 3, max: 4 }), fc.nat(5), (keys, many, skipped) => {
        const { rows, ids } = several(many);
        const facts = ids.flatMap((id, i) => {
          const by = at('bcdx'[i] ?? 'q', i + 2);
          for (let more = 0; more < skipped * i; more += 1) by.ids('move');
          return merge(rows, id, sure(ids[(i + 1) % many]), by);
        });
        const healed = applyFacts(rows, facts);
        const full = sure(projectKin(healed).find(({ status }) => status === 'open'));
        expect(full.lines).toHaveLength(many);
        expect(projectKin(healed).filter(({ status }) => status === 'merged')).toHaveLength(
          many - 1,
        );
        expect(projectKin(healed).flatMap(({ contradictions }) => contradictions)).toEqual([]);
        const mixed = applyFacts(rows, disordered(facts, keys));
        expect(stateOf(mixed, full.check.id)).toEqual(stateOf(healed, full.check.id));
        for (const { row } of full.lines) {
          const there = sure(ids.find((id) => id !== full.check.id));
          const to = sure([healed.check, ...healed.kin].find(({ id }) => id === there));
          const here = asState(seenFrom(healed, full.check.id));
          const wish = transfer(full.check.id, there, { lineId: row.id });
          const gone = good(decideMoveLines(here, to, wish, undefined, at('z', 8))).facts;
          expect(stateOf(applyFacts(healed, gone), full.check.id).lines).toHaveLength(many - 1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[MV20] a merge that was taken back before anybody heard of the other is none of the ring', () => {
    const { rows, a, b } = two();
    const register = at('b', 2);
    const once = applyFacts(rows, merge(rows, a, b, register));
    const wish = { checkId: a, moveId: sure(once.moves[0]).id };
    const undone = decideUndoMove(asState(seenFrom(once, a)), wish, undefined, register);
    const back = applyFacts(once, good(undone).facts);
    const healed = applyFacts(back, merge(rows, b, a, at('c', 3)));
    expect(stateOf(healed, a).lines).toHaveLength(2);
    expect(stateOf(healed, b).status).toBe('merged');
  });

  test('[MV20] one after the other, by registers that see each other, both count', () => {
    const { rows, a, b } = two();
    const once = applyFacts(rows, merge(rows, a, b, at('b', 2)));
    const back = applyFacts(once, merge(once, b, a, at('c', 3)));
    expect(stateOf(back, a).lines).toHaveLength(2);
    expect(stateOf(back, b).status).toBe('merged');
  });

  test('[MV20] [MV17] where one of them was paid with all of it, one tap puts the lines back on it', () => {
    for (const [paid, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { rows, a, b } = two();
      const ids = [a, b] as const;
      const here = merge(rows, ids[other], ids[paid], at('b', 2));
      const money = pay(applyFacts(rows, here), ids[paid], at('d', 4));
      const there = merge(rows, ids[paid], ids[other], at('c', 3));
      let healed = applyFacts(rows, [...here, ...money, ...there]);
      const total = 2;
      for (let taps = 0; taps < total; taps += 1) {
        const [found] = stateOf(healed, ids[paid]).contradictions;
        if (found === undefined) break;
        const wish = { checkId: ids[paid], moveId: found.moveId, choice: 'other' as const };
        const by = at(`e${taps}`, 5);
        healed = after(healed, good(decideSettleMove(asState(healed), wish, undefined, by)).facts);
      }
      expect(stateOf(healed, ids[paid])).toMatchObject({ status: 'settled', overpaidMinor: 0 });
      expect(stateOf(healed, ids[other]).status).toBe('merged');
    }
  });
});

describe('a check that one register split while another took all of the money', () => {
  const parts = [2, 3, 5];

  test('[MV21] [TK35] one tap takes the shares back to the check that was paid with them, and nobody owes any more', () => {
    for (const count of parts) {
      const rows = ordered(at('a', 1), [
        ['Cola', 1],
        ['Lemon tart', 3],
      ]);
      const { id } = rows.check;
      const split = good(
        decideSplitCheck(
          asState(rows),
          names,
          { checkId: id, by: { type: 'evenly', ways: count } },
          undefined,
          at('b', 2),
        ),
      ).facts;
      const healed = applyFacts(rows, [...pay(rows, id, at('c', 3)), ...split]);
      const [task, ...more] = tasksOf(healed, id);
      expect(more).toEqual([]);
      expect(task).toMatchObject({
        type: 'moved_after_settlement',
        names: ['Cola', 'Lemon tart'],
        amountMinor: stateOf(healed, id).overpaidMinor,
      });
      expect(task?.amountMinor).toBeGreaterThan(0);
      expect(task?.standsAt).not.toContain(id);
      expect(task?.standsAt).toHaveLength(count - 1);
      const wish = { checkId: id, moveId: task?.subjectId ?? '', choice: 'other' as const };
      const settled = after(
        healed,
        good(decideSettleMove(asState(healed), wish, undefined, at('d', 4))).facts,
      );
      const states = projectKin(settled);
      expect(states.map(({ status }) => status).toSorted()).toEqual([
        ...Array.from({ length: count - 1 }, () => 'merged'),
        'settled',
      ]);
      expect(states.every(({ dueMinor, overpaidMinor }) => dueMinor + overpaidMinor === 0)).toBe(
        true,
      );
    }
  });

  test('[MV21] a share that was paid next door as well is given back', () => {
    const rows = ordered(at('a', 1), [['Lemon tart', 2]]);
    const { id } = rows.check;
    const by = { type: 'evenly', ways: 2 } as const;
    const wish = { checkId: id, by };
    const split = good(decideSplitCheck(asState(rows), names, wish, undefined, at('b', 2))).facts;
    const parted = applyFacts(rows, split);
    const sibling = sure(projectKin(parted).find(({ check }) => check.id !== id)).check.id;
    const facts = [...pay(parted, sibling, at('b2', 2)), ...pay(rows, id, at('c', 3))];
    expect(tasksOf(applyFacts(parted, facts), id)).toMatchObject([{ type: 'overpaid' }]);
  });
});

describe('a void that the register that took the money had not heard of', () => {
  const scene = (voidLater: number, payLater: number) => {
    const rows = ordered(at('a', 1), [
      ['Cola', 1],
      ['Lemon tart', 2],
    ]);
    const cola = sure(rows.lines.find(({ name }) => name === 'Cola'));
    const command = {
      lineId: cola.id,
      quantity: 1,
      reasonId: diner.reason('void'),
      disposition: 'not_made' as const,
    };
    const voided = good(
      decideVoidLine(projectCheck(rows), diner.reasons, command, undefined, at('b', 2, voidLater)),
    ).facts;
    return { rows, voided, paid: pay(rows, rows.check.id, at('c', 3, payLater)), cola };
  };

  test('[TK3] says what was voided whichever clock was first', () => {
    for (const [voidLater, payLater] of [
      [2000, 1000],
      [1000, 2000],
      [1000, 1000],
    ] as const) {
      const { rows, voided, paid, cola } = scene(voidLater, payLater);
      for (const facts of [
        [...voided, ...paid],
        [...paid, ...voided],
      ]) {
        expect(tasksOf(applyFacts(rows, facts), rows.check.id)).toMatchObject([
          { type: 'voided_after_payment', names: ['Cola'], amountMinor: cola.unitPriceMinor },
        ]);
      }
    }
  });

  test('[TK3] a void that was known when a check was paid twice is not blamed', () => {
    const { rows, voided } = scene(1000, 0);
    const known = applyFacts(rows, voided);
    const facts = ['d', 'e'].flatMap((device, i) =>
      pay(known, rows.check.id, at(device, 4 + i, 3000)),
    );
    expect(tasksOf(applyFacts(known, facts), rows.check.id)).toMatchObject([
      { type: 'paid_twice' },
    ]);
  });
});
