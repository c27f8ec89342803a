import { join } from 'node:path';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { usualHeart } from '../node/parts/heart.ts';
import { findParent, type Parent } from '../node/parts/parent.ts';
import { createStandbyHost, type StandbyHost } from '../node/parts/standby-host.ts';
import {
  historyEnv,
  type PartHistory,
  type Supervised,
  type SuperviseOptions,
  supervise,
} from '../node/parts/supervise.ts';
import { keepCustomerWindow } from './customer-window.ts';
import { type ElectronPart, electronPartHost } from './electron-parts.ts';
import { guardContents, limitPermissions } from './guard-contents.ts';
import { handOutPorts } from './hand-out-ports.ts';
import { APP_SCHEME, homeAddress } from './own-page.ts';
import { serveRenderer } from './serve-renderer.ts';
import { windowOptions } from './window-options.ts';

const END_WITHIN_MS = 2500;

export type ElectronAppOptions = {
  /** Folder name of the app and host of its pages: `pos`, `kitchen`, `backoffice`. */
  readonly app: string;
  /** Title of the window. */
  readonly title: string;
  /** A page for guests, on a second display when there is one; it is given nothing but what they may see. */
  readonly customerPage?: string;
};

type Parts = {
  readonly core: Supervised;
  readonly devices: Supervised;
  readonly standby: StandbyHost;
  readonly livingCore: () => ElectronPart | undefined;
};

/** Folder of the bundles beside the app's package.json, in the tree and in the packaged archive alike. */
const bundled = (file: string): string => join(app.getAppPath(), 'dist', file);

/** Started by the launcher the folder is given; installed it lies with the person's other programs' data. */
const dataFolder = (): string =>
  process.env['GALLEY_DATA'] ?? join(app.getPath('userData'), 'data');

const coreEnv = (): Record<string, string> => ({
  GALLEY_HOST: 'electron',
  GALLEY_DATA: dataFolder(),
  GALLEY_LOGS: process.env['GALLEY_LOGS'] ?? join(dataFolder(), 'logs'),
});

const secureScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);

type Living = { core?: ElectronPart; devices?: ElectronPart };
type Role = keyof Living;

const spawnPart = (role: Role, living: Living, history: PartHistory): ElectronPart => {
  const part = electronPartHost.spawn({
    role,
    entry: bundled(`${role}.mjs`),
    env: { ...coreEnv(), ...historyEnv(history) },
    onOutput: (line) => process.stderr.write(`${line}\n`),
  });
  living[role] = part;
  return part;
};

const supervisePart = (
  role: Role,
  living: Living,
  on: Pick<SuperviseOptions, 'onReport' | 'onStart' | 'heart'>,
): Supervised =>
  supervise({
    role,
    restart: process.env['GALLEY_NO_RESTART'] !== '1',
    spawn: (history) => spawnPart(role, living, history),
    onDied: () => {
      delete living[role];
    },
    ...on,
  });

/** Starts core and device process, joins them, and passes the core's reports to whoever started the app. */
const startParts = (parent: Parent, onCoreStart: () => void): Parts => {
  const living: Living = {};
  const joinParts = () => {
    if (living.core && living.devices)
      electronPartHost.connect(living.core, living.devices, 'devices');
  };
  const standby = createStandbyHost({
    entry: process.env['GALLEY_HUB_ENTRY'] ?? bundled('site-hub.mjs'),
    spawn: electronPartHost.spawn,
    onOutput: (line) => process.stderr.write(`${line}\n`),
  });
  const devices = supervisePart('devices', living, { onStart: joinParts, heart: usualHeart });
  const core = supervisePart('core', living, {
    onStart: () => {
      joinParts();
      onCoreStart();
    },
    onReport: (report) => {
      // The hub of this device is started here; a launcher above must not start another.
      if (report.type === 'standby-wanted' || report.type === 'standby-unwanted') {
        standby.take(report);
        // Its device process runs anyway.
      } else if (report.type !== 'devices-wanted') void parent.report(report);
    },
  });
  parent.onOrder((order) => {
    if (order.type === 'enrol-code') living.core?.send(order);
  });
  return { core, devices, standby, livingCore: () => living.core };
};

type Fills = Parameters<typeof windowOptions>[0]['fills'];

const openWindow = (options: ElectronAppOptions, fills?: Fills): BrowserWindow => {
  const devTools = !app.isPackaged && process.env['GALLEY_DEVTOOLS'] === '1';
  const preload = bundled('preload.cjs');
  const { title } = options;
  const window = new BrowserWindow(
    windowOptions({ title, preload, devTools, ...(fills && { fills }) }),
  );
  // Keys and scans belong to the register's window: that of the guests never takes the focus.
  window.once('ready-to-show', () => (fills ? window.showInactive() : window.show()));
  return window;
};

/** The window for guests, over a channel of its own; undefined for an app that has none. */
const showGuests = (options: ElectronAppOptions, parts: Parts) => {
  const { app: name, customerPage: page } = options;
  if (page === undefined) return undefined;
  return keepCustomerWindow((bounds) => {
    const window = openWindow(options, bounds);
    const { coreStarted, stop } = handOutPorts(window, name, parts.livingCore, 'customer');
    window.once('closed', stop);
    void window.loadURL(homeAddress(name, page));
    return { window, coreStarted };
  });
};

/** Returns whether the end has begun. */
const endInOrder = (parts: Parts, parent: Parent): (() => boolean) => {
  let ending = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    const stopped = [parts.core, parts.devices, parts.standby].map((part) =>
      part.stop(END_WITHIN_MS),
    );
    void Promise.all(stopped).then(() => app.exit(0));
  });
  parent.onGone(() => app.quit());
  parent.onOrder((order) => {
    if (order.type === 'shutdown') app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  return () => ending;
};

const serve = (options: ElectronAppOptions): void => {
  protocol.handle(APP_SCHEME, serveRenderer(options.app, bundled('renderer')));
  limitPermissions(session.defaultSession, options.app);
  Menu.setApplicationMenu(null);
};

const failed = async (parts: Parts, isEnding: () => boolean): Promise<void> => {
  const outcome = await parts.core.ready;
  // A core that ends because the app is ending has not failed.
  if (outcome.ok || isEnding()) return;
  process.stderr.write(`${outcome.error.message}\n`);
  app.exit(1);
};

/**
 * The whole main process of an app: one instance a data folder, the core and the device process beside it,
 * one window that is a plain web page, and a port between window and core. Electron's main holds no logic.
 */
export const startElectronApp = async (options: ElectronAppOptions): Promise<void> => {
  const parent = findParent();
  if (process.env['GALLEY_DATA'] !== undefined)
    app.setPath('userData', join(process.env['GALLEY_DATA'], 'electron'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  secureScheme();
  app.on('web-contents-created', (_event, contents) => guardContents(contents, options.app));
  await app.whenReady();
  serve(options);
  let ports: ReturnType<typeof handOutPorts> | undefined;
  let guests: ReturnType<typeof showGuests>;
  const parts = startParts(parent, () => {
    ports?.coreStarted();
    guests?.coreStarted();
  });
  const isEnding = endInOrder(parts, parent);
  const window = openWindow(options);
  ports = handOutPorts(window, options.app, parts.livingCore);
  guests = showGuests(options, parts);
  window.once('closed', () => guests?.end());
  app.on('second-instance', () => window.focus());
  void failed(parts, isEnding);
  await window.loadURL(homeAddress(options.app));
};
