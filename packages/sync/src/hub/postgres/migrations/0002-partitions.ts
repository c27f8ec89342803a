const PARTITIONS = [0, 1, 2, 3, 4, 5, 6, 7];

const policies = PARTITIONS.map(
  (n) => `
CREATE POLICY tenant ON public.sync_row_p${n}
  USING (tenant_id = current_setting('galley.tenant', true))
  WITH CHECK (tenant_id = current_setting('galley.tenant', true));`,
).join('');

/**
 * Facts by month: a schema for the partitions, without grants to anybody, and a note of what each
 * projection looks like. Partitions of the envelope get the table's own policy, should anyone ever be
 * granted one; the envelope tells whole rows to logical replication.
 */
export const sql = `
CREATE SCHEMA galley_part;
CREATE TABLE hub.projection (kind text PRIMARY KEY, layout text NOT NULL);
GRANT SELECT ON hub.projection TO galley_hub;
ALTER TABLE public.sync_row REPLICA IDENTITY FULL;
${policies}
`;
