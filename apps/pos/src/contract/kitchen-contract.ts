import type { RemakeReason } from '@galley/domain';

/** What a register asks of the kitchen besides making what was sent. */
export type KitchenCommands = {
  /** All that the kitchen still makes for the check before other things; `rush` false: no longer. */
  rushCheck: { input: { checkId: string; rush: boolean }; output: null };
  /** So many of a sent line are made again, for nobody's money. */
  remakeLine: {
    input: {
      checkId: string;
      lineId: string;
      quantity: number;
      reason: RemakeReason;
      note: string | null;
    };
    output: { readonly ticketId: string };
  };
  /** What was to be made again is not, as long as its station has not begun. */
  takeBackRemake: { input: { ticketId: string }; output: null };
  /** Whoever serves has heard what the expo handed out for the check. */
  takeOut: { input: { checkId: string }; output: null };
};

export type KitchenQueries = {
  /** What the expo handed out for checks that the person serves and nobody has taken, the earliest first. */
  handedOut: { params: Record<string, never>; result: readonly HandedOutView[] };
  /** What this register, or the person at it, sent and no screen of its station has shown in time, the earliest first. */
  undelivered: { params: Record<string, never>; result: readonly UndeliveredView[] };
};

/** How the kitchen stands with a check. */
export type KitchenView = {
  /** Some of it was fired and is not done. */
  readonly making: boolean;
  /** Somebody asked to have some of what is made before others. */
  readonly rushed: boolean;
  /** What of its lines is made again, and was; each with whether its station has it done. */
  readonly again: readonly RemadeView[];
};

export type RemadeView = {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: RemakeReason;
  readonly done: boolean;
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

/** A check of which the kitchen sees something on no screen. */
export type UndeliveredView = {
  readonly checkId: string;
  readonly callNumber: string | null;
  readonly tableLabel: string | null;
  readonly stations: readonly string[];
  /** When the first of it was to be there, hub time, ms. */
  readonly since: number;
  /** All of it was printed in the stead of a screen. */
  readonly onPaper: boolean;
};
