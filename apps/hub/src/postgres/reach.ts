import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, ok, type Result } from '@galley/base';
import { readPassword } from './cluster.ts';
import { clusterAt, connectionString } from './connect.ts';
import { startError } from './errors.ts';
import { layoutOf } from './layout.ts';
import { livingPostmaster } from './postmaster.ts';
import { startPostgres } from './start.ts';
import type { PostgresStartError } from './types.ts';

export type ReachedPostgres = {
  /** Superuser on the database `galley`. Holds the password: never log it. */
  readonly connectionString: string;
  /** Ends what was started for this; a Postgres that ran before goes on. */
  release(): Promise<void>;
};

const runningAt = async (root: string): Promise<string | undefined> => {
  const layout = layoutOf(root);
  const running = await livingPostmaster(layout.cluster);
  const password = await readPassword(layout);
  if (running?.status !== 'ready' || password === undefined) return undefined;
  const access = { port: running.port, password };
  const folder = await clusterAt(access).catch(() => '');
  return folder === layout.cluster ? connectionString(access) : undefined;
};

/** The embedded Postgres of a hub's folder for a tool: the one that runs, else one started for the while. */
export const reachPostgres = async (
  dataDir: string,
  signal?: AbortSignal,
): Promise<Result<ReachedPostgres, PostgresStartError>> => {
  const wanted = resolve(dataDir);
  if (!existsSync(layoutOf(wanted).cluster)) {
    return err(startError('folder_not_usable', `${wanted} holds no database of a hub.`));
  }
  const root = await realpath(wanted);
  const found = await runningAt(root);
  if (found !== undefined) return ok({ connectionString: found, release: async () => undefined });
  const log = () => undefined;
  const started = await startPostgres({ dataDir: root, log, ...(signal && { signal }) });
  if (!started.ok) return started;
  const { connectionString: address, stop } = started.value;
  return ok({ connectionString: address, release: stop });
};
