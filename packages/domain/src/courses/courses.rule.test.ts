import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import { decideBumpTicket } from '../kitchen/bump-ticket/bump-ticket.rule.ts';
import { decidePay } from '../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, NOW, TENANT } from '../testing/fixtures.ts';
import {
  about,
  board,
  bumped,
  by,
  COURSES,
  course,
  fire,
  later,
  lineOf,
  MEAL,
  meal,
  names,
  rungMeal,
  send,
  sent,
  states,
  ticketsOf,
} from './courses.fixture.ts';
import { decideFireCourse } from './fire-course/fire-course.rule.ts';
import { decideFireTickets } from './fire-tickets/fire-tickets.rule.ts';
import { decidePlanLines } from './plan-lines/plan-lines.rule.ts';
import { decideSaveCourses } from './save-courses/save-courses.rule.ts';
import { decideUndoFire, UNDO_FIRE_MS } from './undo-fire/undo-fire.rule.ts';

const [squid, chips, granola, tart] = MEAL;

describe('sending', () => {
  test('[CF1] the first course of the check goes, later ones are held; what goes at once always does', () => {
    expect(states(sent)).toEqual({
      [squid]: 'fired',
      [chips]: 'held',
      [granola]: 'held',
      [tart]: 'held',
    });
    expect(states(send(rungMeal(by, [chips, tart]), by))).toEqual({
      [chips]: 'fired',
      [tart]: 'held',
    });
    const drinks = [course(1), course(2), course(3, { goes: 'at_once' })];
    expect(states(send(rungMeal(by), by, about(drinks)))[tart]).toBe('fired');
  });

  test('[CF1] without courses of the house, and for what is taken away, all goes as it did', () => {
    const before = good(decideSendCheck(projectCheck(rungMeal(by)), diner.about, by));
    expect(before.tickets.every(({ held }) => held === null)).toBe(true);
    expect(new Set(Object.values(states(send(rungMeal(by), by, about([])))))).toEqual(
      new Set(['fired']),
    );
    expect(states(send(rungMeal(by), by, about([course(3)])))[granola]).toBe('fired');
  });

  test('[CF1] what is added to a course that was fired goes with its send', () => {
    const mains = fire(sent, by, 2);
    const more = { ...rungMeal(later(1), [chips]).lines[0]!, checkId: mains.check.id };
    const added = send({ ...mains, lines: [...mains.lines, more] }, later(2));
    const state = projectCheck(added);
    expect(state.service.lines.get(more.id)).toMatchObject({ state: 'fired', fireId: null });
  });

  test('[CF2] two registers that send one held line make one ticket of it', () => {
    const other = good(decideSendCheck(projectCheck(meal), about(), later(5)));
    const ids = (rows: readonly { id: string; held: number | null }[]) =>
      rows.filter(({ held }) => held === 1).map(({ id }) => id);
    expect(ids(other.tickets)).toEqual(ids(sent.tickets));
    expect(ids(other.tickets)).toHaveLength(3);
  });
});

describe('firing', () => {
  test('[CF3] a fire makes the held lines of a course due once; another one changes nothing', () => {
    const mains = fire(sent, later(60_000), 2);
    expect(states(mains)).toMatchObject({ [chips]: 'fired', [granola]: 'fired', [tart]: 'held' });
    const again = { checkId: mains.check.id, course: 2 };
    const second = good(decideFireCourse(projectCheck(mains), COURSES, again, later(90_000)));
    expect(second).toEqual({ fire: null, facts: [] });
    const elsewhere = fire(sent, later(61_000), 2);
    const both = { ...mains, fires: [...(elsewhere.fires ?? []), ...(mains.fires ?? [])] };
    expect(projectCheck(both).service.lines.get(lineOf(sent, chips))).toMatchObject({
      firedAt: NOW + 60_000,
    });
    expect(codeOf(decideFireCourse(projectCheck(sent), COURSES, { ...again, course: 9 }, by))).toBe(
      'nothing_held',
    );
  });

  test('[CF3] one line of a course is fired alone', () => {
    const alone = fire(sent, by, 2, COURSES, [lineOf(sent, chips)]);
    expect(states(alone)).toMatchObject({ [chips]: 'fired', [granola]: 'held' });
    expect(states(fire(alone, by, 2))).toMatchObject({ [chips]: 'fired', [granola]: 'fired' });
  });

  test('[CF4] what is held is coming, counts nowhere and is not bumped', () => {
    const cold = board(sent, 'cold');
    expect(cold).toMatchObject({ open: [], allDay: [] });
    expect(names(cold.coming)).toEqual([granola, tart]);
    const held = sent.tickets.find(({ held: waits }) => waits === 1);
    expect(codeOf(decideBumpTicket(held, [], by, true))).toBe('ticket_held');
    const fired = board(fire(sent, later(5), 2), 'cold', NOW + 5);
    expect(names(fired.open)).toEqual([granola]);
    expect(names(fired.coming)).toEqual([tart]);
    expect(fired.open[0]?.dueAt).toBe(NOW + 5);
  });

  test('[CF5] a fire is taken back while it is young and nothing of it was made', () => {
    const mains = fire(sent, by, 2);
    const fireId = mains.fires?.[0]?.id ?? '';
    const command = { checkId: mains.check.id, fireId };
    const rows = { fires: mains.fires ?? [], tickets: mains.tickets };
    const undone = good(decideUndoFire(rows, command, later(UNDO_FIRE_MS)));
    const back = applyFacts(mains, undone.facts);
    expect(states(back)).toMatchObject({ [chips]: 'held', [granola]: 'held' });
    expect(codeOf(decideUndoFire(rows, command, later(UNDO_FIRE_MS + 1)))).toBe('fire_too_old');
    const made = { ...rows, tickets: bumped(mains, NOW, chips).tickets };
    expect(codeOf(decideUndoFire(made, command, by))).toBe('fire_begun');
    expect(states(fire(back, later(30_000), 2))).toMatchObject({ [chips]: 'fired' });
  });

  test('[CF5] a fire that an undo did not know of stands', () => {
    const mains = fire(sent, by, 2);
    const command = { checkId: mains.check.id, fireId: mains.fires?.[0]?.id ?? '' };
    const rows = { fires: mains.fires ?? [], tickets: mains.tickets };
    const undone = applyFacts(mains, good(decideUndoFire(rows, command, later(1))).facts);
    const other = fire(sent, later(2), 2);
    const merged = { ...undone, fires: [...(undone.fires ?? []), ...(other.fires ?? [])] };
    expect(states(merged)).toMatchObject({ [chips]: 'fired', [granola]: 'fired' });
  });

  test('[CF4] [CF5] food that a station had done is not held again by an undo', () => {
    const mains = bumped(fire(sent, by, 2), NOW + 9, chips);
    const unaware = { fires: mains.fires ?? [], tickets: sent.tickets };
    const command = { checkId: sent.check.id, fireId: mains.fires?.[0]?.id ?? '' };
    const back = applyFacts(mains, good(decideUndoFire(unaware, command, later(1))).facts);
    expect(states(back)).toMatchObject({ [chips]: 'bumped', [granola]: 'held' });
    const recalled = back.tickets.map((row) =>
      row.rank === 3 ? { ...row, rank: 1, generation: 2, bumpedAt: null } : row,
    );
    expect(states({ ...back, tickets: recalled })).toMatchObject({ [chips]: 'fired' });
  });

  test('[CF7] a line sent held by one register and at once by another is made once, whichever ends first', () => {
    const at = good(decideSendCheck(projectCheck(meal), diner.about, later(3)));
    const both = { ...sent, tickets: [...sent.tickets, ...at.tickets] };
    const makers = (rows: typeof sent) =>
      ticketsOf(rows).flatMap(({ lines, row }) =>
        lines
          .filter(({ name, onTicket }) => name === chips && onTicket === null)
          .map(() => row.held),
      );
    expect(makers(both)).toEqual([null]);
    expect(makers(fire(both, by, 2))).toEqual([null]);
    const heldFirst = { ...bumped(fire(sent, by, 2), NOW, chips) };
    expect(makers({ ...heldFirst, tickets: [...heldFirst.tickets, ...at.tickets] })).toEqual([1]);
  });

  test('[CF10] what one fire made due stands as one ticket at its station, and is bumped as one', () => {
    const two = send(rungMeal(by, [squid, chips, 'Onion rings']), by);
    const fry = board(fire(two, later(1), 2), 'fry', NOW + 1);
    expect(names(fry.open)).toEqual([squid, `${chips}+Onion rings`]);
    expect(fry.open[1]?.row.id.split('+')).toHaveLength(2);
  });
});

describe('lines in courses', () => {
  const plan = (rows: typeof sent, name: string, more: object) =>
    decidePlanLines(
      projectCheck(rows),
      { checkId: rows.check.id, lineIds: [lineOf(rows, name)], ...more },
      by,
    );

  test('[CF6] an unsent or held line goes into another course; a fired one stays', () => {
    const rung = rungMeal(by);
    const early = send(applyFacts(rung, good(plan(rung, chips, { course: 1 }))), by);
    expect(states(early)).toMatchObject({ [chips]: 'fired', [granola]: 'held' });
    const moved = applyFacts(sent, good(plan(sent, granola, { course: 3 })));
    expect(states(fire(moved, by, 2))).toMatchObject({ [chips]: 'fired', [granola]: 'held' });
    expect(states(fire(moved, by, 3))).toMatchObject({ [chips]: 'held', [granola]: 'fired' });
    expect(names(board(moved, 'cold').coming)).toEqual([`${granola}+${tart}`]);
    expect(codeOf(plan(sent, squid, { course: 3 }))).toBe('line_fired');
    expect(codeOf(plan(sent, chips, { hold: true }))).toBe('line_sent');
  });

  test('[CF6] a line is held or let go by hand, also where the house has no courses', () => {
    const rung = rungMeal(by);
    const held = send(applyFacts(rung, good(plan(rung, squid, { hold: true }))), by, about([]));
    expect(states(held)).toMatchObject({ [squid]: 'held', [chips]: 'fired' });
    const let_ = send(applyFacts(rung, good(plan(rung, tart, { hold: false }))), by);
    expect(states(let_)).toMatchObject({ [tart]: 'fired', [chips]: 'held' });
  });

  test('[CF6] an edit of an unsent line keeps its course', () => {
    const rung = rungMeal(by);
    const planned = applyFacts(rung, good(plan(rung, chips, { course: 1 })));
    const edit = { lineId: lineOf(rung, chips), quantity: 2, modifiers: [] };
    const edited = good(decideChangeLine(projectCheck(planned), diner.menu(chips), edit, by));
    expect(states(send(applyFacts(planned, edited.facts), by))).toMatchObject({ [chips]: 'fired' });
  });
});

describe('the house and others', () => {
  test('[CF8] courses are saved as a whole, each number once, and only what changed is written', () => {
    const list = [
      { number: 1, name: 'Drinks', goes: 'at_once' as const, autoMinutes: 3, together: false },
      { number: 2, name: 'Mains', goes: 'in_turn' as const, autoMinutes: 5, together: true },
    ];
    const facts = good(decideSaveCourses([], { courses: list }, by));
    const rows = facts.map(({ id, doc }) => ({ ...course(1), ...doc, id }));
    expect(rows).toMatchObject([
      { number: 1, autoMinutes: null },
      { number: 2, autoMinutes: 5, together: 1 },
    ]);
    expect(rows[0]?.id.startsWith(`crs_${TENANT.slice(4)}`)).toBe(true);
    expect(good(decideSaveCourses(rows, { courses: list }, by))).toEqual([]);
    const gone = good(decideSaveCourses(rows, { courses: list.slice(1) }, by));
    expect(gone).toEqual([{ kind: 'course', id: rows[0]?.id, doc: {}, deleted: true }]);
    const twice = { courses: [list[0]!, { ...list[1]!, number: 1 }] };
    expect(codeOf(decideSaveCourses([], twice, by))).toBe('same_course');
    expect(codeOf(decideSaveCourses([], { courses: [] }, context({ permissions: [] })))).toBe(
      'not_allowed',
    );
  });

  test('[CF12] what is paid for in full is made: nothing of it stays held or unsent', () => {
    const state = projectCheck(sent);
    const pay = { checkId: sent.check.id, tender: 'cash' as const };
    const all = { ...pay, amountMinor: state.dueMinor, tenderedMinor: state.dueMinor };
    const paid = good(decidePay(state, about(), 1, all, by));
    expect(new Set(Object.values(states(applyFacts(sent, paid.facts))))).toEqual(
      new Set(['fired']),
    );
    const part = { ...pay, amountMinor: 100, tenderedMinor: 100 };
    expect(good(decidePay(state, about(), 1, part, by)).fires).toEqual([]);
    const unsent = projectCheck(rungMeal(by));
    const whole = good(decidePay(unsent, about(), 1, all, by));
    expect(whole.sent.tickets.some(({ held }) => held === 1)).toBe(false);
  });

  test('[CF15] a kitchen screen fires what it sees as coming', () => {
    const coming = ticketsOf(sent).filter(({ course: number }) => number === 2);
    const kitchen = context({ permissions: ['bump'], employeeId: 'dev_kitchen' });
    const facts = good(decideFireTickets(coming, COURSES, kitchen));
    expect(states(applyFacts(sent, facts))).toMatchObject({
      [chips]: 'fired',
      [granola]: 'fired',
      [tart]: 'held',
    });
    const now = ticketsOf(applyFacts(sent, facts)).filter(({ course: number }) => number === 2);
    expect(good(decideFireTickets(now, COURSES, kitchen))).toEqual([]);
    expect(codeOf(decideFireTickets(coming, COURSES, context({ permissions: [] })))).toBe(
      'not_allowed',
    );
  });
});
