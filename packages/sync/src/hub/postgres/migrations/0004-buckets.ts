/**
 * Sums of the digest, as numbers below 2^128; a scope from before them is counted once (`counted`). They are
 * moved in the transaction of the rows, under the lock of the scope.
 */
export const sql = `
CREATE TABLE hub.bucket (
  scope_id text NOT NULL, kind text NOT NULL, day text NOT NULL, sum numeric(39) NOT NULL,
  rows bigint NOT NULL, PRIMARY KEY (scope_id, kind, day)
);
ALTER TABLE hub.scope ADD COLUMN counted boolean NOT NULL DEFAULT false;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.bucket TO galley_hub;
`;
