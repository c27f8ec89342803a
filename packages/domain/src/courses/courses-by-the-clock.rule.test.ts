import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { good, NOW } from '../testing/fixtures.ts';
import { dueCourses } from './auto-fire.ts';
import {
  about,
  board,
  bumped,
  by,
  course,
  fire,
  later,
  lineOf,
  MEAL,
  names,
  rungMeal,
  send,
  sent,
  states,
} from './courses.fixture.ts';
import { decideFireCourse } from './fire-course/fire-course.rule.ts';
import { paperDone } from './paper-done.ts';
import { decideUndoFire, UNDO_FIRE_MS } from './undo-fire/undo-fire.rule.ts';

const [squid, chips, granola] = MEAL;

describe('by the clock', () => {
  const prep = { [chips]: 240, [granola]: 60, 'Onion rings': 300 };
  const together = [course(1), course(2, { together: 1 }), course(3)];

  test('[CF9] lines of a course start so that they are ready together', () => {
    const rows = send(rungMeal(by), by, about(together, prep));
    const mains = fire(rows, later(1000), 2, together);
    expect(mains.fires?.[0]?.longestSeconds).toBe(240);
    const cold = (at: number) => board(mains, 'cold', NOW + 1000 + at);
    expect(names(cold(179_999).open)).toEqual([]);
    expect(cold(0).coming[0]?.dueAt).toBe(NOW + 181_000);
    expect(names(cold(180_000).open)).toEqual([granola]);
    expect(board(mains, 'fry', NOW + 1000).open.map(({ dueAt }) => dueAt)).toContain(NOW + 1000);
  });

  test('[CF9] so do those that go with their send', () => {
    const rows = send(rungMeal(by, [chips, granola]), by, about(together, prep));
    expect(board(rows, 'cold', NOW).coming[0]?.dueAt).toBe(NOW + 180_000);
    expect(board(rows, 'fry', NOW).open).toHaveLength(1);
  });

  const voided = (rows: CheckRows, name: string, at: number): CheckRows => ({
    ...rows,
    voids: [
      ...rows.voids,
      {
        ...{ id: `vd_${name}`, lineId: lineOf(rows, name), checkId: rows.check.id },
        ...{ businessDate: rows.check.businessDate, quantity: 1, reasonId: 'r', deviceId: null },
        ...{ disposition: 'not_made', voidedAt: at, voidedBy: 'emp', approvedBy: null },
      },
    ],
  });

  test('[CF9] what waits for the longest starts sooner once that is voided, no sooner than the void', () => {
    const rows = send(rungMeal(by, [chips, granola, 'Onion rings']), by, about(together, prep));
    const startAfter = (...voids: [string, number][]) => {
      const left = voids.reduce((now, [name, at]) => voided(now, name, at), rows);
      const cold = board(left, 'cold', NOW);
      return [...cold.coming, ...cold.open].map(({ dueAt }) => (dueAt ?? 0) - NOW);
    };
    expect(startAfter()).toEqual([240_000]);
    expect(startAfter(['Onion rings', NOW + 10_000])).toEqual([180_000]);
    expect(startAfter(['Onion rings', NOW + 200_000])).toEqual([200_000]);
    expect(startAfter(['Onion rings', NOW + 300_000])).toEqual([240_000]);
    expect(startAfter([chips, NOW + 10_000])).toEqual([240_000]);
    expect(startAfter([chips, NOW + 10_000], ['Onion rings', NOW + 20_000])).toEqual([20_000]);
  });

  test('[CF9] after a fire as well; what is promised for a time keeps its start', () => {
    const held = send(rungMeal(by), by, about(together, prep));
    const fired = fire(held, later(1000), 2, together);
    const cold = (rows: CheckRows) => board(rows, 'cold', NOW + 1000).coming[0]?.dueAt;
    expect(cold(fired)).toBe(NOW + 181_000);
    expect(board(voided(fired, chips, NOW + 31_000), 'cold', NOW + 31_000).open).toHaveLength(1);
    const once = send(rungMeal(by, [chips, granola]), by, about(together, prep));
    const promised = {
      ...voided(once, chips, NOW + 10_000),
      tickets: once.tickets.map((row) => ({ ...row, promisedAt: NOW + 240_000 })),
    };
    expect(cold(promised)).toBe(NOW + 180_000);
  });

  test('[CF11] a course follows the one before by itself, once, some minutes after all of it was bumped', () => {
    const auto = [course(1), course(2, { autoMinutes: 5 }), course(3, { autoMinutes: 0 })];
    const due = (rows: typeof sent) => dueCourses(projectCheck(rows), auto, rows.fires ?? []);
    expect(due(sent)).toEqual([]);
    const eaten = bumped(sent, NOW + 60_000, squid);
    expect(due(eaten)).toEqual([{ course: 2, dueAt: NOW + 360_000 }]);
    const command = { checkId: sent.check.id, course: 2 };
    const clock = decideFireCourse(projectCheck(eaten), auto, command, later(360_000), true);
    const fired = applyFacts(eaten, good(clock).facts);
    expect(due(fired)).toEqual([]);
    const rows = { fires: fired.fires ?? [], tickets: fired.tickets };
    const undo = { checkId: sent.check.id, fireId: fired.fires?.[0]?.id ?? '' };
    const back = applyFacts(fired, good(decideUndoFire(rows, undo, later(361_000))).facts);
    expect(states(back)).toMatchObject({ [chips]: 'held' });
    expect(due(back)).toEqual([]);
    const done = bumped(fired, NOW + 900_000, chips, granola);
    expect(due(done)).toEqual([{ course: 3, dueAt: NOW + 900_000 }]);
  });

  test('[KR10] held, fired and on paper alone, it is done at its fire once nobody can take that back', () => {
    const fired = fire(sent, by, 2);
    const fires = fired.fires ?? [];
    const stations = about().stations.map((row) => ({ ...row, output: 'paper' as const }));
    const rows = { tickets: fired.tickets, fires, stations };
    const at = NOW + UNDO_FIRE_MS;
    expect(paperDone(rows, at - 1)).toEqual([]);
    expect(paperDone(rows, at, 15_000)).toEqual([]);
    const done = paperDone(rows, at);
    expect(done).toHaveLength(2);
    const after = applyFacts(fired, done);
    expect(states(after)).toMatchObject({
      [chips]: 'bumped',
      [granola]: 'bumped',
      'Lemon tart': 'held',
    });
    expect(after.tickets.filter(({ rank }) => rank === 3)).toMatchObject([
      { bumpedAt: NOW },
      { bumpedAt: NOW },
    ]);
    expect(paperDone({ ...rows, tickets: after.tickets }, at)).toEqual([]);
    expect(paperDone({ ...rows, stations: about().stations }, at)).toEqual([]);
    expect(paperDone({ ...rows, fires: [] }, at)).toEqual([]);
  });
});
