import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { stopOrphanPostgres } from './index.ts';
import { type Surroundings, startPostgresIn } from './start.ts';
import type { PostgresOptions, PostgresStartError, RunningPostgres } from './types.ts';

export type Scene = {
  readonly dir: string;
  readonly lines: string[];
  start(options?: Partial<PostgresOptions>, around?: Surroundings): Promise<RunningPostgres>;
  refused(options?: Partial<PostgresOptions>, around?: Surroundings): Promise<PostgresStartError>;
  /** Starts Postgres from a process of its own, as the hub does. */
  hub(): Promise<{ readonly pid: number; readonly url: string; kill(): Promise<void> }>;
  killHubs(): Promise<void>;
  end(): Promise<void>;
};

/** A temp folder with everything started in it; `end` leaves neither process nor file. */
export async function scene(parent = tmpdir()): Promise<Scene> {
  const base = await mkdtemp(join(parent, 'galley-pg-'));
  const dir = join(base, 'postgres');
  const lines: string[] = [];
  const started: RunningPostgres[] = [];
  const hubs: ChildProcess[] = [];
  const attempt = (options: Partial<PostgresOptions> = {}, around: Surroundings = {}) =>
    startPostgresIn(around, { dataDir: dir, log: (line) => lines.push(line), ...options });
  return {
    dir,
    lines,
    start: async (options, around) => {
      const outcome = await attempt(options, around);
      if (!outcome.ok) throw new Error(`${outcome.error.message}\n${outcome.error.detail}`);
      started.push(outcome.value);
      return outcome.value;
    },
    refused: async (options, around) => {
      const outcome = await attempt(options, around);
      if (!outcome.ok) return outcome.error;
      started.push(outcome.value);
      throw new Error('Postgres started although it should have been refused');
    },
    hub: async () => {
      const child = hubProcess(dir);
      hubs.push(child);
      return { ...(await firstLine(child)), kill: () => kill(child) };
    },
    killHubs: async () => {
      await Promise.all(hubs.map(kill));
    },
    end: async () => {
      await Promise.all(hubs.map(kill));
      await Promise.all(started.map((running) => running.stop()));
      await stopOrphanPostgres(dir);
      await rm(base, { recursive: true, force: true });
    },
  };
}

function hubProcess(dir: string): ChildProcess {
  const script = fileURLToPath(new URL('./hub-process.fixture.ts', import.meta.url));
  return spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<{ pid: number; url: string }> {
  if (!child.stdout) throw new Error('the hub process has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error('the hub process ended without a word');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Runs statements on one connection and yields the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const text of statements) rows = (await client.query(text)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
