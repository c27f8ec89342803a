import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { type CourseFireRow, type CourseRow, groupBy } from '../../rows.ts';
import { courseOf } from '../line-service.ts';
import type { FireCourseCommand } from './fire-course.command.ts';

export type FireCourseError = NotAllowed | Failure<'nothing_held'>;

/** Null: what was asked for was fired before, by whomever. */
export type FiredCourse = { readonly fire: CourseFireRow | null; readonly facts: readonly Fact[] };

export type HeldLine = {
  readonly lineId: string;
  readonly prepSeconds: number | null;
};

/** Lines of a check that a station was told of and that wait for their fire. */
export const heldLines = (state: CheckState): LineStatus[] =>
  state.lines.filter(
    (line) =>
      line.standing === 'live' &&
      line.liveQuantity > 0 &&
      state.service.lines.get(line.row.id)?.state === 'held',
  );

const longestOf = (lines: readonly HeldLine[]): number =>
  Math.max(0, ...lines.map(({ prepSeconds }) => prepSeconds ?? 0));

/** The fact of a fire; `course` undefined: the house has none of that number. */
export const fireFact = (
  at: { readonly checkId: string; readonly number: number; readonly auto: boolean },
  lines: readonly HeldLine[],
  course: CourseRow | undefined,
  context: DecisionContext,
): FiredCourse => {
  const fire: CourseFireRow = {
    id: context.ids('courseFire'),
    checkId: at.checkId,
    businessDate: context.businessDate,
    type: 'fire',
    course: at.number,
    lineIds: lines.map(({ lineId }) => lineId).sort(),
    undoes: [],
    longestSeconds: course?.together === 1 ? longestOf(lines) : null,
    auto: at.auto ? 1 : 0,
    firedAt: context.now,
    firedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return { fire, facts: [rowFact('course_fire', fire)] };
};

const heldLineOf =
  (state: CheckState) =>
  ({ row }: LineStatus): HeldLine => ({
    lineId: row.id,
    prepSeconds: state.service.lines.get(row.id)?.prepSeconds ?? null,
  });

/** All that is held of a check, course by course: what is paid for is not forgotten (rule CF12). */
export const fireAllHeld = (
  state: CheckState,
  courses: readonly CourseRow[],
  context: DecisionContext,
): FiredCourse[] => {
  const groups = groupBy(heldLines(state), (line) => String(courseOf(state.service, line)));
  return [...groups].map(([key, lines]) => {
    const number = Number(key);
    const setting = courses.find((row) => row.number === number);
    const at = { checkId: state.check.id, number, auto: false };
    return fireFact(at, lines.map(heldLineOf(state)), setting, context);
  });
};

/**
 * Tells the stations to make what is held of a course (rules CF3, CF4). Also of a settled check: paid food is made.
 * What is fired already stays as it is.
 */
export const decideFireCourse = (
  state: CheckState,
  courses: readonly CourseRow[],
  command: FireCourseCommand,
  context: DecisionContext,
  auto = false,
): Result<FiredCourse, FireCourseError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const { checkId, course, lineIds } = command;
  const isAsked = (line: LineStatus): boolean =>
    lineIds?.includes(line.row.id) ?? courseOf(state.service, line) === course;
  const held = heldLines(state).filter(isAsked);
  if (held.length === 0) {
    const fired = state.lines
      .filter(isAsked)
      .some(({ row }) => state.service.lines.get(row.id)?.state === 'fired');
    return fired
      ? ok({ fire: null, facts: [] })
      : err(
          failure(
            'nothing_held',
            'Nothing of this course waits to be fired. Send its lines first.',
            'course',
          ),
        );
  }
  const lines = held.map(heldLineOf(state));
  const setting = courses.find(({ number }) => number === course);
  return ok(fireFact({ checkId, number: course, auto }, lines, setting, context));
};
