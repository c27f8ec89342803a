// Runs an app's main as Electron would: `electron APP_FOLDER`.
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createElectron } from './electron-module.ts';
import { watchRequests } from './requests.ts';

type Loader = { _load(request: string, ...rest: unknown[]): unknown };

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
if (folder === undefined) throw new Error('Name the folder of an app');
const appFolder = resolve(folder);
const electron = createElectron(appFolder);

const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = (request, ...rest) =>
  request === 'electron' || request === 'electron/main' ? electron : load(request, ...rest);

Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: appFolder });
process.on('SIGTERM', () => electron.app.quit());
process.on('SIGINT', () => electron.app.quit());
// Electron's main survives a rejection that nobody caught; it only says so.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`UnhandledPromiseRejectionWarning: ${String(reason)}\n`);
});
if (process.argv.includes('--inspect=0')) inspector.open(0);

createRequire(import.meta.url)(join(appFolder, electron.app.manifest.main));
setImmediate(() => void electron.app.begin(watchRequests));
