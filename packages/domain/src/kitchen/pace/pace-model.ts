import { groupBy, sum } from '../../rows.ts';
import type { TimedTicket } from './timed-tickets.ts';

/** Fewer tickets of a station say nothing of the next one. */
const LEAST_TICKETS = 20;
/** As many tickets as the station's own pace weighs against those of one item or one load. */
const PRIOR = 8;

/** The middle of some numbers, half way where there are two; of none 0. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

/** Seconds that a ticket of these items takes at a station with so many others open; null: too little is known. */
export type PaceModel = (ticket: {
  readonly stationKey: string;
  readonly items: readonly string[];
  readonly load: number;
}) => number | null;

const BUCKETS = [1, 3, 6, 10] as const;
const bucketOf = (load: number): number => BUCKETS.filter((from) => load >= from).length;

type Times = readonly Pick<TimedTicket, 'seconds' | 'items' | 'load'>[];

/** What few tickets say is drawn towards what all of them say. */
const drawn = (own: number, count: number, all: number): number =>
  (own * count + all * PRIOR) / (count + PRIOR);

/** How much longer a ticket takes by what else is open; more work never makes it quicker. */
const loadFactors = (tickets: Times, usual: number): number[] => {
  const byBucket = groupBy(tickets, ({ load }) => String(bucketOf(load)));
  const found = Array.from({ length: BUCKETS.length + 1 }, (_, bucket) => {
    const seconds = (byBucket.get(String(bucket)) ?? []).map((one) => one.seconds);
    return drawn(median(seconds) / usual, seconds.length, 1);
  });
  return found.map((_, bucket) => Math.max(...found.slice(0, bucket + 1)));
};

type StationPace = { readonly secondsOf: (items: readonly string[], load: number) => number };

/** A ticket takes as long as its slowest item; how much that misses on the whole is measured and taken off. */
const learnStation = (tickets: Times): StationPace => {
  const usual = Math.max(1, median(tickets.map(({ seconds }) => seconds)));
  const factors = loadFactors(tickets, usual);
  const factorOf = (load: number) => factors[bucketOf(load)] ?? 1;
  const seen = tickets.flatMap(({ items, seconds, load }) =>
    items.map((name) => ({ name, seconds: seconds / factorOf(load) })),
  );
  const byItem = new Map(
    [...groupBy(seen, ({ name }) => name)].map(([name, all]) => [
      name,
      drawn(median(all.map(({ seconds }) => seconds)), all.length, usual),
    ]),
  );
  const raw = (items: readonly string[], load: number): number =>
    Math.max(...items.map((name) => byItem.get(name) ?? usual)) * factorOf(load);
  const miss = median(tickets.map(({ items, load, seconds }) => seconds / raw(items, load)));
  return { secondsOf: (items, load) => raw(items, load) * miss };
};

/** Learns from what stations made before (rule KT51): medians, so that a forgotten ticket changes nothing. */
export const learnPace = (history: readonly TimedTicket[]): PaceModel => {
  const made = history.filter(({ items }) => items.length > 0);
  const paces = new Map(
    [...groupBy(made, ({ row }) => row.stationKey)]
      .filter(([, own]) => own.length >= LEAST_TICKETS)
      .map(([key, own]) => [key, learnStation(own)]),
  );
  return ({ stationKey, items, load }) => {
    const pace = paces.get(stationKey);
    return pace === undefined || items.length === 0
      ? null
      : Math.round(pace.secondsOf(items, load));
  };
};

/** How far a prediction was off, on the average, beside one fixed average for each station. */
export type PaceError = {
  readonly tickets: number;
  readonly modelSeconds: number;
  readonly averageSeconds: number;
};

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

/**
 * Predicts tickets from what was made before them, and tells how far off that was (rule KT53); null: nothing could be
 * predicted.
 */
export const paceError = (
  history: readonly TimedTicket[],
  tickets: readonly TimedTicket[],
): PaceError | null => {
  const model = learnPace(history);
  const averages = new Map(
    [...groupBy(history, ({ row }) => row.stationKey)].map(([key, own]) => [
      key,
      average(own.map(({ seconds }) => seconds)),
    ]),
  );
  const errors = tickets.flatMap(({ row, items, load, seconds }) => {
    const expected = model({ stationKey: row.stationKey, items, load });
    if (expected === null) return [];
    const fixed = averages.get(row.stationKey) ?? 0;
    return [{ model: Math.abs(expected - seconds), average: Math.abs(fixed - seconds) }];
  });
  if (errors.length === 0) return null;
  return {
    tickets: errors.length,
    modelSeconds: Math.round(average(errors.map((one) => one.model))),
    averageSeconds: Math.round(average(errors.map((one) => one.average))),
  };
};
