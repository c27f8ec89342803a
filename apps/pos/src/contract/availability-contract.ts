import type { Failure } from '@galley/base';
import type {
  AddLineCommand,
  CountdownCommands,
  Missing,
  Outage,
  OutageCommands,
} from '@galley/domain';

/** Why something cannot be sold now; see `Lack` of the domain. Times are UTC ms. */
export type LackView = {
  readonly why: 'out' | 'needs' | 'choices' | 'portions' | 'hours';
  /** What is 86'd or empty, where it is something else than itself. */
  readonly name: string | null;
  readonly since: number | null;
  readonly until: number | null;
};

export type AvailabilityView = {
  /** Set on a register that is cut off: when it last heard of the others, UTC ms. */
  readonly asOf: number | null;
  /** What cannot be sold, by the id of item and modifier. */
  readonly items: Readonly<Record<string, LackView>>;
  readonly modifiers: Readonly<Record<string, LackView>>;
  /** Ingredients that an item is sold without, by its id. */
  readonly without: Readonly<Record<string, readonly Missing[]>>;
  readonly outages: readonly Outage[];
  /** What can be 86'd besides items and modifiers. */
  readonly ingredients: readonly {
    readonly id: string;
    readonly name: string;
    readonly out: boolean;
  }[];
};

/** Portions of an item that is counted down. */
export type CountdownView = {
  readonly portions: number;
  /** What is left of them at the site, as far as known here; below zero: more was sold. */
  readonly left: number;
  /** What this register may sell without asking anybody. */
  readonly here: number;
};

/** A sent line of something that went 86'd and is not made yet. */
export type OutageTask = {
  readonly lineId: string;
  readonly checkId: string;
  readonly checkTitle: string;
  readonly name: string;
  readonly quantity: number;
  readonly lack: LackView;
  /** 'settled': it is paid for; what is not made is given back. */
  readonly status: 'open' | 'settled';
};

/** A line of the last round that waits for a confirmation. */
export type AskedAgain = {
  readonly itemId: string;
  readonly quantity: number;
  readonly modifiers: AddLineCommand['modifiers'];
  readonly note?: string;
  readonly seat?: number;
};

/** What of the last round was not rung again, and why. */
export type LeftOut = { readonly name: string; readonly why: Failure };

export type AvailabilityCommands = OutageCommands &
  CountdownCommands & {
    /**
     * Rings what was sent last once more. `asks`: what clashes with an allergy and is rung once somebody confirms it;
     * `leftOut`: what a person has to ring, each with the reason, once.
     */
    repeatRound: {
      input: { checkId: string };
      output: { added: number; asks: readonly AskedAgain[]; leftOut: readonly LeftOut[] };
    };
    /** The kitchen makes a sent line all the same. */
    keepMaking: { input: { lineId: string }; output: null };
    /** A guest could not show to be old enough. `checkId` null: no check was begun. */
    refuseSale: { input: { itemId: string; checkId: string | null }; output: null };
  };

export type AvailabilityQueries = {
  availability: { params: Record<string, never>; result: AvailabilityView };
  /** Running countdowns by the id of their item. */
  countdowns: {
    params: Record<string, never>;
    result: Readonly<Record<string, CountdownView>>;
  };
  /** Of lines that this register sent. */
  outageTasks: { params: Record<string, never>; result: readonly OutageTask[] };
};
