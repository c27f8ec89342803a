import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Line, OPEN, openLine } from './line.ts';

const BODY = 'x'.repeat(40_000);
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const openServer = (): Promise<Server> =>
  new Promise((settle) => {
    const server: Server = createServer((_, answer) => void answer.end(BODY));
    server.listen(0, '127.0.0.1', () => settle(server));
  });

const open = async (): Promise<Line> => {
  const server = await openServer();
  ends.push(() => server.close());
  const line = await openLine(() => (server.address() as AddressInfo).port);
  ends.push(() => line.close());
  return line;
};

const get = async (line: Line, withinMs = 3000): Promise<string> => {
  const signal = AbortSignal.timeout(withinMs);
  const answer = await fetch(line.url, { signal, headers: { connection: 'close' } });
  return answer.text();
};

describe('the line between two processes', () => {
  it('[XC2] passes bytes on as they are', async () => {
    expect(await get(await open())).toBe(BODY);
  });

  it('[XC2] a cut line refuses at once, and passes on again once it is healed', async () => {
    const line = await open();
    line.set({ type: 'cut' });
    await expect(get(line)).rejects.toThrow('fetch failed');
    line.set(OPEN);
    expect(await get(line)).toBe(BODY);
    expect(line.broken()).toBeGreaterThan(0);
  });

  it('[XC2] a slow line is late and whole', async () => {
    const line = await open();
    line.set({ type: 'slow', delayMs: 5, bytesPerSecond: 200_000 });
    const from = performance.now();
    expect(await get(line)).toBe(BODY);
    expect(performance.now() - from).toBeGreaterThan(200);
  });

  it('[XC2] a deaf line takes the connection and answers nothing until it is healed', async () => {
    const line = await open();
    line.set({ type: 'deaf' });
    await expect(get(line, 300)).rejects.toThrow('timeout');
    line.set(OPEN);
    expect(await get(line)).toBe(BODY);
  });

  it('[XC2] a torn line breaks in the middle of an answer', async () => {
    const line = await open();
    line.set({ type: 'torn', afterBytes: 9000 });
    await expect(get(line)).rejects.toThrow('terminated');
  });
});
