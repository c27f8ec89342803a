import type {
  LedgerLine,
  PoolBasis,
  PoolPoints,
  PoolSource,
  SaveTipPoolsCommand,
  TipSums,
} from '@galley/domain';

/** A rule for sharing tips as the office edits it. */
export type OfficeTipPool = {
  readonly id?: string;
  readonly name: string;
  /** Business dates, both included; null: goes on. */
  readonly fromDate: string;
  readonly untilDate: string | null;
  readonly source: PoolSource;
  readonly ppm: number;
  /** Null: everybody gives. */
  readonly giverRoleIds: readonly string[] | null;
  readonly takers: readonly PoolPoints[];
  readonly basis: PoolBasis;
  /** Whoever may close the day takes too. */
  readonly managers: boolean;
};

/** What a person has of tips in a period. Minor units. */
export type OfficeTipPerson = {
  readonly employeeId: string;
  readonly name: string;
  readonly sums: TipSums;
  /** At the end of the period, of all dates until then. */
  readonly owedMinor: number;
  /** The latest first. */
  readonly lines: readonly LedgerLine[];
};

export type OfficeTipBook = {
  /** Business dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly pools: readonly OfficeTipPool[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly OfficeTipPerson[];
};

export type TipCommands = {
  saveTipPools: { input: SaveTipPoolsCommand; output: null };
};

export type TipQueries = {
  /** The last `days` days up to the business date. */
  tipBook: { params: { days: number }; result: OfficeTipBook };
};
