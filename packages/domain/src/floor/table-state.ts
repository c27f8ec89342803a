import type { CheckState } from '../checks/project-check.ts';

/** How far a party at a table is, in the order in which a meal goes; without an undo it never goes back. */
export const PARTY_STATES = ['seated', 'ordered', 'fired', 'paying'] as const;
export type PartyState = (typeof PARTY_STATES)[number];
export type TableState = 'free' | 'dirty' | PartyState;

export type PartyProgress = {
  readonly state: PartyState;
  /** The latest course that was fired after the first; null: none was. */
  readonly course: number | null;
};

const firedCourses = ({ lines, service }: CheckState): number[] =>
  lines
    .filter(({ row }) => (service.lines.get(row.id)?.fireId ?? null) !== null)
    .map((line) => service.plans.get(line.rootId)?.course ?? line.row.course);

/** From what was sent, fired, printed and paid of a check (rule FL1). */
export const progressOf = (state: CheckState, guestCheckPrinted: boolean): PartyProgress => {
  const courses = firedCourses(state);
  const course = courses.length === 0 ? null : Math.max(...courses);
  if (guestCheckPrinted || state.paidMinor > 0) return { state: 'paying', course };
  if (course !== null) return { state: 'fired', course };
  return { state: state.lines.some(({ sent }) => sent) ? 'ordered' : 'seated', course };
};

/** Of several checks of one table the one that is furthest. */
export const furthest = (all: readonly PartyProgress[]): PartyProgress | undefined =>
  [...all].sort(
    (a, b) =>
      PARTY_STATES.indexOf(b.state) - PARTY_STATES.indexOf(a.state) ||
      (b.course ?? 0) - (a.course ?? 0),
  )[0];
