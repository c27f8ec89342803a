/** Sums of the digest, 32 hex digits; a scope from before them is counted once (`counted`). */
export const sql = `
CREATE TABLE hub_bucket (
  scope_id TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, sum TEXT NOT NULL, rows INTEGER NOT NULL,
  PRIMARY KEY (scope_id, kind, day)
) WITHOUT ROWID;
ALTER TABLE hub_scope ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
`;
