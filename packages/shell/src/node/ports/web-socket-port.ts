import type { Port } from '@galley/base';
import type { WebSocket } from 'ws';
import { createPortEvents } from './emitter.ts';

/** A window that reads this much slower than it is written to is cut off; it reconnects and asks anew. */
const MAX_WAITING_BYTES = 32 * 1024 * 1024;

const parse = (data: unknown): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(String(data)) };
  } catch {
    return undefined;
  }
};

/** The server's end of a WebSocket as a port; every message is one JSON text. */
export const webSocketPort = (socket: WebSocket): Port => {
  const events = createPortEvents();
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : parse(data);
    if (message === undefined) socket.close(1003, 'not JSON');
    else events.deliver(message.value);
  });
  socket.on('close', events.closed);
  // A close always follows an error; without a listener the error would end the process.
  socket.on('error', () => socket.terminate());
  return {
    postMessage: (message) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate();
      else socket.send(JSON.stringify(message));
    },
    onMessage: events.onMessage,
    onClose: events.onClose,
    close: () => socket.close(1000),
  };
};
