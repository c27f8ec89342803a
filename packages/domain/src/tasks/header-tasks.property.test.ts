import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideHandOver } from '../checks/hand-over/hand-over.rule.ts';
import { type CheckState, projectCheck } from '../checks/project-check.ts';
import { serverOf } from '../checks/take-over.ts';
import { decideChangeOrderType } from '../order-types/change-order-type/change-order-type.rule.ts';
import { TYPES } from '../order-types/order-types.fixture.ts';
import type { EmployeeRow, EventRow } from '../rows.ts';
import { context, countingIds, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { headerTasks } from './header-tasks.ts';

const person = (id: string): EmployeeRow => ({
  ...{ id, name: id, roleId: 'rol', active: 1, language: null },
});
const PEOPLE = ['emp_0', 'emp_1', 'emp_2'].map(person);
const AWAY = TYPES.filter(({ kind }) => kind !== 'dine_in').map(({ id }) => id);

const REGISTERS = ['b', 'c', 'd'] as const;
type Ids = ReturnType<typeof countingIds>;
const ids = () => new Map(REGISTERS.map((name) => [name, countingIds(name)]));

/** What one register has heard: events, and the last writing of each column, by its time. */
type Column = { readonly at: number; readonly value: string };
type Replica = {
  readonly events: readonly EventRow[];
  readonly server: Column;
  readonly type: Column;
};

const opened = context({ ids: countingIds('a') });
const base = ring(openTakeaway(opened), opened, 'Chips');
const NEW: Replica = {
  events: [],
  server: { at: 0, value: serverOf(base.check) },
  type: { at: 0, value: base.check.orderTypeId },
};
const rowsOf = ({ server, type }: Replica) => ({
  ...base,
  check: { ...base.check, serverId: server.value, orderTypeId: type.value },
});
const stateOf = (replica: Replica): CheckState => projectCheck(rowsOf(replica));

const eventsIn = (facts: readonly Fact[]): EventRow[] =>
  facts
    .filter(({ kind }) => kind === 'event')
    .map(({ id, doc }) => ({ id, ...doc }) as unknown as EventRow);

type By = readonly [name: string, newId: Ids, at: number];
const actor = ([name, newId, at]: By) =>
  context({ ids: newId, deviceId: `dev_${name}`, now: NOW + at });

const hand = (replica: Replica, to: number, by: By): Replica => {
  const value = PEOPLE[to]?.id ?? '';
  if (value === replica.server.value) return replica;
  const who = { employees: PEOPLE, known: replica.events };
  const wish = { checkId: base.check.id, employeeId: value };
  const facts = good(decideHandOver(stateOf(replica), who, wish, actor(by)));
  return {
    ...replica,
    ...{ events: [...replica.events, ...eventsIn(facts)] },
    server: { at: by[2], value },
  };
};

const retype = (replica: Replica, to: number, by: By): Replica => {
  const value = AWAY[to % AWAY.length] ?? '';
  if (value === replica.type.value) return replica;
  const state = {
    ...{ rows: rowsOf(replica), orderTypes: TYPES, tables: [], known: replica.events },
    ...{ callNumbersInUse: new Set<string>(), lastCallNumber: undefined },
  };
  const wish = { checkId: base.check.id, orderTypeId: value };
  const { facts } = good(decideChangeOrderType(state, wish, actor(by)));
  return {
    ...replica,
    events: [...replica.events, ...eventsIn(facts)],
    type: { at: by[2], value },
  };
};

const later = (a: Column, b: Column): Column => (a.at >= b.at ? a : b);
const merged = (a: Replica, b: Replica): Replica => ({
  events: [...new Map([...b.events, ...a.events].map((row) => [row.id, row])).values()],
  server: later(a.server, b.server),
  type: later(a.type, b.type),
});

const tasksOf = (replica: Replica) => headerTasks(stateOf(replica), replica.events);

describe('what cut-off registers make of the header of a check', () => {
  test('[MV28] [TK31] a check handed to two servers is one task with both, and handing it to either ends it', () => {
    const [b, c, d] = REGISTERS.map((name) => countingIds(name));
    const one = hand(NEW, 0, ['b', b!, 20]);
    const two = hand(NEW, 1, ['c', c!, 10]);
    expect([...tasksOf(one), ...tasksOf(two)]).toEqual([]);
    const all = merged(one, two);
    const [task, ...more] = tasksOf(all);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      ...{ type: 'handed_twice', deviceId: 'dev_c', since: NOW + 10 },
      rivals: {
        ...{ standsId: 'emp_0', standsDeviceId: 'dev_b' },
        ...{ besideId: 'emp_1', besideDeviceId: 'dev_c', open: true },
      },
    });
    expect(task?.key.length).toBeLessThanOrEqual(80);
    expect(tasksOf(hand(all, 1, ['d', d!, 30]))).toEqual([]);
    expect(tasksOf(hand(all, 2, ['d', d!, 30]))).toEqual([]);
  });

  test('[OT13] [TK31] a check made two order types is one task with both; the same one twice is none', () => {
    const other = AWAY.flatMap((id, at) => (id === NEW.type.value ? [] : [at]));
    const [b, c, d] = REGISTERS.map((name) => countingIds(name));
    expect(other.length).toBeGreaterThan(1);
    const one = retype(NEW, other[0]!, ['b', b!, 10]);
    const two = retype(NEW, other[1]!, ['c', c!, 20]);
    const all = merged(one, two);
    expect(tasksOf(all)).toMatchObject([
      {
        type: 'retyped_twice',
        rivals: { standsId: two.type.value, besideId: one.type.value, open: true },
      },
    ]);
    expect(tasksOf(retype(all, other[0]!, ['d', d!, 30]))).toEqual([]);
    expect(tasksOf(merged(one, retype(NEW, other[0]!, ['c', c!, 30])))).toEqual([]);
  });

  test('[MV28] [OT13] [TK9] any interleaving: the same tasks in whatever order facts come, none of acts that knew of each other, and none after one that knew all', () => {
    const step = fc.record({
      ...{ at: fc.nat(2), to: fc.nat(2), hears: fc.option(fc.nat(2)) },
      act: fc.constantFrom(hand, retype),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 2, maxLength: 12 }),
        fc.boolean(),
        (steps, cutOff) => {
          const names = ids();
          let replicas: readonly Replica[] = REGISTERS.map(() => NEW);
          for (const [n, { at, to, hears, act }] of steps.entries()) {
            const name = REGISTERS[at] ?? 'b';
            const all = replicas.reduce(merged);
            const heard = hears === null ? replicas[at]! : merged(replicas[at]!, replicas[hears]!);
            const done = act(cutOff ? heard : all, to, [name, names.get(name)!, n + 1]);
            replicas = replicas.with(at, done);
          }
          const all = replicas.reduce(merged);
          const turned = replicas.toReversed().reduce(merged);
          const told = tasksOf(all);
          if (!cutOff) expect(told).toEqual([]);
          expect(tasksOf({ ...turned, events: turned.events.toReversed() })).toEqual(told);
          expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
          const settled = [0, 1].reduce(
            (replica, to) =>
              retype(hand(replica, to, ['b', names.get('b')!, 100 + to]), to, [
                'b',
                names.get('b')!,
                100 + to,
              ]),
            all,
          );
          expect(tasksOf(settled)).toEqual([]);
        },
      ),
    );
  });
});
