import { App } from './app.ts';
import { browserWindowOf } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { Channel } from './port-end.ts';
import { createProtocol } from './protocol.ts';
import { records } from './records.ts';
import { screen } from './screen.ts';
import { defaultSession } from './session.ts';
import { utilityProcess } from './utility-process.ts';
import { webContents } from './web-contents.ts';

/** What `require('electron')` gives a main process here: all that the product uses of it, and `standIn`. */
export const createElectron = (appFolder: string) => {
  const app = new App(appFolder);
  let menu: unknown;
  return {
    app,
    BrowserWindow: browserWindowOf(app),
    ipcMain,
    Menu: {
      setApplicationMenu: (next: unknown): void => {
        menu = next;
      },
      getApplicationMenu: (): unknown => menu,
    },
    MessageChannelMain: Channel,
    protocol: createProtocol(() => app.isReady()),
    screen,
    session: { defaultSession },
    utilityProcess,
    webContents,
    standIn: records,
  };
};

export type ElectronStandIn = ReturnType<typeof createElectron>;
