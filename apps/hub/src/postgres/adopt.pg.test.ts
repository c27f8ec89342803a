import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stopOrphanPostgres } from './index.ts';
import { query, type Scene, scene } from './postgres.fixture.ts';
import { clusterProcesses, isAlive } from './processes.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.end());

const freshPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('after the hub was killed', () => {
  test('[PG5] Postgres goes on and the next start takes it over with its sessions', async () => {
    const hub = await s.hub();
    await query(hub.url, 'CREATE TABLE t (n int)', 'INSERT INTO t VALUES (7)');
    const session = query(hub.url, 'SELECT pg_sleep(1.5)', 'SELECT n FROM t');
    await hub.kill();
    const running = await s.start();
    expect(running).toMatchObject({ adopted: true, pid: hub.pid, connectionString: hub.url });
    expect(await session).toEqual([{ n: 7 }]);
    await running.stop();
    expect(await clusterProcesses(s.dir)).toEqual([]);
  });

  test('[PG5] an adopted Postgres that ends by itself is noticed', async () => {
    const hub = await s.hub();
    await hub.kill();
    const running = await s.start();
    process.kill(hub.pid, 'SIGQUIT');
    await running.exited;
    expect((await s.start()).adopted).toBe(false);
  });

  test('[PG6] a Postgres at another port than wished is stopped and started', async () => {
    const port = await freshPort();
    const hub = await s.hub();
    await query(hub.url, 'CREATE TABLE t (n int)');
    await hub.kill();
    const running = await s.start({ port });
    expect(running).toMatchObject({ adopted: false, port });
    expect(isAlive(hub.pid)).toBe(false);
    expect(await query(running.connectionString, 'SELECT n FROM t')).toEqual([]);
  });

  test('[PG6] a Postgres with settings of another version of Galley is started again', async () => {
    const hub = await s.hub();
    await hub.kill();
    await appendFile(join(s.dir, 'cluster', 'galley.conf'), "work_mem = '1MB'\n");
    const running = await s.start();
    expect(running.adopted).toBe(false);
    expect(await query(running.connectionString, 'SHOW work_mem')).toEqual([{ work_mem: '8MB' }]);
  });

  test('[PG6] a Postgres that hangs is ended and started again', { timeout: 60_000 }, async () => {
    const hub = await s.hub();
    await query(hub.url, 'CREATE TABLE t (n int)');
    await hub.kill();
    process.kill(hub.pid, 'SIGSTOP');
    const running = await s.start();
    expect(running.adopted).toBe(false);
    expect(await query(running.connectionString, 'SELECT n FROM t')).toEqual([]);
  });

  test('[PG16] a launcher can end what the hub left, and only then', async () => {
    const hub = await s.hub();
    await stopOrphanPostgres(s.dir);
    expect(isAlive(hub.pid)).toBe(true);
    await hub.kill();
    await stopOrphanPostgres(s.dir);
    expect(await clusterProcesses(s.dir)).toEqual([]);
    await stopOrphanPostgres(join(s.dir, 'nothing-here'));
  });

  test('[PG14] in the middle of the first start, the next start makes the cluster anew', async () => {
    const dying = s.hub().catch(() => 'killed');
    await expect
      .poll(() => existsSync(join(s.dir, 'cluster.new', 'base')), { interval: 5 })
      .toBe(true);
    await s.killHubs();
    expect(await dying).toBe('killed');
    const running = await s.start();
    expect(running.adopted).toBe(false);
    expect(await query(running.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await clusterProcesses(join(s.dir, 'cluster.new'))).length).toBe(0);
  });

  test('[PG8] a second hub in the same folder is refused while the first lives', async () => {
    const hub = await s.hub();
    const error = await s.refused();
    expect(error).toMatchObject({ code: 'in_use', message: expect.stringContaining(s.dir) });
    expect(await query(hub.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a stale pid file', () => {
  const crashed = async () => {
    const running = await s.start();
    const file = join(s.dir, 'cluster', 'postmaster.pid');
    const text = await readFile(file, 'utf8');
    await query(running.connectionString, 'CREATE TABLE t (n int)', 'INSERT INTO t VALUES (1)');
    process.kill(running.pid, 'SIGKILL');
    await running.exited;
    return { file, text, pid: running.pid };
  };

  test('[PG7] of a dead process does not hinder the start, nor lose what was committed', async () => {
    const { file, text } = await crashed();
    await writeFile(file, text);
    const running = await s.start();
    expect(await query(running.connectionString, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  test('[PG7] with the number of another program leaves that program alone', async () => {
    const { file, text, pid } = await crashed();
    const stranger = spawn('sleep', ['60'], { cwd: join(s.dir, 'cluster') });
    try {
      await once(stranger, 'spawn');
      await writeFile(file, text.replace(String(pid), String(stranger.pid)));
      const running = await s.start();
      expect(await query(running.connectionString, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });
});
