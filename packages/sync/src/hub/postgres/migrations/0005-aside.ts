/** Commits that do not continue their origin's chain, as they were signed. */
export const sql = `
CREATE TABLE hub.branch (
  origin text NOT NULL, seq bigint NOT NULL, epoch bigint NOT NULL, hash text NOT NULL,
  tenant_id text NOT NULL, site_id text NOT NULL, txn text NOT NULL, verdict jsonb,
  PRIMARY KEY (origin, hash)
);
CREATE INDEX branch_site ON hub.branch (site_id, origin, epoch, seq);
CREATE INDEX branch_quarantine ON hub.branch (tenant_id) WHERE verdict IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.branch TO galley_hub;
`;
