import { EventEmitter } from 'node:events';

/** `ipcMain`: messages of preloads, with the frame that each came from. */
export const ipcMain = new EventEmitter();
