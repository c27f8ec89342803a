import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Parts, runningParts } from '../../../scripts/galley/connection.ts';
import { PART_KEYS } from '../../../scripts/launcher/suite-parts.ts';
import type { Defer } from './cleanup.ts';
import { ownFolder } from './folder.ts';
import { root } from './root.ts';
import { until } from './wait.ts';

const STARTS_WITHIN_MS = 60_000;
const ENDS_WITHIN_MS = 8000;
const ANY_PORTS = [
  'hub',
  'register',
  'kitchen',
  'backoffice',
  'site-hub',
  'printer',
  'paper',
].flatMap((part) => [`--${part}-port`, '0']);

/** The whole of `npm start` in a folder of its own, on any free ports. */
export type Product = {
  readonly dataDir: string;
  /** The launcher, above all parts. */
  readonly pid: number;
  readonly parts: Parts;
};

type Wishes = {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
};

const launch = (dataDir: string, env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(
    process.execPath,
    [join(root, '.cache/launcher.mjs'), '--data', dataDir, '--browser', '--no-open', ...ANY_PORTS],
    {
      cwd: root,
      env: { ...process.env, GALLEY_ROOT: root, GALLEY_SEED_PLAIN: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C reaches the benchmark alone, which then ends the product in order.
      detached: true,
    },
  );

const outputOf = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  return () => text;
};

const endAsCtrlC = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((settle) => child.once('exit', () => settle()));
  child.kill('SIGINT');
  const last = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), ENDS_WITHIN_MS);
  await gone;
  clearTimeout(last);
};

export const startProduct = async (defer: Defer, { name, env = {} }: Wishes): Promise<Product> => {
  const dataDir = ownFolder(defer, name);
  const child = launch(dataDir, env);
  const output = outputOf(child);
  defer(() => endAsCtrlC(child));
  const ready = (): Parts | undefined => {
    if (child.exitCode !== null) throw new Error(`The product ended:\n${output()}`);
    const parts = runningParts(dataDir);
    const open = output().includes('Galley is open');
    return open && PART_KEYS.every((key) => parts?.[key] !== undefined) ? parts : undefined;
  };
  const parts = await until('the product is open', ready, STARTS_WITHIN_MS);
  return { dataDir, pid: child.pid ?? 0, parts };
};
