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
};

export type OutCommands = OutageCommands;

export type OutQueries = {
  /** `ticketId` null: only what is out. */
  outages: { params: { ticketId: string | null }; result: OutagesView };
};
