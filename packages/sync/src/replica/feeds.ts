import type Database from 'better-sqlite3';

/** How far this replica follows one scope at one hub. */
export type Feed = {
  readonly handle: string | undefined;
  readonly offset: string | undefined;
  readonly schemaHash: string | undefined;
  /** Generation of a refetch under way; 0 for none. */
  readonly generation: number;
  /** Rows of commits after this number are spared by the sweep. */
  readonly spareAfter: number;
  /** Rows received since the refetch began. */
  readonly seen: number;
};

export type FeedKey = { readonly hub: string; readonly scope: string };

const UNKNOWN: Feed = {
  handle: undefined,
  offset: undefined,
  schemaHash: undefined,
  generation: 0,
  spareAfter: 0,
  seen: 0,
};

type Row = {
  readonly handle: string | null;
  readonly offset: string | null;
  readonly schema_hash: string | null;
  readonly generation: number;
  readonly spare_after: number;
  readonly seen: number;
};

export type Feeds = {
  read(key: FeedKey): Feed;
  write(key: FeedKey, feed: Feed): void;
  /** Whether the scope was followed at another hub: its rows are here. */
  followedElsewhere(key: FeedKey): boolean;
  /** Rows of the scope are still to be compared with this hub's. */
  catchingUp(key: FeedKey): boolean;
  setCatchingUp(key: FeedKey, on: boolean): void;
  /**
   * The greatest number of the hub's rows that is here, 0 for none: while the feed is up to date everything up
   * to there is. Offsets do not tell it, because behind a sync service they are the service's own.
   */
  reach(key: FeedKey): number;
  /** Moves it up; undefined forgets it, as when the hub's log starts afresh. */
  reached(key: FeedKey, seq: number | undefined): void;
};

export const createFeeds = (db: Database.Database): Feeds => {
  const select = db.prepare('SELECT * FROM sync_feed WHERE hub = ? AND scope = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO sync_feed VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const elsewhere = db.prepare(
    'SELECT 1 FROM sync_feed WHERE scope = ? AND hub <> ? AND offset IS NOT NULL LIMIT 1',
  );
  const allBehind = db.prepare<[], string>("SELECT hub || ' ' || scope FROM sync_catch_up").pluck();
  let known: ReadonlySet<string> | undefined;
  /** Kept between transactions: one that is under way may yet be rolled back. */
  const behind = (): ReadonlySet<string> => {
    const found = known ?? new Set(allBehind.all());
    known = db.inTransaction ? undefined : found;
    return found;
  };
  const begin = db.prepare('INSERT OR IGNORE INTO sync_catch_up VALUES (?, ?)');
  const end = db.prepare('DELETE FROM sync_catch_up WHERE hub = ? AND scope = ?');
  const reach = db
    .prepare<[string, string], number>('SELECT seq FROM sync_reach WHERE hub = ? AND scope = ?')
    .pluck();
  const reached = db.prepare(
    `INSERT INTO sync_reach VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET seq = excluded.seq WHERE excluded.seq > seq`,
  );
  const forget = db.prepare('DELETE FROM sync_reach WHERE hub = ? AND scope = ?');
  return {
    reach: ({ hub, scope }) => reach.get(hub, scope) ?? 0,
    reached({ hub, scope }, seq) {
      if (seq === undefined) forget.run(hub, scope);
      else if (seq > 0) reached.run(hub, scope, seq);
    },
    followedElsewhere: ({ hub, scope }) => elsewhere.get(scope, hub) !== undefined,
    catchingUp: ({ hub, scope }) => behind().has(`${hub} ${scope}`),
    setCatchingUp({ hub, scope }, on) {
      known = undefined;
      (on ? begin : end).run(hub, scope);
    },
    read({ hub, scope }) {
      const row = select.get(hub, scope) as Row | undefined;
      if (row === undefined) return UNKNOWN;
      return {
        handle: row.handle ?? undefined,
        offset: row.offset ?? undefined,
        schemaHash: row.schema_hash ?? undefined,
        generation: row.generation,
        spareAfter: row.spare_after,
        seen: row.seen,
      };
    },
    write({ hub, scope }, feed) {
      const { handle = null, offset = null, schemaHash = null } = feed;
      const { generation, spareAfter, seen } = feed;
      upsert.run(hub, scope, handle, offset, schemaHash, generation, spareAfter, seen);
    },
  };
};
