/** What a register asks of the kitchen besides making what was sent. */
export type KitchenCommands = {
  /** All that the kitchen still makes for the check before other things; `rush` false: no longer. */
  rushCheck: { input: { checkId: string; rush: boolean }; output: null };
  /** Whoever serves has heard what the expo handed out for the check. */
  takeOut: { input: { checkId: string }; output: null };
};

export type KitchenQueries = {
  /** What the expo handed out for checks that the person serves and nobody has taken, the earliest first. */
  handedOut: { params: Record<string, never>; result: readonly HandedOutView[] };
};

/** How the kitchen stands with a check. */
export type KitchenView = {
  /** Some of it was fired and is not done. */
  readonly making: boolean;
  /** Somebody asked to have some of what is made before others. */
  readonly rushed: boolean;
};

/** What waits at the pass for whoever serves a check. */
export type HandedOutView = {
  readonly checkId: string;
  readonly callNumber: string | null;
  readonly tableLabel: string | null;
  readonly guestName: string | null;
  /** Courses by the names of the house, else their numbers; empty of what is taken away. */
  readonly courses: readonly (string | number)[];
  readonly stations: readonly string[];
  /** Hub time, ms. */
  readonly at: number;
};
