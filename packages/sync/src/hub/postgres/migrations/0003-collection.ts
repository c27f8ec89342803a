/** How far each reader of a scope is (heard_at: ms since the epoch), and how far deleted rows were collected. */
export const sql = `
CREATE TABLE hub.reader (
  scope_id text NOT NULL, device_id text NOT NULL, seq bigint NOT NULL, heard_at bigint NOT NULL,
  PRIMARY KEY (scope_id, device_id)
);
ALTER TABLE hub.scope ADD COLUMN collected bigint NOT NULL DEFAULT 0;
CREATE INDEX sync_row_deleted ON public.sync_row (scope_id) WHERE deleted;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.reader TO galley_hub;
GRANT DELETE ON public.sync_row TO galley_hub;
`;
