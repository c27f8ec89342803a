import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@galley/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { MAX_MESSAGE_BYTES } from '../../contract/index.ts';
import { serveRpc } from '../rpc/index.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';

type PingContract = {
  commands: Record<never, never>;
  queries: { ping: { params: Record<string, never>; result: string } };
};

const TOKEN = 'correct-horse';
const rpc = serveRpc<PingContract>(
  { commands: {}, queries: { ping: { schema: z.object({}), kinds: [], ask: () => ok('pong') } } },
  { log: { error: () => {} } },
);

let folder = '';
let host: BrowserHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-host-'));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'web/index.html'), '<p>hello</p>');
  await writeFile(join(folder, 'web/run.json.bak'), 'no known type');
  await writeFile(join(folder, 'web/assets/app-1a2b.js'), 'export {};');
  await symlink(join(folder, 'secret.js'), join(folder, 'web/link.js'));
  const started = await startBrowserHost({
    rpc,
    staticDir: join(folder, 'web'),
    port: 0,
    listen: '127.0.0.1',
    token: TOKEN,
    appName: 'the register',
  });
  if (!started.ok) throw new Error(started.error.message);
  host = started.value;
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

type Reply = { status: number; headers: Record<string, unknown>; body: string };

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Reply>((done, fail) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: host.port, path, method, headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text) => {
          body += text;
        });
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', fail);
    request.end();
  });

const raw = (line: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connectTcp(host.port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => done(text));
    socket.on('error', fail);
  });

type Dialling = { token?: string; origin?: string; host?: string; path?: string };

const dial = ({ token = TOKEN, origin, host: name, path = '/rpc' }: Dialling): WebSocket =>
  new WebSocket(`ws://127.0.0.1:${host.port}${path}`, ['galley.rpc', `galley.token.${token}`], {
    origin: origin ?? `http://127.0.0.1:${host.port}`,
    headers: name === undefined ? {} : { host: name },
  });

/** 101 when the socket opens, else the status of the refusal. */
const opening = (options: Dialling): Promise<number> =>
  new Promise((done, fail) => {
    const socket = dial(options);
    socket.on('open', () => {
      socket.terminate();
      done(101);
    });
    socket.on('unexpected-response', (_, response) => done(response.statusCode ?? 0));
    socket.on('error', fail);
  });

describe('browser host', () => {
  it('[SH10] serves the page without a token, with a strict policy', async () => {
    const page = await get('/');
    expect(page).toMatchObject({ status: 200, body: '<p>hello</p>' });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
  });

  it('[SH10] lets hashed assets be kept for ever', async () => {
    const asset = await get('/assets/app-1a2b.js');
    expect(asset.status).toBe(200);
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('[SH11] serves nothing outside its folder and no unknown type', async () => {
    const paths = [
      '/../secret.js',
      '/%2e%2e/secret.js',
      '/..%2fsecret.js',
      '/assets/../../secret.js',
      '/..%5csecret.js',
      '/link.js',
      '/run.json.bak',
      '/assets',
      '/%00.js',
      '/%zz.js',
    ];
    for (const path of paths) {
      const text = await raw(`GET ${path}`);
      expect(text, path).toMatch(/^HTTP\/1.1 404/);
      expect(text, path).not.toContain('\r\n\r\nsecret');
    }
  });

  it('[SH11] answers only GET and HEAD', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('[SH12] refuses names that are not its own (DNS rebinding)', async () => {
    expect((await get('/', { host: 'evil.example' })).status).toBe(421);
    expect((await get('/', { host: `localhost:${host.port}` })).status).toBe(200);
    expect(await opening({ host: `evil.example:${host.port}` })).toBe(421);
  });

  it('[SH13] opens the RPC only with the token', async () => {
    expect(await opening({})).toBe(101);
    expect(await opening({ token: 'wrong' })).toBe(401);
    expect(await opening({ token: '' })).toBe(401);
    expect(await opening({ path: '/other' })).toBe(404);
  });

  it('[SH13] opens the RPC only to pages of its own origin', async () => {
    expect(await opening({ origin: 'http://evil.example' })).toBe(403);
    expect(await opening({ origin: `https://127.0.0.1:${host.port}` })).toBe(403);
    expect(await opening({ origin: `http://127.0.0.1:${host.port + 1}` })).toBe(403);
    expect(await opening({ origin: 'null' })).toBe(403);
  });

  it('[SH14] answers over the socket and cuts off oversized messages', async () => {
    const socket = dial({});
    const reply = await new Promise((done) => {
      socket.on('open', () => socket.send('{"t":"ask","n":1,"name":"ping","params":{}}'));
      socket.on('message', (data) => done(JSON.parse(String(data))));
    });
    expect(reply).toEqual({ t: 'done', n: 1, value: 'pong' });
    const code = await new Promise((done) => {
      socket.on('close', done);
      socket.send(`"${'x'.repeat(MAX_MESSAGE_BYTES)}"`);
    });
    expect(code).toBe(1009);
  });

  it('[SH15] a taken port is a failure that names it', async () => {
    const second = await startBrowserHost({
      rpc,
      staticDir: folder,
      port: host.port,
      listen: '127.0.0.1',
      token: TOKEN,
      appName: 'the kitchen screen',
    });
    expect(second).toMatchObject({ ok: false, error: { code: 'port_taken' } });
    if (!second.ok) expect(second.error.message).toContain(String(host.port));
  });
});
