/**
 * Version of the wire schema: of the kinds, their columns, and what they mean. Raised with each change of a
 * declaration; `packages/sync/fixtures/wire-schema.json` keeps what each version had.
 */
export const SCHEMA_VERSION = 3;

/** The oldest version that a hub of a given one works with: its own and the three before it. */
export const oldestSchema = (version: number): number => Math.max(1, version - 3);
