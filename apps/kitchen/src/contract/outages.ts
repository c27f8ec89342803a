import type { Outage, OutageCommands, SubjectKind } from '@galley/domain';

/** Something of which the kitchen can say that it is out. */
export type OutSubject = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
};

export type OutagesView = {
  /** Lines of the ticket asked about, each with itself, what was chosen and what it is made with. */
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly subjects: readonly (OutSubject & { readonly out: boolean })[];
  }[];
  readonly out: readonly Outage[];
  /** What is counted down, least first; `left` is below zero where more was sold than there was. */
  readonly counted: readonly {
    readonly itemId: string;
    readonly name: string;
    readonly left: number;
    readonly portions: number;
  }[];
};

/** Portions still to be made that need an ingredient. */
export type IngredientCount = {
  readonly ingredientId: string;
  readonly name: string;
  readonly portions: number;
};

/** What the kitchen can say that it is out of without a ticket, under the name of its category. */
export type MenuSubjects = {
  readonly groups: readonly {
    readonly id: string;
    /** Null: ingredients; empty: choices. */
    readonly name: string | null;
    readonly subjects: readonly (OutSubject & { readonly out: boolean })[];
  }[];
  /** How many more there are; words find them. */
  readonly more: number;
};

export type OutCommands = OutageCommands;

export type OutQueries = {
  /** `ticketId` null: only what is out. */
  outages: { params: { ticketId: string | null }; result: OutagesView };
  /**
   * Without words what the stations of the screen make, and ingredients; with them whatever of the menu has a word
   * that begins with each, choices too.
   */
  menuSubjects: { params: { stationKey: string; search: string }; result: MenuSubjects };
  /** Of the open tickets of a board, most first; empty where the house has no ingredients. */
  ingredientCounts: { params: { stationKey: string }; result: readonly IngredientCount[] };
};
