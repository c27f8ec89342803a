import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { seedOf } from '../launcher/data-folder.ts';
import type { ImportArguments } from './arguments.ts';
import { type Parts, runningParts } from './connection.ts';
import { UsageError } from './problem.ts';

export type ReplaySuite = { readonly parts: Parts; stop(): Promise<void> };

const STARTS_WITHIN_MS = 60_000;
const PORT_FLAGS = [
  'hub',
  'register',
  'kitchen',
  'backoffice',
  'site-hub',
  'printer',
  'paper',
].flatMap((part) => [`--${part}-port`, '0']);

const ready = async (
  child: ChildProcess,
  dataDir: string,
  output: () => string,
): Promise<Parts> => {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new UsageError(output().trim() || 'Galley did not start.');
    const parts = runningParts(dataDir);
    if (parts && output().includes('Galley is open')) return parts;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new UsageError(
    `Galley did not start within ${STARTS_WITHIN_MS / 1000} s. See ${join(dataDir, 'logs')}.`,
  );
};

/** Recorded sales go into a folder made for them, never among the sales of a restaurant (rule IM9). */
export const refuseTrading = (dataDir: string): void => {
  if (seedOf(dataDir) !== 'demo') return;
  throw new UsageError(
    `${dataDir} holds a restaurant that trades; recorded sales go into a folder of their own. Nothing was imported. Leave --data out (then it is data-replay), or name an empty folder.`,
  );
};

/**
 * The Galley that a replay runs in: the one that runs on the folder, else one started for it on any free
 * ports, with a site of its own, and ended afterwards.
 */
export const replaySuite = async (
  root: string,
  dataDir: string,
  args: ImportArguments,
): Promise<ReplaySuite> => {
  const running = runningParts(dataDir);
  if (running !== undefined) return { parts: running, stop: async () => {} };
  const child = spawn(
    process.execPath,
    [join(root, '.cache/launcher.mjs'), '--data', dataDir, '--browser', '--no-open', ...PORT_FLAGS],
    {
      env: {
        ...process.env,
        GALLEY_ROOT: root,
        GALLEY_SEED: 'replay',
        GALLEY_SEED_NAME: 'Replay',
        GALLEY_SEED_CURRENCY: args.currency,
        GALLEY_SEED_TIME_ZONE: args.timeZone,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C reaches us alone: the replay stops first, then the suite in its own order.
      detached: true,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  const gone = new Promise<void>((settle) => child.once('exit', () => settle()));
  const parts = await ready(child, dataDir, () => output);
  return {
    parts,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
};
