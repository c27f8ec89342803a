import type { CourseView, HouseCourse } from '@galley/pos/contract';
import type { CheckRow } from './check-rows.ts';

/** The rows of one course under its head; without a head where the check has no courses. */
export type CourseGroup = {
  readonly course: CourseView | null;
  readonly rows: readonly CheckRow[];
};

const NEW: Omit<CourseView, 'number' | 'name'> = {
  state: 'new',
  heldLineIds: [],
  firedAt: null,
  firesAt: null,
  undo: null,
};

const courseAt = (
  number: number,
  courses: readonly CourseView[],
  house: readonly HouseCourse[],
): CourseView =>
  courses.find((one) => one.number === number) ?? {
    ...NEW,
    number,
    name: house.find((one) => one.number === number)?.name ?? null,
  };

/** By course in the order of the meal, each in the order in which it was rung. */
export const courseGroups = (
  rows: readonly CheckRow[],
  courses: readonly CourseView[],
  house: readonly HouseCourse[],
  courseOfItem: (itemId: string) => number | undefined,
): readonly CourseGroup[] => {
  if (courses.length === 0) return [{ course: null, rows }];
  const last = courses.at(-1)?.number ?? 1;
  const courseOf = (row: CheckRow): number =>
    row.type === 'line' ? row.line.course : (courseOfItem(row.pending.itemId) ?? last);
  const numbers = [...new Set([...courses.map(({ number }) => number), ...rows.map(courseOf)])];
  return numbers
    .sort((a, b) => a - b)
    .map((number) => ({
      course: courseAt(number, courses, house),
      rows: rows.filter((row) => courseOf(row) === number),
    }))
    .filter((group) => group.rows.length > 0);
};
