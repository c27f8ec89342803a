import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locateBinaries } from './binaries.ts';
import { boundLog } from './log-file.ts';
import { query, type Scene, scene } from './postgres.fixture.ts';
import { clusterProcesses } from './processes.ts';
import { checkWay } from './run-as.ts';
import { settingsText } from './settings.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.end());

const isRoot = process.getuid?.() === 0;

const succeeds = (file: string, ...args: string[]): boolean => {
  try {
    execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Permissions do not bind root; the immutable flag does. */
async function lock(folder: string): Promise<boolean> {
  if (isRoot) return succeeds('chattr', '+i', folder);
  await chmod(folder, 0o500);
  return true;
}

describe('what hinders the start is named', () => {
  test('[PG9] a taken port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const error = await s.refused({ port });
      expect(error).toMatchObject({
        code: 'port_taken',
        message: expect.stringContaining(`${port}`),
      });
      expect(await clusterProcesses(s.dir)).toEqual([]);
    } finally {
      server.close();
    }
  });

  test('[PG10] a file in place of the folder, or of one above it', async () => {
    await writeFile(s.dir, 'a file');
    expect(await s.refused()).toMatchObject({ code: 'folder_not_usable' });
    const below = await s.refused({ dataDir: join(s.dir, 'deeper') });
    expect(below).toMatchObject({
      code: 'folder_not_usable',
      message: expect.stringContaining('a file stands in its place'),
    });
  });

  test('[PG10] a folder that cannot be written', async (context) => {
    await mkdir(s.dir);
    const locked = await lock(s.dir);
    if (!locked) context.skip('the file system has no immutable folders');
    try {
      const error = await s.refused();
      expect(error.code).toBe('folder_not_usable');
      expect(error.message).toContain(`${s.dir} cannot be written`);
    } finally {
      if (isRoot) succeeds('chattr', '-i', s.dir);
      else await chmod(s.dir, 0o700);
    }
  });

  test.runIf(!isRoot)('[PG13] the folder that an ordinary account cannot pass', async () => {
    const closed = join(s.dir, 'closed');
    await mkdir(closed, { recursive: true });
    await chmod(closed, 0o600);
    const error = await s.refused({ dataDir: join(closed, 'deeper') });
    expect(error).toMatchObject({
      code: 'folder_barred',
      message: expect.stringContaining(closed),
    });
  });

  test('[PG11] too little space, before anything is written', async () => {
    const error = await s.refused({}, { bytesToCreate: Number.MAX_SAFE_INTEGER });
    expect(error).toMatchObject({
      code: 'disk_full',
      message: expect.stringMatching(/Only \d+ MB are free/),
    });
    await expect(stat(join(s.dir, 'cluster'))).rejects.toThrow(/ENOENT/);
  });

  test('[PG11] a disk that fills while the cluster is made; freed, it starts', async (context) => {
    await mkdir(s.dir);
    if (!succeeds('mount', '-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', s.dir)) {
      context.skip('mounting a small disk takes root');
    }
    try {
      const error = await s.refused({}, { bytesToCreate: 0 });
      expect(error.code).toBe('disk_full');
      expect(error.detail).toContain('No space left on device');
      expect(await clusterProcesses(s.dir)).toEqual([]);
      succeeds('mount', '-o', 'remount,size=400m', s.dir);
      await (await s.start()).stop();
    } finally {
      succeeds('umount', s.dir);
    }
  });

  test('[PG12] a cluster of another major version, and it is not touched', async () => {
    await mkdir(join(s.dir, 'cluster'), { recursive: true });
    await writeFile(join(s.dir, 'cluster', 'PG_VERSION'), '15\n');
    const error = await s.refused();
    expect(error).toMatchObject({
      code: 'other_version',
      message: expect.stringContaining('Postgres 15'),
    });
    expect(await readFile(join(s.dir, 'cluster', 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  test('[PG12] a folder with files that are no database, and they are not touched', async () => {
    await mkdir(join(s.dir, 'cluster'), { recursive: true });
    await writeFile(join(s.dir, 'cluster', 'letter.txt'), 'dear');
    expect(await s.refused()).toMatchObject({ code: 'folder_not_usable' });
    expect(await readFile(join(s.dir, 'cluster', 'letter.txt'), 'utf8')).toBe('dear');
  });

  test('[PG19] a platform without Postgres programs', async () => {
    const error = await s.refused({}, { platform: 'plan9-mips' });
    expect(error).toMatchObject({
      code: 'binaries_missing',
      message: expect.stringContaining('plan9-mips'),
    });
  });
});

describe.runIf(isRoot)('as root', () => {
  test('[PG13] it starts below a folder that only root can enter', async () => {
    const closed = await mkdtemp('/root/galley-pg-');
    await chmod(closed, 0o700);
    const inner = await scene(closed);
    try {
      const running = await inner.start();
      expect(await query(running.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await inner.end();
      await rm(closed, { recursive: true });
    }
  });

  const other = { runAs: { kind: 'user', uid: 1, gid: 1 } } as const;

  test('[PG13] another account is used where namespaces are forbidden, and again later', async (context) => {
    const binaries = await locateBinaries();
    const programs = binaries.ok ? dirname(binaries.value.postgres) : '';
    if (!(await checkWay(other.runAs, [programs])).ok)
      context.skip('the programs are out of reach');
    await chmod(join(s.dir, '..'), 0o711);
    const first = await s.start({}, other);
    await query(first.connectionString, 'CREATE TABLE t (n int)');
    const { uid } = await stat(`/proc/${first.pid}`);
    expect(uid).toBe(1);
    await first.stop();
    const second = await s.start();
    expect((await stat(`/proc/${second.pid}`)).uid).toBe(1);
    expect(await query(second.connectionString, 'SELECT n FROM t')).toEqual([]);
  });

  test('[PG13] the folder that bars that account is named', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'galley-closed-'));
    const dataDir = join(closed, 'a', 'b');
    try {
      const error = await s.refused({ dataDir }, other);
      expect(error.code).toBe('folder_barred');
      expect(error.message).toContain(`cannot pass ${closed} on the way to`);
    } finally {
      await rm(closed, { recursive: true });
    }
  });
});

describe('the log', () => {
  test('[PG18] is cut while Postgres writes on, and its former part is kept', async () => {
    const running = await s.start();
    const file = join(s.dir, 'postgres.log');
    await boundLog(file, 10);
    expect(await readFile(`${file}.1`, 'utf8')).toContain('ready to accept connections');
    await query(running.connectionString, 'SELECT secret_column').catch(() => undefined);
    await expect.poll(() => readFile(file, 'utf8')).toMatch(/^[\d-]+ .*does not exist/);
    expect(await readFile(file, 'utf8')).not.toContain('SELECT');
  });

  test('[PG1] the fast settings for throw-away data never leak into durable ones', () => {
    const durable = settingsText({ port: 1, durable: true });
    expect(durable).toContain("fsync = 'on'");
    expect(durable).not.toContain("= 'off'\nsynchronous_commit");
    expect(settingsText({ port: 1, durable: false })).toContain("fsync = 'off'");
  });
});
