import type { SubjectKind } from '@galley/domain';

/** Something of which the kitchen can say that it is out. */
export type OutSubject = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
};

export type OutView = OutSubject & {
  /** Hub time, ms. */
  readonly since: number | null;
  readonly until: number | null;
  readonly untilDayEnd: boolean;
  /** A person, or the device that said it. */
  readonly byName: string;
};

export type OutagesView = {
  /** Lines of the ticket asked about, each with itself, what was chosen and what it is made with. */
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly subjects: readonly (OutSubject & { readonly out: boolean })[];
  }[];
  readonly out: readonly OutView[];
};

export type OutCommands = {
  markUnavailable: {
    input: { subjectKind: SubjectKind; subjectId: string; until: 'back' | 'day_end' | number };
    output: null;
  };
  markAvailable: { input: { subjectKind: SubjectKind; subjectId: string }; output: null };
};

export type OutQueries = {
  /** `ticketId` null: only what is out. */
  outages: { params: { ticketId: string | null }; result: OutagesView };
};
