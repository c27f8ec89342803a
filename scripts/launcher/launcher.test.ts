import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder, clearFolder, markFolder, seedOf } from './data-folder.ts';
import { chooseElectron } from './electron-choice.ts';
import { takeLock } from './lock.ts';
import { PORT_KEYS, readOptions } from './options.ts';
import { checkListen, checkPorts } from './ports.ts';
import { createRunFile, leftPids } from './run-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-launcher-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const anyPorts = Object.fromEntries(PORT_KEYS.map((key) => [key, 0])) as Record<
  (typeof PORT_KEYS)[number],
  number
>;

describe('launcher options', () => {
  it('[SH60] has the documented ports and folder, moved by variables and by flags before them', () => {
    const plain = readOptions([], {}, '/galley');
    expect(plain).toMatchObject({
      ok: true,
      value: {
        dataDir: '/galley/data',
        fresh: false,
        open: true,
        listen: '127.0.0.1',
        ports: {
          hub: 4600,
          register: 4601,
          kitchen: 4602,
          backoffice: 4603,
          siteHub: 4605,
          paper: 4609,
          printer: 9100,
        },
      },
    });
    const env = { GALLEY_HUB_PORT: '5000', GALLEY_KITCHEN_PORT: '5002', GALLEY_DATA: '/d' };
    const moved = readOptions(['--hub-port', '6000', '--no-open', '--fresh'], env, '/galley');
    expect(moved).toMatchObject({
      ok: true,
      value: { dataDir: '/d', fresh: true, open: false, ports: { hub: 6000, kitchen: 5002 } },
    });
  });

  it('[SH106] as many registers as are asked for; another number is named with the cure', () => {
    const registersOf = (...args: string[]) => readOptions(args, {}, '/galley');
    expect(registersOf()).toMatchObject({ ok: true, value: { registers: 1 } });
    expect(registersOf('--registers', '3')).toMatchObject({ ok: true, value: { registers: 3 } });
    for (const wrong of ['0', '7', '2.5', 'two', '']) {
      const refused = registersOf('--registers', wrong);
      expect(refused).toMatchObject({ ok: false, error: { field: 'registers' } });
      if (!refused.ok) expect(refused.error.message).toMatch(/^--registers: .*from 1 to 6/);
    }
  });

  it('[SH60] names a wrong flag or port', () => {
    const flag = readOptions(['--frsh'], {}, '/galley');
    expect(flag).toMatchObject({ ok: false });
    if (!flag.ok) expect(flag.error.message).toContain('--frsh');
    const port = readOptions([], { GALLEY_REGISTER_PORT: 'x1' }, '/galley');
    if (!port.ok) expect(port.error.message).toMatch(/register.*x1.*--register-port/);
    expect(port.ok).toBe(false);
  });
});

describe('launcher checks', () => {
  it('[SH61] accepts an empty folder and makes a missing one', () => {
    expect(checkFolder(join(folder, 'a', 'b'))).toEqual({ ok: true, value: null });
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([]);
  });

  it('[SH61] refuses a read-only folder, also as root', () => {
    chmodSync(folder, 0o555);
    const outcome = checkFolder(folder);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'not_writable' } });
    if (!outcome.ok) expect(outcome.error.message).toContain(folder);
  });

  it('[SH61] refuses a path that is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(checkFolder(join(folder, 'file'))).toMatchObject({
      ok: false,
      error: { code: 'not_writable' },
    });
  });

  it('[SH61] refuses a folder of a newer version', () => {
    markFolder(folder, 'demo');
    expect(checkFolder(folder).ok).toBe(true);
    writeFileSync(join(folder, 'galley.json'), '{"layout":99}');
    expect(checkFolder(folder)).toMatchObject({ ok: false, error: { code: 'newer_data' } });
  });

  it('[SH62] --fresh takes away what Galley made and nothing else', () => {
    for (const made of ['register', 'register-2', 'devices-6']) mkdirSync(join(folder, made));
    markFolder(folder, 'demo');
    writeFileSync(join(folder, 'holiday.jpg'), '');
    clearFolder(folder);
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
  });

  it('[SH63] one launcher a folder; a dead one’s lock is taken over', () => {
    const first = takeLock(folder);
    expect(first.ok).toBe(true);
    writeFileSync(join(folder, 'launcher.lock'), '1');
    const second = takeLock(folder);
    // Process 1 lives, but is no launcher.
    expect(second.ok).toBe(true);
    if (second.ok) second.value.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[SH64] names every taken port and how to move it', async () => {
    const server: Server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const outcome = await checkPorts({ ...anyPorts, register: port, paper: port });
    server.close();
    expect(outcome).toMatchObject({ ok: false, error: { code: 'port_taken' } });
    if (outcome.ok) return;
    expect(outcome.error.message).toContain(`Port ${port} for the register is taken`);
    expect(outcome.error.message).toContain('--register-port');
    expect(outcome.error.message).toContain('--paper-port');
  });

  it('[SH91] refuses an address that is not this machine’s before anything starts, with the cure', async () => {
    for (const wrong of ['300.1.1.1', '203.0.113.7', '']) {
      const outcome = await checkListen(wrong);
      expect(outcome).toMatchObject({ ok: false, error: { code: 'bad_listen', field: 'listen' } });
      if (!outcome.ok)
        expect(outcome.error.message).toMatch(/--listen .*no address of.*127\.0\.0\.1/);
      if (!outcome.ok) expect(outcome.error.message).toContain(wrong);
    }
    expect(await checkListen('127.0.0.1')).toEqual({ ok: true, value: null });
    expect(await checkListen('0.0.0.0')).toEqual({ ok: true, value: null });
  });

  it('[SH62] a folder tells what it was filled with', () => {
    expect(seedOf(folder)).toBeUndefined();
    markFolder(folder, 'replay');
    expect(seedOf(folder)).toBe('replay');
  });

  it('[SH64] port 0 becomes a free port, each another', async () => {
    const outcome = await checkPorts(anyPorts);
    expect(outcome.ok).toBe(true);
    if (outcome.ok) expect(Object.values(outcome.value).every((port) => port > 0)).toBe(true);
  });
});

describe('run.json', () => {
  it('[SH65] is the owner’s only, and follows parts that come and go', () => {
    const file = createRunFile(folder, new Date(0));
    file.set('register', 42, { type: 'ready', address: 'http://x/#token=t', port: 1, token: 't' });
    file.set('hub', 43, { type: 'ready', port: 2 });
    expect(statSync(join(folder, 'run.json')).mode & 0o777).toBe(0o600);
    expect(leftPids(folder)).toEqual([42, 43]);
    file.set('register', 99, { type: 'ready', port: 1 });
    file.drop('hub');
    expect(leftPids(folder)).toEqual([99]);
    file.remove();
    expect(leftPids(folder)).toEqual([]);
  });
});

describe('window host', () => {
  const around = { platform: 'linux' as const, env: { DISPLAY: ':0' }, isRoot: false };
  const plant = () => {
    const electron = join(folder, 'node_modules/electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    writeFileSync(join(electron, 'path.txt'), 'electron');
    writeFileSync(join(electron, 'dist/electron'), '');
  };

  it('[SH66] is Electron only with its program, a display and no other wish', () => {
    const options = { root: folder, browser: false };
    expect(chooseElectron(options, around)).toMatchObject({ use: false });
    plant();
    expect(chooseElectron(options, around)).toEqual({
      use: true,
      binary: join(folder, 'node_modules/electron/dist/electron'),
    });
    const reasons = [
      chooseElectron({ ...options, browser: true }, around),
      chooseElectron(options, { ...around, env: {} }),
      chooseElectron(options, { ...around, isRoot: true }),
    ].map((choice) => (choice.use ? '' : choice.why));
    expect(reasons[0]).toContain('--browser');
    expect(reasons[1]).toContain('display');
    expect(reasons[2]).toContain('root');
  });
});
