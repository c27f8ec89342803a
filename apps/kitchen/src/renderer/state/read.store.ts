import type { ExpoView, FreshnessView, KitchenBoard, StationView } from '@galley/kitchen/contract';
import type { ConnectionState } from '@galley/shell/contract';
import { create } from 'zustand';
import { adjustClocks, type Clocks, NO_CLOCKS } from './clock.ts';
import { keepEqual } from './keep-equal.ts';
import type { Known } from './news.ts';

export type Site = {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly businessDate: string;
};

/** What the core said last. `undefined`: not heard yet; `null`: heard that there is none. */
export type ReadModels = {
  readonly connection: ConnectionState;
  readonly site: Site | null | undefined;
  readonly stations: readonly StationView[] | undefined;
  readonly board: KitchenBoard | null | undefined;
  /** Heard by the screen of the expo alone. */
  readonly expo: ExpoView | undefined;
  readonly freshness: FreshnessView | undefined;
  readonly clocks: Clocks;
  /** When the core last said anything, by this window's clock; undefined: never. */
  readonly coreHeardAt: number | undefined;
  /** Why the core refused the board last; undefined: it did not. */
  readonly refusal: string | undefined;
  readonly known: Known | undefined;
  /** When this window first showed a ticket, by its clock. */
  readonly arrivedAt: Readonly<Record<string, number>>;
};

export const useRead = create<ReadModels>()(() => ({
  connection: 'connecting',
  site: undefined,
  stations: undefined,
  board: undefined,
  expo: undefined,
  freshness: undefined,
  clocks: NO_CLOCKS,
  coreHeardAt: undefined,
  refusal: undefined,
  known: undefined,
  arrivedAt: {},
}));

/** The new board with what did not change in it kept as it was. */
export const mergeBoard = (
  before: KitchenBoard | null | undefined,
  after: KitchenBoard | null,
): KitchenBoard | null => {
  if (after === null || before == null || before.stationKey !== after.stationKey) return after;
  return {
    ...after,
    open: keepEqual(before.open, after.open),
    coming: keepEqual(before.coming, after.coming),
    notices: keepEqual(before.notices, after.notices),
    bumped: keepEqual(before.bumped, after.bumped),
  };
};

export const withFreshness = (
  models: ReadModels,
  freshness: FreshnessView,
  windowNow: number,
): Partial<ReadModels> => {
  const clocks = adjustClocks(
    models.freshness === undefined ? undefined : models.clocks,
    freshness,
    windowNow,
  );
  return { freshness, clocks, coreHeardAt: windowNow };
};
