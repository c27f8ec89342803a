import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';

const SNAKE = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** All rows of a kind in one app's own database. */
export const replicaRows = <T>(dataDir: string, folder: string, kind: string): T[] => {
  const db = new Database(join(dataDir, folder, 'replica.db'), { readonly: true });
  try {
    return db.prepare(`SELECT * FROM "${kind}" ORDER BY 1`).all() as T[];
  } finally {
    db.close();
  }
};

const withPostgres = async <T>(
  dataDir: string,
  act: (client: Client) => Promise<T>,
): Promise<T> => {
  const text = (name: string): string =>
    readFileSync(join(dataDir, 'hub/postgres', name), 'utf8').trim();
  const client = new Client({
    host: '127.0.0.1',
    port: Number(text('port')),
    user: 'postgres',
    password: text('password'),
    database: 'galley',
  });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

/** Values of some columns of a kind in the hub's relational table, as text, ordered by id. */
export const postgresRows = (
  dataDir: string,
  kind: string,
  columns: readonly string[],
): Promise<string[][]> =>
  withPostgres(dataDir, async (client) => {
    const list = columns.map((name) => `"${SNAKE(name)}"::text`).join(', ');
    const { rows } = await client.query({
      text: `SELECT ${list} FROM galley."${kind}" ORDER BY id COLLATE "C"`,
      rowMode: 'array',
    });
    return rows as string[][];
  });

/** The same values of the same kind in a replica, as text, ordered by id. */
export const replicaValues = (
  dataDir: string,
  folder: string,
  kind: string,
  columns: readonly string[],
): string[][] =>
  replicaRows<Record<string, unknown>>(dataDir, folder, kind).map((row) =>
    columns.map((name) => (row[name] === null ? (null as never) : String(row[name]))),
  );
