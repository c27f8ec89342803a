/** How far each reader of a scope is (heard_at: ms since the epoch), and how far deleted rows were collected. */
export const sql = `
CREATE TABLE hub_reader (
  scope_id TEXT NOT NULL, device_id TEXT NOT NULL, seq INTEGER NOT NULL, heard_at INTEGER NOT NULL,
  PRIMARY KEY (scope_id, device_id)
) WITHOUT ROWID;
ALTER TABLE hub_scope ADD COLUMN collected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sync_row_deleted ON sync_row (scope_id) WHERE deleted = 1;
`;
