import { describe, expect, it } from 'vitest';
import type { Part, PartExit } from './part.ts';
import { type PartHistory, type SuperviseOptions, supervise } from './supervise.ts';

/** Parts without processes, driven by the test. */
const createBench = (options: Partial<SuperviseOptions> = {}) => {
  const made: {
    say(message: object): void;
    die(exit: PartExit): void;
    stopped: boolean;
    killed: boolean;
    sent: object[];
    history: PartHistory;
  }[] = [];
  const beats: (() => void)[] = [];
  const delays: number[] = [];
  const retries: (() => void)[] = [];
  const clock = { now: 0 };
  const spawn = (history: PartHistory): Part => {
    const hearing: ((message: unknown) => void)[] = [];
    const exiting: ((exit: PartExit) => void)[] = [];
    const control = {
      say: (message: object) => {
        for (const hear of hearing) hear(message);
      },
      die: (exit: PartExit) => {
        for (const exited of exiting) exited(exit);
      },
      stopped: false,
      killed: false,
      sent: [] as object[],
      history,
    };
    made.push(control);
    return {
      role: 'core',
      pid: made.length,
      send: (message) => void control.sent.push(message),
      onMessage: (listener) => {
        hearing.push(listener);
        return () => {};
      },
      onExit: (listener) => void exiting.push(listener),
      kill: () => {
        control.killed = true;
      },
      stop: async () => {
        control.stopped = true;
        control.die({ code: 0, signal: null });
      },
    };
  };
  const supervised = supervise({
    role: 'core',
    restart: true,
    spawn,
    now: () => clock.now,
    every: (_ms, act) => {
      beats.push(act);
      return () => void beats.splice(beats.indexOf(act), 1);
    },
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
  const beat = (times: number) => {
    for (let i = 0; i < times; i++) for (const act of [...beats]) act();
  };
  return { supervised, made, last, delays, clock, beat, retry: () => retries.shift()?.() };
};

const crash: PartExit = { code: null, signal: 'SIGKILL' };
const heart = { everyMs: 1000, missed: 5, missedAtStart: 30 };

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

  it('[SH77] a part that answers lives; one that leaves five questions unanswered is killed', () => {
    const bench = createBench({ heart });
    bench.last().say({ type: 'ready' });
    for (let i = 0; i < 20; i++) {
      bench.beat(4);
      bench.last().say({ type: 'alive' });
    }
    expect(bench.last().sent).toHaveLength(80);
    expect(bench.last().sent[0]).toEqual({ type: 'alive?' });
    expect(bench.last().killed).toBe(false);
    bench.beat(6);
    expect(bench.last().killed).toBe(true);
  });

  it('[SH77] a start may take thirty questions, and the answer is told to nobody else', () => {
    const told: string[] = [];
    const bench = createBench({ heart, onReport: ({ type }) => void told.push(type) });
    bench.beat(29);
    expect(bench.last().killed).toBe(false);
    bench.last().say({ type: 'alive' });
    expect(told).toEqual([]);
    bench.beat(6);
    expect(bench.last().killed).toBe(true);
  });

  it('[SH77] hangs are counted among the restarts, damped like deaths, and told to the next process', () => {
    const bench = createBench({ heart });
    for (const hangs of [true, false, true]) {
      bench.last().say({ type: 'ready' });
      if (hangs) bench.beat(6);
      bench.last().die(crash);
      bench.retry();
    }
    expect(bench.made.map(({ history }) => history)).toEqual([
      { restarts: 0, hangs: 0 },
      { restarts: 1, hangs: 1 },
      { restarts: 2, hangs: 1 },
      { restarts: 3, hangs: 2 },
    ]);
    expect(bench.delays).toEqual([250, 500, 1000]);
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
