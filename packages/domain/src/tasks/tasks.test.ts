import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { decideClearUnsent } from '../checks/clear-unsent/clear-unsent.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideRemoveLine } from '../checks/remove-line/remove-line.rule.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  disordered,
  good,
  NOW,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { checkTasks, mayHaveTasks } from './check-tasks.ts';
import { describeHouseTasks, type HouseTask } from './house-task.ts';
import { decideNoteTask } from './note-task/note-task.rule.ts';
import { type CountedLine, oversoldTask } from './oversold.ts';

const at = (device: string, number: number, later = 0) =>
  context({
    ids: countingIds(device),
    deviceId: `dev_${device}`,
    deviceNumber: number,
    now: NOW + later,
    employeeId: `emp_${device}`,
    voidLimitMinor: 1_000_000,
  });
type Register = ReturnType<typeof at>;

const send = (rows: CheckRows, by: Register): Fact[] => [
  ...good(decideSendCheck(projectCheck(rows), diner.about, by)).facts,
];

const pay = (rows: CheckRows, by: Register): Fact[] => {
  const state = projectCheck(rows);
  const { dueMinor: amountMinor, check } = state;
  const command = {
    checkId: check.id,
    tender: 'card' as const,
    amountMinor,
    tenderedMinor: amountMinor,
  };
  return [...good(decidePay(state, diner.about, 1, command, by)).facts];
};

const voided = (rows: CheckRows, by: Register): Fact[] => {
  const state = projectCheck(rows);
  const lineId = state.lines[0]?.row.id ?? '';
  const reasonId = diner.reason('void');
  const command = { lineId, quantity: 1, reasonId, disposition: 'not_made' as const };
  return [...good(decideVoidLine(state, diner.reasons, command, undefined, by)).facts];
};

const tasksOf = (rows: CheckRows): HouseTask[] => checkTasks(rows, projectCheck(rows));

/** Two registers that cannot see each other do one thing each on a check that both have. */
const apart = (
  rows: CheckRows,
  first: (rows: CheckRows, by: Register) => readonly Fact[],
  second: (rows: CheckRows, by: Register) => readonly Fact[],
) => {
  const facts = [...first(rows, at('b', 2, 1000)), ...second(rows, at('c', 3, 2000))];
  return { facts, rows: applyFacts(rows, facts) };
};

const a = () => at('a', 1);
const sentCheck = () => {
  const by = a();
  const rows = ring(openTakeaway(by), by, 'Cola');
  return applyFacts(rows, send(rows, by));
};

describe('tasks of a check', () => {
  test('[TK2] a check that is paid and not sent is one, by who rang it, until it is sent', () => {
    const by = a();
    const rows = ring(openTakeaway(by), by, 'Cola');
    const unsent = pay(rows, by).filter(({ kind }) => kind === 'payment' || kind === 'receipt');
    const paid = applyFacts(rows, unsent);
    expect(tasksOf(paid)).toMatchObject([
      { type: 'paid_not_sent', employeeId: 'emp_a', deviceId: 'dev_a', names: ['Cola'] },
    ]);
    expect(tasksOf(applyFacts(paid, send(paid, by)))).toEqual([]);
  });

  test('[TK3] paid twice is one task with what is too much, the later payment and its register', () => {
    const { rows } = apart(sentCheck(), pay, pay);
    const price = projectCheck(rows).totalMinor;
    expect(tasksOf(rows)).toMatchObject([
      { type: 'paid_twice', amountMinor: price, deviceId: 'dev_c', since: NOW + 2000 },
    ]);
  });

  test('[TK3] voided while another register took the money says that, and not overpaid beside it', () => {
    const by = a();
    const two = ring(ring(openTakeaway(by), by, 'Cola'), by, 'Lemon tart');
    const { rows } = apart(applyFacts(two, send(two, by)), pay, voided);
    expect(tasksOf(rows)).toMatchObject([
      { type: 'voided_after_payment', names: ['Cola'], employeeId: 'emp_c' },
    ]);
    expect(tasksOf(rows)).toHaveLength(1);
  });

  test('[TK4] rung while another register took the money is due', () => {
    const add = (rows: CheckRows, by: Register) => {
      const command = {
        checkId: rows.check.id,
        itemId: diner.item('Cola').id,
        quantity: 1,
        modifiers: [],
      };
      const state = projectCheck(rows);
      return good(decideAddLine(state, diner.menu('Cola'), command, by)).facts;
    };
    const { rows } = apart(sentCheck(), pay, add);
    expect(tasksOf(rows)).toMatchObject([{ type: 'added_after_payment', deviceId: 'dev_c' }]);
  });

  test('[TK5] over-voided names the void that counts no more', () => {
    const { rows } = apart(sentCheck(), voided, voided);
    expect(tasksOf(rows)).toMatchObject([
      { type: 'over_voided', names: ['Cola'], quantity: 1, employeeId: 'emp_c' },
    ]);
  });

  test('[TK6] cleared at one register and sent at another is one task with all its lines', () => {
    const by = a();
    const rung = ['Cola', 'Chips', 'Lemon tart'].reduce(
      (rows, name) => ring(rows, by, name),
      openTakeaway(by),
    );
    const clear = (rows: CheckRows, me: Register) => [
      ...good(decideClearUnsent(projectCheck(rows), { checkId: rows.check.id }, me)).facts,
    ];
    const { rows } = apart(rung, send, clear);
    const told = tasksOf(rows);
    expect(told).toMatchObject([{ type: 'late_change', employeeId: 'emp_c', deviceId: 'dev_c' }]);
    expect(told[0]?.names.toSorted()).toEqual(['Chips', 'Cola', 'Lemon tart']);
    expect(tasksOf({ ...rows, removals: rows.removals.toReversed() })).toEqual(told);
  });

  test('[TK6] removed at one register and sent at another stands, and is told', () => {
    const by = a();
    const rung = ring(openTakeaway(by), by, 'Cola');
    const remove = (rows: CheckRows, me: Register) =>
      good(decideRemoveLine(projectCheck(rows), { lineId: rows.lines[0]?.id ?? '' }, me));
    const { rows } = apart(rung, send, remove);
    expect(tasksOf(rows)).toMatchObject([{ type: 'late_change', employeeId: 'emp_c' }]);
  });

  test('[TK7] refunded twice names the refund that was too much, with its amount', () => {
    const start = sentCheck();
    const paid = applyFacts(start, pay(start, a()));
    const price = projectCheck(paid).totalMinor;
    const refund = (id: string, employeeId: string): Fact => ({
      kind: 'refund',
      id,
      doc: {
        ...{ checkId: paid.check.id, lineId: paid.lines[0]?.id ?? '', receiptId: 'rct' },
        ...{ businessDate: '2026-06-01', quantity: 1, amountMinor: price, taxTotals: [] },
        ...{ tender: 'cash', cashMinor: null, reasonId: 'rsn', refundedAt: NOW },
        ...{ refundedBy: employeeId, approvedBy: 'emp_m', deviceId: 'dev' },
      },
    });
    const twice = applyFacts(paid, [refund('ref_1', 'emp_b'), refund('ref_2', 'emp_c')]);
    expect(tasksOf(twice)).toMatchObject([
      { type: 'refunded_twice', amountMinor: price, employeeId: 'emp_c', names: ['Cola'] },
    ]);
  });

  test('[TK1] [TK9] whatever order facts come in and however often, every device has the same tasks by the same keys', () => {
    const act = fc.constantFrom(pay, voided);
    fc.assert(
      fc.property(
        act,
        act,
        fc.array(fc.nat(), { minLength: 3, maxLength: 9 }),
        (one, two, keys) => {
          const start = sentCheck();
          const { facts, rows } = apart(start, one, two);
          const mixed = applyFacts(start, disordered(facts, keys));
          expect(tasksOf(mixed)).toEqual(tasksOf(rows));
          expect(mayHaveTasks(projectCheck(mixed))).toBe(tasksOf(rows).length > 0);
        },
      ),
    );
  });
});

describe('tasks that end by being seen', () => {
  const over = () => tasksOf(apart(sentCheck(), voided, voided).rows);

  test('[TK10] two who see to one task without knowing of each other end it once', () => {
    const [task] = over();
    const key = task?.key ?? '';
    const notes = ['b', 'c'].map((device, i) =>
      good(decideNoteTask(over(), { key }, at(device, i))),
    );
    const subjects = notes.flat().map(({ doc }) => doc.subjectId);
    expect(new Set(subjects)).toEqual(new Set([key]));
    expect(new Set(notes.flat().map(({ id }) => id)).size).toBe(2);
  });

  test('[TK10] what does not wait any more is told so, and who may not approve voids may not end it', () => {
    expect(codeOf(decideNoteTask([], { key: 'over_voided:x' }, a()))).toBe('already_settled');
    const key = over()[0]?.key ?? '';
    const server = { ...a(), permissions: ['sell' as const] };
    expect(codeOf(decideNoteTask(over(), { key }, server))).toBe('not_allowed');
  });
});

describe('last portions sold twice', () => {
  const line = (id: string, more: Partial<CountedLine> = {}): CountedLine => ({
    id,
    checkId: `chk_${id}`,
    name: 'Lobster',
    addedAt: NOW + Number(id),
    addedBy: 'emp',
    deviceId: 'dev',
    quantity: 1,
    agreed: 0,
    ...more,
  });
  const countdown = { id: 'cdn', portions: 2, name: 'Lobster' };

  test('[TK8] names what was rung last, wherever it was', () => {
    const lines = [line('3'), line('1'), line('2')];
    expect(oversoldTask(countdown, lines)).toMatchObject({
      quantity: 1,
      checkId: 'chk_3',
      standsAt: ['chk_3'],
    });
    expect(oversoldTask(countdown, lines.slice(1))).toBeUndefined();
  });

  test('[TK8] what a person sold all the same is agreed, and a void before it is made ends it', () => {
    expect(
      oversoldTask(countdown, [line('1'), line('2'), line('3', { agreed: 1 })]),
    ).toBeUndefined();
    expect(
      oversoldTask(countdown, [line('1'), line('2'), line('3', { quantity: 0 })]),
    ).toBeUndefined();
  });

  test('[TK8] never tells more than was sold beyond what there was, in any order', () => {
    const arbitrary = fc.array(
      fc.record({ quantity: fc.nat(4), agreed: fc.constantFrom<0 | 1>(0, 1) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, fc.nat(6), (given, portions) => {
        const lines = given.map((one, id) => line(String(id), one));
        const sold = lines.reduce((all, { quantity }) => all + quantity, 0);
        const task = oversoldTask({ ...countdown, portions }, lines);
        expect(task?.quantity ?? 0).toBeLessThanOrEqual(Math.max(0, sold - portions));
        expect(oversoldTask({ ...countdown, portions }, lines.toReversed())).toEqual(task);
      }),
    );
  });
});

describe('the list of tasks', () => {
  test('[TK1] tells each once, oldest first, with every name', () => {
    const { rows } = apart(sentCheck(), voided, voided);
    const told = describeHouseTasks([...tasksOf(rows), ...tasksOf(rows)], {
      person: (id) => `person ${id}`,
      device: (id) => `device ${id}`,
      check: () => 'Table 7',
      orderType: (id) => id,
      customer: (id) => id,
    });
    expect(told).toMatchObject([
      { checkTitle: 'Table 7', byName: 'person emp_c', deviceName: 'device dev_c' },
    ]);
  });
});
