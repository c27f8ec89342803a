import type { Clock } from '@galley/base';
import type Database from 'better-sqlite3';

/** What the hub last said of the time, kept over restarts. */
export type HubClock = {
  /**
   * Hub time less local time, in ms, as believed before a hub is heard. Time never goes back: of the local
   * clock as it is and as the last offset would mend it the one counts that is not before the hub's last
   * word, the nearer one if both are; somebody may have set the clock right meanwhile.
   */
  believed(): number;
  /** Notes an offset just learned. */
  learned(offset: number): void;
};

/** Finer changes are not worth a write. */
const GRAIN_MS = 1000;
const REFRESH_MS = 600_000;

type Stored = { readonly clock_offset: number; readonly hub_time: number };

export const createHubClock = (db: Database.Database, clock: Clock): HubClock => {
  const select = db.prepare('SELECT clock_offset, hub_time FROM sync_clock');
  const upsert = db.prepare('INSERT OR REPLACE INTO sync_clock VALUES (1, ?, ?)');
  const stored = (): Stored | undefined => select.get() as Stored | undefined;
  return {
    believed() {
      const last = stored();
      if (last === undefined) return 0;
      const now = clock.now();
      const [low = 0, high = 0] = [0, last.clock_offset].sort((a, b) => a - b);
      return now + low >= last.hub_time ? low : high;
    },
    learned(offset) {
      const last = stored();
      const hubTime = clock.now() + offset;
      const same =
        last !== undefined &&
        Math.abs(last.clock_offset - offset) < GRAIN_MS &&
        Math.abs(last.hub_time - hubTime) < REFRESH_MS;
      if (!same) upsert.run(Math.round(offset), Math.round(hubTime));
    },
  };
};
