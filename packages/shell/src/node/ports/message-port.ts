import type { Port } from '@galley/base';
import { createPortEvents } from './emitter.ts';

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export type MessagePortLike = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
};

/** A MessagePort of Electron's main or utility process as a port. */
export const messagePort = (port: MessagePortLike): Port => {
  const events = createPortEvents();
  port.on('message', (event) => events.deliver(event.data));
  port.on('close', events.closed);
  port.start();
  return {
    postMessage: (message) => {
      if (!events.isClosed()) port.postMessage(message);
    },
    onMessage: events.onMessage,
    onClose: events.onClose,
    close: () => {
      port.close();
      events.closed();
    },
  };
};
