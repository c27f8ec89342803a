import { type IpcRendererEvent, ipcRenderer } from 'electron';
import { PORT_GIVEN, PORT_WANTED } from '../contract/index.ts';

/** The parts of the page's window that the handover uses; the preload is compiled without DOM types. */
type PageWindow = {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
  postMessage(message: unknown, targetOrigin: string, ports: IpcRendererEvent['ports']): void;
};
type PageMessage = { readonly data: unknown; readonly origin: string; readonly source: unknown };

/**
 * All that a preload does: when its own page asks, it asks main, and what main gives (a port to the core) it
 * hands to the page. Nothing of Electron is exposed.
 */
export const handOverPort = (): void => {
  const page = globalThis as unknown as PageWindow;
  const { origin } = page.location;
  page.addEventListener('message', ({ data, origin: sender, source }) => {
    if (data === PORT_WANTED && sender === origin && source === page) ipcRenderer.send(PORT_WANTED);
  });
  ipcRenderer.on(PORT_GIVEN, ({ ports }) => page.postMessage(PORT_GIVEN, origin, ports));
};
