import type {
  ClockTaskView,
  CorrectPunchCommand,
  PersonIn,
  PunchType,
  WallTime,
} from '@galley/domain';

/** A punch with what was said of it. */
export type OfficePunch = {
  readonly id: string;
  readonly type: PunchType;
  readonly at: number;
  readonly wall: WallTime;
  readonly jobId: string | null;
  readonly deviceName: string;
  /** When it was punched, where a correction says another time; null: nobody punched it, or it is as punched. */
  readonly punchedAt: number | null;
  /** Nobody punched it. */
  readonly added: boolean;
  readonly corrections: readonly {
    readonly id: string;
    readonly act: string;
    readonly byName: string;
    readonly correctedAt: number;
    readonly reason: string;
    /** The person corrected their own. */
    readonly own: boolean;
  }[];
};

export type OfficeShift = {
  readonly employeeId: string;
  readonly name: string;
  readonly businessDate: string;
  readonly state: 'open' | 'closed' | 'unfinished';
  readonly in: OfficePunch;
  readonly out: OfficePunch | null;
  readonly jobs: readonly OfficePunch[];
  readonly breaks: readonly {
    readonly name: string;
    readonly paid: boolean;
    readonly start: OfficePunch;
    readonly end: OfficePunch | null;
  }[];
  readonly minutes: number;
  readonly paidBreakMinutes: number;
  readonly unpaidBreakMinutes: number;
  readonly byJob: readonly { readonly jobName: string | null; readonly minutes: number }[];
};

/** The hours of a week, Monday to Sunday. */
export type OfficeHoursWeek = {
  readonly days: readonly string[];
  readonly people: readonly {
    readonly employeeId: string;
    readonly name: string;
    /** Paid minutes of each of `days`. */
    readonly minutes: readonly number[];
    readonly totalMinutes: number;
    /** Shifts whose hours are not known. */
    readonly unfinished: number;
  }[];
  readonly shifts: readonly OfficeShift[];
  /** Punches of the week that do not count. */
  readonly struck: readonly (OfficePunch & { readonly name: string })[];
};

export type OfficeTimeClock = {
  readonly inNow: readonly PersonIn[];
  readonly tasks: readonly ClockTaskView[];
  readonly now: WallTime;
  readonly jobs: readonly { readonly id: string; readonly name: string }[];
  readonly breaks: readonly {
    readonly id: string;
    readonly name: string;
    readonly paid: boolean;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly jobIds: readonly string[];
  }[];
};

export type TimeClockCommands = {
  correctPunch: { input: CorrectPunchCommand; output: null };
  /** A new one (no id), another name, or off the list (no name). */
  saveJob: { input: { id?: string; name?: string }; output: null };
  saveBreakType: { input: { id?: string; name?: string; paid?: boolean }; output: null };
  setPersonJobs: { input: { employeeId: string; jobIds: readonly string[] }; output: null };
};

export type TimeClockQueries = {
  timeClock: { params: Record<string, never>; result: OfficeTimeClock };
  /** The week that a date is in; absent: the current one. */
  hours: { params: { date?: string }; result: OfficeHoursWeek };
  /** The same as a file. */
  hoursFile: {
    params: { date?: string };
    result: { readonly fileName: string; readonly text: string };
  };
};
