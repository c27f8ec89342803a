/** Courses: what is held, fired and taken back. */
export type CourseCommands = {
  /** All that is held of a course, or the lines that are named. Answers null where all of it was fired before. */
  fireCourse: {
    input: { checkId: string; course: number; lineIds?: readonly string[] };
    output: { fireId: string | null };
  };
  /** For some seconds, and while no station has made of it. */
  undoFire: { input: { checkId: string; fireId: string }; output: null };
  /** Puts lines into another course, or holds them (null: as their course), while no station makes them. */
  planLines: {
    input: {
      checkId: string;
      lineIds: readonly string[];
      course?: number;
      hold?: boolean | null;
    };
    output: null;
  };
};

/** A course as a check has it. */
export type CourseView = {
  readonly number: number;
  /** As the house calls it; null: it has no name for it. */
  readonly name: string | null;
  /** `part`: some of it waits and some was fired. */
  readonly state: 'new' | 'held' | 'part' | 'fired' | 'done';
  readonly heldLineIds: readonly string[];
  /** When the last of it was fired, hub time, ms. */
  readonly firedAt: number | null;
  /** When the clock will fire what is held; null: a person does. */
  readonly firesAt: number | null;
  /** The fire that can be taken back, and until when (hub time, ms). */
  readonly undo: { readonly fireId: string; readonly until: number } | null;
};

/** A course of the house. */
export type HouseCourse = { readonly number: number; readonly name: string };
