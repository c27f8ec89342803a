import type { TicketView } from './tickets.ts';

/** What the stations make together for one course of one check; of what is taken away, for the whole check. */
export type ExpoOrderView = {
  readonly key: string;
  /** One for each station and round; `releasedAt` null: not handed out yet. */
  readonly tickets: readonly (TicketView & { readonly releasedAt: number | null })[];
  /** When the first of it was to be started, hub time, ms. */
  readonly firedAt: number;
  /** When the last station had it done, hub time, ms; null: something is still made. */
  readonly readyAt: number | null;
  readonly releasedAt: number | null;
};

export type ExpoView = {
  /** Not handed out, in the order in which they were fired. */
  readonly open: readonly ExpoOrderView[];
  /** Handed out on this business date, the latest first, at most 50. */
  readonly handedOut: readonly ExpoOrderView[];
};

/** What guests see who wait for their number: no names, no items. */
export type PickupView = {
  readonly siteName: string;
  readonly locale: string;
  /** Call numbers that a station still makes, in the order in which they were fired. */
  readonly preparing: readonly string[];
  /** Call numbers that every station has done and nobody handed out, the latest first. */
  readonly ready: readonly string[];
};

export type ExpoCommands = {
  /** What is ready of these tickets is handed out; `out` false: it was not, after all. */
  releaseTickets: { input: { ticketIds: readonly string[]; out: boolean }; output: null };
};

export type ExpoQueries = {
  expo: { params: Record<string, never>; result: ExpoView };
  /** Null: this screen is in no site yet. */
  pickup: { params: Record<string, never>; result: PickupView | null };
};
