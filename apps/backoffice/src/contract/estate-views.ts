import type { ResolutionAct } from '@galley/domain';

/** A person's decision on a task. */
export type ResolutionView = {
  readonly act: ResolutionAct;
  readonly reason: string;
  readonly at: number;
  readonly byName: string | null;
};

type Task = {
  /** Id of the row that it is about. */
  readonly id: string;
  /** Hub time (ms) since when. */
  readonly at: number;
  /** Name of the device that it came from, or its id when nobody knows it any more. */
  readonly deviceName: string;
  readonly resolution: ResolutionView | null;
};

/** A column of a rejected row as text: what it is, and whether it is what keeps the row out. */
export type QuarantinedField = {
  readonly name: string;
  readonly type: 'text' | 'int' | 'json';
  readonly nullable: boolean;
  readonly value: string | null;
  readonly wrong: boolean;
};

/** The check that a row belongs to, by the title that lists of checks show. */
export type CheckOfRow = {
  readonly id: string;
  readonly title: string;
  readonly businessDate: string;
};

/** A commit that the central hub set aside: what, why, from where, since when. */
export type QuarantineTask = Task & {
  readonly code: string;
  /** Kind of the device that it came from; null when nobody knows it any more. */
  readonly deviceKind: string | null;
  /** The hub's own words. */
  readonly reason: string;
  readonly rows: readonly {
    readonly kind: string;
    readonly id: string;
    /** Null for a row of no check, or of one that is not here. */
    readonly check: CheckOfRow | null;
    readonly fields: readonly QuarantinedField[];
  }[];
  /** Whether the rows travelled with the verdict and are of kinds that this version knows. */
  readonly adoptable: boolean;
};

/** An identity that two devices used: a copied disk. `newName` went on under an identity of its own. */
export type ForkTask = Task & {
  readonly newName: string;
  readonly fromSeq: number;
  readonly toSeq: number;
};

/**
 * Something that the central hub tells of by an alarm. `fact_conflict`: the same fact has two contents, the first
 * one stands, and `differences` are columns that the device told otherwise. Other codes: what the alarm says.
 */
export type ConflictTask = Task & {
  readonly code: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Null for a row of no check, or of one that is not here. */
  readonly check: CheckOfRow | null;
  readonly differences: readonly {
    readonly name: string;
    readonly stands: string | null;
    readonly told: string | null;
  }[];
};

export type EstateDevice = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly number: number;
  readonly enrolledAt: number;
  readonly epoch: number;
  /** Number of its newest commit that this office has heard of; 0 for none. */
  readonly lastSeq: number;
  /** `cloned`: another device used its identity, and nobody has looked at it yet. */
  readonly state: 'enrolled' | 'revoked' | 'cloned';
};

/** A hub that may act for the site, as the rows have it. */
export type EstateHub = {
  readonly id: string;
  readonly name: string;
  /** Never takes over, as people set it. */
  readonly excluded: boolean;
  /** The device that starts it when it takes over; null for a hub that always runs. */
  readonly deviceId: string | null;
  /** Where it answers when it runs; empty for one that only its own start names. */
  readonly urls: readonly string[];
};

/** The devices of the site, and what of their replication a person must look at. */
export type EstateView = {
  readonly devices: readonly EstateDevice[];
  /** Living hubs of the site: in the order in which they take over, then those that never do. */
  readonly hubs: readonly EstateHub[];
  readonly quarantine: readonly QuarantineTask[];
  readonly forks: readonly ForkTask[];
  readonly conflicts: readonly ConflictTask[];
  /** Tasks that nobody has decided on. */
  readonly open: number;
};

/** What an import did to the menu; all of it or nothing happened. */
