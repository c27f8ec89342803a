import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Clock,
  type Failure,
  failure,
  type KindSpec,
  makeFolder,
  type Port,
  type Result,
  type Rng,
} from '@galley/base';
import type { DeviceKind } from '@galley/sync/protocol';
import { openReplica, type Replica, type SyncClient, startSync } from '@galley/sync/replica';
import type { AppContract, CoreDefinition } from '../../contract/index.ts';
import { createLog, type Logger } from '../../node/create-log.ts';
import { createLife, type Life } from '../../node/parts/life.ts';
import { findParent, type Parent } from '../../node/parts/parent.ts';
import { nodePartHost } from '../../node/parts/spawn-part.ts';
import { createStandbyHost } from '../../node/parts/standby-host.ts';
import { type DeviceHealthWatch, watchDeviceHealth } from '../../node/ports/device-health.ts';
import { createDevicePort, type DevicePort } from '../../node/ports/device-port.ts';
import { systemClock, systemRng } from '../../node/system-ports.ts';
import { type RpcServer, serveRpc } from '../rpc/index.ts';
import { type AtHub, createAtHub } from '../site/at-hub.ts';
import { joinSite, type SiteLinks } from '../site/join-site.ts';
import { withSiteCommands } from '../site/site-commands.ts';
import { withSupport } from '../support/support-query.ts';
import { type CoreOptions, readCoreOptions } from './core-options.ts';
import { enrolCore } from './enrol-core.ts';
import { collectWhenIdle } from './idle-collection.ts';
import { type Address, type CustomerPage, openHost } from './open-host.ts';

/** What an app's core gets to build its handlers with. */
export type CoreContext = {
  readonly replica: Replica;
  readonly sync: SyncClient;
  /** A request of this device's own to the hub in use. */
  readonly atHub: AtHub;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly devices: DevicePort;
  readonly deviceHealth: DeviceHealthWatch;
  /** Asks the starter for a device process of this core's own, where it starts none by itself (rule SH79). */
  wantDevices(): void;
  readonly log: Logger;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Topics of the app's own that changed (`session`, `print-jobs`); replicated kinds come by themselves. */
  invalidate(topics: Iterable<string>): void;
  /** Steps of an orderly end, called in reverse order before the replica closes. */
  onShutdown(act: () => unknown): void;
  /** A few words for a person who waits for the start. */
  progress(text: string): void;
};

export type CoreSetup<C extends AppContract> = {
  /** Folder and log name of the part: `register`, `kitchen`, `backoffice`. */
  readonly part: string;
  /** What messages call it: "the register". */
  readonly appName: string;
  readonly deviceKind: DeviceKind;
  /** Device name when GALLEY_NAME says nothing. */
  readonly defaultName: string;
  readonly defaultPort: number;
  /** A device process belongs to it: it being gone is worth a word. */
  readonly hostsDevices?: boolean;
  readonly customer?: CustomerPage;
  readonly kinds: readonly KindSpec[];
  readonly indexes?: readonly string[];
  readonly define: (context: CoreContext) => CoreDefinition<C> | Promise<CoreDefinition<C>>;
};

/** The stand-by hub of a core that nobody started ends with it. */
const END_HUB_MS = 1500;

type Running = {
  readonly options: CoreOptions;
  readonly parent: Parent;
  readonly life: Life;
  readonly log: Logger;
};

const prepareFolder = (dataDir: string): Result<null, Failure<'not_writable'>> => {
  try {
    makeFolder({ existsSync, mkdirSync, dirname }, dataDir, 0o700);
    return { ok: true, value: null };
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    const message = `The folder ${dataDir} cannot be written (${cause}). Choose another by GALLEY_DATA or mend its permissions.`;
    return { ok: false, error: failure('not_writable', message, 'GALLEY_DATA') };
  }
};

/** An event of the layers below carries its own level, which is the log's and no member of the line. */
const logEvent = (log: Logger, from: string, event: object): void => {
  const { level, ...detail } = event as { readonly level?: string };
  if (level === 'error') log.error(detail, from);
  else if (level === 'warn') log.warn(detail, from);
  else log.info(detail, from);
};

/** Opens the part's replica and makes it a device of its site; ends with the process. */
const openStore = async <C extends AppContract>(
  setup: CoreSetup<C>,
  { options, parent, life, log }: Running,
): Promise<Result<Replica, Failure>> => {
  const opened = openReplica({
    file: join(options.dataDir, 'replica.db'),
    kinds: setup.kinds,
    indexes: setup.indexes ?? [],
    clock: systemClock,
    log: (event) => logEvent(log, 'replica', event),
  });
  if (!opened.ok) return opened;
  const replica = opened.value;
  life.onShutdown(() => replica.close());
  const enrolled = await enrolCore({ replica, options, kind: setup.deviceKind, parent, log });
  return enrolled.ok ? opened : enrolled;
};

const startReplication = (
  replica: Replica,
  { options, life, log }: Running,
  site: SiteLinks,
): SyncClient => {
  const sync = startSync({
    replica,
    hubs: options.hubs,
    sites: site.sites,
    peers: site.peers,
    clock: systemClock,
    rng: systemRng,
    log: (event) => logEvent(log, 'sync', event),
    // Everything that a core built on its former identity (number, series) begins anew with the process.
    onIdentity: () => void life.end(1, 'this device has another identity now'),
  });
  life.onShutdown(() => sync.stop());
  site.attach(sync);
  return sync;
};

/** Whoever started this core starts its stand-by hub as well; a core that nobody started does it itself. */
const standbyOf = ({ options, parent, life, log }: Running) => {
  if (parent.present) {
    return {
      wantHub: (env: Readonly<Record<string, string>>) =>
        void parent.report({ type: 'standby-wanted', env }),
      dropHub: () => void parent.report({ type: 'standby-unwanted' }),
    };
  }
  const host = createStandbyHost({
    entry: options.hubEntry,
    spawn: nodePartHost.spawn,
    onOutput: (line) => log.info({ line }, 'stand-by hub'),
  });
  life.onShutdown(() => host.stop(END_HUB_MS));
  return {
    wantHub: (env: Readonly<Record<string, string>>) =>
      host.take({ type: 'standby-wanted', env: { ...env } }),
    dropHub: () => host.take({ type: 'standby-unwanted' }),
  };
};

/** Builds the app on its replica and serves it; what changes below reaches the watches. */
const buildApp = async <C extends AppContract>(
  setup: CoreSetup<C>,
  running: Running,
  replica: Replica,
): Promise<RpcServer> => {
  const { parent, life, log, options } = running;
  const devices = createDevicePort();
  const deviceHealth = watchDeviceHealth(devices.port, () => systemClock.now());
  life.onShutdown(() => deviceHealth.stop());
  const windows: (readonly [Port, readonly string[] | undefined])[] = [];
  let rpc: RpcServer | undefined;
  // Ports may come while the app is still being built; windows then wait for it.
  parent.onPort((name, port) => {
    if (name === 'devices') devices.attach(port);
    const only = name === 'customer' ? setup.customer?.only : undefined;
    if (name !== 'rpc' && only === undefined) return;
    if (rpc === undefined) windows.push([port, only]);
    else rpc.connect(port, only);
  });
  const site = await joinSite({
    replica,
    options,
    kind: setup.deviceKind,
    appName: setup.appName,
    life,
    log,
    ...standbyOf(running),
  });
  const sync = startReplication(replica, running, site);
  const invalidate = (topics: Iterable<string>) => rpc?.invalidate(topics);
  const definition = await setup.define({
    replica,
    sync,
    atHub: createAtHub(replica, sync),
    clock: systemClock,
    rng: systemRng,
    devices: devices.port,
    deviceHealth,
    wantDevices: () => void parent.report({ type: 'devices-wanted' }),
    log,
    dataDir: options.dataDir,
    env: process.env,
    invalidate,
    onShutdown: life.onShutdown,
    progress: (text) => void parent.report({ type: 'progress', text }),
  });
  const { part, kinds, hostsDevices } = setup;
  const devicesNow = hostsDevices === true ? deviceHealth.read : () => null;
  const from = { part, kinds, replica, sync, clock: systemClock, dataDir: options.dataDir };
  const source = { ...from, devices: devicesNow };
  const whole = withSiteCommands(withSupport(definition, source), site, invalidate);
  const server = serveRpc(whole, { log });
  rpc = server;
  replica.onChange((change) => server.invalidate(change.kinds));
  sync.onStatus(() => server.invalidate(['sync-status']));
  for (const [port, only] of windows) server.connect(port, only);
  life.onShutdown(() => server.close());
  return server;
};

const start = async <C extends AppContract>(
  setup: CoreSetup<C>,
  running: Running,
): Promise<Result<Address, Failure>> => {
  const store = await openStore(setup, running);
  if (!store.ok) return store;
  const rpc = await buildApp(setup, running, store.value);
  const { appName, customer } = setup;
  return openHost({ appName, ...running, rpc, ...(customer && { customer }) });
};

const reportFailure = async (parent: Parent, error: Failure): Promise<void> => {
  process.stderr.write(`${error.message}\n`);
  await parent.report({ type: 'failed', code: error.code, message: error.message });
};

const announce = (parent: Parent, appName: string, at: Address): void => {
  if (!parent.present && at.address !== undefined)
    process.stdout.write(`${appName} is open at ${at.address}\n`);
  if (!parent.present && at.customerAddress !== undefined)
    process.stdout.write(`Its customer page is at ${at.customerAddress}\n`);
  void parent.report({ type: 'ready', ...at });
};

/**
 * The whole life of an app's core: reads how to run, opens the replica, enrols at the first run, starts the
 * replication, builds the app by `define`, serves it to windows, reports `progress`, `ready` or `failed` to
 * whoever started it, and ends in order within two seconds when told to or left alone.
 */
export const runCore = async <C extends AppContract>(setup: CoreSetup<C>): Promise<void> => {
  const parent = findParent();
  const defaults = { part: setup.part, port: setup.defaultPort, name: setup.defaultName };
  const read = readCoreOptions(defaults, process.argv.slice(2), process.env);
  const folder = read.ok ? prepareFolder(read.value.dataDir) : read;
  if (!read.ok || !folder.ok) {
    if (!folder.ok) await reportFailure(parent, folder.error);
    process.exit(1);
  }
  const options = read.value;
  const log = createLog(setup.part, options.logFile, options.logLevel);
  const life = createLife(parent, log);
  life.onShutdown(collectWhenIdle());
  const started = await start(setup, { options, parent, life, log });
  if (started.ok) return announce(parent, setup.appName, started.value);
  log.error({ failure: started.error }, 'Cannot start');
  await reportFailure(parent, started.error);
  await life.end(1, started.error.code);
};
