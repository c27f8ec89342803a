import type { PaceError, RemakesOf, TimesOf, VoidsOf } from '@galley/domain';

type Named = { readonly name: string };

/** Ticket times of a business date, out of the kitchen's own facts. Seconds. */
export type OfficeKitchenNumbers = {
  readonly stations: readonly (TimesOf &
    Named & {
      /** Tickets that were brought back after their bump. */
      readonly broughtBack: number;
    })[];
  readonly items: readonly TimesOf[];
  readonly hours: readonly TimesOf[];
  readonly slowest: readonly {
    readonly id: string;
    readonly checkId: string;
    readonly label: string;
    readonly stationName: string;
    readonly seconds: number;
    readonly startedAt: number;
    readonly items: readonly string[];
  }[];
  readonly voids: readonly VoidsOf[];
  /** What was made again, the most first. */
  readonly remakes: readonly (Omit<RemakesOf, 'stationKey'> & { readonly stationName: string })[];
  /** How far the expected times were off, learned from the month before alone; null: too little is known. */
  readonly expected: PaceError | null;
};

export type KitchenNumberQueries = {
  kitchenNumbers: { params: { businessDate?: string }; result: OfficeKitchenNumbers };
};
