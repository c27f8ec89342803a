/** Commits that do not continue their origin's chain: at a site hub until they are carried up, above for good. */
export const sql = `
CREATE TABLE hub_branch (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, hash TEXT NOT NULL,
  tenant_id TEXT NOT NULL, site_id TEXT NOT NULL, txn TEXT NOT NULL, verdict TEXT,
  PRIMARY KEY (origin, hash)
);
CREATE INDEX hub_branch_site ON hub_branch (site_id, origin, epoch, seq);
`;
