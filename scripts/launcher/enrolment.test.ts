import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '@galley/shell/node';
import { afterEach, expect, it } from 'vitest';
import { createEnrolment, FIRST_SITES } from './enrolment.ts';
import { createHubAdmin } from './hub-admin.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A hub that refuses or fails each request until it is told to work. */
const startHub = async () => {
  const state = { status: 503, asked: 0 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.writeHead(state.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(state.status === 200 ? { code: 'ABCD' } : { message: 'not now' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'galley-enrolment-'));
  writeFileSync(join(folder, 'admin-token'), 'token\n');
  endings.push(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { state, admin: createHubAdmin(`http://127.0.0.1:${port}`, folder, 1) };
};

const begin = async () => {
  const { state, admin } = await startHub();
  const said: string[] = [];
  const sent: object[] = [];
  const waits: number[] = [];
  const refused: string[] = [];
  const part = { send: (order: object) => sent.push(order) } as unknown as Part;
  const life = { wanted: true, onWait: (_count: number): void => undefined };
  const enrolment = createEnrolment(admin, FIRST_SITES.demo, {
    onRefused: ({ message }) => refused.push(message),
    say: (text) => said.push(text),
    isWanted: () => life.wanted,
    wait: async (ms) => {
      waits.push(ms);
      life.onWait(waits.length);
    },
  });
  enrolment.hubIsOpen();
  const wish = { type: 'enrol-code-wanted', kind: 'site_hub', name: 'Site hub' } as const;
  return { state, said, sent, waits, refused, life, ask: () => enrolment.answer(part, wish) };
};

it('[SH93] a hub that is silent for long is asked for the code again and again, at most 10 s apart, and it is said', async () => {
  const { state, said, sent, waits, life, ask } = await begin();
  life.onWait = (count) => {
    if (count === 40) state.status = 200;
  };
  await ask();
  expect(waits).toHaveLength(40);
  expect(Math.max(...waits)).toBe(10_000);
  expect(sent).toEqual([{ type: 'enrol-code', code: 'ABCD' }]);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^Site hub has no enrolment code yet.*The hub is not ready/);
  expect(said[1]).toBe('Site hub has its enrolment code now');
});

it('[SH93] it is asked no more for a process that has ended, and a refusal is told', async () => {
  const { state, sent, refused, life, ask } = await begin();
  state.status = 409;
  life.onWait = (count) => {
    life.wanted = count < 3;
  };
  await ask();
  expect(state.asked).toBe(3);
  expect(sent).toEqual([]);
  expect(refused[0]).toContain('not now');
});
