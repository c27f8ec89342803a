import Database from 'better-sqlite3';

/**
 * Puts a copy of a row of a site into a hub's file, as somebody who knows the ways of hubs would: under a number that
 * the scope seems to have given, so that whoever follows gets it with the next commit.
 */
export const plantRow = (file: string, from: string, id: string): void => {
  const db = new Database(file);
  db.exec("UPDATE hub_scope SET last_seq = last_seq + 1 WHERE scope_id LIKE 'sit_%'");
  db.prepare(
    `INSERT INTO sync_row SELECT scope_id, kind, ?, tenant_id, last_seq, last_seq, txn, doc, clk, deleted,
     business_date, schema FROM sync_row JOIN hub_scope USING (scope_id) WHERE id = ?`,
  ).run(id, from);
  db.close();
};
