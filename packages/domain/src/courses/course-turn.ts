import type { CheckState } from '../checks/project-check.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import type { CourseRow } from '../rows.ts';
import { courseOf } from './line-service.ts';

/** The house's courses in order; of two rows of one number the one with the smaller id. */
export const inOrder = (courses: readonly CourseRow[]): CourseRow[] => {
  const sorted = [...courses].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return sorted.filter((row, at) => sorted[at - 1]?.number !== row.number);
};

const isLive = (line: LineStatus): boolean => line.standing === 'live' && line.liveQuantity > 0;

/** Courses in turn up to this one go with a send: the first of the check, and all that was reached (rule CF1). */
const reached = (state: CheckState, turns: ReadonlySet<number>): number => {
  const mine = state.lines.filter(isLive).map((line) => ({
    course: courseOf(state.service, line),
    fired: state.service.lines.get(line.row.id)?.state === 'fired',
  }));
  const inTurn = mine.filter(({ course }) => turns.has(course));
  const first = Math.min(...inTurn.map(({ course }) => course));
  return Math.max(first, ...inTurn.filter(({ fired }) => fired).map(({ course }) => course));
};

/** Which unsent lines of a check wait for their fire when they are sent. */
export const heldAtSend = (
  state: CheckState,
  courses: readonly CourseRow[] | undefined,
): ((line: LineStatus) => boolean) => {
  if (courses === undefined) return () => false;
  const turns = new Set(
    courses.filter(({ goes }) => goes === 'in_turn').map(({ number }) => number),
  );
  const upTo = reached(state, turns);
  return (line) => {
    if (line.row.stationKey === null) return false;
    const hold = state.service.plans.get(line.rootId)?.hold ?? null;
    if (hold !== null) return hold === 1;
    const course = courseOf(state.service, line);
    return turns.has(course) && course > upTo;
  };
};
