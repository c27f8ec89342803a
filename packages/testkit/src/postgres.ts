import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres } from '@galley/hub/postgres';
import pg from 'pg';

export type TestPostgres = {
  /** Superuser on the cluster's first database, which all tests of the process share. */
  readonly connectionString: string;
  /** Makes an empty database of its own and yields its connection string (superuser). */
  createDatabase(): Promise<string>;
  /** Gives the cluster back; the last of the process to do so ends it and removes its folder. */
  stop(): Promise<void>;
};

/**
 * Waits for the end of its input, that is of the test process, however it died; then ends what runs
 * in the folder and removes it. Again and again for a second, for a Postgres that was just starting.
 */
const watchdogScript = `
read -r _
for _ in 1 2 3 4 5; do
  [ -e "$1" ] || exit 0
  pid=$(head -n 1 "$1/postgres/cluster/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null
  sleep 0.2
done
rm -rf "$1"
`;

/** Windows has no `sh`; there a killed test run leaves its cluster to the next reboot. */
function startWatchdog(folder: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  const args = ['-c', watchdogScript, 'galley-test-postgres', folder];
  const child = spawn('sh', args, { stdio: [...stdio], detached: true });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child;
}

type Cluster = { readonly running: RunningPostgres; end(): Promise<void> };

async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-postgres-'));
  const watchdog = startWatchdog(folder);
  const dataDir = join(folder, 'postgres');
  const started = await startPostgres({ dataDir, durable: false, log: () => undefined });
  if (!started.ok) throw new Error(`${started.error.message}\n${started.error.detail ?? ''}`);
  const running = started.value;
  const end = async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
    watchdog?.stdin?.end();
  };
  return { running, end };
}

let cluster: Promise<Cluster> | undefined;
let users = 0;

async function createDatabase(connectionString: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

async function giveBack(): Promise<void> {
  users -= 1;
  if (users > 0) return;
  const ending = cluster;
  cluster = undefined;
  await (await ending)?.end();
}

/**
 * A real Postgres for tests: one a process, started at first use in a temp folder without any
 * safety against power loss, a fresh database for whoever asks. It never outlives the process.
 */
export async function testPostgres(): Promise<TestPostgres> {
  users += 1;
  cluster ??= startCluster();
  const { connectionString } = (await cluster).running;
  let stopped: Promise<void> | undefined;
  return {
    connectionString,
    createDatabase: () => createDatabase(connectionString),
    stop: () => {
      stopped ??= giveBack();
      return stopped;
    },
  };
}
