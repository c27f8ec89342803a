import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query, type Scene, scene } from './postgres.fixture.ts';
import { clusterProcesses } from './processes.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.end());

describe('a first start', () => {
  test('[PG1] [PG2] makes a durable UTF-8 cluster that can be followed, on loopback alone', async () => {
    const running = await s.start();
    const names = [
      'server_encoding',
      'data_checksums',
      'wal_level',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'shared_buffers',
      'max_slot_wal_keep_size',
      'listen_addresses',
      'unix_socket_directories',
    ];
    const rows = await query(
      running.connectionString,
      `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`)},
        (SELECT datlocprovider::text || ':' || datlocale FROM pg_database WHERE datname = 'galley') AS locale,
        (SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = 'postgres') AS password`,
    );
    expect(rows).toEqual([
      {
        server_encoding: 'UTF8',
        data_checksums: 'on',
        wal_level: 'logical',
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        shared_buffers: '32MB',
        max_slot_wal_keep_size: '1GB',
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        locale: 'b:C.UTF-8',
        password: 'SCRAM-SHA-256',
      },
    ]);
  });

  test('[PG2] keeps the password to its owner, out of the log, and asks for it', async () => {
    const running = await s.start();
    const file = join(s.dir, 'password');
    const password = (await readFile(file, 'utf8')).trim();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(s.lines.join('\n')).not.toContain(password);
    const wrong = running.connectionString.replace(encodeURIComponent(password), 'wrong');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  test('[PG14] throws a half-made cluster away and makes it anew', async () => {
    await mkdir(join(s.dir, 'cluster.new', 'base'), { recursive: true });
    await writeFile(join(s.dir, 'cluster.new', 'PG_VERSION'), '18\n');
    const running = await s.start();
    expect(await query(running.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(stat(join(s.dir, 'cluster.new'))).rejects.toThrow(/ENOENT/);
  });

  test('[PG17] leaves nothing running and no claim when it is cancelled', async () => {
    const abort = new AbortController();
    const onProgress = () => setTimeout(() => abort.abort(), 100);
    const error = await s.refused({ signal: abort.signal, onProgress });
    expect(error.code).toBe('cancelled');
    expect(await clusterProcesses(s.dir)).toEqual([]);
    const running = await s.start();
    expect(running.pid).toBeGreaterThan(0);
  });
});

describe('a later start', () => {
  test('[PG3] finds the data and the port of the last run, and takes less than 1.5 s', async () => {
    const first = await s.start();
    await query(first.connectionString, 'CREATE TABLE t (n int)', 'INSERT INTO t VALUES (42)');
    await first.stop();
    const began = performance.now();
    const second = await s.start();
    expect(performance.now() - began).toBeLessThan(1500);
    expect(second.port).toBe(first.port);
    expect(await query(second.connectionString, 'SELECT n FROM t')).toEqual([{ n: 42 }]);
  });

  test('[PG3] takes another port when the last one is taken and none was wished for', async () => {
    const first = await s.start();
    await first.stop();
    const other = await scene();
    try {
      await other.start({ port: first.port });
      expect((await s.start()).port).not.toBe(first.port);
    } finally {
      await other.end();
    }
  });

  test('[PG15] sets a new password when the file is lost, and the data is kept', async () => {
    const first = await s.start();
    await query(first.connectionString, 'CREATE TABLE kept (n int)');
    await first.stop();
    await writeFile(join(s.dir, 'password'), '');
    const second = await s.start();
    expect(second.connectionString).not.toBe(first.connectionString);
    expect(await query(second.connectionString, 'SELECT n FROM kept')).toEqual([]);
  });
});

describe('stopping', () => {
  test('[PG4] leaves no process within 5 s although a session holds a transaction open', async () => {
    const running = await s.start();
    const busy = query(running.connectionString, 'BEGIN', 'SELECT pg_sleep(60)').catch(() => 'cut');
    await expect
      .poll(() =>
        query(
          running.connectionString,
          "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
        ),
      )
      .toHaveLength(1);
    const family = await clusterProcesses(s.dir);
    expect(family.length).toBeGreaterThan(3);
    const began = performance.now();
    await running.stop();
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await clusterProcesses(s.dir)).toEqual([]);
    expect(family.filter(exists)).toEqual([]);
    expect(await busy).toBe('cut');
    await running.stop();
  });

  test('[PG4] ends a Postgres that no longer answers by force', { timeout: 15_000 }, async () => {
    const running = await s.start();
    process.kill(running.pid, 'SIGSTOP');
    await running.stop();
    expect(await clusterProcesses(s.dir)).toEqual([]);
  });

  test('[PG4] tells when Postgres ended by itself, and it can be started again', async () => {
    const first = await s.start();
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await s.start();
    await first.stop();
    expect(await query(second.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

const exists = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
