import type { BrowserWindow, IpcMainEvent } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PORT_GIVEN, PORT_WANTED } from '../contract/index.ts';

type Listener = (...args: never[]) => void;
const heard = vi.hoisted(() => ({ main: new Map<string, Listener>(), sent: [] as unknown[] }));
const rendererListeners = vi.hoisted(() => new Map<string, Listener>());

vi.mock('electron', () => ({
  ipcMain: { on: (channel: string, listener: Listener) => heard.main.set(channel, listener) },
  ipcRenderer: {
    on: (channel: string, listener: Listener) => rendererListeners.set(channel, listener),
    send: (channel: string) => heard.sent.push(channel),
  },
  MessageChannelMain: class {
    port1 = 'core end';
    port2 = 'window end';
  },
  utilityProcess: {},
}));

const { handOutPorts, isTrusted } = await import('./hand-out-ports.ts');
const { handOverPort } = await import('../preload/index.ts');

const createWindow = () => {
  const posted: unknown[][] = [];
  const mainFrame = { url: 'app://pos/index.html' };
  const webContents = { mainFrame, postMessage: (...args: unknown[]) => posted.push(args) };
  const window = { webContents, isDestroyed: () => false } as unknown as BrowserWindow;
  const event = { sender: webContents, senderFrame: mainFrame } as unknown as IpcMainEvent;
  return { window, event, posted, mainFrame };
};

const createPart = () => {
  const given: unknown[][] = [];
  return { given, part: { transfer: (...args: unknown[]) => given.push(args) } as never };
};

beforeEach(() => {
  heard.main.clear();
  heard.sent.length = 0;
});

describe('port handover', () => {
  it('[SH55] main answers only the own top frame on its own page', () => {
    const { window, event } = createWindow();
    expect(isTrusted(event, window, 'pos')).toBe(true);
    const frames = [
      { senderFrame: null },
      { senderFrame: { url: 'app://pos/index.html' } },
      { sender: {} },
    ];
    for (const change of frames)
      expect(isTrusted({ ...event, ...change } as IpcMainEvent, window, 'pos')).toBe(false);
    expect(isTrusted(event, window, 'kitchen')).toBe(false);
  });

  it('[SH56] joins the window to the core when asked, and anew after a restart', () => {
    const { window, event, posted } = createWindow();
    const { given, part } = createPart();
    const ports = handOutPorts(window, 'pos', () => part);
    ports.coreStarted();
    expect(posted).toEqual([]);
    heard.main.get(PORT_WANTED)?.(event as never);
    ports.coreStarted();
    expect(posted).toEqual([
      [PORT_GIVEN, null, ['window end']],
      [PORT_GIVEN, null, ['window end']],
    ]);
    expect(given[0]).toEqual([{ type: 'port', name: 'rpc' }, 'core end']);
  });

  it('[SH55] gives nothing to a foreign page', () => {
    const { window, event, posted, mainFrame } = createWindow();
    mainFrame.url = 'https://evil.example/';
    const { part } = createPart();
    handOutPorts(window, 'pos', () => part);
    heard.main.get(PORT_WANTED)?.(event as never);
    expect(posted).toEqual([]);
  });

  it('[SH57] the preload passes on its own page’s wish and the port, and nothing else', () => {
    const listeners: ((event: object) => void)[] = [];
    const posted: unknown[][] = [];
    vi.stubGlobal('location', { origin: 'app://pos' });
    vi.stubGlobal('addEventListener', (_: string, listener: never) => listeners.push(listener));
    vi.stubGlobal('postMessage', (...args: unknown[]) => posted.push(args));
    handOverPort();
    const wish = { data: PORT_WANTED, origin: 'app://pos', source: globalThis };
    for (const change of [{}, { data: 'other' }, { origin: 'https://evil' }, { source: null }])
      listeners[0]?.({ ...wish, ...change });
    expect(heard.sent).toEqual([PORT_WANTED]);
    rendererListeners.get(PORT_GIVEN)?.({ ports: ['a port'] } as never);
    expect(posted).toEqual([[PORT_GIVEN, 'app://pos', ['a port']]]);
    vi.unstubAllGlobals();
  });
});
