import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStandbyHost, type Part, type PartReport, spawnPart } from '@galley/shell/node';
import { freePorts } from '../../../scripts/launcher/free-port.ts';
import { createHubAdmin } from '../../../scripts/launcher/hub-admin.ts';
import { SITE, TENANT } from '../../../simulation/src/shop/place.ts';
import { root, until } from '../suite.ts';
import { type Line, openLine } from './line.ts';
import { type ChaosPart, createChaosPart, signal } from './part.ts';
import { DEVICES, type DeviceName, HUBS, type LineName, type PartName } from './schedule.ts';

const FIRST_SITE = {
  purpose: 'demo',
  tenantId: TENANT,
  tenantName: 'Chaos Ltd',
  siteId: SITE,
  siteName: 'The Broken Cable',
} as const;
const OPENS_WITHIN_MS = 90_000;

/** The shop's processes, the lines between them and their folders. */
export type ChaosShop = {
  readonly folder: string;
  readonly parts: ReadonlyMap<PartName, ChaosPart>;
  readonly lines: ReadonlyMap<LineName, Line>;
  /** Processes that ended by themselves, and what they said last. */
  readonly ownEnds: readonly string[];
  /** How often a device asked for a hub of its own, because the site's was gone. */
  takeOvers(): number;
  /** The hub that a device runs as a stand-by, if it does. */
  standby(device: DeviceName): Part | undefined;
  standbyFolder(device: DeviceName): string;
  /** A one-time code of the central hub. */
  codeFor(kind: string, name: string): Promise<string>;
  stop(): Promise<void>;
  remove(): void;
};

const APP_OF = (device: DeviceName): 'pos' | 'kitchen' | 'backoffice' => {
  if (device === 'backoffice') return 'backoffice';
  return device.startsWith('register') ? 'pos' : 'kitchen';
};

/** Every line of the shop: each device to both hubs, the site hub and the reader to the central one. */
const LINES: readonly LineName[] = [
  ...DEVICES.flatMap((device): LineName[] => [`${device}>site-hub`, `${device}>hub`]),
  'site-hub>hub',
  'reader>hub',
];

const CLEAN = {
  GALLEY_TOKEN: '',
  GALLEY_ENROLL_CODE: '',
  GALLEY_LISTEN: '',
  GALLEY_NAME: '',
  GALLEY_SEED: '',
};

export const openChaosShop = async (): Promise<ChaosShop> => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-chaos-'));
  mkdirSync(join(folder, 'logs'));
  const names: readonly PartName[] = [...HUBS, ...DEVICES];
  const ports = new Map((await freePorts(names.length)).map((port, at) => [names[at], port]));
  const portOf = (name: PartName): number => ports.get(name) ?? 0;
  const lines = new Map<LineName, Line>();
  for (const name of LINES) {
    const hub = name.endsWith('>hub') ? 'hub' : 'site-hub';
    lines.set(name, await openLine(() => portOf(hub)));
  }
  const urlOf = (name: LineName): string => lines.get(name)?.url ?? '';
  const admin = createHubAdmin(`http://127.0.0.1:${portOf('hub')}`, join(folder, 'hub'));
  const ownEnds: string[] = [];
  const hosts = new Map(
    DEVICES.map((device) => [
      device,
      createStandbyHost({ entry: join(root, 'apps/hub/dist/hub.mjs'), spawn: spawnPart }),
    ]),
  );
  const parts = new Map<PartName, ChaosPart>();
  let stopping = false;
  let takeOvers = 0;

  /** Asked again until the central hub can answer: a new site hub may come while that one is down. */
  const codeFor = async (kind: string, name: string): Promise<string> => {
    for (;;) {
      const code = await admin.createCode(FIRST_SITE, kind, name).catch(() => undefined);
      if (code?.ok) return code.value.code;
      if (stopping) return '';
      await new Promise((done) => setTimeout(done, 250));
    }
  };
  const heard = (name: PartName) => (report: PartReport, part: Part) => {
    if (report.type === 'enrol-code-wanted')
      void codeFor(report.kind, report.name).then((code) =>
        part.send({ type: 'enrol-code', code }),
      );
    if (report.type === 'standby-wanted') takeOvers += 1;
    hosts.get(name as DeviceName)?.take(report);
  };
  const add = (name: PartName, entry: string, env: Record<string, string>): ChaosPart => {
    const part = createChaosPart({
      name,
      entry: join(root, 'apps', entry),
      env: {
        ...CLEAN,
        GALLEY_DATA: join(folder, name),
        GALLEY_LOGS: join(folder, 'logs', name),
        GALLEY_PORT: `${portOf(name)}`,
        NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
        ...env,
      },
      onReport: heard(name),
      onOwnEnd: (how) => ownEnds.push(`${name} ${how}`),
    });
    parts.set(name, part);
    part.start();
    return part;
  };
  const isReady = (name: PartName): Promise<true> =>
    until(`${name} is ready`, () => parts.get(name)?.ready() !== undefined, OPENS_WITHIN_MS);
  const deviceEnv = (device: DeviceName): Record<string, string> => ({
    GALLEY_HUBS: `${urlOf(`${device}>site-hub`)},${urlOf(`${device}>hub`)}`,
    GALLEY_NAME: device,
    GALLEY_HOST: 'browser',
    GALLEY_HUB_ENTRY: join(root, 'apps/hub/dist/hub.mjs'),
    GALLEY_RENDERER_DIR: join(root, 'apps', APP_OF(device), 'dist/renderer'),
    ...(device === 'backoffice' && {
      ...{ GALLEY_SEED: 'demo', GALLEY_SEED_PLAIN: '1', GALLEY_PRINTER_PORT: '9' },
    }),
  });

  const stop = async (): Promise<void> => {
    stopping = true;
    for (const line of lines.values()) line.set({ type: 'open' });
    for (const host of hosts.values()) signal(host.current()?.pid, 'SIGCONT');
    await Promise.all([...hosts.values()].map((host) => host.stop(2500)));
    for (const name of [...DEVICES, 'site-hub', 'hub'] as const)
      await parts.get(name)?.stop(name === 'hub' ? 8000 : 2500);
    await Promise.all([...lines.values()].map((line) => line.close()));
  };
  try {
    add('hub', 'hub/dist/hub.mjs', { GALLEY_HUB_ROLE: 'central' });
    await isReady('hub');
    const made = await admin.createSite(FIRST_SITE);
    if (!made.ok) throw new Error(made.error.message);
    add('site-hub', 'hub/dist/hub.mjs', {
      GALLEY_HUB_ROLE: 'site',
      GALLEY_CENTRAL: urlOf('site-hub>hub'),
      GALLEY_NAME: 'Site hub',
    });
    await isReady('site-hub');
    for (const device of ['backoffice', ...DEVICES.slice(0, 5)] as const) {
      add(device, `${APP_OF(device)}/dist/core.mjs`, deviceEnv(device));
      await isReady(device);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    parts,
    lines,
    ownEnds,
    takeOvers: () => takeOvers,
    standby: (device) => hosts.get(device)?.current(),
    standbyFolder: (device) => join(folder, device, 'standby-hub'),
    codeFor,
    stop,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
};

/** The first process of the embedded database. */
export const postmasterOf = ({ folder }: ChaosShop): number | undefined => {
  try {
    const text = readFileSync(join(folder, 'hub/postgres/cluster/postmaster.pid'), 'utf8');
    return Number(text.split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
};
