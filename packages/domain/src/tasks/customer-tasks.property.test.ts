import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectCheck } from '../checks/project-check.ts';
import { decideAttachCustomer } from '../customers/attach-customer/attach-customer.rule.ts';
import type { CustomerRow, EventRow } from '../rows.ts';
import { context, countingIds, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { customerTasks } from './customer-tasks.ts';

const NAMES = ['Anna Berg', 'Paul Wood', 'Mia Lund'] as const;
const customers: readonly CustomerRow[] = NAMES.map((name, at) => ({
  ...{
    id: `cus_${at}`,
    name,
    phone: null,
    address: null,
    notes: null,
    taxExemption: null,
    createdAt: 0,
  },
}));

const REGISTERS = ['b', 'c', 'd'] as const;
type RegisterName = (typeof REGISTERS)[number];
const ids = () => new Map(REGISTERS.map((name) => [name, countingIds(name)]));

/** What one register has heard: events, and the last writing of whose the check is, by its time. */
type Replica = {
  readonly events: readonly EventRow[];
  readonly written: { readonly at: number; readonly customerId: string | null };
};
const NEW: Replica = { events: [], written: { at: 0, customerId: null } };

const opened = context({ ids: countingIds('a') });
const base = ring(openTakeaway(opened), opened, 'Chips');
const stateOf = ({ written: { customerId } }: Replica) =>
  projectCheck({ ...base, check: { ...base.check, customerId } });

const eventsIn = (facts: readonly Fact[]): EventRow[] =>
  facts
    .filter(({ kind }) => kind === 'event')
    .map(({ id, doc }) => ({ id, ...doc }) as unknown as EventRow);

const attach = (
  replica: Replica,
  customerId: string | null,
  [name, newId, at]: readonly [RegisterName, ReturnType<typeof countingIds>, number],
): Replica => {
  const by = context({ ids: newId, deviceId: `dev_${name}`, now: NOW + at });
  const customer = customers.find(({ id }) => id === customerId);
  const about = { known: replica.events, payers: [], former: undefined };
  const wish = { checkId: base.check.id, customerId };
  const facts = good(decideAttachCustomer(stateOf(replica), customer, wish, by, about));
  return { events: [...replica.events, ...eventsIn(facts)], written: { at, customerId } };
};

const merged = (a: Replica, b: Replica): Replica => ({
  events: [...new Map([...b.events, ...a.events].map((row) => [row.id, row])).values()],
  written: a.written.at >= b.written.at ? a.written : b.written,
});

const tasksOf = (replica: Replica, payer?: string) =>
  customerTasks(stateOf(replica), replica.events, () => payer);

const whose = fc.constantFrom(null, 'cus_0', 'cus_1', 'cus_2');
const register = fc.nat(REGISTERS.length - 1);

describe('whose a check is', () => {
  test('[CU12] [TK28] said differently by cut-off registers: one task with both, and giving it to the other ends it', () => {
    const [b, c, d] = REGISTERS.map((name) => countingIds(name));
    const one = attach(NEW, 'cus_0', ['b', b!, 20]);
    const two = attach(NEW, 'cus_1', ['c', c!, 10]);
    expect([...tasksOf(one), ...tasksOf(two)]).toEqual([]);
    const all = merged(one, two);
    const [task, ...more] = tasksOf(all);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      ...{ type: 'customer_twice', deviceId: 'dev_c', since: NOW + 10 },
      customers: {
        ...{ standsId: 'cus_0', standsDeviceId: 'dev_b' },
        ...{ besideId: 'cus_1', besideDeviceId: 'dev_c', payerId: null, open: true },
      },
    });
    expect(task?.key.length).toBeLessThanOrEqual(80);
    expect(tasksOf(attach(all, 'cus_1', ['d', d!, 30]))).toEqual([]);
    expect(tasksOf(attach(all, 'cus_0', ['d', d!, 30]))).toEqual([]);
  });

  test('[CU12] taken off at one and given to somebody at another: told where nobody has it', () => {
    const [b, c] = REGISTERS.map((name) => countingIds(name));
    const first = attach(NEW, 'cus_0', ['b', b!, 1]);
    const off = attach(first, null, ['b', b!, 20]);
    const given = attach(first, 'cus_1', ['c', c!, 10]);
    const [task] = tasksOf(merged(off, given));
    expect(task?.customers).toMatchObject({ standsId: null, besideId: 'cus_1' });
    const later = attach(first, 'cus_1', ['c', c!, 30]);
    expect(tasksOf(merged(off, later))).toEqual([]);
  });

  test('[CU12] one after the other, there and back, is none; the same one at two registers is none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(register, whose), { maxLength: 10 }), (acts) => {
        const names = ids();
        const done = acts.reduce<Replica>((replica, [at, customerId], n) => {
          const name = REGISTERS[at] ?? 'b';
          return attach(replica, customerId, [name, names.get(name)!, n + 1]);
        }, NEW);
        expect(tasksOf(done)).toEqual([]);
      }),
    );
    const [b, c] = REGISTERS.map((name) => countingIds(name));
    const one = attach(NEW, 'cus_0', ['b', b!, 1]);
    expect(tasksOf(merged(one, attach(NEW, 'cus_0', ['c', c!, 2])))).toEqual([]);
  });

  test('[CU12] [TK9] any interleaving of registers: the same tasks in whatever order facts come, and none after an act that knew all', () => {
    const step = fc.record({ at: register, to: whose, hears: fc.option(register) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), whose, (steps, last) => {
        const names = ids();
        const replicas = REGISTERS.map(() => NEW);
        for (const [n, { at, to, hears }] of steps.entries()) {
          const name = REGISTERS[at] ?? 'b';
          if (hears !== null) replicas[at] = merged(replicas[at]!, replicas[hears]!);
          replicas[at] = attach(replicas[at]!, to, [name, names.get(name)!, n + 1]);
        }
        const all = replicas.reduce(merged);
        const turned = replicas.toReversed().reduce(merged);
        const told = tasksOf(all);
        expect(tasksOf({ ...turned, events: turned.events.toReversed() })).toEqual(told);
        expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
        const beside = told.map(({ customers: both }) => both?.besideId);
        expect(beside).not.toContain(all.written.customerId);
        const settled = attach(all, last, ['b', names.get('b')!, 100]);
        expect(tasksOf(settled)).toEqual([]);
      }),
    );
  });
});
