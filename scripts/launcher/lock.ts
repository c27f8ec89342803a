import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, failure, type Result } from '@galley/base';

/** Dead, and only kept in the table until its parent asks; in a container perhaps nobody ever does. */
const isZombie = (pid: number): boolean => {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A pid may belong to another program by now; where the system tells, it must be a launcher. */
const isLauncher = (pid: number): boolean => {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return true;
  }
};

const holderOf = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isLauncher(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

export type Lock = { release(): void };

const busy = (dataDir: string, pid: number): Failure<'in_use'> =>
  failure(
    'in_use',
    `Galley is running on ${dataDir} already (process ${pid}). Use that one, end it, or choose another folder by --data DIR.`,
    'data',
  );

/** Takes the folder for this process; a lock whose holder is dead is taken over. */
export const takeLock = (dataDir: string): Result<Lock, Failure<'in_use'>> => {
  const file = join(dataDir, 'launcher.lock');
  const holder = holderOf(file);
  if (holder !== undefined && holder !== process.pid)
    return { ok: false, error: busy(dataDir, holder) };
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    return { ok: false, error: busy(dataDir, holderOf(file) ?? 0) };
  }
  return { ok: true, value: { release: () => rmSync(file, { force: true }) } };
};
