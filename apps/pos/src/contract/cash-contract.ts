import type {
  CashMoveType,
  DayGate,
  Denomination,
  ForeignCount,
  FundType,
  MoveCashCommand,
  OpenFundCommand,
} from '@galley/domain';

/** A drawer or bank that somebody answers for. What should be in it is not told before it is counted. */
export type FundSessionView = {
  readonly id: string;
  readonly fundId: string;
  readonly type: FundType;
  /** The register of a drawer, the person of a bank. */
  readonly ownerName: string;
  readonly employeeName: string;
  readonly floatMinor: number;
  readonly openedAt: number;
  /** Cash that this person takes here goes into it. */
  readonly inUse: boolean;
  /** This person may count and close it. */
  readonly mayCount: boolean;
  /** Its register, or one that its owner sells at, is out of reach: a count now is provisional. */
  readonly unheard: readonly string[];
};

/** A session that was counted and closed. Amounts are minor units. */
export type FundCloseView = {
  readonly id: string;
  readonly type: FundType;
  readonly ownerName: string;
  readonly employeeName: string;
  readonly countedAt: number;
  readonly countedMinor: number;
  readonly expectedMinor: number;
  readonly overShortMinor: number;
  /** Cash of other currencies, each beside what had to be there. */
  readonly foreign: readonly ForeignCount[];
  /** Came to be known after the count, and lay in it. */
  readonly lateMinor: number;
  /** Taken or given after the count, and in no later session. */
  readonly afterMinor: number;
  /** Counted again by a register that had not heard. */
  readonly closedAgain: boolean;
  /** Registers that could not be heard then and have not been since: the count is provisional. */
  readonly provisional: readonly string[];
};

export type FundsView = {
  /** The site asks for an open fund before cash is taken. */
  readonly required: boolean;
  /** What a drawer of this currency is counted by; minor units, largest first. */
  readonly denominations: readonly number[];
  readonly open: readonly FundSessionView[];
  /** The fund of this register's drawer, and of this person's bank. */
  readonly drawerOpen: boolean;
  readonly bankOpen: boolean;
  /** Foreign currencies that were ever taken, and may lie in a fund. */
  readonly currencies: readonly string[];
  readonly safeId: string;
  readonly pettyId: string;
  /** Moves of drawers; counting of others', safe, petty cash, Z and day. */
  readonly mayMove: boolean;
  readonly mayClose: boolean;
  /** The number that the next Z gets, and when the last one was made. */
  readonly nextZ: string;
  readonly lastZAt: number | null;
  readonly lastZ: string | null;
  readonly closed: readonly FundCloseView[];
};

export type CashCommands = {
  openFund: { input: OpenFundCommand; output: { sessionId: string } };
  moveCash: { input: MoveCashCommand; output: { moveId: string; type: CashMoveType } };
  /** Blind: only the answer says what had to be there. */
  countFund: {
    input: {
      sessionId?: string;
      fundId?: string;
      countedMinor: number;
      counted?: readonly Denomination[];
      foreign?: readonly { currency: string; countedMinor: number }[];
    };
    output: {
      countedMinor: number;
      expectedMinor: number;
      overShortMinor: number;
      foreign: readonly ForeignCount[];
    };
  };
  /** Closes this register's own series and prints the report. */
  makeZ: {
    input: Record<string, never>;
    output: { display: string; turnoverMinor: number; receipts: number };
  };
  /** Prints the running series; changes nothing. */
  printX: { input: Record<string, never>; output: null };
  /** Closes the site's business date, past what is not done with a reason for each gate. */
  closeDay: {
    input: {
      businessDate: string;
      passes: readonly { gate: DayGate; reason: string }[];
    };
    output: { turnoverMinor: number };
  };
  /** Gives up what a register never sent. */
  declareLoss: { input: { lostDeviceId: string; reason: string }; output: null };
  /** The last Z of this register once more, marked as a copy. */
  reprintZ: { input: Record<string, never>; output: { display: string } };
};

/** The business date that can be closed, what is in the way, and every register of the site. */
export type DayCloseView = {
  readonly businessDate: string;
  readonly closed: boolean;
  /** Only those with something in the way. */
  readonly gates: readonly { readonly gate: DayGate; readonly names: readonly string[] }[];
  readonly registers: readonly {
    readonly deviceId: string;
    readonly name: string;
    /** UTC ms; null: never. */
    readonly lastHeardAt: number | null;
    readonly silent: boolean;
    readonly zs: readonly { readonly display: string; readonly turnoverMinor: number }[];
  }[];
};

export type CashQueries = {
  dayClose: { params: Record<string, never>; result: DayCloseView | null };
  funds: { params: Record<string, never>; result: FundsView | null };
};
