import type {
  ClockTaskView,
  FloorTaskView,
  HouseTaskView,
  NoteTaskCommand,
  PromiseOrderCommand,
  SettleFloorCommand,
  WallTime,
} from '@galley/domain';

/** Everything that waits for a manager. */
export type OfficeTasks = {
  /** About checks and what was sold, oldest first. */
  readonly house: readonly HouseTaskView[];
  readonly floor: readonly FloorTaskView[];
  readonly clock: readonly ClockTaskView[];
  /** The present minute at the site. */
  readonly now: WallTime;
};

export type TaskCommands = {
  /** Ends a task that nothing else ends, by having been seen. */
  noteTask: { input: NoteTaskCommand; output: null };
  /** The kitchen makes a sent line although what it is made of is 86'd. */
  keepMaking: { input: { lineId: string }; output: null };
  /** Moves a promised order to another time, or keeps it in one that is full. */
  promiseOrder: { input: PromiseOrderCommand; output: null };
  settleFloor: { input: SettleFloorCommand; output: null };
};

export type TaskQueries = {
  tasks: { params: Record<string, never>; result: OfficeTasks };
};
