import type { Tone } from '../badge/tone.tsx';

export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly tone: Tone;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

export type ToastInput = {
  readonly message: string;
  readonly tone?: Tone | undefined;
  /** Usually `Undo`. Taken once; the toast leaves with it. */
  readonly action?: Toast['action'];
  /** What it is about, where something else may overtake it. */
  readonly about?: string | undefined;
  /** Milliseconds it stays; default 6,000, with an action 10,000. */
  readonly stayMs?: number | undefined;
};

export type Toaster = {
  /** Shows a message in place of the one before; returns its id. */
  show(input: ToastInput): number;
  dismiss(id: number): void;
  /** Something newer happened to what the message is about: it goes. */
  overtake(about: string): void;
  current(): Toast | undefined;
  subscribe(listener: () => void): () => void;
};

/** One message at a time: the last thing done is the one that can be undone. */
export function createToaster(after: (ms: number, run: () => void) => () => void): Toaster {
  const listeners = new Set<() => void>();
  let toast: Toast | undefined;
  let topic: string | undefined;
  let lastId = 0;
  let stop = () => {};
  const set = (next: Toast | undefined) => {
    stop();
    toast = next;
    topic = undefined;
    for (const listener of [...listeners]) listener();
  };
  const dismiss = (id: number) => (toast?.id === id ? set(undefined) : undefined);
  return {
    show({ message, tone = 'neutral', action, about, stayMs = action ? 10_000 : 6_000 }) {
      lastId += 1;
      const id = lastId;
      set({ id, message, tone, action });
      topic = about;
      stop = after(stayMs, () => dismiss(id));
      return id;
    },
    dismiss,
    overtake: (about) => (topic === about ? set(undefined) : undefined),
    current: () => toast,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The toaster of this page. */
export const toaster: Toaster = createToaster((ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
});
