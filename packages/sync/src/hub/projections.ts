import type { KindSpec } from '@galley/base';

type Place = { readonly tenantId: string; readonly scopeId: string };

export type ProjectionLook = {
  /** How many rows of the envelope were read. */
  readonly rows: number;
  /** How many rows are otherwise than the envelope says, or are in one of the two only. */
  readonly differing: number;
  /** Days of those of them that the envelope has; '' for no day. */
  readonly days: readonly string[];
  /** Where to go on; undefined at the end of the kind. */
  readonly next: string | undefined;
};

/** Tables that hold what the envelope says, for SQL and reports, and are nobody's source. */
export type ProjectionCheck = {
  readonly kinds: readonly KindSpec[];
  /** Compares the rows of the next ids behind `after` with the envelope. */
  look(scope: Place, kind: string, after: string): Promise<ProjectionLook>;
  /** Writes those rows anew from the envelope. */
  mend(scope: Place, kind: string, after: string): Promise<void>;
};
