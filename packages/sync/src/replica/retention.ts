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
/** Commits under an old identity or epoch: somebody may yet ask what a device that forked had done. */
const KEEP_OLD_MS = 90 * DAY_MS;

/**
 * Commits that were committed anew are settled once the central hub has everything of this device, and go 90
 * days later. Row numbers tell which: one is noted once, so a number that comes again has no older note.
 */
const createOldCommits = (db: Database.Database) => {
  const settle = db.prepare(`INSERT OR IGNORE INTO sync_old_settled
    SELECT max(rowid), ? FROM sync_old_commit HAVING max(rowid) IS NOT NULL`);
  const lastSeq = db.prepare('SELECT last_seq FROM sync_state').pluck();
  const future = db.prepare('DELETE FROM sync_old_settled WHERE at > ?');
  const ripe = db.prepare('SELECT max(newest) FROM sync_old_settled WHERE at <= ?').pluck();
  const drop = db.prepare('DELETE FROM sync_old_commit WHERE rowid <= ?');
  const forget = db.prepare('DELETE FROM sync_old_settled WHERE newest <= ?');
  return (hubNow: number, central: number): void => {
    future.run(hubNow);
    if (central >= (lastSeq.get() as number)) settle.run(hubNow);
    const newest = ripe.get(hubNow - KEEP_OLD_MS) as number | null;
    if (newest === null) return;
    drop.run(newest);
    forget.run(newest);
  };
};

export const createRetention = (db: Database.Database, at: AtPoint): Retention => {
  const future = db.prepare('DELETE FROM sync_acked WHERE at > ?');
  const latest = db.prepare('SELECT max(at) FROM sync_acked').pluck();
  const insert = db.prepare('INSERT INTO sync_acked VALUES (?, ?)');
  const ripe = db.prepare('SELECT max(seq) FROM sync_acked WHERE at <= ?').pluck();
  const drop = db.prepare('DELETE FROM sync_commit WHERE seq <= ?');
  const forget = db.prepare('DELETE FROM sync_acked WHERE at <= ?');
  const oldCommits = createOldCommits(db);
  const run = db.transaction((hubNow: number, central: number) => {
    at('compact.begun');
    oldCommits(hubNow, central);
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
