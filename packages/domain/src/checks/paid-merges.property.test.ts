import { createIdSource, type Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTasks } from '../tasks/check-tasks.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { context, diner, disordered, good, NOW, ring } from '../testing/fixtures.ts';
import { applyFacts } from './apply-facts.ts';
import { type CheckRows, seenFrom } from './check-rows.ts';
import { decideMergeChecks } from './merge-checks/merge-checks.rule.ts';
import { projectKin } from './project-check.ts';
import { asState, ordered, stateOf, withCheck } from './testing/moves.fixture.ts';

let seed = 7;
const lot = {
  bytes: (length: number) =>
    Uint8Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 16;
    }),
};

/** Ids by lot, so that either merge wins in turn. */
const at = (device: string, deviceNumber: number) =>
  context({
    ids: createIdSource({ now: () => NOW }, lot),
    deviceId: `dev_${device}`,
    deviceNumber,
  } as never);
type Register = ReturnType<typeof at>;

const parties = () => {
  const by = at('a', 1);
  const rows = ordered(by, [['Cola', 2]]);
  const other = withCheck(rows, by);
  const all = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 1);
  return { rows: all, one: rows.check.id, two: other.check.id };
};

const merge = (rows: CheckRows, checkId: string, intoCheckId: string, by: Register): Fact[] => {
  const state = asState(seenFrom(rows, checkId));
  return [...good(decideMergeChecks(state, { checkId, intoCheckId }, undefined, by)).facts];
};

const pay = (rows: CheckRows, checkId: string, by: Register): Fact[] => {
  const state = stateOf(seenFrom(rows, checkId), checkId);
  const tender = { tender: 'card' as const, amountMinor: state.dueMinor };
  const command = { checkId, ...tender, tenderedMinor: state.dueMinor };
  return [...good(decidePay(state, diner.about, by.deviceNumber, command, by)).facts];
};

/** Merges one check into the other and takes the money for both, cut off. */
const mergedAndPaid = (rows: CheckRows, from: string, into: string, by: Register): Fact[] => {
  const merged = merge(rows, from, into, by);
  return [...merged, ...pay(applyFacts(rows, merged), into, by)];
};

const tasksOf = (rows: CheckRows) =>
  projectKin(rows).flatMap((state) => checkTasks(seenFrom(rows, state.check.id), state));

const shuffled = fc.array(fc.nat(), { minLength: 4, maxLength: 12 });

describe('merges that crossed, of which one was paid', () => {
  test('[MV25] all is on the check that was paid, settled, and nothing is to be decided', () => {
    fc.assert(
      fc.property(shuffled, (keys) => {
        const { rows, one, two } = parties();
        const paid = mergedAndPaid(rows, one, two, at('b', 2));
        const facts = [...paid, ...merge(rows, two, one, at('c', 3))];
        const healed = applyFacts(rows, disordered(facts, keys));
        expect(stateOf(healed, two)).toMatchObject({ status: 'settled', dueMinor: 0 });
        expect(stateOf(healed, two).lines).toHaveLength(2);
        expect(stateOf(healed, one).status).toBe('merged');
        expect(tasksOf(healed).filter(({ type }) => type !== 'paid_not_sent')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('[MV25] where both were paid, the party is told once as having paid twice, with what is too much', () => {
    fc.assert(
      fc.property(shuffled, (keys) => {
        const { rows, one, two } = parties();
        const facts = [
          ...mergedAndPaid(rows, one, two, at('b', 2)),
          ...mergedAndPaid(rows, two, one, at('c', 3)),
        ];
        const healed = applyFacts(rows, disordered(facts, keys));
        const total = projectKin(healed).reduce((all, { totalMinor }) => all + totalMinor, 0);
        const told = tasksOf(healed).filter(({ type }) => type !== 'paid_not_sent');
        expect(told).toMatchObject([{ type: 'paid_twice', amountMinor: total }]);
      }),
      { numRuns: 40 },
    );
  });

  test('[MV25] what a paid merge brought stays where another register merged that check elsewhere', () => {
    const { rows: two, one: a, two: b } = parties();
    const third = withCheck(two, at('a', 1));
    const rows = ring(seenFrom(third.rows, third.check.id), at('a', 1), 'Lemon tart', 1);
    const c = third.check.id;
    const healed = applyFacts(rows, [
      ...mergedAndPaid(rows, a, b, at('b', 2)),
      ...merge(rows, b, c, at('c', 3)),
    ]);
    const told = tasksOf(healed).filter(({ type }) => type === 'moved_after_settlement');
    expect(told).toMatchObject([{ checkId: b, names: ['Lemon tart'], deviceId: 'dev_c' }]);
    expect(stateOf(healed, b).lines.map(({ row }) => row.name)).toEqual(['Cola']);
  });

  test('[MV25] whoever knew of both merges is no reason to turn them about', () => {
    for (let turn = 0; turn < 8; turn++) {
      const { rows, one, two } = parties();
      const facts = [...merge(rows, one, two, at('b', 2)), ...merge(rows, two, one, at('c', 3))];
      const healed = applyFacts(rows, facts);
      const full = projectKin(healed).find(({ lines }) => lines.length > 0)?.check.id ?? '';
      const paid = applyFacts(healed, pay(healed, full, at('d', 4)));
      expect(stateOf(paid, full)).toMatchObject({ status: 'settled', dueMinor: 0 });
      expect(stateOf(paid, full).lines).toHaveLength(2);
    }
  });
});
