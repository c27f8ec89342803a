/** The hybrid logical clock (docs/specs/protocol.md, WP3 and section 3). */

/** A foreign clock that is further ahead of hub time does not move ours. */
const MAX_AHEAD_MS = 60_000;

export const formatHlc = (ms, counter, deviceId) =>
  `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}-${deviceId}`;

export const parseHlc = (text) => ({
  ms: Number.parseInt(text.slice(0, 12), 16),
  counter: Number.parseInt(text.slice(12, 16), 16),
});

/** The greatest clock of a setting; as text, because text order is clock order. */
export const latestClock = (clk) => [clk.b, ...Object.values(clk.o ?? {})].sort().at(-1);

/**
 * `last` is what was used last before the program ended: a clock never goes back over a restart. `deviceId()`
 * answers the identity in use.
 */
export const createClock = (deviceId, last, now = Date.now) => {
  let { ms, counter } = last === undefined ? { ms: 0, counter: 0 } : parseHlc(last);
  let offset = 0;
  let heard = false;
  const hubNow = () => Math.max(0, Math.floor(now() + offset));
  const take = (text) => {
    const other = parseHlc(text);
    if (other.ms > ms || (other.ms === ms && other.counter > counter)) ({ ms, counter } = other);
  };
  return {
    tick() {
      const wall = hubNow();
      if (wall > ms) [ms, counter] = [wall, 0];
      else if (counter < 0xffff) counter += 1;
      else [ms, counter] = [ms + 1, 0];
      return formatHlc(ms, counter, deviceId());
    },
    /** Takes note of a clock that was received, once its row is stored. */
    receive(text) {
      if (parseHlc(text).ms <= hubNow() + MAX_AHEAD_MS) take(text);
    },
    /**
     * Takes note of the clock of a value that is about to be replaced. As long as no hub was heard, nothing
     * says which of the two clocks is wrong.
     */
    follow(text) {
      if (!heard || parseHlc(text).ms <= hubNow() + MAX_AHEAD_MS) take(text);
    },
    /** Hub time less local time; a clock that ran ahead of hub time comes back to it. */
    setOffset(value) {
      offset = value;
      heard = true;
      if (ms > hubNow() + MAX_AHEAD_MS) [ms, counter] = [hubNow(), 0];
    },
  };
};
