import { realpath, stat } from 'node:fs/promises';
import { locateBinaries } from './binaries.ts';
import { type Layout, layoutOf } from './layout.ts';
import { livingOwner, release } from './owner.ts';
import { clearStalePidFile, livingPostmaster, stopPostmaster } from './postmaster.ts';

async function stopCluster(layout: Layout): Promise<void> {
  const running = await livingPostmaster(layout.cluster);
  if (running) {
    const binaries = await locateBinaries();
    await stopPostmaster(layout, running.pid, binaries.ok ? binaries.value : undefined);
  }
  await clearStalePidFile(layout);
  await release(layout);
}

/**
 * Ends what a dead hub left running in its data folder: Postgres in order, a half-done first start
 * by force. For a launcher that must leave no process behind. Does nothing while the hub lives (it
 * ends its own Postgres) or where the folder does not exist.
 */
export async function stopOrphanPostgres(dataDir: string): Promise<void> {
  const folder = await stat(dataDir).catch(() => undefined);
  if (!folder?.isDirectory()) return;
  const layout = layoutOf(await realpath(dataDir));
  if ((await livingOwner(layout)) === undefined) await stopCluster(layout);
}
