/** What only a person can put right, with what a screen needs to say it. */
export type FloorTaskView = {
  readonly key: string;
  readonly type: 'two_parties' | 'seated_twice' | 'seated_and_gone';
  readonly tableLabel: string | null;
  readonly partyId: string | null;
  /** Null: guests without a name. */
  readonly partyName: string | null;
  readonly gone: 'no_show' | 'cancelled' | null;
  readonly checks: readonly {
    readonly checkId: string;
    readonly title: string;
    readonly guestName: string | null;
    readonly covers: number | null;
    readonly serverName: string;
    readonly tableLabel: string | null;
  }[];
};
