import { type CheckState, courseOf, dueCourses, inOrder, UNDO_FIRE_MS } from '@galley/domain';
import type { CourseView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';

/** Topic of what a second changes about courses: a fire that can no longer be taken back. */
export const COURSE_TIME = 'course-time';

type LineStatus = CheckState['lines'][number];

const stateOf = (all: readonly LineStatus[], held: number, fired: number): CourseView['state'] => {
  if (held > 0) return fired > 0 ? 'part' : 'held';
  // What no station makes is done by its send alone.
  const done = all.every(({ made, row, sent }) => made || (sent && row.stationKey === null));
  if (done) return 'done';
  return fired === 0 ? 'new' : 'fired';
};

/** The fire of a course that is young enough, while nothing of it is made. */
const undoOf = (
  state: CheckState,
  lines: readonly LineStatus[],
  now: number,
): CourseView['undo'] => {
  const fires = lines.flatMap(({ row, made }) => {
    const service = state.service.lines.get(row.id);
    if (made || service?.fireId == null) return [];
    const until = (service.firedAt ?? 0) + UNDO_FIRE_MS;
    return until > now ? [{ fireId: service.fireId, until }] : [];
  });
  return fires.sort((a, b) => b.until - a.until)[0] ?? null;
};

const viewOf = (
  state: CheckState,
  number: number,
  about: { readonly name: string | null; readonly firesAt: number | null; readonly now: number },
): CourseView => {
  const lines = state.lines.filter(
    (line) =>
      line.standing === 'live' && line.liveQuantity > 0 && courseOf(state.service, line) === number,
  );
  const services = lines.flatMap(({ row }) => state.service.lines.get(row.id) ?? []);
  const heldLineIds = lines
    .filter(({ row }) => state.service.lines.get(row.id)?.state === 'held')
    .map(({ row }) => row.id);
  const times = services.flatMap(({ firedAt }) => firedAt ?? []);
  return {
    number,
    name: about.name,
    state: stateOf(lines, heldLineIds.length, times.length),
    heldLineIds,
    firedAt: times.length === 0 ? null : Math.max(...times),
    firesAt: about.firesAt,
    undo: undoOf(state, lines, about.now),
  };
};

/** The courses on a check in order; none where the house has none and nothing is held, or all is taken away. */
export const courseViews = (read: Reader, state: CheckState, now: number): CourseView[] => {
  const house = inOrder(read.courses());
  const dineIn = read.orderType(state.check.orderTypeId)?.kind === 'dine_in';
  const held = [...state.service.lines.values()].some((line) => line.state === 'held');
  if (!(dineIn && house.length > 0) && !held) return [];
  const lines = state.lines.filter(({ standing }) => standing === 'live');
  const numbers = new Set(lines.map((line) => courseOf(state.service, line)));
  const due = dueCourses(state, house, read.firesOf(state.check.id));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) =>
      viewOf(state, number, {
        name: house.find((row) => row.number === number)?.name ?? null,
        firesAt: due.find(({ course }) => course === number)?.dueAt ?? null,
        now,
      }),
    );
};
