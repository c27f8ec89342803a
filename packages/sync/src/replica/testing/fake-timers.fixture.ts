import type { Timer, Timers } from '../../timers.ts';

export type FakeTimers = Timers & {
  /** Lets so much time pass; what is due runs in order, and everything that it promises is done between. */
  run(ms: number): Promise<void>;
};

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
};

/** Time that passes when a test says so. */
export const createFakeTimers = (): FakeTimers => {
  let now = 0;
  const due = new Set<{ at: number; act: () => void }>();
  const after = (ms: number, act: () => void): Timer => {
    const entry = { at: now + ms, act };
    due.add(entry);
    return { cancel: () => void due.delete(entry) };
  };
  const every = (ms: number, act: () => void): Timer => {
    let timer = after(ms, tick);
    function tick(): void {
      timer = after(ms, tick);
      act();
    }
    return { cancel: () => timer.cancel() };
  };
  const next = (until: number) =>
    [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    after,
    every,
    elapsed: () => now,
    async run(ms) {
      const until = now + ms;
      for (let entry = next(until); entry !== undefined; entry = next(until)) {
        due.delete(entry);
        now = entry.at;
        entry.act();
        await settled();
      }
      now = until;
    },
  };
};
