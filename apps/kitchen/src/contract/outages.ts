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

export type OutCommands = OutageCommands;

export type OutQueries = {
  /** `ticketId` null: only what is out. */
  outages: { params: { ticketId: string | null }; result: OutagesView };
  /** Of the open tickets of a board, most first; empty where the house has no ingredients. */
  ingredientCounts: { params: { stationKey: string }; result: readonly IngredientCount[] };
};
