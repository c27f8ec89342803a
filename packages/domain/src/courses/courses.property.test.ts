import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { type DecisionContext, rowFact } from '../decision.ts';
import { decideBumpTicket } from '../kitchen/bump-ticket/bump-ticket.rule.ts';
import { isComing, isStanding } from '../kitchen/project-board.ts';
import { decideRecallTicket } from '../kitchen/recall-ticket/recall-ticket.rule.ts';
import type { CourseFireRow, TicketRow } from '../rows.ts';
import { context, countingIds, disordered, NOW, ring } from '../testing/fixtures.ts';
import { about, COURSES, MEAL, rungMeal, send, ticketsOf } from './courses.fixture.ts';
import { decideFireCourse } from './fire-course/fire-course.rule.ts';
import { decidePlanLines } from './plan-lines/plan-lines.rule.ts';
import { decideUndoFire } from './undo-fire/undo-fire.rule.ts';

const TYPES = [
  'ring',
  'send',
  'sendAll',
  'fire',
  'fire',
  'alone',
  'undo',
  'plan',
  'bump',
  'recall',
  'hear',
] as const;
const steps = fc.array(
  fc.record({
    type: fc.constantFrom(...TYPES),
    device: fc.nat(2),
    pick: fc.nat(5),
    keys: fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 8, maxLength: 45 },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

const at = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length];

/** A state merges by generation, then rank; of equals the one with the greater text, everywhere. */
const greater = (a: TicketRow, b: TicketRow): TicketRow => {
  const by = a.generation - b.generation || a.rank - b.rank;
  if (by !== 0) return by > 0 ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
};

const merge = (rows: CheckRows, facts: readonly Fact[]): CheckRows =>
  facts.reduce((known, fact) => {
    if (fact.kind !== 'ticket') return applyFacts(known, [fact]);
    const row = { id: fact.id, ...fact.doc } as TicketRow;
    const before = known.tickets.find(({ id }) => id === row.id);
    const kept = before === undefined ? row : greater(before, row);
    return applyFacts(known, [rowFact('ticket', kept)]);
  }, rows);

const planned = (rows: CheckRows, { pick }: Step, by: DecisionContext): readonly Fact[] => {
  const state = projectCheck(rows);
  const line = at(state.lines, pick);
  if (line === undefined) return [];
  const command = { checkId: rows.check.id, lineIds: [line.row.id], course: (pick % 3) + 1 };
  const facts = decidePlanLines(state, command, by);
  return facts.ok ? facts.value : [];
};

const firedBy = (rows: CheckRows, { type, pick }: Step, by: DecisionContext): readonly Fact[] => {
  const state = projectCheck(rows);
  const line = at(state.lines, pick)?.row.id ?? '';
  const command = { checkId: rows.check.id, course: (pick % 3) + 1 };
  const named = type === 'alone' ? { ...command, lineIds: [line] } : command;
  const fired = decideFireCourse(state, COURSES, named, by);
  return fired.ok ? fired.value.facts : [];
};

const undone = (rows: CheckRows, { pick }: Step, by: DecisionContext): readonly Fact[] => {
  const fires = rows.fires ?? [];
  const fireId = at(fires, pick)?.id ?? '';
  const undo = decideUndoFire(
    { fires, tickets: rows.tickets },
    { checkId: rows.check.id, fireId },
    by,
  );
  return undo.ok ? undo.value.facts : [];
};

/** A cook does what stands as due on the station's screen, and nothing else. */
const bumpedBy = (rows: CheckRows, { pick }: Step, by: DecisionContext): readonly Fact[] => {
  const due = ticketsOf(rows).filter((ticket) => isStanding(ticket) && !isComing(ticket, by.now));
  const ticket = at(due, pick);
  if (ticket === undefined) return [];
  const bump = decideBumpTicket(ticket.row, [], by, ticket.status === 'held');
  return bump.ok ? bump.value : [];
};

const recalled = (rows: CheckRows, { pick }: Step, by: DecisionContext): readonly Fact[] => {
  const back = decideRecallTicket(at(rows.tickets, pick), by);
  return back.ok ? back.value : [];
};

const act = (rows: CheckRows, step: Step, by: DecisionContext): readonly Fact[] => {
  const { type, pick } = step;
  if (type === 'fire' || type === 'alone') return firedBy(rows, step, by);
  if (type === 'undo') return undone(rows, step, by);
  if (type === 'plan') return planned(rows, step, by);
  if (type === 'bump') return bumpedBy(rows, step, by);
  if (type === 'recall') return recalled(rows, step, by);
  if (type === 'ring') {
    const after = ring(rows, by, MEAL[pick % MEAL.length] ?? MEAL[0]);
    return after.lines
      .filter((row) => !rows.lines.includes(row))
      .map((row) => rowFact('line', row));
  }
  const facts = about(type === 'send' ? COURSES : []);
  const sent = decideSendCheck(projectCheck(rows), facts, by);
  return sent.ok ? sent.value.facts : [];
};

/** Half of the meals are with the kitchen before the devices part. */
const play = (all: readonly Step[]) => {
  const first = context({ ids: countingIds('0') });
  const rung = rungMeal(first);
  const start = all.length % 2 === 0 ? send(rung, first) : rung;
  const devices = ['a', 'b', 'c'].map((name) =>
    context({ deviceId: name, ids: countingIds(name) }),
  );
  const known = devices.map(() => start);
  const log: { facts: readonly Fact[]; heard: Set<number> }[] = [];
  all.forEach((step, turn) => {
    const rows = known[step.device];
    const by = devices[step.device];
    if (rows === undefined || by === undefined) return;
    if (step.type === 'hear') {
      const news = log.filter(({ heard }) => !heard.has(step.device));
      for (const { heard } of news) heard.add(step.device);
      const facts = news.flatMap((one) => one.facts);
      known[step.device] = merge(rows, disordered(facts, step.keys));
      return;
    }
    const facts = act(rows, step, { ...by, now: NOW + turn * 1000 });
    known[step.device] = merge(rows, facts);
    log.push({ facts, heard: new Set([step.device]) });
  });
  const everything = log.flatMap(({ facts }) => facts);
  return { start, everything, known };
};

/** Lines that a station is told to make or has made, once for each time. */
const makers = (rows: CheckRows): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const ticket of ticketsOf(rows)) {
    for (const { lineId, onTicket } of ticket.lines) {
      const mine = onTicket === null && ticket.status !== 'held' ? 1 : 0;
      counts.set(lineId, (counts.get(lineId) ?? 0) + mine);
    }
  }
  return counts;
};

/** What the facts say by themselves: an own reading, apart from the projection. */
const hasFire = (fires: readonly CourseFireRow[], lineId: string): boolean =>
  fires.some(
    ({ id, type, lineIds }) =>
      type === 'fire' &&
      lineIds.includes(lineId) &&
      !fires.some(({ undoes }) => undoes.includes(id)),
  );

const isDue = (rows: CheckRows, lineId: string): boolean => {
  const mine = rows.tickets.filter(({ lines }) => lines.some((line) => line.lineId === lineId));
  const wasMade = mine.some(({ rank, generation }) => rank >= 3 || generation > 1);
  return wasMade || mine.some(({ held }) => held !== 1) || hasFire(rows.fires ?? [], lineId);
};

const RUNS = { numRuns: 150 };

describe('courses on several devices', () => {
  test('[CF3] [CF7] a line is fired at most once, and all devices agree on it, in any order', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(99), { minLength: 3 }), (all, keys) => {
        const { start, everything } = play(all);
        const rows = merge(start, everything);
        const other = merge(start, disordered(everything, keys));
        const seen = (one: CheckRows) =>
          ticketsOf(one).map(({ row, status, fireId, dueAt, lines }) => [
            ...[row.id, status, fireId, dueAt],
            lines.map(({ onTicket }) => onTicket),
          ]);
        expect(seen(other)).toEqual(seen(rows));
        for (const count of makers(rows).values()) expect(count).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test('[CF4] [CF5] fired stays fired unless undone; held is not made', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { start, everything } = play(all);
        const rows = merge(start, everything);
        const made = makers(rows);
        for (const [lineId, count] of made) expect(count).toBe(isDue(rows, lineId) ? 1 : 0);
        const service = projectCheck(rows).service.lines;
        for (const [lineId, count] of made)
          expect(service.get(lineId)?.state).toBe(count === 0 ? 'held' : 'fired');
      }),
      RUNS,
    );
  });

  test('[CF7] a kitchen never makes a line a second time that it made from a held ticket', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { known } = play(all);
        for (const rows of known) {
          const done = rows.tickets.filter(({ held, rank }) => held === 1 && rank >= 3);
          const lines = new Set(done.flatMap((row) => row.lines.map(({ lineId }) => lineId)));
          const standing = ticketsOf(rows).filter(isStanding);
          for (const ticket of standing) {
            for (const { lineId, onTicket } of ticket.lines)
              expect(onTicket === null && lines.has(lineId)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });
});
