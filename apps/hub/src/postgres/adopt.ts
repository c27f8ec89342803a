import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClusterTools, readPassword } from './cluster.ts';
import { type Access, clusterAt } from './connect.ts';
import { clearStalePidFile, livingPostmaster, stopPostmaster } from './postmaster.ts';
import { until } from './processes.ts';
import { settingsFile, settingsText } from './settings.ts';

export type Adopted = Access & { readonly pid: number };

type Wish = { readonly port: number | undefined; log(line: string): void };

async function hasOurSettings(tools: ClusterTools, port: number): Promise<boolean> {
  const text = await readFile(join(tools.layout.cluster, settingsFile), 'utf8').catch(() => '');
  return text === settingsText({ port, durable: tools.durable });
}

/** Ready, with our settings, at the wished port, and really serving this folder to our password. */
async function adoptable(tools: ClusterTools, wish: Wish): Promise<Adopted | undefined> {
  const { cluster } = tools.layout;
  const settled = async () => (await livingPostmaster(cluster))?.status !== 'starting';
  if (!(await until(settled, 5000))) return undefined;
  const running = await livingPostmaster(cluster);
  const password = await readPassword(tools.layout);
  if (running?.status !== 'ready' || password === undefined) return undefined;
  if (wish.port !== undefined && wish.port !== running.port) return undefined;
  if (!(await hasOurSettings(tools, running.port))) return undefined;
  const access = { port: running.port, password };
  const folder = await clusterAt(access).catch(() => '');
  return folder === cluster ? { ...access, pid: running.pid } : undefined;
}

/**
 * Takes over the Postgres that a dead hub left behind. One that cannot be taken over is stopped in
 * order, so that after `undefined` nothing runs in the folder and no pid file is left.
 */
export async function adoptOrClear(tools: ClusterTools, wish: Wish): Promise<Adopted | undefined> {
  const { layout, binaries } = tools;
  const found = await livingPostmaster(layout.cluster);
  const adopted = found && (await adoptable(tools, wish));
  if (adopted) {
    wish.log(`postgres ${adopted.pid} found running at port ${adopted.port} and taken over`);
    return adopted;
  }
  const still = await livingPostmaster(layout.cluster);
  if (still) {
    wish.log(`postgres ${still.pid} found running, but not as it should; stopping it`);
    await stopPostmaster(layout, still.pid, binaries);
  }
  await clearStalePidFile(layout);
  return undefined;
}
