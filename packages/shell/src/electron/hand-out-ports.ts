import { type BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain } from 'electron';
import { PORT_GIVEN, PORT_WANTED } from '../contract/index.ts';
import { type ElectronPart, givePort } from './electron-parts.ts';
import { isOwnPage } from './own-page.ts';

/** Only the window's own top frame on its own page may talk to the core. */
export const isTrusted = (event: IpcMainEvent, window: BrowserWindow, app: string): boolean => {
  const frame = event.senderFrame;
  if (frame === null || window.isDestroyed() || event.sender !== window.webContents) return false;
  return frame === window.webContents.mainFrame && isOwnPage(frame.url, app);
};

/**
 * Joins the window to the living core: when its page asks for it (also after a reload), and again whenever
 * the core has been restarted. Over the channel `customer` the core answers what guests may see and nothing else.
 */
export const handOutPorts = (
  window: BrowserWindow,
  app: string,
  core: () => ElectronPart | undefined,
  channel: 'rpc' | 'customer' = 'rpc',
) => {
  let asked = false;
  const give = () => {
    const part = core();
    if (!asked || part === undefined || window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    givePort(part, channel, port1);
    window.webContents.postMessage(PORT_GIVEN, null, [port2]);
  };
  const take = (event: IpcMainEvent) => {
    if (!isTrusted(event, window, app)) return;
    asked = true;
    give();
  };
  ipcMain.on(PORT_WANTED, take);
  return { coreStarted: give, stop: () => void ipcMain.off(PORT_WANTED, take) };
};
