import type { Port } from '@galley/base';
import { createPortEvents, type PortEvents } from './emitter.ts';

const end = (own: PortEvents, other: PortEvents): Port => ({
  postMessage: (message) => {
    if (own.isClosed()) return;
    const text = JSON.stringify(message);
    queueMicrotask(() => other.deliver(JSON.parse(text)));
  },
  onMessage: own.onMessage,
  onClose: own.onClose,
  close: () => {
    own.closed();
    queueMicrotask(other.closed);
  },
});

/** Two ends of a channel within one process, with JSON semantics. */
export const createPortPair = (): [Port, Port] => {
  const left = createPortEvents();
  const right = createPortEvents();
  return [end(left, right), end(right, left)];
};
