import type { Timer, Timers } from '@galley/sync/replica';

type Event = { readonly at: number; readonly order: number; run: (() => void) | undefined };

const before = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap by time, then by the order of scheduling. */
const createQueue = () => {
  const heap: Event[] = [];
  const swap = (i: number, j: number): void => {
    const [a, b] = [heap[i], heap[j]];
    if (a !== undefined && b !== undefined) [heap[i], heap[j]] = [b, a];
  };
  const isBefore = (i: number, j: number): boolean => {
    const [a, b] = [heap[i], heap[j]];
    return a !== undefined && b !== undefined && before(a, b);
  };
  return {
    push(event: Event): void {
      heap.push(event);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop(): Event | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return last;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const child = isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(child, at)) return first;
        swap(at, child);
        at = child;
      }
    },
    peek: (): Event | undefined => heap[0],
  };
};

/** Timers of one life of a process: when it ends, nothing of it runs any more. */
export type Life = {
  readonly timers: Timers;
  alive(): boolean;
  end(): void;
};

export type VirtualTime = {
  /** Milliseconds since the simulation began. */
  now(): number;
  after(ms: number, run: () => void): Timer;
  life(): Life;
  /** Runs events until the time is reached or `enough` says so after an event. */
  runFor(ms: number, enough?: () => boolean): Promise<void>;
};

/** Everything that promises still have to do at this moment: real I/O there is none. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `onError` hears what an event throws: the process that it belonged to may have been killed in it. */
export const createVirtualTime = (onError: (error: unknown) => void): VirtualTime => {
  const queue = createQueue();
  let now = 0;
  let order = 0;
  const after = (ms: number, run: () => void): Timer => {
    order += 1;
    const event: Event = { at: now + Math.max(0, ms), order, run };
    queue.push(event);
    return {
      cancel() {
        event.run = undefined;
      },
    };
  };
  const life = (): Life => {
    let alive = true;
    const once: Timers['after'] = (ms, run) => after(ms, () => alive && run());
    const every: Timers['every'] = (ms, run) => {
      let timer = once(ms, tick);
      function tick(): void {
        timer = once(ms, tick);
        run();
      }
      return { cancel: () => timer.cancel() };
    };
    return {
      timers: { after: once, every, elapsed: () => now },
      alive: () => alive,
      end() {
        alive = false;
      },
    };
  };
  const runFor: VirtualTime['runFor'] = async (ms, enough) => {
    const until = now + ms;
    for (let event = queue.peek(); event !== undefined && event.at <= until; event = queue.peek()) {
      queue.pop();
      if (event.run === undefined) continue;
      now = event.at;
      try {
        event.run();
      } catch (error) {
        onError(error);
      }
      await settle();
      if (enough?.()) return;
    }
    now = until;
  };
  return { now: () => now, after, life, runFor };
};
