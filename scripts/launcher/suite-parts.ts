import { join } from 'node:path';
import { furtherFolders } from './data-folder.ts';
import type { ElectronChoice } from './electron-choice.ts';
import type { LauncherOptions } from './options.ts';

/** Keys of `run.json`. */
export const PART_KEYS = [
  'hub',
  'siteHub',
  'printer',
  'devices',
  'register',
  'kitchen',
  'backoffice',
] as const;
/** `register2` and its `devices2`: a further register of the house, where the start asks for some. */
type FurtherKey = `register${number}` | `devices${number}`;
/** `kitchenDevices` comes later, once something hangs on the kitchen's machine. */
export type PartKey = (typeof PART_KEYS)[number] | 'kitchenDevices' | FurtherKey;

/** The three apps: bundle folder, folder in the data folder, name of the first device. */
export const APPS = {
  register: { title: 'Register', app: 'pos', folder: 'register', device: 'Register 1' },
  kitchen: { title: 'Kitchen', app: 'kitchen', folder: 'kitchen', device: 'Kitchen screen' },
  backoffice: { title: 'Back office', app: 'backoffice', folder: 'backoffice', device: 'Office' },
} as const;
export type AppKey = keyof typeof APPS;
export const APP_KEYS = Object.keys(APPS) as readonly AppKey[];

/** How one part is started. */
export type PartPlan = {
  readonly key: PartKey;
  readonly title: string;
  readonly entry: string;
  readonly execPath?: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** It talks to hardware, where a call may never return: one that hangs is killed and started again. */
  readonly watched?: boolean;
};

const at = (port: number): string => `http://127.0.0.1:${port}`;

/** Variables that no part may inherit from the launcher's own surroundings. */
const UNSET = { GALLEY_TOKEN: '', GALLEY_ENROLL_CODE: '', GALLEY_NAME: '', GALLEY_LISTEN: '' };

const shared = ({ root, dataDir }: LauncherOptions, folder: string): Record<string, string> => ({
  ...UNSET,
  GALLEY_DATA: join(dataDir, folder),
  GALLEY_LOGS: join(dataDir, 'logs'),
  // Compiled bundles are kept, which halves the start of a core.
  NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
});

const hubPlans = (options: LauncherOptions): PartPlan[] => {
  const { root, ports } = options;
  const entry = join(root, 'apps/hub/dist/hub.mjs');
  const central = { GALLEY_HUB_ROLE: 'central', GALLEY_PORT: `${ports.hub}` };
  const site = {
    GALLEY_HUB_ROLE: 'site',
    GALLEY_PORT: `${ports.siteHub}`,
    GALLEY_CENTRAL: at(ports.hub),
    GALLEY_NAME: 'Site hub',
  };
  return [
    { key: 'hub', title: 'Hub', entry, env: { ...shared(options, 'hub'), ...central } },
    { key: 'siteHub', title: 'Site hub', entry, env: { ...shared(options, 'site-hub'), ...site } },
  ];
};

const printerPlan = (options: LauncherOptions): PartPlan => ({
  key: 'printer',
  title: 'Virtual printer',
  entry: join(options.root, 'apps/hub/dist/printer.mjs'),
  env: {
    ...shared(options, 'printer'),
    GALLEY_PRINTER_PORT: `${options.ports.printer}`,
    GALLEY_PAPER_PORT: `${options.ports.paper}`,
    GALLEY_CARD_PORT: `${options.cardPort}`,
    GALLEY_TWIN_PORTS: options.twinPorts.join(','),
  },
});

const devicesPlan = (options: LauncherOptions): PartPlan => ({
  key: 'devices',
  title: 'Device process',
  entry: join(options.root, 'apps/pos/dist/devices.mjs'),
  env: shared(options, 'devices'),
  watched: true,
});

/** The device process of an app that asked for one: of the kitchen, once something hangs on its machine. */
export const hostedDevicesPlan = (options: LauncherOptions): PartPlan => ({
  ...devicesPlan(options),
  key: 'kitchenDevices',
  title: 'Device process of the kitchen',
  env: { ...shared(options, 'kitchen-devices'), GALLEY_LOG_NAME: 'kitchen-devices' },
});

/** The app that a device process belongs to, and the other way round; undefined where there is none. */
export const linkOf = (
  key: PartKey,
): { readonly app: PartKey; readonly devices: PartKey } | undefined => {
  if (key === 'kitchen' || key === 'kitchenDevices')
    return { app: 'kitchen', devices: 'kitchenDevices' };
  const number = /^(?:register|devices)(\d*)$/.exec(key)?.[1];
  if (number === undefined) return undefined;
  if (number === '') return { app: 'register', devices: 'devices' };
  return { app: `register${Number(number)}`, devices: `devices${Number(number)}` };
};

const appPlan = (key: AppKey, options: LauncherOptions, electron: ElectronChoice): PartPlan => {
  const { title, app, folder, device } = APPS[key];
  const { ports, root } = options;
  const dist = join(root, 'apps', app, 'dist');
  const env = {
    ...shared(options, folder),
    GALLEY_PORT: `${ports[key]}`,
    GALLEY_LISTEN: options.listen,
    GALLEY_HUBS: `${at(ports.siteHub)},${at(ports.hub)}`,
    GALLEY_NAME: device,
    GALLEY_SEED: options.seed,
    GALLEY_PRINTER_PORT: `${ports.printer}`,
    GALLEY_TWIN_PORTS: options.twinPorts.join(','),
    ...(key === 'register' ? { GALLEY_CARD_TERMINAL: options.cardTerminal } : {}),
    GALLEY_HOST: electron.use ? 'electron' : 'browser',
    GALLEY_RENDERER_DIR: join(dist, 'renderer'),
    GALLEY_HUB_ENTRY: join(root, 'apps/hub/dist/hub.mjs'),
  };
  if (!electron.use) return { key, title, entry: join(dist, 'core.mjs'), env };
  return { key, title, entry: join(root, 'apps', app), execPath: electron.binary, env };
};

/** A further register has a folder, a number and a device process of its own; the first one makes the house. */
const furtherPlans = (
  at: number,
  port: number,
  options: LauncherOptions,
  electron: ElectronChoice,
): PartPlan[] => {
  const plan = appPlan('register', options, electron);
  const folders = furtherFolders(at);
  const env = {
    ...plan.env,
    ...shared(options, folders.register),
    GALLEY_PORT: `${port}`,
    GALLEY_NAME: `Register ${at}`,
    GALLEY_SEED: '',
    GALLEY_LOG_NAME: folders.register,
  };
  const devices: PartPlan = {
    ...devicesPlan(options),
    key: `devices${at}`,
    title: `Device process of register ${at}`,
    env: { ...shared(options, folders.devices), GALLEY_LOG_NAME: folders.devices },
  };
  const register: PartPlan = { ...plan, key: `register${at}`, title: `Register ${at}`, env };
  return electron.use ? [register] : [devices, register];
};

/** All parts of the suite. Under Electron each app's main starts its own core and device process. */
export const planSuite = (options: LauncherOptions, electron: ElectronChoice): PartPlan[] => [
  ...hubPlans(options),
  printerPlan(options),
  ...(electron.use ? [] : [devicesPlan(options)]),
  ...APP_KEYS.map((key) => appPlan(key, options, electron)),
  ...options.furtherPorts.flatMap((port, i) => furtherPlans(i + 2, port, options, electron)),
];
