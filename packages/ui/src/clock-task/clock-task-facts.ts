type Wall = { readonly wall: string; readonly which?: 'first' | 'second' };

export type ClockTaskPunch = {
  readonly id: string;
  readonly type: 'in' | 'job' | 'break' | 'back' | 'out';
  readonly at: number;
  readonly wall: Wall;
  readonly deviceName: string;
};

/** What of the time clock waits for a manager. */
export type ClockTaskFacts = {
  readonly key: string;
  readonly type: 'in_twice' | 'out_missing' | 'in_missing' | 'corrected_twice';
  readonly employeeId: string;
  readonly name: string;
  readonly first: ClockTaskPunch;
  readonly second: ClockTaskPunch | null;
  readonly lastSeen: { readonly at: number; readonly wall: Wall } | null;
  readonly choices: readonly {
    readonly correctionId: string;
    readonly byName: string;
    readonly reason: string;
    readonly at: number | null;
  }[];
};

/** The answer to a task. */
export type ClockTaskAnswer = { readonly reason: string } & (
  | { readonly act: 'strike'; readonly subjectId: string }
  | { readonly act: 'keep'; readonly subjectId: string; readonly correctionId: string }
  | ({ readonly act: 'add'; readonly employeeId: string; readonly type: 'in' | 'out' } & Wall)
);

/** A shift that nobody punched, as a manager notes it. */
export type ForgottenShiftNote = {
  readonly act: 'shift';
  readonly employeeId: string;
  readonly in: Wall;
  readonly out: Wall;
  readonly jobId?: string;
  readonly reason: string;
};

/** What was wrong about a note: its code, and which of the two times it is about. */
export type ForgottenShiftTrouble = {
  readonly code: string;
  readonly field?: string | undefined;
};
