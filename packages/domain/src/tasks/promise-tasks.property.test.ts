import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { orderTypeOf } from '../order-types/order-type.ts';
import { decidePromiseOrder } from '../order-types/promise-order/promise-order.rule.ts';
import type { EventRow } from '../rows.ts';
import { context, countingIds, diner, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { promiseTasks } from './promise-tasks.ts';

const HOUR = 3_600_000;
const at = (device: string, number: number, now = NOW) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber: number, now });
type Register = ReturnType<typeof at>;
type World = { readonly rows: CheckRows; readonly events: readonly EventRow[] };
type Facts = readonly Fact[];

const type = {
  ...orderTypeOf(diner.orderTypes.find(({ kind }) => kind === 'takeaway') as never),
  slots: { minutes: 15, orders: null, items: null },
};

const promise = (rows: CheckRows, promisedAt: number | null, by: Register): Facts => {
  const check = projectCheck(rows);
  const state = { check, type, promised: [], items: 1, timeZone: 'UTC' };
  return good(decidePromiseOrder(state, { checkId: rows.check.id, promisedAt }, by));
};

const send = (rows: CheckRows, by: Register): Facts =>
  good(decideSendCheck(projectCheck(rows), diner.about, by)).facts;

const ofChecks = ({ kind }: Fact): boolean => kind === 'check';

const withFacts = ({ rows, events }: World, facts: Facts): World => {
  const columns = facts.filter(ofChecks).map(({ doc }) => doc);
  const check: CheckRows['check'] = Object.assign({}, rows.check, ...columns);
  return {
    rows: applyFacts({ ...rows, check }, [...facts.filter((fact) => !ofChecks(fact))]),
    events: [
      ...events,
      ...facts
        .filter(({ kind }) => kind === 'event')
        .map(({ id, doc }) => ({ id, ...doc }) as unknown as EventRow),
    ],
  };
};

const begin = (): World => {
  const by = at('a', 1);
  return { rows: ring(openTakeaway(by), by, 'Chips'), events: [] };
};
const told = ({ rows, events }: World) => promiseTasks(rows, events);

describe('a time that cut-off registers promised', () => {
  test('[OP11] [TK26] another one too: one task with both, in any order of facts, and the other time or a new act ends it', () => {
    fc.assert(
      fc.property(fc.boolean(), (turned) => {
        const start = begin();
        const one = promise(start.rows, NOW + 3 * HOUR, at('b', 2, NOW + 10));
        const two = promise(start.rows, NOW + 5 * HOUR, at('c', 3, NOW + 20));
        const all = withFacts(start, [...one, ...two]);
        const mixed = { ...all, events: turned ? all.events.toReversed() : all.events };
        const [task, ...more] = told(mixed);
        expect(more).toEqual([]);
        expect(task).toMatchObject({
          ...{ type: 'promised_twice', deviceId: 'dev_b' },
          promise: { promisedAt: NOW + 5 * HOUR, beside: NOW + 3 * HOUR },
        });
        expect(task?.key.length).toBeLessThanOrEqual(80);
        const moved = promise(all.rows, NOW + 3 * HOUR, at('d', 4, NOW + 30));
        expect(told(withFacts(all, moved))).toEqual([]);
        const gone = promise(all.rows, null, at('d', 4, NOW + 30));
        expect(told(withFacts(all, gone))).toEqual([]);
      }),
    );
  });

  test('[OP11] one after the other, back and forth, is none', () => {
    const hours = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(hours, (times) => {
        const done = times.reduce<World>((world, hour, n) => {
          const by = at(`s${n}`, 2, NOW + n);
          return withFacts(
            world,
            promise(world.rows, hour === null ? null : NOW + hour * HOUR, by),
          );
        }, begin());
        expect(told(done)).toEqual([]);
      }),
    );
  });

  test('[OP12] [TK26] while another one sent it, whichever clock was first; what is known makes none', () => {
    for (const later of [-1000, 1000]) {
      const start = begin();
      const by = at('c', 3, NOW + 5000 + later);
      const apart = [
        ...promise(start.rows, NOW + HOUR, at('b', 2, NOW + 5000)),
        ...send(start.rows, by),
      ];
      expect(told(withFacts(start, apart))).toMatchObject([
        {
          ...{ type: 'sent_unpromised', deviceId: 'dev_c', since: by.now },
          promise: { promisedAt: NOW + HOUR, beside: by.now },
        },
      ]);
    }
    const start = begin();
    const sent = withFacts(start, send(start.rows, at('b', 2)));
    expect(told(withFacts(sent, promise(sent.rows, NOW + HOUR, at('c', 3, NOW + 1))))).toEqual([]);
    const first = withFacts(start, promise(start.rows, NOW + HOUR, at('b', 2)));
    expect(told(withFacts(first, send(first.rows, at('c', 3, NOW + 1))))).toEqual([]);
  });
});
