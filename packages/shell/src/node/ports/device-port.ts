import type { Port } from '@galley/base';

/**
 * The core's channel to its device process. That process may start late and be restarted: what is sent
 * meanwhile is dropped, and `onOpen` says when to send again what is still in the outbox.
 */
export type DevicePort = Port & {
  readonly connected: () => boolean;
  /** Called for each new device process, also for one that is connected already. */
  onOpen(listener: () => void): void;
};

export const createDevicePort = (): { port: DevicePort; attach(port: Port): void } => {
  const messageListeners: ((message: unknown) => void)[] = [];
  const openListeners: (() => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let current: Port | undefined;

  const lost = (port: Port) => {
    if (current !== port) return;
    current = undefined;
    for (const listener of closeListeners) listener();
  };

  const attach = (port: Port) => {
    current = port;
    port.onMessage((message) => {
      if (current === port) for (const listener of messageListeners) listener(message);
    });
    port.onClose(() => lost(port));
    for (const listener of openListeners) listener();
  };

  const port: DevicePort = {
    connected: () => current !== undefined,
    postMessage: (message) => current?.postMessage(message),
    onMessage: (listener) => void messageListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    close: () => current?.close(),
    onOpen: (listener) => {
      openListeners.push(listener);
      if (current !== undefined) listener();
    },
  };
  return { port, attach };
};
