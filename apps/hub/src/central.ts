import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import { systemClock, systemRng } from '@galley/shell/node';
import { createHubServer, createPostgresStore } from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { adminTokenOf } from './data-folder.ts';
import { createMetrics } from './metrics.ts';
import { startPostgres } from './postgres/index.ts';
import type { HubStart, StartOutcome } from './start-hub.ts';

/** The address of the database: the given one, or that of an embedded Postgres in the hub's folder. */
const openDatabase = async ({ options, life, log, progress }: HubStart) => {
  if (options.databaseUrl !== undefined) return { ok: true, value: options.databaseUrl } as const;
  const cancel = new AbortController();
  life.onShutdown(() => cancel.abort());
  const started = await startPostgres({
    dataDir: join(options.dataDir, 'postgres'),
    log: (line) => log.info({ from: 'postgres' }, line),
    onProgress: progress,
    signal: cancel.signal,
  });
  if (!started.ok) return started;
  const running = started.value;
  life.onShutdown(() => running.stop());
  void running.exited.then(() => life.end(1, 'Postgres ended'));
  return { ok: true, value: running.connectionString } as const;
};

/** The central hub: Postgres, admin API, no hub above it. */
export const startCentral = async (start: HubStart): Promise<StartOutcome> => {
  const { options, life, log, progress } = start;
  const database = await openDatabase(start);
  if (!database.ok) return database;
  progress('Preparing the database');
  const ports = { clock: systemClock, rng: systemRng, log };
  const opened = await createPostgresStore({
    connectionString: database.value,
    kinds: KINDS,
    ...ports,
  });
  if (!opened.ok) return opened;
  const store = opened.value;
  life.onShutdown(() => store.close());
  const metrics = createMetrics();
  const server = createHubServer({
    store,
    kinds: KINDS,
    role: 'central',
    ...ports,
    crypto: nodeCrypto,
    adminToken: adminTokenOf(options.dataDir),
    metrics,
  });
  life.onShutdown(() => server.close());
  metrics.watch({ stats: server.stats, store });
  return server.listen({ host: options.listen, port: options.port });
};
