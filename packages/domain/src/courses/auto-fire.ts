import type { CheckState } from '../checks/project-check.ts';
import type { CourseFireRow, CourseRow } from '../rows.ts';
import { inOrder } from './course-turn.ts';
import { heldLines } from './fire-course/fire-course.rule.ts';
import { courseOf } from './line-service.ts';

/** A course that the clock will fire, and when (hub time, ms). */
export type DueCourse = { readonly course: number; readonly dueAt: number };

/** When the last of some courses was bumped; undefined while something of them is still to be made. */
const doneAt = (state: CheckState, numbers: ReadonlySet<number>): number | undefined => {
  const before = state.lines.filter(
    (line) =>
      line.standing === 'live' &&
      line.liveQuantity > 0 &&
      line.row.stationKey !== null &&
      numbers.has(courseOf(state.service, line)),
  );
  const times = before.map(({ row }) => state.service.lines.get(row.id)?.bumpedAt ?? null);
  if (times.length === 0 || times.includes(null)) return undefined;
  return Math.max(...times.flatMap((at) => at ?? []));
};

/** Once in its life: what a person took back, a person fires again. */
const firedByClock = (
  { check }: CheckState,
  fires: readonly CourseFireRow[],
  course: number,
): boolean =>
  fires.some(
    (fire) =>
      fire.auto === 1 &&
      fire.type === 'fire' &&
      fire.course === course &&
      fire.checkId === check.id,
  );

/**
 * Courses of a check that wait for the clock (rule CF11): all courses in turn before them are bumped at every
 * station, and the house lets them follow after some minutes. What goes at once is not waited for.
 */
export const dueCourses = (
  state: CheckState,
  courses: readonly CourseRow[],
  fires: readonly CourseFireRow[],
): DueCourse[] => {
  const turns = inOrder(courses).filter(({ goes }) => goes === 'in_turn');
  const held = new Set(heldLines(state).map((line) => courseOf(state.service, line)));
  return turns.flatMap(({ number, autoMinutes }, at) => {
    if (autoMinutes === null || !held.has(number) || firedByClock(state, fires, number)) return [];
    const done = doneAt(state, new Set(turns.slice(0, at).map((turn) => turn.number)));
    return done === undefined ? [] : [{ course: number, dueAt: done + autoMinutes * 60_000 }];
  });
};
