import type { MergedRow } from '../core/index.ts';
import type { RowKey } from './row-store.ts';

/** A row of a bucket as a hub has it. */
export type HubRow = MergedRow & {
  readonly id: string;
  readonly seq: number;
  readonly schema: number;
};

/** All rows of a hub's bucket, to be compared with those that are here. */
export type HubBucket = {
  readonly scope: string;
  readonly kind: string;
  readonly day: string;
  readonly rows: readonly HubRow[];
  /**
   * Rows up to this number should be here: one that is not, or is another, is a difference and counted.
   * Later ones are news. Absent: everything is news, because this device comes from another hub.
   */
  readonly covered?: number;
  /** The hub lacks commits that we have heard of: that it has a row not, or in an earlier form, says nothing. */
  readonly lagging: boolean;
  /** Nobody brings the hub commits that we have heard of: what is later here may be all that is left of them. */
  readonly orphaned?: boolean;
  /** What only the central hub writes may be newer here than at this hub, which does not reach that one. */
  readonly apart?: boolean;
  /** Rows (`kind id`) that were spared when the comparison began, or changed here since: they are not compared. */
  readonly news?: ReadonlySet<string>;
  /**
   * Whether the difference has lasted for so long that nobody else can be about to bring the row: told of a row
   * that a signed commit here proves, and of one that is here alone.
   */
  readonly isLost?: (key: RowKey, proven: boolean) => boolean;
  /** Whether the hub has lacked the row for so long that nobody who may write it is about to bring it. */
  readonly isOrphan?: (key: RowKey) => boolean;
};

export type Settled = {
  /** Rows that were put right here. */
  readonly healed: number;
  /** Rows that the hub has to get from here. */
  readonly send: readonly RowKey[];
  /** Rows that this device may not write and that nobody else brings: for people to decide on. */
  readonly orphans: readonly RowKey[];
  /** Rows that are here and not, or not so, at the hub; some of them may be on their way. */
  readonly lacking: readonly RowKey[];
  /** Some row that should be equal was not; spared rows and news are none. */
  readonly differs: boolean;
};
