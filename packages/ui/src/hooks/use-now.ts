import { useSyncExternalStore } from 'react';
import { createTicker, type Ticker } from './ticker.ts';

const tickers = new Map<number, Ticker>();

const browser = {
  now: () => Date.now(),
  after(ms: number, beat: () => void) {
    const timer = setTimeout(beat, ms);
    return () => clearTimeout(timer);
  },
};

function tickerOf(intervalMs: number): Ticker {
  const known = tickers.get(intervalMs);
  if (known) return known;
  const made = createTicker(intervalMs, browser);
  tickers.set(intervalMs, made);
  return made;
}

/** Unix milliseconds, renewed every `intervalMs` by one timer that all readers share. */
export function useNow(intervalMs: number): number {
  const ticker = tickerOf(intervalMs);
  return useSyncExternalStore(ticker.subscribe, ticker.now, ticker.now);
}
