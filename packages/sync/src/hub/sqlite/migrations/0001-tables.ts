/** Tables of a hub's SQLite store. Times are ms since the epoch; JSON is canonical text. */
export const sql = `
CREATE TABLE hub_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sync_row (
  scope_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, tenant_id TEXT NOT NULL,
  seq INTEGER NOT NULL, first_seq INTEGER NOT NULL, txn TEXT NOT NULL,
  doc TEXT NOT NULL, clk TEXT, deleted INTEGER NOT NULL, business_date TEXT, schema INTEGER NOT NULL,
  PRIMARY KEY (scope_id, kind, id)
);
CREATE UNIQUE INDEX sync_row_log ON sync_row (scope_id, seq);

CREATE TABLE hub_scope (scope_id TEXT PRIMARY KEY, last_seq INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE hub_origin (
  origin TEXT PRIMARY KEY, tenant_id TEXT NOT NULL, site_id TEXT NOT NULL,
  epoch INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
  central_epoch INTEGER NOT NULL DEFAULT 0, central INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX hub_origin_site ON hub_origin (site_id);

CREATE TABLE hub_commit (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, hash TEXT NOT NULL,
  tenant_id TEXT NOT NULL, site_id TEXT NOT NULL, txn TEXT NOT NULL, verdict TEXT,
  PRIMARY KEY (origin, seq)
);
CREATE INDEX hub_commit_quarantine ON hub_commit (tenant_id) WHERE verdict IS NOT NULL;

CREATE TABLE hub_alarm (
  tenant_id TEXT NOT NULL, scope_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  code TEXT NOT NULL, txn TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (scope_id, kind, id, code, txn)
);

CREATE TABLE hub_device (
  device_id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL, site_id TEXT NOT NULL, kind TEXT NOT NULL,
  token_hash TEXT NOT NULL, record TEXT NOT NULL
);
CREATE INDEX hub_device_token ON hub_device (token_hash);
CREATE INDEX hub_device_site ON hub_device (site_id, kind);

CREATE TABLE hub_tenant (tenant_id TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE hub_site (site_id TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE hub_code (code_hash TEXT PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE hub_feed (scope_id TEXT PRIMARY KEY, handle TEXT NOT NULL, pos TEXT NOT NULL);
`;
