import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { decideVoidLine } from '../checks/void-line/void-line.rule.ts';
import { decideAcknowledge } from '../kitchen/acknowledge/acknowledge.rule.ts';
import { projectTickets } from '../kitchen/project-tickets.ts';
import type { TicketAckRow } from '../rows.ts';
import {
  context,
  countingIds,
  diner,
  disordered,
  good,
  openTakeaway,
  ring,
} from '../testing/fixtures.ts';
import { checkTasks, mayHaveTasks } from './check-tasks.ts';
import type { HouseTask } from './house-task.ts';

const at = (device: string, number: number) =>
  context({
    ids: countingIds(device),
    deviceId: `dev_${device}`,
    deviceNumber: number,
    employeeId: `emp_${device}`,
    voidLimitMinor: 1_000_000,
  });
type Register = ReturnType<typeof at>;

const send = (rows: CheckRows, by: Register): readonly Fact[] =>
  good(decideSendCheck(projectCheck(rows), diner.about, by)).facts;

const changeTo =
  (quantity: number) =>
  (rows: CheckRows, by: Register): readonly Fact[] => {
    const line = projectCheck(rows).lines.find(({ standing }) => standing === 'live');
    if (line === undefined || line.sent) return [];
    const command = { lineId: line.row.id, quantity, modifiers: [] };
    return good(decideChangeLine(projectCheck(rows), diner.menu('Chips'), command, by)).facts;
  };

const voidOf = (lineId: string) => (rows: CheckRows, by: Register) => {
  const left = projectCheck(rows).lines.find(({ row }) => row.id === lineId)?.liveQuantity ?? 0;
  const reasonId = diner.reason('void');
  const command = { lineId, quantity: left, reasonId, disposition: 'not_made' as const };
  return good(decideVoidLine(projectCheck(rows), diner.reasons, command, undefined, by)).facts;
};

type Act = (rows: CheckRows, by: Register) => readonly Fact[];

/** What one register does by itself, upon what it had before it was cut off. */
const alone = (start: CheckRows, acts: readonly Act[], by: Register): readonly Fact[] =>
  acts.reduce<{ rows: CheckRows; facts: readonly Fact[] }>(
    ({ rows, facts }, act) => {
      const done = act(rows, by);
      return { rows: applyFacts(rows, done), facts: [...facts, ...done] };
    },
    { rows: start, facts: [] },
  ).facts;

const rung = () => {
  const by = at('a', 1);
  return ring(openTakeaway(by), by, 'Chips', 3);
};

const apart = (one: readonly Act[], two: readonly Act[]) => {
  const start = rung();
  const facts = [...alone(start, one, at('b', 2)), ...alone(start, two, at('c', 3))];
  return { start, facts, rows: applyFacts(start, facts) };
};

const tasksOf = (rows: CheckRows): HouseTask[] => checkTasks(rows, projectCheck(rows));
const noticesOf = ({ tickets, voids }: CheckRows, acks: readonly TicketAckRow[] = []) =>
  projectTickets({ tickets, voids, acks }).flatMap(({ row, notices }) =>
    notices.map((notice) => ({ ...notice, ticketId: row.id })),
  );

describe('a line that one register sent and another one changed and sent', () => {
  test('[CK14] [TK14] both stand and are billed, and a task names both with what they come to', () => {
    const { rows } = apart([send], [changeTo(1), send]);
    const { totalMinor } = projectCheck(rows);
    expect(totalMinor).toBe(4 * (rows.lines[0]?.unitPriceMinor ?? 0));
    expect(tasksOf(rows)).toMatchObject([
      { type: 'sent_twice', names: ['3 × Chips', '1 × Chips'], amountMinor: totalMinor },
    ]);
  });

  test('[TK14] voiding either ends it, whichever is kept', () => {
    const { rows } = apart([changeTo(5), send], [changeTo(1), send]);
    const lineIds = tasksOf(rows)[0]?.lineIds ?? [];
    expect(lineIds).toHaveLength(2);
    for (const lineId of lineIds) {
      const left = applyFacts(rows, voidOf(lineId)(rows, at('d', 4)));
      expect(tasksOf(left)).toEqual([]);
      expect(noticesOf(left).filter(({ type }) => type === 'change')).toEqual([]);
    }
  });

  test('[KT16] the kitchen sees the second marked until it has seen it', () => {
    const { rows } = apart([send], [changeTo(1), send]);
    const [notice, ...more] = noticesOf(rows);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      type: 'change',
      text: '1 × Chips: also sent as 3 × Chips, ask which',
    });
    const { ticketId, subjectId } = notice ?? { ticketId: '', subjectId: '' };
    const ticket = rows.tickets.find(({ id }) => id === ticketId);
    const state = { ticket, voids: [], allergyIds: [], acks: [] };
    const [fact] = good(decideAcknowledge(state, { ticketId, subjectId }, at('k', 5)));
    const ack = { id: fact?.id, ...fact?.doc } as unknown as TicketAckRow;
    expect(noticesOf(rows, [ack])).toEqual([]);
  });

  test('[CK14] the same line sent by both, or changed and sent by one alone, is none', () => {
    for (const [one, two] of [
      [[send], [send]],
      [[changeTo(2), changeTo(1), send], []],
    ] as const) {
      const { rows } = apart(one, two);
      expect(tasksOf(rows)).toEqual([]);
      expect(noticesOf(rows)).toEqual([]);
    }
  });

  test('[CK14] [TK14] [KT16] in any order of facts the same is billed, told and marked, and two sent edits are never untold', () => {
    const acts = fc.array(
      fc.oneof(
        fc.constant<Act>(send),
        fc.integer({ min: 1, max: 6 }).map((quantity) => changeTo(quantity)),
      ),
      { maxLength: 5 },
    );
    const order = fc.array(fc.nat(), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(acts, acts, order, (one, two, keys) => {
        const { start, facts, rows } = apart(one, two);
        const mixed = applyFacts(start, disordered(facts, keys));
        expect(tasksOf(mixed)).toEqual(tasksOf(rows));
        expect(noticesOf(mixed)).toEqual(noticesOf(rows));
        const state = projectCheck(mixed);
        expect(state.totalMinor).toBe(projectCheck(rows).totalMinor);
        const sent = state.lines.filter((line) => line.sent).length;
        const told = tasksOf(mixed).filter(({ type }) => type === 'sent_twice').length;
        expect(told).toBe(Math.max(0, sent - 1));
        expect(noticesOf(mixed).length).toBe(told);
        expect(mayHaveTasks(state)).toBe(tasksOf(mixed).length > 0);
      }),
    );
  });
});

/** Voids a sent line and rings something instead of it, as the window does. */
const swapped =
  (quantity: number): Act =>
  (rows, by) => {
    const line = rows.lines[0];
    if (line === undefined) return [];
    const reasonId = diner.reason('void');
    const command = { lineId: line.id, quantity, reasonId, disposition: 'not_made' as const };
    const voided = decideVoidLine(projectCheck(rows), diner.reasons, command, undefined, by);
    const after = applyFacts(rows, good(voided).facts);
    const { id: itemId } = diner.item('Lemon tart');
    const wish = { checkId: rows.check.id, itemId, quantity, modifiers: [], replaces: line.id };
    const added = decideAddLine(projectCheck(after), diner.menu('Lemon tart'), wish, by);
    return [...good(voided).facts, ...good(added).facts];
  };

describe('a line that registers each voided and replaced', () => {
  const sentOnce = () => {
    const start = rung();
    return applyFacts(start, send(start, at('a', 1)));
  };
  const both = (one: number, two: number) => {
    const start = sentOnce();
    const acts = (quantity: number, by: Register) => alone(start, [swapped(quantity), send], by);
    return { start, facts: [...acts(one, at('b', 2)), ...acts(two, at('c', 3))] };
  };

  test('[CK15] [TK24] [KT16] is told with what it was rung instead of and marked at its station', () => {
    const { start, facts } = both(3, 3);
    const rows = applyFacts(start, facts);
    const told = tasksOf(rows).filter(({ type }) => type === 'sent_twice');
    expect(told).toMatchObject([{ insteadOf: 'Chips', lineDeviceIds: ['dev_b', 'dev_c'] }]);
    expect(told[0]?.names).toHaveLength(2);
    const marks = noticesOf(rows).filter(({ text }) => text.includes('also sent as'));
    expect(marks).toHaveLength(1);
    const { ticketId, subjectId } = marks[0]!;
    const ticket = rows.tickets.find(({ id }) => id === ticketId);
    const state = { ticket, voids: [], allergyIds: [], acks: [] };
    const [fact] = good(decideAcknowledge(state, { ticketId, subjectId }, at('k', 5)));
    const ack = { id: fact?.id, ...fact?.doc } as unknown as TicketAckRow;
    const left = noticesOf(rows, [ack]).filter(({ text }) => text.includes('also sent as'));
    expect(left).toEqual([]);
    for (const lineId of told[0]?.lineIds ?? []) {
      const done = applyFacts(rows, voidOf(lineId)(rows, at('d', 4)));
      expect(tasksOf(done).filter(({ type }) => type === 'sent_twice')).toEqual([]);
    }
  });

  test('[TK24] is one task, and none of what both voided, also once either is voided', () => {
    const { start, facts } = both(3, 3);
    const rows = applyFacts(start, facts);
    expect(tasksOf(rows).map(({ type }) => type)).toEqual(['sent_twice']);
    for (const lineId of tasksOf(rows)[0]?.lineIds ?? []) {
      expect(tasksOf(applyFacts(rows, voidOf(lineId)(rows, at('d', 4))))).toEqual([]);
    }
  });

  test('[TK24] [TK5] what a third register voided besides is told by itself', () => {
    const { start, facts } = both(3, 3);
    const third = alone(start, [voidOf(start.lines[0]?.id ?? '')], at('e', 5));
    const types = tasksOf(applyFacts(start, [...facts, ...third])).map(({ type }) => type);
    expect(types.toSorted()).toEqual(['over_voided', 'sent_twice']);
  });

  test('[CK15] in any order of facts the same is told, and replaced parts of a line are not', () => {
    const parts = fc.integer({ min: 1, max: 3 });
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(parts, parts, keys, (one, two, order) => {
        const { start, facts } = both(one, two);
        const rows = applyFacts(start, disordered(facts, order));
        const told = tasksOf(rows).filter(({ type }) => type === 'sent_twice');
        expect(told).toHaveLength(one + two > 3 ? 1 : 0);
        expect(told).toEqual(
          tasksOf(applyFacts(start, facts)).filter(({ type }) => type === 'sent_twice'),
        );
      }),
    );
  });
});
