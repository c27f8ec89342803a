import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../scripts/launcher/options.ts';
import { type PartKey, planSuite } from '../../scripts/launcher/suite-parts.ts';
import { tellEndedParts } from './ended-parts.ts';
import { shopFolder } from './ready-shop.ts';

export const root = join(import.meta.dirname, '../..');
const launcher = join(root, '.cache/launcher.mjs');
export const KEYS: readonly PartKey[] = [
  'hub',
  'siteHub',
  'printer',
  'devices',
  'register',
  'kitchen',
  'backoffice',
];
/** Flags of the launcher that let every part take any free port. */
export const ANY_PORTS = [
  'hub',
  'register',
  'kitchen',
  'backoffice',
  'site-hub',
  'printer',
  'paper',
].flatMap((part) => [`--${part}-port`, '0']);

export type RunPart = {
  readonly pid: number;
  readonly address?: string;
  readonly port?: number;
  readonly token?: string;
  readonly paperAddress?: string;
  readonly customerAddress?: string;
};

export const until = async <T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = 20_000,
): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export type Suite = {
  readonly dataDir: string;
  /** Everything that the launcher printed so far. */
  output(): string;
  part(key: PartKey): RunPart;
  /** SIGKILL to one part; resolves once it is gone. With `supervised: false` it stays dead. */
  kill(key: PartKey): Promise<void>;
  /** Starts a killed part again, as the launcher would (only with `supervised: false`). */
  revive(key: PartKey): Promise<void>;
  /** Ends all as Ctrl-C does; milliseconds that it took. */
  stop(): Promise<number>;
  remove(): void;
};

export type SuiteOptions = {
  readonly dataDir?: string;
  /** Where the folder of a new shop is made; the system's temporary folder if absent. */
  readonly within?: string;
  /** False: a part that dies stays dead until `revive`. */
  readonly supervised?: boolean;
  /** What is undefined here is not set for the parts, also where tests usually set it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

const readParts = (dataDir: string): Record<string, RunPart> => {
  const file = join(dataDir, 'run.json');
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, 'utf8')) as { parts: Record<string, RunPart> }).parts;
};

/** Plans as the launcher made them, with the ports that it found. */
const plansOf = (dataDir: string, parts: Readonly<Record<string, RunPart>>) => {
  const flags = ['--data', dataDir, '--browser', '--no-open'];
  const options = readOptions(flags, { GALLEY_NO_RESTART: '1' }, root);
  if (!options.ok) throw new Error(options.error.message);
  const port = (key: PartKey): number => parts[key]?.port ?? 0;
  const ports = {
    ...options.value.ports,
    hub: port('hub'),
    siteHub: port('siteHub'),
    register: port('register'),
    kitchen: port('kitchen'),
    backoffice: port('backoffice'),
    printer: port('printer'),
  };
  return planSuite({ ...options.value, ports }, { use: false, why: 'test' } as never);
};

/** `npm start` as a test runs it: the real launcher and bundles, any free ports, a folder of its own. */
export const startSuite = async (options: SuiteOptions = {}): Promise<Suite> => {
  const dataDir = options.dataDir ?? shopFolder(options.within);
  const supervised = options.supervised ?? true;
  const child = spawn(
    process.execPath,
    [launcher, '--data', dataDir, '--browser', '--no-open', ...ANY_PORTS],
    {
      cwd: root,
      env: {
        ...process.env,
        GALLEY_SEED_PLAIN: '1',
        GALLEY_ROOT: root,
        GALLEY_NO_RESTART: supervised ? '' : '1',
        // Tests that are not about terminals type cards in.
        GALLEY_CARD_TERMINAL: 'none',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const gone = new Promise<void>((settle) => child.once('exit', () => settle()));
  const first = await until(
    'the suite is ready',
    () => {
      if (child.exitCode !== null) throw new Error(`the launcher ended:\n${output}`);
      const parts = readParts(dataDir);
      return (
        KEYS.every((key) => parts[key] !== undefined) && /Galley is open/.test(output) && parts
      );
    },
    60_000,
  );
  const killed: PartKey[] = [];
  const revived = new Map<PartKey, { process: ChildProcess; part: RunPart }>();
  const part = (key: PartKey): RunPart => {
    const found = revived.get(key)?.part ?? readParts(dataDir)[key] ?? first[key];
    if (found === undefined) throw new Error(`${key} does not run`);
    return found;
  };
  return {
    dataDir,
    output: () => output,
    part,
    kill: async (key) => {
      const { pid } = part(key);
      killed.push(key);
      process.kill(pid, 'SIGKILL');
      await until(`${key} is gone`, () => !isAlive(pid));
    },
    revive: async (key) => {
      const plan = plansOf(dataDir, first).find((candidate) => candidate.key === key);
      if (plan === undefined) throw new Error(`no plan for ${key}`);
      revived.set(key, await forkPart(plan.entry, plan.env));
    },
    stop: async () => {
      const began = performance.now();
      for (const { process: one } of revived.values()) one.kill('SIGTERM');
      child.kill('SIGINT');
      await gone;
      tellEndedParts(dataDir, killed);
      return performance.now() - began;
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
};

const forkPart = (entry: string, env: Readonly<Record<string, string>>) =>
  new Promise<{ process: ChildProcess; part: RunPart }>((settle, refuse) => {
    const child = fork(entry, [], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => refuse(new Error(`${entry} ended with ${code}`)));
    child.on('message', (message: { type?: string }) => {
      if (message.type === 'ready')
        settle({ process: child, part: { ...message, pid: child.pid ?? 0 } });
    });
  });
