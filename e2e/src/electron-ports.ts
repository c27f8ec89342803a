import type { ElectronApp } from './electron-suite.ts';

/** Where a window asks main for its port. */
export const PORT_CHANNEL = 'galley:port?';

type Seen = { asked: number; given: number };

/** From now on main counts the requests for a port, and the ports that it gives. */
export const watchPorts = ({ app }: ElectronApp): Promise<void> =>
  app.evaluate(({ ipcMain, webContents }, channel) => {
    const seen = { asked: 0, given: 0 };
    Object.assign(globalThis, { seen });
    ipcMain.on(channel, () => seen.asked++);
    const contents = webContents.getAllWebContents()[0];
    if (contents === undefined) return;
    const post = contents.postMessage.bind(contents);
    contents.postMessage = (...args) => {
      seen.given++;
      post(...args);
    };
  }, PORT_CHANNEL);

export const portsSeen = ({ app }: ElectronApp): Promise<Seen> =>
  app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
