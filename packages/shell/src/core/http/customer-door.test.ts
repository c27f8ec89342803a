import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@galley/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { serveRpc } from '../rpc/index.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';

type Shop = {
  commands: { sell: { input: object; output: string } };
  queries: {
    seen: { params: object; result: string | null };
    secret: { params: object; result: string };
  };
};

const nothing = z.object({});
const rpc = serveRpc<Shop>(
  {
    commands: { sell: { schema: nothing, run: () => ok('sold') } },
    queries: {
      seen: { schema: nothing, kinds: [], ask: (_params, { session }) => ok(session ?? null) },
      secret: { schema: nothing, kinds: [], ask: () => ok('secret') },
    },
  },
  { log: { error: () => {} } },
);

let folder = '';
let host: BrowserHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-door-'));
  await writeFile(join(folder, 'guests.html'), '<title>Guests</title>');
  const customer = { page: 'guests.html', token: 'guests-token', only: ['seen'] };
  const own = { rpc, staticDir: folder, port: 0, listen: '127.0.0.1', appName: 'the register' };
  const started = await startBrowserHost({ ...own, token: 'own-token', customer });
  if (!started.ok) throw new Error(started.error.message);
  host = started.value;
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** What the host answers to a window that holds a token. */
const answers = async (token: string, requests: readonly object[]): Promise<unknown[]> => {
  const socket = new WebSocket(
    `ws://127.0.0.1:${host.port}/rpc`,
    ['galley.rpc', `galley.token.${token}`],
    { origin: `http://127.0.0.1:${host.port}` },
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const said: { n: number }[] = [];
  const all = new Promise<void>((resolve) =>
    socket.on('message', (data) => {
      said.push(JSON.parse(String(data)));
      if (said.length === requests.length) resolve();
    }),
  );
  for (const request of requests) socket.send(JSON.stringify(request));
  await all;
  socket.close();
  return said.sort((a, b) => a.n - b.n);
};

describe('the door for guests', () => {
  it('[CD12] has an address and a token of its own', async () => {
    expect(host.customerAddress).toBe(
      `http://127.0.0.1:${host.port}/guests.html#token=guests-token`,
    );
    const page = await fetch(`http://127.0.0.1:${host.port}/guests.html`);
    expect(await page.text()).toContain('Guests');
  });

  it('[CD12] answers its one question, without a session, and runs nothing', async () => {
    const session = 'ses_stolen';
    const refused = { t: 'failed', error: { code: 'not_here' } };
    expect(
      await answers('guests-token', [
        { t: 'ask', n: 1, name: 'seen', params: {}, session },
        { t: 'watch', n: 2, name: 'seen', params: {}, session },
        { t: 'ask', n: 3, name: 'secret', params: {}, session },
        { t: 'watch', n: 4, name: 'secret', params: {}, session },
        { t: 'run', n: 5, id: 'cmd_1', name: 'sell', input: {}, session },
      ]),
    ).toMatchObject([
      { t: 'done', value: null },
      { t: 'value', value: null },
      refused,
      refused,
      refused,
    ]);
  });

  it('[CD12] leaves the other door as it was', async () => {
    expect(
      await answers('own-token', [
        { t: 'ask', n: 1, name: 'seen', params: {}, session: 'ses_1' },
        { t: 'run', n: 2, id: 'cmd_2', name: 'sell', input: {} },
      ]),
    ).toMatchObject([
      { t: 'done', value: 'ses_1' },
      { t: 'done', value: 'sold' },
    ]);
    await expect(answers('no-token', [])).rejects.toThrow('401');
  });
});
