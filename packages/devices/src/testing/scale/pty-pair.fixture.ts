import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Two ends of a serial line without a wire. `cut` is pulling the cable: both ends vanish. */
export type PtyPair = {
  readonly here: string;
  readonly there: string;
  cut(): Promise<void>;
};

const patienceMs = 5000;

/** A pair of ptys made by socat, under names that can be given again to another pair. */
export async function openPtyPair(folder?: string): Promise<PtyPair> {
  const where = folder ?? (await mkdtemp(join(tmpdir(), 'galley-pty-')));
  const here = join(where, 'here');
  const there = join(where, 'there');
  const child = spawn('socat', [`pty,raw,echo=0,link=${here}`, `pty,raw,echo=0,link=${there}`]);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const until = Date.now() + patienceMs;
  while (!existsSync(here) || !existsSync(there)) {
    if (Date.now() > until) throw new Error('socat made no ptys');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const cut = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    if (folder === undefined) await rm(where, { recursive: true, force: true });
  };
  return { here, there, cut };
}
