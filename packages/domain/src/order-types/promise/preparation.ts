import type { CheckState } from '../../checks/project-check.ts';
import type { LineStatus } from '../../checks/whole-line.ts';
import { groupBy } from '../../rows.ts';
import type { OrderType } from '../order-type.ts';

/** Preparation time of an item, seconds; null: not known. */
export type PrepOf = (itemId: string) => number | null;

export type PromiseTimes = Pick<OrderType, 'prepMinutes' | 'wayMinutes'>;

/** What stations are known to take, from what they made before and have open now (rule OP14). */
export type StationPace = {
  /**
   * Seconds that a station takes for a ticket of these items, by their kitchen names; null: too little is known.
   * `loaded`: with what it has open now, else with nothing beside it.
   */
  secondsOf(stationKey: string, items: readonly string[], loaded: boolean): number | null;
};

export type KitchenPace = StationPace & {
  /** Key of the station that makes a line; null: none does. */
  stationOf(line: LineStatus): string | null;
};

/** How long an order takes in the kitchen, and why. */
export type Preparation = {
  /** The station that is waited for; null: nothing of it is made. */
  readonly stationKey: string | null;
  readonly seconds: number;
  /** True: from what the station took before; false: the fixed time of the item or the order type. */
  readonly learned: boolean;
};

/** A loaded kitchen begins at most so much earlier than its fixed times say, seconds. */
export const MOST_EARLIER_SECONDS = 30 * 60;
/** And a quick one later by at most so much of them. */
const MOST_LATER_SHARE = 1 / 3;
const MINUTE_SECONDS = 60;

const NOTHING_MADE: Preparation = { stationKey: null, seconds: 0, learned: false };

const isMade = (line: LineStatus): boolean =>
  line.standing === 'live' && line.liveQuantity > 0 && line.row.stationKey !== null;

/** How long the slowest of these lines takes by fixed times; what has no time of its own takes the usual one of the order type. */
const fixedOf = (lines: readonly LineStatus[], times: PromiseTimes, prepOf: PrepOf): number =>
  Math.max(...lines.map(({ row }) => prepOf(row.itemId) ?? times.prepMinutes * MINUTE_SECONDS));

/** In whole minutes, so that people can add them up, and within the bounds of the fixed time. */
const bounded = (expected: number, fixed: number): number => {
  const minutes = Math.ceil(expected / MINUTE_SECONDS) * MINUTE_SECONDS;
  return Math.min(fixed + MOST_EARLIER_SECONDS, Math.max(fixed * (1 - MOST_LATER_SHARE), minutes));
};

type Asked = {
  readonly times: PromiseTimes;
  readonly prepOf: PrepOf;
  readonly pace: KitchenPace | undefined;
  readonly loaded: boolean;
};

const ofStation = (
  stationKey: string | null,
  lines: readonly LineStatus[],
  { times, prepOf, pace, loaded }: Asked,
): Preparation => {
  const fixed = fixedOf(lines, times, prepOf);
  const names = [...new Set(lines.map(({ row }) => row.kitchenName))].sort();
  const expected = stationKey === null ? null : pace?.secondsOf(stationKey, names, loaded);
  return expected == null
    ? { stationKey, seconds: fixed, learned: false }
    : { stationKey, seconds: bounded(expected, fixed), learned: true };
};

/** The station that takes longest for its part of an order (rules OP3, OP14). */
export const preparationOf = ({ lines }: Pick<CheckState, 'lines'>, asked: Asked): Preparation => {
  const stationOf = (line: LineStatus) =>
    asked.pace === undefined ? line.row.stationKey : asked.pace.stationOf(line);
  const byStation = groupBy(lines.filter(isMade), (line) => stationOf(line) ?? '');
  return [...byStation]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => ofStation(key === '' ? null : key, own, asked))
    .reduce((longest, one) => (one.seconds > longest.seconds ? one : longest), NOTHING_MADE);
};
