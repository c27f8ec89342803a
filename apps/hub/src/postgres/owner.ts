import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '@galley/base';
import { startError } from './errors.ts';
import type { Layout } from './layout.ts';
import { birthOf, isAlive } from './processes.ts';
import type { PostgresStartError } from './types.ts';

type Owner = { readonly pid: number; readonly birth: string };

async function readOwner(layout: Layout): Promise<Owner | undefined> {
  const text = await readFile(layout.ownerFile, 'utf8').catch(() => '');
  try {
    const { pid, birth } = JSON.parse(text) as Partial<Owner>;
    return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}

/** The hub process that owns this data folder, if it is alive. */
export async function livingOwner(layout: Layout): Promise<number | undefined> {
  const owner = await readOwner(layout);
  if (!owner || !isAlive(owner.pid)) return undefined;
  return (await birthOf(owner.pid)) === owner.birth ? owner.pid : undefined;
}

async function place(layout: Layout): Promise<boolean> {
  const own = `${layout.ownerFile}.${randomUUID()}`;
  const mine: Owner = { pid: process.pid, birth: await birthOf(process.pid) };
  await writeFile(own, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(own, layout.ownerFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Makes this process the only one that starts, adopts or stops Postgres in the folder: a second hub
 * would otherwise adopt the first one's Postgres and later stop it under its feet.
 */
export async function claim(layout: Layout): Promise<Result<void, PostgresStartError>> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await place(layout)) return ok(undefined);
    const holder = await livingOwner(layout);
    if (holder !== undefined) return err(inUse(layout, holder));
    await rm(layout.ownerFile, { force: true });
  }
  return err(inUse(layout, (await livingOwner(layout)) ?? 0));
}

const inUse = (layout: Layout, pid: number): PostgresStartError =>
  startError(
    'in_use',
    `The data folder ${layout.root} is in use by another hub (process ${pid}). Stop that one first or choose another folder.`,
  );

export const release = (layout: Layout): Promise<void> => rm(layout.ownerFile, { force: true });
