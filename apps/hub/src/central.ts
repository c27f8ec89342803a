import { join } from 'node:path';
import { KINDS } from '@galley/domain';
import { certificateFor, systemClock, systemRng } from '@galley/shell/node';
import { createHubServer, createPostgresStore } from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { adminTokenOf } from './data-folder.ts';
import { createMetrics } from './metrics.ts';
import { startPostgres } from './postgres/index.ts';
import type { HubStart, StartOutcome } from './start-hub.ts';

/** Nothing of the hub works without it; whoever started the hub starts both again, and devices keep their commits. */
const databaseGone = async ({ life, log, parent }: HubStart): Promise<void> => {
  if (life.isEnding()) return;
  const message =
    'The database (Postgres) ended by itself. The hub ends too and is started again with it; until then devices keep what they take.';
  log.error({ code: 'database_gone' }, message);
  if (!parent.present) process.stderr.write(`${message}\n`);
  await parent.report({ type: 'failed', code: 'database_gone', message });
  await life.end(1, 'database_gone');
};

/** The address of the database: the given one, or that of an embedded Postgres in the hub's folder. */
const openDatabase = async (start: HubStart) => {
  const { options, life, log, progress } = start;
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
  void running.exited.then(() => databaseGone(start));
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
  const tls = certificateFor(options.dataDir, options.listen, systemClock, systemRng);
  const server = createHubServer({
    store,
    kinds: KINDS,
    role: 'central',
    ...ports,
    crypto: nodeCrypto,
    adminToken: adminTokenOf(options.dataDir),
    metrics,
    ...(tls && { tls }),
    ...(options.electric && { electric: options.electric }),
  });
  if (options.electric !== undefined) progress(`Rows go down through ${options.electric.url}`);
  life.onShutdown(() => server.close());
  metrics.watch({ stats: server.stats, store });
  return server.listen({ host: options.listen, port: options.port });
};
