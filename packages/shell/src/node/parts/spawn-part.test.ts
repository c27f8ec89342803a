import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Part } from './part.ts';
import { relaySchema } from './part-messages.ts';
import { nodePartHost, spawnPart } from './spawn-part.ts';
import { historyEnv, supervise } from './supervise.ts';

const entry = fileURLToPath(new URL('./echo-part.fixture.ts', import.meta.url));
const started: Part[] = [];

const start = (
  name: string,
  env: Record<string, string> = {},
): { part: Part; heard: unknown[] } => {
  const part = spawnPart({ role: name, entry, env: { PART_NAME: name, ...env } });
  const heard: unknown[] = [];
  part.onMessage((message) => heard.push(message));
  started.push(part);
  return { part, heard };
};

afterEach(() => {
  for (const part of started.splice(0)) part.kill();
});

const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000, interval: 5 });

const type = (wanted: string) => (message: unknown) =>
  (message as { type?: string }).type === wanted;

const relayed = (heard: unknown[]): unknown[] =>
  heard.flatMap((message) => {
    const parsed = relaySchema.safeParse(message);
    return parsed.success && parsed.data.type === 'port-message' ? [parsed.data.message] : [];
  });

describe('spawnPart', () => {
  it('[SH30] starts a process that reports, and ends it in order', async () => {
    const lines: string[] = [];
    const part = spawnPart({ role: 'echo', entry, onOutput: (line) => lines.push(line) });
    started.push(part);
    const heard: unknown[] = [];
    part.onMessage((message) => heard.push(message));
    await until(() => heard.some(type('ready')));
    await until(() => lines.includes('a line'));
    await part.stop(2000);
    const exit = await new Promise((done) => part.onExit(done));
    expect([0, null]).toContain((exit as { code: number | null }).code);
    expect(() => process.kill(part.pid ?? 0, 0)).toThrow();
  });

  it('[SH96] a part shares its memory among few pools, unless whoever starts it says otherwise', async () => {
    for (const [env, said] of [
      [{}, '2 pools'],
      [{ MALLOC_ARENA_MAX: '5' }, '5 pools'],
    ] as const) {
      const lines: string[] = [];
      const onOutput = (line: string) => void lines.push(line);
      started.push(spawnPart({ role: 'echo', entry, env, onOutput }));
      await until(() => lines.includes(said));
    }
  });

  it('[SH30] kills what does not end within its grace', async () => {
    const { part, heard } = start('deaf', { PART_DEAF: '1' });
    await until(() => heard.some(type('ready')));
    await part.stop(100);
    expect(await new Promise((done) => part.onExit(done))).toEqual({
      code: null,
      signal: 'SIGKILL',
    });
  });

  it('[SH31] joins two parts by a relayed channel, announced by name to both', async () => {
    const left = start('left');
    const right = start('right');
    nodePartHost.connect(left.part, right.part, 'devices');
    await until(() => relayed(left.heard).length > 1 && relayed(right.heard).length > 1);
    expect(relayed(left.heard)[0]).toEqual({ hello: 'devices', from: 'left' });
    expect(relayed(right.heard)).toContainEqual({
      echo: { hello: 'devices', from: 'left' },
      from: 'right',
    });
  });

  it('[SH31] the end of one part closes the other end of the channel', async () => {
    const left = start('left');
    const right = start('right');
    nodePartHost.connect(left.part, right.part, 'devices');
    await until(() => relayed(left.heard).length > 0);
    left.part.kill();
    await until(() => right.heard.some((m) => JSON.stringify(m).includes('devices closed')));
  });

  it('[SH77] a process that is stopped is killed and another comes, which knows its history', async () => {
    const lines: string[] = [];
    const supervised = supervise({
      role: 'echo',
      restart: true,
      heart: { everyMs: 50, missed: 10, missedAtStart: 1000 },
      spawn: (history) =>
        spawnPart({
          role: 'echo',
          entry,
          env: historyEnv(history),
          onOutput: (line) => lines.push(line),
        }),
    });
    await supervised.ready;
    const first = supervised.current()?.pid ?? 0;
    process.kill(first, 'SIGSTOP');
    await until(() => lines.includes('1 restarts, 1 hangs'));
    expect(supervised.current()?.pid).not.toBe(first);
    expect(() => process.kill(first, 0)).toThrow();
    await supervised.stop(2000);
  });

  it('[SH77] so is one whose loop never ends', async () => {
    const lines: string[] = [];
    const supervised = supervise({
      role: 'echo',
      restart: true,
      heart: { everyMs: 50, missed: 10, missedAtStart: 1000 },
      spawn: (history) => {
        const PART_LOOPS = history.restarts === 0 ? '1' : '';
        const env = { ...historyEnv(history), PART_LOOPS };
        return spawnPart({ role: 'echo', entry, env, onOutput: (line) => lines.push(line) });
      },
    });
    await supervised.ready;
    await until(() => lines.includes('1 restarts, 1 hangs'));
    await supervised.stop(2000);
  });

  it('[SH32] a part ends when its starter is gone without a word', async () => {
    const { spawn } = await import('node:child_process');
    const url = new URL('./spawn-part.ts', import.meta.url).href;
    const code = `import { spawnPart } from '${url}';
      const part = spawnPart({ role: 'orphan', entry: '${entry}' });
      part.onMessage((m) => m.type === 'ready' && process.stdout.write(part.pid + '\\n'));`;
    const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((done) => starter.stdout.once('data', (d) => done(+d)));
    starter.kill('SIGKILL');
    await until(() => {
      try {
        process.kill(pid, 0);
        return false;
      } catch {
        return true;
      }
    });
  });
});
