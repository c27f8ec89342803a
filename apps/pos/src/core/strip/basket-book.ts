import type { Clock } from '@galley/base';
import { type Baskets, indexBaskets } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** What is rung together changes with the season, not with the minute. */
const FRESH_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
const LINES_BACK = 30_000;

export const DAYS_BACK = 28;

/** The checks of the last weeks by what was rung on them, of this replica alone (rule SP8). */
export type BasketBook = { now(): Baskets };

const dateBefore = (at: number): string =>
  new Date(at - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);

const look = (read: Pick<Reader, 'rungSince'>, at: number): Baskets => {
  const byCheck = new Map<string, Set<string>>();
  for (const { checkId, itemId } of read.rungSince(dateBefore(at), LINES_BACK)) {
    const basket = byCheck.get(checkId) ?? new Set();
    byCheck.set(checkId, basket.add(itemId));
  }
  return indexBaskets([...byCheck.values()]);
};

export const createBasketBook = (read: Pick<Reader, 'rungSince'>, clock: Clock): BasketBook => {
  let made: { readonly at: number; readonly baskets: Baskets } | undefined;
  return {
    now() {
      const at = clock.now();
      if (made === undefined || Math.abs(at - made.at) > FRESH_MS)
        made = { at, baskets: look(read, at) };
      return made.baskets;
    },
  };
};
