import type {
  ClockTaskView,
  HouseTaskView,
  NoteTaskCommand,
  SettleFloorCommand,
  WallTime,
} from '@galley/domain';

/** What cut-off registers did at the floor, with what a screen needs to say it. */
export type OfficeFloorTask = {
  readonly key: string;
  readonly type: 'two_parties' | 'seated_twice' | 'seated_and_gone';
  readonly tableLabel: string | null;
  readonly partyId: string | null;
  /** Null: guests without a name. */
  readonly partyName: string | null;
  readonly gone: 'no_show' | 'cancelled' | null;
  readonly checks: readonly {
    readonly checkId: string;
    readonly title: string;
    readonly guestName: string | null;
    readonly covers: number | null;
    readonly serverName: string;
    readonly tableLabel: string | null;
  }[];
};

/** Everything that waits for a manager. */
export type OfficeTasks = {
  /** About checks and what was sold, oldest first. */
  readonly house: readonly HouseTaskView[];
  readonly floor: readonly OfficeFloorTask[];
  readonly clock: readonly ClockTaskView[];
  /** The present minute at the site. */
  readonly now: WallTime;
};

export type TaskCommands = {
  /** Ends a task that nothing else ends, by having been seen. */
  noteTask: { input: NoteTaskCommand; output: null };
  /** The kitchen makes a sent line although what it is made of is 86'd. */
  keepMaking: { input: { lineId: string }; output: null };
  settleFloor: { input: SettleFloorCommand; output: null };
};

export type TaskQueries = {
  tasks: { params: Record<string, never>; result: OfficeTasks };
};
