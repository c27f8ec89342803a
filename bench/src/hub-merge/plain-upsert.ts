import type { Fact, KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import pg from 'pg';
import type { Defer } from '../harness/cleanup.ts';

const TYPES = { text: 'text', int: 'bigint', json: 'jsonb' } as const;

type Upsert = (rows: readonly Fact[]) => { name: string; text: string; values: string[] };

const tableOf = ({ kind, columns }: KindSpec): string => {
  const cells = columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`);
  return `CREATE TABLE plain."${kind}" (id text PRIMARY KEY, ${cells.join(', ')})`;
};

const upsertOf = ({ kind, columns }: KindSpec): Upsert => {
  const names = columns.map(({ name }) => `"${name}"`);
  const typed = columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
  const sets = names.map((name) => `${name} = excluded.${name}`).join(', ');
  const text = `INSERT INTO plain."${kind}" (id, ${names.join(', ')})
    SELECT id, ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (id text, ${typed})
    ON CONFLICT (id) DO UPDATE SET ${sets}`;
  return (rows) => {
    const values = [JSON.stringify(rows.map(({ id, doc }) => ({ id, ...doc })))];
    return { name: `plain_${kind}`, text, values };
  };
};

/**
 * The limit: the same rows in one ordinary table a kind with a primary key and no other index, one statement
 * a kind and one transaction a batch. No log, no merge, nobody to tell.
 */
export const openPlainUpsert = async (
  defer: Defer,
  connectionString: string,
  kinds: ReadonlySet<string>,
) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  defer(() => client.end());
  const specs = KINDS.filter(({ kind }) => kinds.has(kind));
  await client.query(['CREATE SCHEMA plain', ...specs.map(tableOf)].join('; '));
  const upserts = new Map(specs.map((spec) => [spec.kind, upsertOf(spec)]));
  return async (rows: readonly Fact[]): Promise<void> => {
    await client.query('BEGIN');
    for (const [kind, upsert] of upserts) {
      const ofKind = rows.filter((row) => row.kind === kind);
      if (ofKind.length > 0) await client.query(upsert(ofKind));
    }
    await client.query('COMMIT');
  };
};
