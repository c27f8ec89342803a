import type {
  ClockTaskView,
  CorrectPunchCommand,
  FundType,
  PersonIn,
  Proof,
  PunchCommand,
  WallTime,
} from '@galley/domain';

/** What a person sees of their own time after typing their PIN at the time clock. */
export type ClockFace = {
  /** Stands for the person at this clock; dies a minute after its last use. */
  readonly pass: string;
  readonly employeeId: string;
  readonly name: string;
  /** Null: not clocked in, as far as this register has heard. */
  readonly shift: {
    readonly since: number;
    readonly jobId: string | null;
    readonly jobName: string | null;
    readonly onBreak: {
      readonly since: number;
      readonly name: string;
      readonly paid: boolean;
    } | null;
    /** Paid minutes up to now. */
    readonly minutes: number;
  } | null;
  /** Paid minutes of the business day, shifts of the day that are over included. */
  readonly dayMinutes: number;
  readonly jobs: readonly { readonly id: string; readonly name: string }[];
  readonly breaks: readonly {
    readonly id: string;
    readonly name: string;
    readonly paid: boolean;
  }[];
  /** Checks that are the person's and open. */
  readonly openChecks: readonly { readonly id: string; readonly title: string }[];
  /** Drawers and banks that the person answers for. */
  readonly openFunds: readonly {
    readonly id: string;
    readonly type: FundType;
    readonly ownerName: string;
  }[];
  readonly mayCorrect: boolean;
  /** When this was so, by the register's clock, UTC ms. */
  readonly at: number;
  /** Since when this register has heard of nobody, UTC ms; null while it does. */
  readonly asOf: number | null;
};

/** Who is in, and what of the time clock waits for a manager. */
export type ClockListView = {
  /** Who works here, and at what: for a shift that nobody punched. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly jobs: readonly { readonly id: string; readonly name: string }[];
  readonly inNow: readonly PersonIn[];
  readonly tasks: readonly ClockTaskView[];
  /** The present minute, to begin a typed time with. */
  readonly now: WallTime;
};

export type TimeClockCommands = {
  /** Opens the time clock for the person of a PIN or badge, and not the register. */
  openClock: { input: Proof; output: ClockFace };
  /**
   * Clocks in, to another job, on a break, back or out. `managerPin`: another person who may correct punches agrees
   * that checks and cash funds stay open.
   */
  punch: { input: PunchCommand & { pass: string; managerPin?: string }; output: ClockFace };
  /** Says what is wrong about a punch, beside it; without a pass, by who is logged in. */
  correctPunch: { input: { pass?: string; correction: CorrectPunchCommand }; output: null };
};

export type TimeClockQueries = {
  /** For who may correct punches; null: the pass is over, or its person may not. */
  clockList: { params: { pass: string }; result: ClockListView | null };
};
