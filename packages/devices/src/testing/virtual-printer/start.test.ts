import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningPrinter, startVirtualPrinter } from './start.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(dataDir?: string): Promise<RunningPrinter> {
  const where = { host: '127.0.0.1', port: 0, httpPort: 0 };
  const printer = await startVirtualPrinter(dataDir === undefined ? where : { ...where, dataDir });
  closing.push(() => printer.close());
  return printer;
}

async function send(port: number, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.end(Buffer.from(text, 'latin1'));
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
}

/** As a browser would ask under another name; `fetch` does not let one say who it is. */
const ask = (own: string, path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string; policy: string }>((settle, fail) => {
    get(`http://${own}${path}`, { headers }, async (answer) => {
      let text = '';
      for await (const part of answer) text += part;
      const policy = String(answer.headers['cross-origin-resource-policy']);
      settle({ status: answer.statusCode ?? 0, text, policy });
    }).on('error', fail);
  });

const paper = (text: string): string => `\x1b@${text}\n\x1dVB\x00`;

const until = (done: () => Promise<boolean>) =>
  vi.waitUntil(done, { timeout: 20_000, interval: 5 });

describe('virtual printer server', () => {
  it('[PR38] the papers are shown as a list and as pictures, and each change is told', async () => {
    const printer = await start();
    const base = `http://127.0.0.1:${printer.httpPort}`;
    const events = await fetch(`${base}/events`);
    const reader = events.body?.getReader();
    await reader?.read();
    await send(printer.port, `\x1bp\x00\x3c\x78${paper('Soup')}`);
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toContain('changed');
    await reader?.cancel();
    const listed = await fetch(`${base}/papers.json`);
    const { papers } = (await listed.json()) as { papers: unknown };
    expect(papers).toMatchObject([{ n: 1, text: 'Soup', cut: 'partial', drawer: [{ pin: 2 }] }]);
    const picture = await fetch(`${base}/papers/1.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(Buffer.from(printer.papers()[0]!.png));
    expect((await fetch(`${base}/papers/2.png`)).status).toBe(404);
    expect(await (await fetch(base)).text()).toContain('<title>Virtual printer</title>');
  });

  it('[PR39] its page changes the conditions, and another site cannot', async () => {
    const printer = await start();
    const post = (type: string, body: unknown) =>
      fetch(`http://127.0.0.1:${printer.httpPort}/condition`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify(body),
      });
    expect((await post('application/json', { paper: 'out' })).status).toBe(200);
    await send(printer.port, paper('Held'));
    expect(printer.papers()).toHaveLength(0);
    expect((await post('text/plain', { paper: 'ok' })).status).toBe(415);
    expect((await post('application/json', { paper: 'gone' })).status).toBe(400);
    expect(printer.papers()).toHaveLength(0);
    await post('application/json', { paper: 'ok' });
    expect(printer.papers().map(({ text }) => text)).toEqual(['Held']);
  });

  it('[PR42] a foreign name that resolves here and a page of another origin find nothing', async () => {
    const printer = await start();
    await send(printer.port, paper('Secret'));
    const own = `127.0.0.1:${printer.httpPort}`;
    const asked = (headers: Record<string, string>, path = '/papers.json') =>
      ask(own, path, headers);
    expect(await asked({ host: own })).toMatchObject({
      status: 200,
      text: expect.stringContaining('Secret'),
    });
    expect((await asked({ host: `localhost:${printer.httpPort}` })).status).toBe(200);
    expect((await asked({ host: own, origin: `http://${own}` })).status).toBe(200);
    for (const headers of [
      { host: `rebound.example:${printer.httpPort}` },
      { host: '127.0.0.1:1' },
      { host: own, origin: 'https://evil.example' },
      { host: own, origin: 'null' },
      { host: own, origin: 'http://127.0.0.1:1' },
    ]) {
      for (const path of ['/papers.json', '/papers/1.png', '/events', '/'])
        expect(await asked(headers, path)).toEqual({
          status: 421,
          text: 'This address is not one of this printer.',
          policy: 'same-origin',
        });
    }
  });

  it('[PR40] papers are kept in the folder and numbered on after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-paper-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const first = await start(folder);
    await send(first.port, paper('One'));
    await until(async () => (await readdir(folder)).length === 2);
    const second = await start(folder);
    await send(second.port, paper('Two'));
    expect(second.papers()[0]?.n).toBe(2);
    await until(async () => (await readdir(folder)).length === 4);
  });

  it('[PR41] memory holds the last 500 papers, and an empty cut makes none', async () => {
    const printer = await start();
    await send(printer.port, `${paper('x').repeat(505)}\x1dVB\x00`);
    expect(printer.papers()).toHaveLength(500);
    expect(printer.papers().at(-1)?.n).toBe(505);
  });
});
