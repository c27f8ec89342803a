import type {
  ClockTaskView,
  FloorTaskView,
  HouseTaskView,
  NoteTaskCommand,
  WallTime,
} from '@galley/domain';

/** Everything that waits for a manager, as far as known at this register. */
export type TasksView = {
  /** About checks and what was sold, oldest first. */
  readonly house: readonly HouseTaskView[];
  readonly floor: readonly FloorTaskView[];
  /** Empty for who may not correct punches. */
  readonly clock: readonly ClockTaskView[];
  /** The present minute at the site. */
  readonly now: WallTime;
};

export type TaskCommands = {
  /** Ends a task that nothing else ends, by having been seen. */
  noteTask: { input: NoteTaskCommand; output: null };
};

export type TaskQueries = {
  /** They name guests: for who is logged in. */
  tasks: { params: Record<string, never>; result: TasksView };
};
