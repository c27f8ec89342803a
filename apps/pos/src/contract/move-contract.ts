import type { GuestCheckPrint, MoveContradiction } from '@galley/domain';

/** A line, or some of the whole ones of it. */
export type PickedLine = { readonly lineId: string; readonly quantity?: number };

/** Where lines go: an open check, the check at a table (a new one where there is none), or a new one beside. */
export type MoveTarget =
  | { readonly type: 'check'; readonly checkId: string }
  | { readonly type: 'table'; readonly tableId: string }
  | { readonly type: 'new' };

export type SplitBy =
  | { readonly type: 'lines'; readonly groups: readonly (readonly PickedLine[])[] }
  | { readonly type: 'seats' }
  | { readonly type: 'evenly'; readonly ways: number }
  | { readonly type: 'amount'; readonly amountMinor: number };

type Approved = { readonly approvalId?: string };

/** Moving lines between checks and seats. Each answers with the move, by which `undoMove` takes it back. */
export type MoveCommands = {
  moveLines: {
    input: {
      checkId: string;
      lines: readonly PickedLine[];
      to: MoveTarget;
      seat?: number | null;
    } & Approved;
    output: { moveId: string; checkId: string };
  };
  mergeChecks: {
    /** `underOneNumber`: both are free of tax by different numbers, and the person was told. */
    input: { checkId: string; intoCheckId: string; underOneNumber?: true } & Approved;
    output: { moveId: string };
  };
  splitCheck: {
    input: { checkId: string; by: SplitBy } & Approved;
    output: { moveId: string; checkIds: readonly string[] };
  };
  /** What this check has of the lines, in equal parts with others. */
  shareLines: {
    input: {
      checkId: string;
      lineIds: readonly string[];
      withCheckIds: readonly string[];
    } & Approved;
    output: { moveId: string };
  };
  /** Several seats share the lines; none: for the whole table. */
  seatLines: {
    input: { checkId: string; lineIds: readonly string[]; seats: readonly number[] };
    output: { moveId: string };
  };
  undoMove: { input: { checkId: string; moveId: string } & Approved; output: { moveId: string } };
  /** A person decides between moves of registers that could not see one another, or a move and a payment. */
  settleMove: {
    input: { checkId: string; moveId: string; choice: 'stands' | 'other' } & Approved;
    output: { moveId: string };
  };
  /** Transfers the check to another server; one of somebody else needs a right or an approval (rule MV23). */
  handOver: {
    input: { checkId: string; employeeId: string; approvalId?: string };
    output: null;
  };
};

/** A check as a split would leave it. */
export type SplitPartView = { readonly seat: number | null; readonly totalMinor: number };

export type MoveQueries = {
  /** What each check would come to if it were split so, this one first; null: it cannot be split so now. */
  splitParts: {
    params: { checkId: string; by: SplitBy };
    result: readonly SplitPartView[] | null;
  };
  /** Who may look after a check: everybody who works here. */
  servers: { params: Record<string, never>; result: readonly { id: string; name: string }[] };
};

/** Another open check of the same party or table. */
export type SiblingView = {
  readonly id: string;
  readonly title: string;
  readonly totalMinor: number;
  readonly dueMinor: number;
};

/** Two registers that could not see one another moved the same line, or one moved what the other was paid for. */
export type ContradictionView = {
  readonly type: MoveContradiction['type'];
  readonly moveId: string;
  readonly lineNames: readonly string[];
  /** Titles of the checks where the lines sit, and where they would sit else. */
  readonly standsAt: string;
  readonly otherAt: string;
  readonly byName: string;
  readonly deviceName: string;
};

/** What a check has to do with others. */
export type KinView = {
  readonly siblings: readonly SiblingView[];
  readonly contradictions: readonly ContradictionView[];
  /** Of a check that is merged: where its lines are. */
  readonly mergedInto: Pick<SiblingView, 'id' | 'title'> | null;
  readonly guestCheckPrinted: boolean;
  /** The statement that the guest holds; null: none was printed. */
  readonly guestCheck: GuestCheckPrint | null;
};
