import type { Clock } from '@galley/base';
import { type Baskets, indexBaskets } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** The longer it takes to look, the seldomer it is done: at most a few thousandths of the time. */
const FRESH_MS = 5000;
const FRESH_MS_OF_LINE = 5;
const DAY_MS = 86_400_000;
const LINES_BACK = 12_000;

export const DAYS_BACK = 28;

/** The checks of the last weeks by what was rung on them, of this replica alone (rule SP8). */
export type BasketBook = { now(): Baskets };

const dateBefore = (at: number): string =>
  new Date(at - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);

type Look = { readonly at: number; readonly freshMs: number; readonly baskets: Baskets };

const look = (read: Pick<Reader, 'rungSince'>, at: number): Look => {
  const lines = read.rungSince(dateBefore(at), LINES_BACK);
  const byCheck = new Map<string, Set<string>>();
  for (const { checkId, itemId } of lines) {
    const basket = byCheck.get(checkId) ?? new Set();
    byCheck.set(checkId, basket.add(itemId));
  }
  const freshMs = Math.max(FRESH_MS, lines.length * FRESH_MS_OF_LINE);
  return { at, freshMs, baskets: indexBaskets([...byCheck.values()]) };
};

export const createBasketBook = (read: Pick<Reader, 'rungSince'>, clock: Clock): BasketBook => {
  let made: Look | undefined;
  return {
    now() {
      const at = clock.now();
      if (made === undefined || Math.abs(at - made.at) > made.freshMs) made = look(read, at);
      return made.baskets;
    },
  };
};
