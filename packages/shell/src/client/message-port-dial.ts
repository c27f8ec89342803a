import { PORT_GIVEN, PORT_WANTED } from '../contract/index.ts';
import type { Dial, DialledPort } from './rpc-client.ts';

/** The parts of a window that the handover uses. */
export type WindowLike = {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, targetOrigin: string): void;
};

const asPort = (port: MessagePort): DialledPort => ({
  postMessage: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.onmessage = (event) => listener(event.data);
  },
});

/**
 * Takes the port that the preload hands over, and each later one: after a restart of the core the host
 * gives a new port by itself, so a lost one is never dialled again.
 */
export const messagePortDial = (window: WindowLike): Dial => {
  let listening = false;
  let current: MessagePort | undefined;
  return ({ onPort, onLost }) => {
    if (listening) return;
    listening = true;
    window.addEventListener('message', (event) => {
      const port = event.ports[0];
      if (event.data !== PORT_GIVEN || event.origin !== window.location.origin) return;
      if ((event.source as unknown) !== window || port === undefined) return;
      current = port;
      port.addEventListener('close', () => {
        if (current === port) onLost();
      });
      onPort(asPort(port));
    });
    window.postMessage(PORT_WANTED, window.location.origin);
  };
};
