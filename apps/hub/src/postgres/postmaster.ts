import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { run } from './exec.ts';
import type { Layout } from './layout.ts';
import { clusterProcesses, isAlive, until } from './processes.ts';

/** What a postmaster writes into `postmaster.pid`, one value a line (src/include/utils/pidfile.h). */
export type PidFile = {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `stopping`, `ready` or `standby`. */
  readonly status: string;
};

export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? 'starting' };
}

/**
 * The pid file, if the process it names is alive and is the postmaster of this very cluster. After a
 * crash of the machine the number may belong to any other program, which must never be signalled.
 */
export async function livingPostmaster(cluster: string): Promise<PidFile | undefined> {
  const file = await readPidFile(cluster);
  if (!file || !isAlive(file.pid)) return undefined;
  if (process.platform === 'win32') return file;
  return (await clusterProcesses(cluster)).includes(file.pid) ? file : undefined;
}

type StopSignal = 'SIGINT' | 'SIGQUIT' | 'SIGKILL';

/** Windows has no signals: Postgres listens to a pipe there, and pg_ctl writes to it. */
async function signal(pid: number, name: StopSignal, pgCtl: string | undefined): Promise<void> {
  if (process.platform === 'win32' && pgCtl !== undefined && name !== 'SIGKILL') {
    await run({ file: pgCtl, args: ['kill', name.slice(3), String(pid)] });
    return;
  }
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}

async function killAll(root: string): Promise<boolean> {
  const pids = await clusterProcesses(root);
  for (const pid of pids) await signal(pid, 'SIGKILL', undefined);
  return pids.length === 0;
}

/** How long each kind of shutdown may take, in ms. */
const patience = { fast: 3000, immediate: 1500, kill: 2000 };

/**
 * Ends the postmaster and all its children: a fast shutdown (sessions are cut, a checkpoint is
 * written), then an immediate one (the next start recovers from the log), then by force.
 */
export async function stopPostmaster(
  layout: Layout,
  pid: number,
  binaries?: Pick<Binaries, 'pgCtl'>,
): Promise<void> {
  const gone = () => !isAlive(pid);
  await signal(pid, 'SIGINT', binaries?.pgCtl);
  if (!(await until(gone, patience.fast))) {
    await signal(pid, 'SIGQUIT', binaries?.pgCtl);
    if (!(await until(gone, patience.immediate))) await signal(pid, 'SIGKILL', undefined);
  }
  await until(gone, patience.kill);
  await until(() => killAll(layout.root), patience.kill);
}

/**
 * Removes a pid file whose postmaster is dead. Postgres would do so itself, except when the number
 * belongs to another program of the same account. Children that outlived their postmaster still
 * hold its shared memory, so they end first.
 */
export async function clearStalePidFile(layout: Layout): Promise<void> {
  await until(() => killAll(layout.root), patience.kill);
  await rm(join(layout.cluster, 'postmaster.pid'), { force: true });
}
