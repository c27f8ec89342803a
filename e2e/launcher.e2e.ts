import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** How long the rules allow is measured by the benchmark `launcher`, on a machine that does nothing else. */
const WAITED_MS = 60_000;

const root = join(import.meta.dirname, '..');
const PART_KEYS = ['hub', 'siteHub', 'printer', 'devices', 'register', 'kitchen', 'backoffice'];
const PORT_FLAGS = ['hub', 'register', 'kitchen', 'backoffice', 'site-hub', 'printer', 'paper'];

type RunPart = { pid: number; port?: number; address?: string; token?: string };
type Run = { parts: Record<string, RunPart> };

let dataDir = '';
let launcher: ChildProcess;
let said = '';

const read = (): Run | undefined => {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !readFileSync(stat, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

const until = async (ms: number, condition: () => boolean | Promise<boolean>): Promise<number> => {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > ms) throw new Error(`Not within ${ms} ms. Launcher: ${said}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  return performance.now() - began;
};

const ports = PORT_FLAGS.flatMap((name) => [`--${name}-port`, '0']);

const start = (...flags: string[]): Promise<number> =>
  startBy(process.execPath, ['scripts/start.mjs', ...flags]);

const startBy = async (command: string, before: readonly string[]): Promise<number> => {
  said = '';
  const args = [...before, '--browser', '--no-open', '--data', dataDir, ...ports];
  launcher = spawn(command, args, { cwd: root, stdio: 'pipe' });
  for (const stream of [launcher.stdout, launcher.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  return until(WAITED_MS, () => said.includes('Galley is open') || launcher.exitCode !== null);
};

const pidsOf = (run: Run | undefined): number[] =>
  Object.values(run?.parts ?? {}).map(({ pid }) => pid);

/** Who a register is at its hub; undefined until it was let in. */
const deviceOf = (folder: string): unknown => {
  const db = new Database(join(dataDir, folder, 'replica.db'), { readonly: true });
  try {
    return db.prepare('SELECT device_id FROM sync_identity').pluck().get();
  } finally {
    db.close();
  }
};

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    (reply) => reply.ok,
    () => false,
  );

const killAndAwait = async (key: string): Promise<void> => {
  const before = read()?.parts[key]?.pid ?? 0;
  process.kill(before, 'SIGKILL');
  await until(WAITED_MS, () => {
    const now = read()?.parts[key]?.pid;
    return now !== undefined && now !== before;
  });
};

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'galley-launcher-e2e-'));
});

afterAll(() => {
  launcher?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('npm start', () => {
  it('[SH70] opens every part and writes where they are', async () => {
    await start();
    const run = read();
    expect(Object.keys(run?.parts ?? {}).sort()).toEqual([...PART_KEYS].sort());
    expect(statSync(join(dataDir, 'run.json')).mode & 0o777).toBe(0o600);
    for (const key of ['register', 'kitchen', 'backoffice']) {
      const part = run?.parts[key];
      expect(part?.address).toBe(`http://127.0.0.1:${part?.port}/#token=${part?.token}`);
      expect(await answers(`http://127.0.0.1:${part?.port}/`)).toBe(true);
    }
    expect(await answers(`http://127.0.0.1:${run?.parts['hub']?.port}/health/ready`)).toBe(true);
    expect(said).toContain('--browser was given');
  });

  it('[SH71] a part that is killed comes back at its address', async () => {
    const before = read()?.parts;
    await killAndAwait('register');
    expect(read()?.parts['register']?.address).toBe(before?.['register']?.address);
    await killAndAwait('hub');
    expect(read()?.parts['hub']?.port).toBe(before?.['hub']?.port);
  });

  it('[SH63] a second launcher on the folder is refused by a sentence', async () => {
    const args = ['scripts/start.mjs', '--data', dataDir, '--no-open'];
    const second = spawn(process.execPath, args, { cwd: root, stdio: 'pipe' });
    let text = '';
    second.stderr.on('data', (chunk) => {
      text += chunk;
    });
    expect(await new Promise((done) => second.on('exit', done))).toBe(1);
    expect(text).toContain(`running on ${dataDir} already`);
  });

  it('[SH72] a signal ends everything and leaves no process', async () => {
    const pids = pidsOf(read());
    launcher.kill('SIGINT');
    await until(WAITED_MS, () => launcher.exitCode !== null);
    expect(launcher.exitCode).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
    const postmaster = join(dataDir, 'hub/postgres/cluster/postmaster.pid');
    expect(existsSync(postmaster)).toBe(false);
  });

  it('[SH73] a killed launcher takes its parts with it, and the next start finds the data', async () => {
    await start();
    expect(said).not.toContain('demo restaurant created');
    const pids = pidsOf(read());
    launcher.kill('SIGKILL');
    await until(WAITED_MS, () => !pids.some(isAlive));
    await start('--registers', '2');
    expect(said).toContain('Galley is open');
  });

  it('[SH106] a further register has an address, an identity and a device process of its own', async () => {
    const { register2, devices2 } = read()?.parts ?? {};
    expect(said).toContain(`Register 2    ${register2?.address}`);
    expect(await answers(`http://127.0.0.1:${register2?.port}/`)).toBe(true);
    expect(devices2?.pid).not.toBe(read()?.parts['devices']?.pid);
    await until(WAITED_MS, () => new Set(['register', 'register-2'].map(deviceOf)).size === 2);
    launcher.kill('SIGTERM');
    await until(WAITED_MS, () => launcher.exitCode !== null);
  });

  it('[SH74] the end of npm is the end of the suite', async () => {
    await startBy('npm', ['start', '--ignore-scripts', '--']);
    const pids = pidsOf(read());
    expect(pids).toHaveLength(PART_KEYS.length);
    launcher.kill('SIGTERM');
    await until(WAITED_MS, () => !pids.some(isAlive));
    await until(WAITED_MS, () => !existsSync(join(dataDir, 'run.json')));
  });
});
