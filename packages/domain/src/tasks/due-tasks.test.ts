import { createIdSource, type Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { decideAdjust } from '../adjustments/adjust/adjust.rule.ts';
import { decideWithdrawAdjustment } from '../adjustments/withdraw-adjustment/withdraw-adjustment.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { decideMergeChecks } from '../checks/merge-checks/merge-checks.rule.ts';

import { projectCheck } from '../checks/project-check.ts';
import { decideSettleMove } from '../checks/settle-move/settle-move.rule.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { asState, names, ordered, setting, stateOf } from '../checks/testing/moves.fixture.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, NOW, ring } from '../testing/fixtures.ts';
import { checkTasks } from './check-tasks.ts';

let seed = 1;
const lot = {
  bytes: (length: number) =>
    Uint8Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 16;
    }),
};

const at = (device: string, number: number, now: number) =>
  context({
    ids: createIdSource({ now: () => now }, lot),
    deviceId: `dev_${device}`,
    deviceNumber: number,
    now,
    employeeId: `emp_${device}`,
    voidLimitMinor: 1_000_000,
    discountLimitPpm: 1_000_000,
  } as never);
type Register = ReturnType<typeof at>;
type Act = (rows: CheckRows, by: Register) => readonly Fact[];

const pay: Act = (rows, by) => {
  const state = projectCheck(rows);
  const { dueMinor: amountMinor, check } = state;
  const tender = { tender: 'card' as const, amountMinor, tenderedMinor: amountMinor };
  return good(decidePay(state, diner.about, by.deviceNumber, { checkId: check.id, ...tender }, by))
    .facts;
};

const reduce =
  (type: 'percent' | 'amount' | 'comp'): Act =>
  (rows, by) => {
    const { check } = rows;
    const command =
      type !== 'comp'
        ? {
            by: type === 'percent' ? { type, ppm: 100_000 } : { type, amountMinor: 500 },
            reasonId: diner.reason('discount'),
          }
        : {
            by: { type },
            lines: [{ lineId: rows.lines[0]?.id ?? '' }],
            reasonId: diner.reason('comp'),
          };
    const about = { reasons: diner.reasons };
    return good(
      decideAdjust(rows, about, { checkId: check.id, ...command } as never, undefined, by),
    ).facts;
  };

const splitEvenly = (rows: CheckRows, ways: number, by: Register): readonly Fact[] =>
  good(
    decideSplitCheck(
      asState(rows),
      names,
      { checkId: rows.check.id, by: { type: 'evenly', ways } },
      undefined,
      by,
    ),
  ).facts;

const takeBack: Act = (rows, by) => {
  const [adjustment] = rows.adjustments;
  const command = { checkId: rows.check.id, adjustmentId: adjustment?.id ?? '' };
  return good(decideWithdrawAdjustment(projectCheck(rows), command, by));
};

/** One register pays while another one acts: with either clock first. */
const bothWays = (rows: CheckRows, act: Act): CheckRows[] =>
  [-1000, 1000].map((later) => {
    const paid = pay(rows, at('b', 2, NOW + 5000));
    return applyFacts(rows, [...act(rows, at('c', 3, NOW + 5000 + later)), ...paid]);
  });

const told = (rows: CheckRows) => checkTasks(rows, projectCheck(rows));
const a = () => at('a', 1, NOW);
const LINES = [
  ['Lemon tart', 1],
  ['Cola', 2],
] as const;

describe('reduced while another register took the money', () => {
  test('[TK17] is one task that says so with the surplus, whichever clock was first', () => {
    for (const act of [reduce('percent'), reduce('comp')]) {
      for (const rows of bothWays(ordered(a(), LINES), act)) {
        const { overpaidMinor } = projectCheck(rows);
        expect(overpaidMinor).toBeGreaterThan(0);
        expect(told(rows)).toMatchObject([
          { type: 'reduced_after_payment', amountMinor: overpaidMinor, deviceId: 'dev_c' },
        ]);
      }
    }
  });

  test('[TK17] [MV21] a register that split the check itself and took the money of a part blames no move', () => {
    for (const ways of [2, 3, 7]) {
      for (const act of [reduce('percent'), reduce('amount'), reduce('comp')]) {
        for (const later of [-1000, 1000]) {
          const rows = ordered(a(), LINES);
          const by = at('b', 2, NOW + 5000);
          const split = splitEvenly(rows, ways, by);
          const paid = pay(applyFacts(rows, split), at('b', 2, NOW + 5001));
          const off = act(rows, at('c', 3, NOW + 5000 + later));
          const healed = applyFacts(rows, [...off, ...split, ...paid]);
          const { overpaidMinor } = projectCheck(healed);
          expect(overpaidMinor).toBeGreaterThan(0);
          expect(told(healed)).toMatchObject([
            { type: 'reduced_after_payment', amountMinor: overpaidMinor, deviceId: 'dev_c' },
          ]);
        }
      }
    }
  });

  test('[TK17] a void that the cashier knew of is not blamed for it', () => {
    const start = ordered(a(), LINES);
    const known = decideVoidLine(
      projectCheck(start),
      diner.reasons,
      {
        lineId: start.lines[1]?.id ?? '',
        quantity: 1,
        reasonId: diner.reason('void'),
        disposition: 'not_made',
      },
      undefined,
      at('c', 3, NOW + 10),
    );
    const voided = applyFacts(start, good(known).facts);
    for (const rows of bothWays(voided, reduce('percent'))) {
      expect(told(rows).map(({ type }) => type)).toEqual(['reduced_after_payment']);
    }
  });
});

describe('due although it was paid', () => {
  test('[TK16] a discount that another register took back is what is told, and nothing that was rung', () => {
    const start = ordered(a(), LINES);
    const reduced = applyFacts(start, reduce('percent')(start, at('b', 2, NOW + 10)));
    for (const rows of bothWays(reduced, takeBack)) {
      const { dueMinor } = projectCheck(rows);
      expect(dueMinor).toBeGreaterThan(0);
      expect(told(rows)).toMatchObject([
        { type: 'raised_after_payment', amountMinor: dueMinor, deviceId: 'dev_c' },
      ]);
    }
  });

  test('[TK16] lines that a merge brought are told with where they were, and go back by one decision', () => {
    const start = setting();
    const paid = ring(seenFrom(start.rows, start.to), at('b', 2, NOW + 1), 'Cola');
    const merge: Act = (rows, by) =>
      good(
        decideMergeChecks(
          asState(seenFrom(rows, start.from)),
          { checkId: start.from, intoCheckId: start.to },
          undefined,
          by,
        ),
      ).facts;
    for (const rows of bothWays(paid, merge)) {
      const state = projectCheck(rows);
      const [task, ...more] = told(rows);
      expect(more).toEqual([]);
      expect(task).toMatchObject({
        type: 'moved_in_after_payment',
        names: ['Lemon tart', 'Cola'],
        otherAt: [start.from, start.from],
        amountMinor: state.dueMinor,
        deviceId: 'dev_c',
      });
      const moveId = task?.subjectId ?? '';
      const command = { checkId: start.to, moveId, choice: 'other' as const };
      const back = good(decideSettleMove(asState(rows), command, undefined, a()));
      const after = applyFacts(rows, back.facts);
      expect(stateOf(after, start.to)).toMatchObject({ status: 'settled', dueMinor: 0 });
      expect(stateOf(after, start.from)).toMatchObject({ status: 'open', overpaidMinor: 0 });
      expect(told(after)).toEqual([]);
      expect(codeOf(decideSettleMove(asState(after), command, undefined, a()))).toBe(
        'already_settled',
      );
    }
  });

  test('[TK16] what was rung late is one task with all of it', () => {
    const start = ordered(a(), LINES);
    const two: Act = (rows, by) => {
      const rung = ring(ring(rows, by, 'Cola'), by, 'Lemon tart');
      const known = new Set(rows.lines.map(({ id }) => id));
      return rung.lines
        .filter(({ id }) => !known.has(id))
        .map(({ id, ...doc }) => ({ kind: 'line', id, doc }) as never);
    };
    for (const rows of bothWays(start, two)) {
      const { dueMinor } = projectCheck(rows);
      expect(told(rows)).toMatchObject([
        { type: 'added_after_payment', amountMinor: dueMinor, deviceId: 'dev_c' },
      ]);
      expect(told(rows)[0]?.names.toSorted()).toEqual(['Cola', 'Lemon tart']);
    }
  });
});

test('[TK5] what was voided too much is told with how many there were', () => {
  const start = ordered(a(), [['Cola', 3]]);
  const void2 = (by: Register) =>
    good(
      decideVoidLine(
        projectCheck(start),
        diner.reasons,
        {
          lineId: start.lines[0]?.id ?? '',
          quantity: 2,
          reasonId: diner.reason('void'),
          disposition: 'not_made',
        },
        undefined,
        by,
      ),
    ).facts;
  const rows = applyFacts(start, [...void2(at('b', 2, NOW + 10)), ...void2(at('c', 3, NOW + 20))]);
  expect(told(rows)).toMatchObject([
    { type: 'over_voided', quantity: 1, askedQuantity: 4, thereQuantity: 3 },
  ]);
});

test('[TK19] paid as one order type while another register made it another one is told with both', () => {
  const start = ordered(a(), LINES);
  const dineIn = diner.orderTypes.find(({ kind }) => kind === 'dine_in')?.id ?? '';
  const { orderTypeId } = start.check;
  const paid = applyFacts(start, pay(start, at('b', 2, NOW + 5000)));
  expect(told(paid)).toEqual([]);
  const { check } = start;
  const rows = { ...paid, check: { ...check, orderTypeId: dineIn } };
  expect(told(rows)).toMatchObject([
    { type: 'retyped_after_payment', orderTypeIds: [orderTypeId, dineIn] },
  ]);
});

test('[TK27] paid with or without tax while another register decided otherwise is told', () => {
  const start = ordered(a(), LINES);
  const exempt = { number: 'X-1', reason: 'School' };
  const freed = { ...start, check: { ...start.check, taxExemption: exempt } };
  const payAs = (rows: CheckRows) => applyFacts(rows, pay(rows, at('b', 2, NOW + 5000)));
  const [taxed, untaxed] = [payAs(start), payAs(freed)];
  expect([told(taxed), told(untaxed)]).toEqual([[], []]);
  expect(told({ ...taxed, check: freed.check })).toMatchObject([
    { type: 'exempted_after_payment', deviceId: 'dev_b' },
  ]);
  expect(told({ ...untaxed, check: start.check })).toMatchObject([{ type: 'taxed_after_payment' }]);
});
