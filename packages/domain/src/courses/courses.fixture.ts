import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSendCheck } from '../checks/send-check/send-check.rule.ts';
import type { DecisionContext } from '../decision.ts';
import { projectBoard } from '../kitchen/project-board.ts';
import { projectTickets } from '../kitchen/project-tickets.ts';
import type { TicketState } from '../kitchen/ticket-state.ts';
import type { CourseRow, TicketRow } from '../rows.ts';
import { context, countingIds, diner, good, NOW, openTakeaway, ring } from '../testing/fixtures.ts';
import { decideFireCourse } from './fire-course/fire-course.rule.ts';

export const course = (number: number, more: Partial<CourseRow> = {}): CourseRow => ({
  id: `crs_${number}`,
  number,
  name: ['', 'Starters', 'Mains', 'Desserts'][number] ?? String(number),
  goes: 'in_turn',
  autoMinutes: null,
  together: 0,
  ...more,
});
export const COURSES = [course(1), course(2), course(3)];

/** Squid is the fryer's first course; chips its second, granola the second of the cold station, tart its third. */
export const MEAL = [
  'Whitebait, brown bread',
  'Chips',
  'Granola, yoghurt and berries',
  'Lemon tart',
] as const;

export const about = (
  courses: readonly CourseRow[] = COURSES,
  prep: Record<string, number> = {},
) => ({
  ...diner.about,
  courses,
  prepOf: (itemId: string) => prep[diner.items.find(({ id }) => id === itemId)?.name ?? ''] ?? null,
});

export const rungMeal = (by: DecisionContext, names: readonly string[] = MEAL): CheckRows =>
  names.reduce((rows, name) => ring(rows, by, name), openTakeaway(by));

export const send = (
  rows: CheckRows,
  by: DecisionContext,
  facts: ReturnType<typeof about> = about(),
): CheckRows => applyFacts(rows, good(decideSendCheck(projectCheck(rows), facts, by)).facts);

export const fire = (
  rows: CheckRows,
  by: DecisionContext,
  number: number,
  courses: readonly CourseRow[] = COURSES,
  lineIds?: readonly string[],
): CheckRows => {
  const command = { checkId: rows.check.id, course: number, ...(lineIds && { lineIds }) };
  return applyFacts(rows, good(decideFireCourse(projectCheck(rows), courses, command, by)).facts);
};

export const ticketsOf = (rows: CheckRows): TicketState[] =>
  projectTickets({
    tickets: rows.tickets,
    voids: rows.voids,
    acks: [],
    fires: rows.fires ?? [],
    plans: rows.plans ?? [],
  });

/** Name and state of each line at the stations, of the tickets that make them. */
export const states = (rows: CheckRows): Record<string, string> =>
  Object.fromEntries(
    ticketsOf(rows).flatMap(({ lines, status }) =>
      lines.filter(({ onTicket }) => onTicket === null).map(({ name }) => [name, status]),
    ),
  );

export const lineOf = (rows: CheckRows, name: string): string =>
  rows.lines.find((row) => row.name === name)?.id ?? name;

export const bumped = (rows: CheckRows, at: number, ...names: string[]): CheckRows => ({
  ...rows,
  tickets: rows.tickets.map(
    (row): TicketRow =>
      row.lines.some(({ lineId }) => names.some((name) => lineOf(rows, name) === lineId))
        ? { ...row, rank: 3, bumpedAt: at }
        : row,
  ),
});

/** Another context, some time after the first. */
export const later = (ms: number): DecisionContext =>
  context({ now: NOW + ms, ids: countingIds(`l${ms}`) });

export const board = (rows: CheckRows, station: string, now = NOW) =>
  projectBoard(ticketsOf(rows), station, '2026-06-01', now);

/** The lines of each ticket, in one word a ticket. */
export const names = (all: readonly { lines: readonly { name: string }[] }[]): string[] =>
  all.map(({ lines }) => lines.map(({ name }) => name).join('+'));

/** The meal as it was rung up and as it was sent: what most tests of courses begin with. */
export const by = context();
export const meal = rungMeal(by);
export const sent = send(meal, by);
