/** A course of the house; its number gives the order of the meal. */
export type OfficeCourse = {
  readonly number: number;
  readonly name: string;
  readonly goes: 'at_once' | 'in_turn';
  /** Minutes after the one before it, when it fires by itself; null: by hand alone. */
  readonly autoMinutes: number | null;
  /** Its lines start so that they are ready together. */
  readonly together: boolean;
};

export type OfficeCourses = {
  readonly courses: readonly OfficeCourse[];
  readonly stations: readonly {
    readonly key: string;
    readonly name: string;
    readonly showComing: boolean;
    readonly holdChits: boolean;
  }[];
  /** `courses`: numbers that its items have. */
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly courses: readonly number[];
  }[];
};

export type CourseCommands = {
  /** All courses of the house at once; those that are left out are taken off. */
  saveCourses: { input: { courses: readonly OfficeCourse[] }; output: null };
  /** What a station sees and prints of what is held. */
  saveStationCourses: {
    input: { stationKey: string; showComing?: boolean; holdChits?: boolean };
    output: null;
  };
  /** Every item of the category gets this usual course. */
  setCategoryCourse: { input: { categoryId: string; course: number }; output: null };
};

export type CourseQueries = {
  courses: { params: Record<string, never>; result: OfficeCourses };
};
