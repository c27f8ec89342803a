import type Database from 'better-sqlite3';
import type { AtPoint } from '../crash-points.ts';

/** Drops commits from the log that the central hub acknowledged long ago. */
export type Retention = {
  /**
   * Called with hub time as just heard, never with a clock that may be wrong, and with what the central hub
   * has. Notes that once a day, and drops what was noted 30 days ago.
   */
  note(hubNow: number, central: number): void;
};

const DAY_MS = 86_400_000;
const KEEP_MS = 30 * DAY_MS;

export const createRetention = (db: Database.Database, at: AtPoint): Retention => {
  const future = db.prepare('DELETE FROM sync_acked WHERE at > ?');
  const latest = db.prepare('SELECT max(at) FROM sync_acked').pluck();
  const insert = db.prepare('INSERT INTO sync_acked VALUES (?, ?)');
  const ripe = db.prepare('SELECT max(seq) FROM sync_acked WHERE at <= ?').pluck();
  const drop = db.prepare('DELETE FROM sync_commit WHERE seq <= ?');
  const forget = db.prepare('DELETE FROM sync_acked WHERE at <= ?');
  const run = db.transaction((hubNow: number, central: number) => {
    at('compact.begun');
    future.run(hubNow);
    insert.run(hubNow, central);
    const seq = ripe.get(hubNow - KEEP_MS) as number | null;
    if (seq === null) return;
    drop.run(Math.min(seq, central));
    at('compact.dropped');
    forget.run(hubNow - KEEP_MS);
    at('compact.forgotten');
  });
  return {
    note(hubNow, central) {
      const last = (latest.get() as number | null) ?? Number.NEGATIVE_INFINITY;
      if (hubNow >= last && hubNow - last < DAY_MS) return;
      run.immediate(hubNow, central);
      at('compact.durable');
    },
  };
};
