import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { decideMergeChecks } from '../checks/merge-checks/merge-checks.rule.ts';
import { decideMoveLines } from '../checks/move-lines/move-lines.rule.ts';
import { decideShareLines } from '../checks/share-lines/share-lines.rule.ts';
import {
  after,
  asState,
  ordered,
  stateOf,
  sure,
  together,
  transfer,
  withCheck,
} from '../checks/testing/moves.fixture.ts';
import { context, countingIds, disordered, good, ring } from '../testing/fixtures.ts';
import { mergedSharedTasks } from './merged-shared-tasks.ts';

const at = (device: string, number: number) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber: number });

/** Two checks, each with something of its own; `b` is the one that is merged away. */
const two = () => {
  const by = at('a', 1);
  const first = ordered(by, [['Cola', 2]]);
  const other = withCheck(first, by);
  const rows = ring(seenFrom(other.rows, other.check.id), by, 'Lemon tart', 3);
  return { rows, a: first.check.id, b: other.check.id, cola: sure(first.lines[0]).id };
};

const merge = (rows: CheckRows, checkId: string, intoCheckId: string, by = at('m', 2)) =>
  good(decideMergeChecks(asState(seenFrom(rows, checkId)), { checkId, intoCheckId }, undefined, by))
    .facts;

type Two = ReturnType<typeof two>;
const share = ({ a, b, cola }: Two, rows: CheckRows, by = at('s', 3)) => {
  const wish = { checkId: a, lineIds: [cola], withCheckIds: [b] };
  return good(decideShareLines(asState(seenFrom(rows, a)), wish, undefined, by)).facts;
};
const move = ({ a, b, cola }: Two, rows: CheckRows, by = at('s', 3)) => {
  const to = sure([rows.check, ...rows.kin].find(({ id }) => id === b));
  const wish = transfer(a, b, { lineId: cola });
  return good(decideMoveLines(asState(seenFrom(rows, a)), to, wish, undefined, by)).facts;
};

const told = (rows: CheckRows, checkId: string) =>
  mergedSharedTasks(seenFrom(rows, checkId), stateOf(rows, checkId));

describe('a check that one register merged away while another moved lines to it', () => {
  test('[MV29] [TK33] is told once with what is left on it, in any order of facts; merging the rest ends it', () => {
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(keys, fc.boolean(), (order, whole) => {
        const start = two();
        const { rows, a, b } = start;
        const facts = [...merge(rows, b, a), ...(whole ? move(start, rows) : share(start, rows))];
        const healed = after(rows, disordered(facts, order));
        expect(told(healed, a)).toEqual([]);
        const [task, ...more] = told(healed, b);
        expect(more).toEqual([]);
        expect(task).toMatchObject({
          ...{ type: 'merged_shared', checkId: b, deviceId: 'dev_m', names: ['Cola'] },
          ...{ otherAt: [a], mergeInto: a, amountMinor: stateOf(healed, b).totalMinor },
        });
        const rest = after(healed, merge(healed, b, a, at('z', 5)));
        expect(told(rest, b)).toEqual([]);
        expect(stateOf(rest, b).status).toBe('merged');
        expect(together(rest)).toEqual(together(rows));
      }),
    );
  });

  test('[MV29] what somebody who knew of the merge puts on it is none, nor what came before it', () => {
    for (const act of [share, move]) {
      const start = two();
      const { rows, a, b } = start;
      const merged = after(rows, merge(rows, b, a));
      const used = after(merged, act(start, merged));
      expect(told(used, b)).toEqual([]);
      const before = after(rows, act(start, rows));
      expect(told(after(before, merge(before, b, a)), b)).toEqual([]);
    }
  });
});
