import type Database from 'better-sqlite3';
import type { CommitRow } from './commit-row.ts';

export const asideStatements = (writer: Database.Database, reader: Database.Database) => ({
  asideHashes: writer
    .prepare<[string, string], string>(
      'SELECT hash FROM hub_branch WHERE origin = ? AND hash IN (SELECT value FROM json_each(?))',
    )
    .pluck(),
  putAside: writer.prepare('INSERT OR IGNORE INTO hub_branch VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  copyAside: writer.prepare(
    'INSERT OR IGNORE INTO hub_branch SELECT * FROM hub_commit WHERE origin = ? AND seq BETWEEN ? AND ?',
  ),
  dropMoved: writer.prepare('DELETE FROM hub_commit WHERE origin = ? AND seq BETWEEN ? AND ?'),
  dropAside: writer.prepare(
    'DELETE FROM hub_branch WHERE origin = ? AND hash IN (SELECT value FROM json_each(?))',
  ),
  aside: reader.prepare<[string, string, number], CommitRow>(
    `SELECT * FROM hub_branch WHERE site_id = ? AND origin NOT IN (SELECT value FROM json_each(?))
     ORDER BY origin, epoch, seq, hash LIMIT ?`,
  ),
});
