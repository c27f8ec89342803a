import { readFileSync } from 'node:fs';

/** The isolated world of a preload and the one function that it finds there besides the page's DOM. */
export const WORLD = 'stand-in preload';
export const CALL = '__standInCall';
export const RECEIVE = '__standInReceive';

/** What a preload says to main; sent as JSON. */
export type FromPreload =
  | { readonly t: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly t: 'port'; readonly id: number; readonly data: unknown }
  | { readonly t: 'port-close'; readonly id: number }
  | { readonly t: 'preload-error'; readonly message: string };

/** What main says to a preload. */
export type ToPreload =
  | {
      readonly t: 'post';
      readonly channel: string;
      readonly args: readonly unknown[];
      readonly ports: readonly number[];
    }
  | { readonly t: 'port'; readonly id: number; readonly data: unknown }
  | { readonly t: 'port-close'; readonly id: number };

/**
 * Runs in the isolated world before any script of the page. Gives the preload what a sandboxed one has:
 * `require` of Electron's renderer part and of nothing else, and no Node.
 */
const runtime = `(() => {
  if (window !== window.top) return;
  const call = globalThis.${CALL};
  delete globalThis.${CALL};
  const say = (message) => call(JSON.stringify(message));
  const listeners = new Map();
  const ports = new Map();
  const on = (channel, listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const off = (channel, listener) => {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
    return ipcRenderer;
  };
  const once = (channel, listener) => {
    const first = (...args) => { off(channel, first); listener(...args); };
    return on(channel, first);
  };
  const send = (channel, ...args) => say({ t: 'send', channel, args });
  const ipcRenderer = { on, addListener: on, off, removeListener: off, once, send };
  const contextBridge = {
    exposeInMainWorld: () => { throw new Error('The stand-in bridges nothing into the page'); },
  };
  const openPort = (id) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => say({ t: 'port', id, data });
    port1.addEventListener('close', () => {
      if (ports.delete(id)) say({ t: 'port-close', id });
    });
    ports.set(id, port1);
    return port2;
  };
  const closePort = (id) => {
    const port = ports.get(id);
    ports.delete(id);
    port?.close();
  };
  const receivePost = ({ channel, args, ports: given }) => {
    const event = { ports: given.map(openPort), sender: ipcRenderer };
    for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
  };
  const receive = (message) => {
    if (message.t === 'post') receivePost(message);
    else if (message.t === 'port') ports.get(message.id)?.postMessage(message.data);
    else closePort(message.id);
  };
  Object.defineProperty(globalThis, '${RECEIVE}', { value: receive });
  const electron = { ipcRenderer, contextBridge };
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error('module not found: ' + name);
  };
  const process = { type: 'renderer', sandboxed: true, contextIsolated: true, env: {} };
  const module = { exports: {} };
  try {
    (function (exports, require, module, process) {
PRELOAD
    })(module.exports, require, module, process);
  } catch (error) {
    say({ t: 'preload-error', message: String(error?.stack ?? error) });
  }
})();`;

export const preloadSource = (file: string): string =>
  runtime.replace('PRELOAD', () => readFileSync(file, 'utf8'));

/** An expression for the isolated world that hands a message over. */
export const handing = (message: ToPreload): string =>
  `globalThis.${RECEIVE}?.(${JSON.stringify(message)})`;
