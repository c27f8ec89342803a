const PARTITIONS = 8;

const partitions = Array.from(
  { length: PARTITIONS },
  (_, n) => `
CREATE TABLE public.sync_row_p${n} PARTITION OF public.sync_row
  FOR VALUES WITH (MODULUS ${PARTITIONS}, REMAINDER ${n});
ALTER TABLE public.sync_row_p${n} REPLICA IDENTITY FULL;
ALTER TABLE public.sync_row_p${n} ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sync_row_p${n} FORCE ROW LEVEL SECURITY;`,
).join('\n');

/**
 * The envelope and the hub's own registers. Rows of the envelope are seen by the tenant of the transaction
 * only (`galley.tenant`), by the owner too; partitions have no grants. Times are ms since the epoch.
 */
export const sql = `
CREATE SCHEMA hub;
CREATE SCHEMA galley;

CREATE TABLE public.sync_row (
  tenant_id text NOT NULL, scope_id text NOT NULL, kind text NOT NULL, id text NOT NULL,
  seq bigint NOT NULL, first_seq bigint NOT NULL, txn text NOT NULL,
  doc jsonb NOT NULL, clk jsonb, deleted boolean NOT NULL, business_date text, schema integer NOT NULL,
  PRIMARY KEY (tenant_id, scope_id, kind, id)
) PARTITION BY HASH (scope_id);
-- Partial, so that a look-up by key can never be planned over the log: it does not speak of seq.
CREATE INDEX sync_row_log ON public.sync_row (scope_id, seq) WHERE seq > 0;
ALTER TABLE public.sync_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sync_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON public.sync_row
  USING (tenant_id = current_setting('galley.tenant', true))
  WITH CHECK (tenant_id = current_setting('galley.tenant', true));
${partitions}

CREATE TABLE hub.meta (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE hub.scope (scope_id text PRIMARY KEY, last_seq bigint NOT NULL);
CREATE TABLE hub.origin (
  origin text PRIMARY KEY, tenant_id text NOT NULL, site_id text NOT NULL,
  epoch bigint NOT NULL, seq bigint NOT NULL, hash text NOT NULL,
  central_epoch bigint NOT NULL DEFAULT 0, central bigint NOT NULL DEFAULT 0
);
CREATE INDEX origin_site ON hub.origin (site_id);
CREATE TABLE hub.commit (
  origin text NOT NULL, seq bigint NOT NULL, epoch bigint NOT NULL, hash text NOT NULL,
  tenant_id text NOT NULL, site_id text NOT NULL, txn text NOT NULL, verdict jsonb,
  PRIMARY KEY (origin, seq)
);
CREATE INDEX commit_quarantine ON hub.commit (tenant_id) WHERE verdict IS NOT NULL;
CREATE TABLE hub.alarm (
  tenant_id text NOT NULL, scope_id text NOT NULL, kind text NOT NULL, id text NOT NULL,
  code text NOT NULL, txn text NOT NULL, detail jsonb NOT NULL,
  PRIMARY KEY (scope_id, kind, id, code, txn)
);
CREATE TABLE hub.device (
  device_id text PRIMARY KEY, tenant_id text NOT NULL, site_id text NOT NULL, kind text NOT NULL,
  token_hash text NOT NULL, record jsonb NOT NULL
);
CREATE INDEX device_token ON hub.device (token_hash);
CREATE INDEX device_site ON hub.device (site_id, kind);
CREATE TABLE hub.tenant (tenant_id text PRIMARY KEY, record jsonb NOT NULL);
CREATE TABLE hub.site (site_id text PRIMARY KEY, record jsonb NOT NULL);
CREATE TABLE hub.code (code_hash text PRIMARY KEY, record jsonb NOT NULL);
CREATE TABLE hub.feed (scope_id text PRIMARY KEY, handle text NOT NULL, pos text NOT NULL);

GRANT USAGE ON SCHEMA public, hub, galley TO galley_hub;
GRANT SELECT, INSERT, UPDATE ON public.sync_row TO galley_hub;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hub TO galley_hub;
`;
