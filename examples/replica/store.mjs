/** The replica's file: rows, commits, places in the hub's logs, and who this device is. */
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from './canonical.mjs';

const TABLES = `
  CREATE TABLE IF NOT EXISTS me (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS row (scope TEXT, kind TEXT, id TEXT, doc TEXT NOT NULL, clk TEXT,
    deleted INTEGER NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (scope, kind, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS txn (seq INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS old_txn (device TEXT, seq INTEGER, epoch INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (device, seq, epoch)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS resent (hash TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS feed (scope TEXT PRIMARY KEY, json TEXT NOT NULL);
`;

const rowOf = ({ doc, clk, deleted }) => ({
  doc: JSON.parse(doc),
  clk: clk === null ? null : JSON.parse(clk),
  deleted: deleted === 1,
});

/** Everything that belongs together is written in one `transaction`: all of it is there afterwards, or nothing. */
export const openStore = (file) => {
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  db.exec(TABLES);
  const json = (sql) => {
    const read = db.prepare(sql);
    return (...keys) => {
      const found = read.get(...keys);
      return found === undefined ? undefined : JSON.parse(found.json);
    };
  };
  const me = json('SELECT json FROM me');
  const feed = json('SELECT json FROM feed WHERE scope = ?');
  const setMe = db.prepare('INSERT OR REPLACE INTO me VALUES (1, ?)');
  const setFeed = db.prepare('INSERT OR REPLACE INTO feed VALUES (?, ?)');
  const one = db.prepare('SELECT * FROM row WHERE scope = ? AND kind = ? AND id = ?');
  const put = db.prepare('INSERT OR REPLACE INTO row VALUES (?, ?, ?, ?, ?, ?, ?)');
  const mark = db.prepare('UPDATE row SET mark = ? WHERE scope = ? AND kind = ? AND id = ?');
  const drop = db.prepare('DELETE FROM row WHERE scope = ? AND kind = ? AND id = ?');
  const all = db.prepare('SELECT * FROM row WHERE scope = ? ORDER BY kind, id');
  const append = db.prepare('INSERT INTO txn VALUES (?, ?, ?)');
  const cut = db.prepare('DELETE FROM txn WHERE seq > ? RETURNING seq, json');
  const archive = db.prepare('INSERT OR IGNORE INTO old_txn SELECT ?, seq, epoch, json FROM txn');
  const at = db.prepare('SELECT epoch, json FROM txn WHERE seq = ?');
  const resent = db.prepare('INSERT OR IGNORE INTO resent VALUES (?)');
  const after = db.prepare('SELECT epoch, json FROM txn WHERE seq > ? ORDER BY seq LIMIT ?');
  return {
    me,
    setMe: (value) => setMe.run(JSON.stringify(value)),
    feed,
    setFeed: (scope, value) => setFeed.run(scope, JSON.stringify(value)),
    row(scope, kind, id) {
      const found = one.get(scope, kind, id);
      return found === undefined ? undefined : rowOf(found);
    },
    put(scope, kind, id, { doc, clk, deleted }, seen) {
      const clocks = clk === null ? null : canonicalJson(clk);
      put.run(scope, kind, id, canonicalJson(doc), clocks, Number(deleted), seen);
    },
    mark: (scope, kind, id, seen) => mark.run(seen, scope, kind, id),
    drop: (scope, kind, id) => drop.run(scope, kind, id),
    rows: (scope) =>
      all.all(scope).map((found) => ({
        kind: found.kind,
        id: found.id,
        mark: found.mark,
        row: rowOf(found),
      })),
    appendCommit: (txn, epoch) => append.run(txn.seq, epoch, JSON.stringify(txn)),
    /** Commits after a number, all of one epoch, as a push carries them. */
    commitsAfter(seq, limit) {
      const found = after.all(seq, limit);
      const epoch = found[0]?.epoch;
      const txns = found.filter((one) => one.epoch === epoch).map((one) => JSON.parse(one.json));
      return { epoch, txns };
    },
    /** Takes the commits after a number out, in order. */
    takeCommitsAfter: (seq) =>
      cut
        .all(seq)
        .sort((a, b) => a.seq - b.seq)
        .map((one) => JSON.parse(one.json)),
    commitAt(seq) {
      const found = at.get(seq);
      return found && { epoch: found.epoch, txn: JSON.parse(found.json) };
    },
    /** Puts all commits aside under the identity that made them, and hands them out in order. */
    archiveCommits(device) {
      archive.run(device);
      return this.takeCommitsAfter(0);
    },
    /** False when the same content was sent again before. */
    noteResent: (hash) => resent.run(hash).changes === 1,
    transaction(work) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (cause) {
        db.exec('ROLLBACK');
        throw cause;
      }
    },
    close: () => db.close(),
  };
};
