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

export type Upserter = (rows: readonly Fact[]) => Promise<void>;

const openUpserter = async (
  defer: Defer,
  connectionString: string,
  upserts: ReadonlyMap<string, Upsert>,
): Promise<Upserter> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  defer(() => client.end());
  return async (rows) => {
    await client.query('BEGIN');
    for (const [kind, upsert] of upserts) {
      const ofKind = rows.filter((row) => row.kind === kind);
      if (ofKind.length > 0) await client.query(upsert(ofKind));
    }
    await client.query('COMMIT');
  };
};

/**
 * The limit: the same rows in one ordinary table a kind with a primary key and no other index, one statement
 * a kind and one transaction a batch, over several connections. No log, no merge, nobody to tell.
 */
export const openPlainUpserts = async (
  defer: Defer,
  connectionString: string,
  kinds: ReadonlySet<string>,
  connections: number,
): Promise<Upserter[]> => {
  const specs = KINDS.filter(({ kind }) => kinds.has(kind));
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  await owner.query(['CREATE SCHEMA plain', ...specs.map(tableOf)].join('; '));
  await owner.end();
  const upserts = new Map(specs.map((spec) => [spec.kind, upsertOf(spec)]));
  const open = () => openUpserter(defer, connectionString, upserts);
  return Promise.all(Array.from({ length: connections }, open));
};
