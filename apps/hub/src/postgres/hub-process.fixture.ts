import { startPostgres } from './index.ts';

/** Stands for a hub process in tests: starts Postgres, says where, and lives until it is killed. */
const started = await startPostgres({ dataDir: process.argv[2] ?? '', log: () => undefined });
const said = started.ok
  ? { pid: started.value.pid, url: started.value.connectionString }
  : { error: started.error };
process.stdout.write(`${JSON.stringify(said)}\n`);
setInterval(() => undefined, 1000);
