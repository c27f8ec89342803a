import { describe, expect, it } from 'vitest';
import type { Part, PartExit } from './part.ts';
import { type SuperviseOptions, supervise } from './supervise.ts';

/** Parts without processes, driven by the test. */
const createBench = (options: Partial<SuperviseOptions> = {}) => {
  const made: { say(message: object): void; die(exit: PartExit): void; stopped: boolean }[] = [];
  const delays: number[] = [];
  const retries: (() => void)[] = [];
  const clock = { now: 0 };
  const spawn = (): Part => {
    let hear: (message: unknown) => void = () => {};
    let exited: (exit: PartExit) => void = () => {};
    const control = {
      say: (message: object) => hear(message),
      die: (exit: PartExit) => exited(exit),
      stopped: false,
    };
    made.push(control);
    return {
      role: 'core',
      pid: made.length,
      send: () => {},
      onMessage: (listener) => {
        hear = listener;
        return () => {};
      },
      onExit: (listener) => {
        exited = listener;
      },
      kill: () => {},
      stop: async () => {
        control.stopped = true;
        exited({ code: 0, signal: null });
      },
    };
  };
  const supervised = supervise({
    role: 'core',
    restart: true,
    spawn,
    now: () => clock.now,
    after: (ms, act) => {
      delays.push(ms);
      retries.push(act);
      return () => {
        retries.length = 0;
      };
    },
    ...options,
  });
  const last = () => made.at(-1)!;
  return { supervised, made, last, delays, clock, retry: () => retries.shift()?.() };
};

const crash: PartExit = { code: null, signal: 'SIGKILL' };

describe('supervise', () => {
  it('[SH33] starts a part that died again after 250 ms, doubling to 5 s', () => {
    const bench = createBench();
    bench.last().say({ type: 'ready' });
    for (let i = 0; i < 7; i++) {
      bench.last().die(crash);
      bench.retry();
    }
    expect(bench.delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    expect(bench.made).toHaveLength(8);
  });

  it('[SH33] a part that stayed up is restarted at once again', () => {
    const bench = createBench();
    bench.last().say({ type: 'ready' });
    for (let i = 0; i < 3; i++) {
      bench.last().die(crash);
      bench.retry();
    }
    bench.clock.now = 60_000;
    bench.last().die(crash);
    expect(bench.delays).toEqual([250, 500, 1000, 250]);
  });

  it('[SH34] a part that says why it cannot start is not started again', async () => {
    const bench = createBench();
    bench.last().say({ type: 'failed', code: 'port_taken', message: 'Port 4601 is taken.' });
    bench.last().die({ code: 1, signal: null });
    expect(await bench.supervised.ready).toMatchObject({
      ok: false,
      error: { code: 'port_taken', message: 'Port 4601 is taken.', role: 'core' },
    });
    expect(bench.delays).toEqual([]);
  });

  it('[SH34] a failure after it was ready once is a crash like others', async () => {
    const bench = createBench();
    bench.last().say({ type: 'ready', port: 4601 });
    bench.last().say({ type: 'failed', code: 'disk_full', message: 'Full.' });
    bench.last().die({ code: 1, signal: null });
    expect(await bench.supervised.ready).toMatchObject({ ok: true, value: { port: 4601 } });
    expect(bench.delays).toEqual([250]);
  });

  it('[SH34] a part that never gets ready is given up after five deaths', async () => {
    const bench = createBench();
    for (let i = 0; i < 5; i++) {
      bench.last().die({ code: 1, signal: null });
      bench.retry();
    }
    expect(await bench.supervised.ready).toMatchObject({ ok: false, error: { code: 'ended' } });
    expect(bench.made).toHaveLength(5);
  });

  it('[SH33] without restart a death before ready is final', async () => {
    const bench = createBench({ restart: false });
    bench.last().die(crash);
    expect(await bench.supervised.ready).toMatchObject({ ok: false, error: { code: 'ended' } });
    expect(bench.delays).toEqual([]);
  });

  it('[SH33] an end that was wanted is no crash', () => {
    const bench = createBench({ isWanted: ({ code }) => code === 0 });
    bench.last().say({ type: 'ready' });
    bench.last().die({ code: 0, signal: null });
    expect(bench.delays).toEqual([]);
  });

  it('[SH33] a stopped part stays stopped, also between death and restart', async () => {
    const bench = createBench();
    await bench.supervised.stop(100);
    expect(bench.last().stopped).toBe(true);
    expect(bench.delays).toEqual([]);
    const other = createBench();
    other.last().die(crash);
    await other.supervised.stop(100);
    other.retry();
    expect(other.made).toHaveLength(1);
  });
});
