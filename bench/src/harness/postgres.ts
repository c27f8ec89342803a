import { startPostgres } from '@galley/hub/postgres';
import type { Defer } from './cleanup.ts';

/** The embedded Postgres as the product starts it, safe against power loss; the superuser's address. */
export const openPostgres = async (defer: Defer, dataDir: string): Promise<string> => {
  const started = await startPostgres({ dataDir, log: () => undefined });
  if (!started.ok) throw new Error(started.error.message);
  defer(() => started.value.stop());
  return started.value.connectionString;
};
