import pg from 'pg';
import { database, host, superuser } from './settings.ts';

export type Access = { readonly port: number; readonly password: string };

export const connectionString = (access: Access, name = database): string =>
  `postgres://${superuser}:${encodeURIComponent(access.password)}@${host}:${access.port}/${name}`;

/** Does something on the maintenance database with one short-lived superuser connection. */
async function withClient<T>(access: Access, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: connectionString(access, 'postgres'),
    connectionTimeoutMillis: 3000,
    query_timeout: 5000,
  });
  // Postgres may be stopped while we are connected; the query in hand reports that.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The folder of the cluster that answers at the port; throws if none does or it denies our password. */
export const clusterAt = (access: Access): Promise<string> =>
  withClient(access, async (client) => {
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    );
    return rows[0]?.folder ?? '';
  });

/** Makes the database `galley` unless it exists. */
export const ensureDatabase = (access: Access): Promise<void> =>
  withClient(access, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  });
