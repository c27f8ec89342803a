import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { CourseRow } from '../../rows.ts';
import type { SaveCoursesCommand } from './save-courses.command.ts';

export type SaveCoursesError = NotAllowed | Failure<'same_course'>;

/** Two offices that add the same course add one. */
export const courseId = (tenantId: string, number: number): string =>
  `crs_${tenantId.slice(4)}_${number}`;

const rowOf = (
  { number, name, goes, autoMinutes, together }: SaveCoursesCommand['courses'][number],
  tenantId: string,
): CourseRow => ({
  id: courseId(tenantId, number),
  number,
  name,
  goes,
  // What goes at once is never waited for.
  autoMinutes: goes === 'at_once' ? null : autoMinutes,
  together: together ? 1 : 0,
});

const same = (a: CourseRow, b: CourseRow | undefined): boolean =>
  b !== undefined &&
  a.name === b.name &&
  a.goes === b.goes &&
  a.autoMinutes === b.autoMinutes &&
  a.together === b.together;

/** The courses of the house as a whole (rule CF8). */
export const decideSaveCourses = (
  before: readonly CourseRow[],
  { courses }: SaveCoursesCommand,
  context: DecisionContext,
): Result<Fact[], SaveCoursesError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const numbers = new Set(courses.map(({ number }) => number));
  if (numbers.size < courses.length) {
    return err(
      failure('same_course', 'Two courses have the same number. Give each its own.', 'courses'),
    );
  }
  const saved = courses.map((course) => rowOf(course, context.tenantId));
  const changed = saved.filter(
    (row) =>
      !same(
        row,
        before.find(({ id }) => id === row.id),
      ),
  );
  const gone = before.filter(({ id }) => !saved.some((row) => row.id === id));
  return ok([
    ...changed.map((row) => rowAgain('course', row)),
    ...gone.map(({ id }): Fact => ({ kind: 'course', id, doc: {}, deleted: true })),
  ]);
};
