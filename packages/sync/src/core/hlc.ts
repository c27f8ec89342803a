import type { Clock } from '@galley/base';

/**
 * Hybrid logical clock as text that sorts: 12 hex digits of ms, 4 of counter, '-', device id
 * (rules H1-H5 of docs/specs/replication.md).
 */
export type Hlc = string;

/** How far ahead of hub time a foreign clock may be and still move ours. */
export const MAX_AHEAD_MS = 60_000;

const MAX_MS = 2 ** 48 - 1;
const MAX_COUNTER = 0xffff;

export type HlcParts = {
  readonly ms: number;
  readonly counter: number;
  readonly deviceId: string;
};

export const formatHlc = (ms: number, counter: number, deviceId: string): Hlc =>
  `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}-${deviceId}`;

/** Parts of an HLC; undefined when the text is none. */
export const parseHlc = (text: string): HlcParts | undefined => {
  const match = /^([0-9a-f]{12})([0-9a-f]{4})-(.+)$/.exec(text);
  if (match === null) return undefined;
  const [, ms = '', counter = '', deviceId = ''] = match;
  return { ms: Number.parseInt(ms, 16), counter: Number.parseInt(counter, 16), deviceId };
};

export const maxHlc = (a: Hlc, b: Hlc): Hlc => (a >= b ? a : b);

export type HlcClock = {
  /** A new HLC, greater than every one ticked or received before. */
  tick(): Hlc;
  /** Takes note of a foreign HLC; one that is more than 60 s ahead of hub time changes nothing. */
  receive(text: Hlc): void;
  /**
   * Takes note of the clock of a value that is in force here and about to be replaced. As long as no hub
   * was heard nothing says which of the two clocks is wrong, so then it is taken however far ahead it is.
   */
  follow(text: Hlc): void;
  /**
   * Hub time less local time, in ms, as just learned from the hub. A clock that is more than 60 s ahead of
   * hub time, however it came about, comes back to it now.
   */
  setOffset(ms: number): void;
  /** The greatest HLC so far; the caller persists it in the transaction that used it. */
  last(): Hlc;
};

export type HlcOptions = {
  readonly deviceId: string;
  readonly clock: Clock;
  /** What `last()` returned before the restart. */
  readonly last?: Hlc;
  /** What is believed of the offset before a hub is heard; 0 if absent. */
  readonly offset?: number;
};

const clampMs = (ms: number): number => Math.min(MAX_MS, Math.max(0, Math.floor(ms)));

/** A clock of one device; all state lives in the returned object. */
export const createHlc = (options: HlcOptions): HlcClock => {
  const { deviceId, clock } = options;
  const start = options.last === undefined ? undefined : parseHlc(options.last);
  let ms = start?.ms ?? 0;
  let counter = start?.counter ?? 0;
  let offset = options.offset ?? 0;
  let heard = false;
  const now = (): number => clampMs(clock.now() + offset);
  const take = (remote: HlcParts | undefined): void => {
    if (remote === undefined) return;
    if (remote.ms < ms || (remote.ms === ms && remote.counter <= counter)) return;
    [ms, counter] = [remote.ms, remote.counter];
  };
  const receive = (text: Hlc): void => {
    const remote = parseHlc(text);
    if (remote !== undefined && remote.ms <= now() + MAX_AHEAD_MS) take(remote);
  };
  return {
    tick() {
      const wall = now();
      if (wall > ms) [ms, counter] = [wall, 0];
      else if (counter < MAX_COUNTER) counter += 1;
      else [ms, counter] = [ms + 1, 0];
      return formatHlc(ms, counter, deviceId);
    },
    receive,
    follow(text) {
      if (heard) receive(text);
      else take(parseHlc(text));
    },
    setOffset(value) {
      offset = value;
      heard = true;
      if (ms > now() + MAX_AHEAD_MS) [ms, counter] = [now(), 0];
    },
    last: () => formatHlc(ms, counter, deviceId),
  };
};
