import type { DayPass, FundRule } from '@galley/domain';

/** What a Z brings to a date. Amounts are minor units. */
export type OfficeDayZ = {
  readonly display: string;
  readonly receipts: number;
  readonly turnoverMinor: number;
};

/** A business date with its Zs, its close, and what came after it. */
export type OfficeDay = {
  readonly businessDate: string;
  readonly zs: readonly OfficeDayZ[];
  readonly close: {
    readonly at: number;
    readonly byName: string;
    readonly turnoverMinor: number;
    readonly passes: readonly DayPass[];
    /** Registers that could not be heard then, or had no Z of the date. */
    readonly without: readonly string[];
  } | null;
  /** Another device, cut off then, closed it too. */
  readonly closedAgain: boolean;
  readonly supplements: readonly (OfficeDayZ & { readonly at: number })[];
  /** The close and its supplements; of an open date its Zs so far. */
  readonly turnoverMinor: number;
};

/** What a person's counts came to: those that were over, those that were short. */
export type PersonOverShort = {
  readonly employeeId: string;
  readonly name: string;
  readonly counts: number;
  readonly overMinor: number;
  readonly shortMinor: number;
};

export type DayBook = {
  readonly funds: FundRule;
  /** The newest first. */
  readonly days: readonly OfficeDay[];
  /** Of the days shown, those with most difference first. */
  readonly people: readonly PersonOverShort[];
};

export type DaysCommands = {
  saveFundRule: { input: { funds: FundRule }; output: null };
};

export type DaysQueries = {
  dayBook: { params: Record<string, never>; result: DayBook };
  /** A row a Z and date, for bookkeeping. */
  dayBookFile: {
    params: Record<string, never>;
    result: { readonly fileName: string; readonly text: string };
  };
};
