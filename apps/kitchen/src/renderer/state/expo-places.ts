import type { ExpoOrderView } from '@galley/kitchen/contract';
import type { Place } from './steady-places.ts';

/** Orders on a page of the expo, in two rows. */
export const EXPO_PAGE = 8;
const ROWS = 2;

export type ExpoPage = {
  readonly orders: readonly ExpoOrderView[];
  readonly number: number;
  readonly count: number;
  /** Orders behind this page. */
  readonly more: number;
};

/** The page that is wanted, or the last one. */
export const expoPage = (orders: readonly ExpoOrderView[], wanted: number): ExpoPage => {
  const count = Math.max(1, Math.ceil(orders.length / EXPO_PAGE));
  const number = Math.min(wanted, count - 1);
  const before = number * EXPO_PAGE;
  return {
    orders: orders.slice(before, before + EXPO_PAGE),
    number,
    count,
    more: Math.max(0, orders.length - before - EXPO_PAGE),
  };
};

/** The first column from the top, then the next one, as on a board; digits count them. */
export const expoPlaces = (orders: readonly Pick<ExpoOrderView, 'key'>[]): Place[] =>
  orders.map(({ key }, at) => ({
    ticket: { id: key },
    position: at + 1,
    column: Math.floor(at / ROWS),
    row: at % ROWS,
  }));
