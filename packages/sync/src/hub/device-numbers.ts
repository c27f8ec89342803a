import type { DeviceKind } from '../protocol/index.ts';
import type { Device } from './store.ts';

/** Numbers that each site hub gives by itself: a hundred to a hub, above those of the central hub. */
const RANGE = 100;
/** Hubs above this number give none: there the central hub's second range begins. */
const LAST_HUB = 9999;
const SECOND_RANGE = (LAST_HUB + 1) * RANGE;

/** Kinds that a site hub admits by itself, in whose numbers its range is therefore kept free. */
const ADMITTED: ReadonlySet<DeviceKind> = new Set(['register', 'kitchen']);

/** The numbers of a hub's own range: hub 1 gives 101 to 199. */
export const ownNumbers = (hubNumber: number) => ({
  first: hubNumber * RANGE + 1,
  last: hubNumber > LAST_HUB ? 0 : hubNumber * RANGE + RANGE - 1,
});

/** The number of the site hub in whose range a number lies; undefined for those of the central hub. */
export const hubOfNumber = (number: number): number | undefined =>
  number <= RANGE || number >= SECOND_RANGE || number % RANGE === 0
    ? undefined
    : Math.floor(number / RANGE);

const above = (first: number, given: readonly number[]): number =>
  Math.max(first - 1, ...given) + 1;

/** The next number that the central hub gives: never one of a site hub's range, never one again. */
export const nextCentralNumber = (kind: DeviceKind, peers: readonly Device[]): number => {
  const given = peers.map((peer) => peer.number);
  if (!ADMITTED.has(kind)) return above(1, given);
  const next = above(
    1,
    given.filter((number) => number <= RANGE),
  );
  if (next <= RANGE) return next;
  return above(
    SECOND_RANGE,
    given.filter((number) => number >= SECOND_RANGE),
  );
};

/** The next number of a site hub's own range; undefined when all were given. */
export const nextOwnNumber = (hubNumber: number, peers: readonly Device[]): number | undefined => {
  const { first, last } = ownNumbers(hubNumber);
  const given = peers.map((peer) => peer.number).filter((n) => n >= first && n <= last);
  const next = above(first, given);
  return next > last ? undefined : next;
};
