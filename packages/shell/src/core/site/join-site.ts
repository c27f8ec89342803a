import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Result } from '@galley/base';
import { siteMark } from '@galley/sync/core';
import type { DeviceKind, HubInfo, PeerBeat } from '@galley/sync/protocol';
import {
  askHub,
  createHttp,
  createPeerDevices,
  createPeerEndpoint,
  createPeerLinks,
  nodeCrypto,
  type Replica,
  type RosterPeer,
  realTimers,
  type SyncClient,
} from '@galley/sync/replica';
import type { SiteCommands } from '../../contract/index.ts';
import type { Logger } from '../../node/create-log.ts';
import { NO_DISCOVERY, startDiscovery } from '../../node/discovery/discovery.ts';
import type { Life } from '../../node/parts/life.ts';
import { systemClock, systemRng } from '../../node/system-ports.ts';
import { certificateFor } from '../../node/tls/hub-certificate.ts';
import { startPeerServer } from '../http/peer-server.ts';
import type { CoreOptions } from '../run/core-options.ts';
import { sayEndpoint } from './endpoint-row.ts';
import { tryHubAddress } from './hub-address.ts';
import { freePort, urlsAt } from './own-urls.ts';
import { createSiteFile } from './site-file.ts';
import { type StandbyAgent, startStandbyAgent } from './standby-agent.ts';
import { forgetStandby, obtainStandby, standbyHubId } from './standby-identity.ts';

/** Kinds that stand at the site and may take over as its hub, unless GALLEY_STANDBY says otherwise. */
const STANDS_BY: ReadonlySet<DeviceKind> = new Set(['register', 'kitchen']);
const SETTLE_MS = 2000;

export type JoinSiteOptions = {
  readonly replica: Replica;
  readonly options: CoreOptions;
  readonly kind: DeviceKind;
  readonly appName: string;
  readonly life: Life;
  readonly log: Logger;
  /** Asks whoever starts processes for the hub of this device, or for its end. */
  readonly wantHub: (env: Readonly<Record<string, string>>) => void;
  readonly dropHub: () => void;
};

/** A device's place among the others of its site. */
export type SiteLinks = {
  /** Addresses of the site's hubs besides the configured ones, for the sync client. */
  sites(): readonly string[];
  peers: { heard(): readonly RosterPeer[] };
  attach(sync: SyncClient): void;
  /** The address of a hub that a person typed in. */
  hubAddress(): string | null;
  /** Keeps it, if it is one, and says who answers there; undefined forgets it. */
  setHubAddress(
    url: string | undefined,
  ): Promise<
    Result<SiteCommands['setHubAddress']['output'], Failure<'bad_address' | 'other_site'>>
  >;
};

const askOnce = async (url: string): Promise<HubInfo | undefined> => {
  const http = createHttp(url);
  try {
    return await askHub(http);
  } finally {
    http.close();
  }
};

/** Compiled bundles are kept for the hub as for this core: it has to be up in a second. */
const compileCache = (): Record<string, string> => {
  const folder = process.env.NODE_COMPILE_CACHE;
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
};

/**
 * Opens the device to the others of its site and keeps it ready to take over: the small door for beats and
 * direct commits, beats to the others, the stand-by hub's identity and address, hubs found in the network.
 */
export const joinSite = async (input: JoinSiteOptions): Promise<SiteLinks> => {
  const { replica, options, life, log } = input;
  const { dataDir, listen } = options;
  const devices = createPeerDevices(replica);
  const file = createSiteFile(dataDir);
  const folder = join(dataDir, 'standby-hub');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const tls = certificateFor(dataDir, listen, systemClock, systemRng);
  const hubTls = certificateFor(folder, listen, systemClock, systemRng);
  const heard = new Map<string, RosterPeer>();
  const discovery = options.discover ? startDiscovery(log) : NO_DISCOVERY;
  life.onShutdown(() => discovery.stop());
  let sync: SyncClient | undefined;
  let agent: StandbyAgent | undefined;
  const identity = () => replica.identity();
  const mark = (): string =>
    siteMark(nodeCrypto.sha256, identity()?.tenantId ?? '', identity()?.siteId ?? '');

  const beat = (): PeerBeat => {
    const { deviceId = '', kind = input.kind, name = '' } = identity() ?? {};
    const role = agent?.role() ?? { acting: false, term: 0 };
    const hub = { hubId: agent?.hubId ?? null, acting: role.acting };
    const term = role.acting ? role.term : (sync?.hub().term ?? 0);
    return { type: 'beat', deviceId, kind, name, open: true, term, ...hub };
  };
  const onBeat = (said: PeerBeat): void => {
    const { deviceId, kind, name, open } = said;
    const lastHeardAt = systemClock.now();
    heard.set(deviceId, { deviceId, kind, name, open, connected: true, lastHeardAt });
    sync?.hearTerm(said.term ?? 0);
    agent?.hearPeer(said);
  };
  const clock = { now: () => systemClock.now() + (sync?.status().clockOffsetMs ?? 0) };
  const endpoint = createPeerEndpoint({ replica, devices, clock, rng: systemRng, beat, onBeat });

  const openDoor = async (): Promise<number | undefined> => {
    const wanted = options.peerPort || file.get().peerPort;
    const common = { endpoint, listen, appName: input.appName, ...(tls && { tls }) };
    const onError = (cause: unknown) => log.error({ cause: String(cause) }, 'peer request failed');
    let door = await startPeerServer({ ...common, port: wanted, onError });
    // A kept port may have gone to another program meanwhile; a configured one is the operator's word.
    if (!door.ok && options.peerPort === 0) {
      door = await startPeerServer({ ...common, port: 0, onError });
    }
    if (!door.ok) {
      log.error({ code: door.error.code }, door.error.message);
      return undefined;
    }
    const { port, close } = door.value;
    life.onShutdown(close);
    if (file.get().peerPort !== port) file.set({ peerPort: port });
    return port;
  };
  const port = await openDoor();
  if (options.standbyPort !== 0) file.set({ hubPort: options.standbyPort });
  else if (file.get().hubPort === 0) file.set({ hubPort: await freePort(listen) });
  const { hubPort } = file.get();

  const typed = (): string[] => {
    const { typedHub } = file.get();
    return typedHub === null ? [] : [typedHub];
  };
  const rowHubs = (): string[] => devices.contacts().flatMap((contact) => contact.hubUrls);
  const found = (): string[] => discovery.found(mark()).flatMap((hub) => hub.urls);
  const sites = (): string[] => [...new Set([...typed(), ...rowHubs(), ...found()])];
  const configured = options.hubs.filter((hub) => hub.role === 'site').map((hub) => hub.url);
  const central = options.hubs.find((hub) => hub.role === 'central')?.url ?? '';

  /** Without a term the hub starts to wait. */
  const hubEnv = (term?: number): Record<string, string> => ({
    GALLEY_HUB_ROLE: 'site',
    GALLEY_DATA: folder,
    GALLEY_LOGS: join(options.logFile, '..'),
    GALLEY_PORT: `${hubPort}`,
    GALLEY_LISTEN: listen,
    GALLEY_NAME: `Hub at ${identity()?.name ?? ''}`,
    GALLEY_CENTRAL: central,
    ...(term === undefined ? { GALLEY_WAITS: '1' } : { GALLEY_TERM: `${term}` }),
    GALLEY_PEERS: [...configured, ...typed()].join(','),
    GALLEY_FILL_FROM: join(dataDir, 'replica.db'),
    GALLEY_DISCOVER: options.discover ? '1' : '0',
    ...compileCache(),
  });
  const ownHubUrls = urlsAt(listen, hubPort);
  const startAgent = (hubId: string): StandbyAgent =>
    startStandbyAgent({
      replica,
      devices,
      hubId,
      folder,
      ownUrl: `${ownHubUrls[0] ?? `http://127.0.0.1:${hubPort}`}${hubTls ? `#sha256=${hubTls.fingerprint}` : ''}`,
      others: () => [...configured, ...sites()].filter((url) => !isOwn(url)),
      sync: () => sync,
      start: (term) => input.wantHub(hubEnv(term)),
      ready: () => input.wantHub(hubEnv()),
      end: input.dropHub,
      log,
    });
  const isOwn = (url: string): boolean => ownHubUrls.includes(url.split('#')[0] ?? '');
  const standsBy = options.standby ?? STANDS_BY.has(input.kind);
  const endpointWith = (hubId: string | undefined) => ({
    urls: port === undefined ? [] : urlsAt(listen, port),
    fingerprint: tls?.fingerprint ?? null,
    hubId: hubId ?? null,
    hubUrls: hubId === undefined ? [] : ownHubUrls,
    hubFingerprint: hubId === undefined ? null : (hubTls?.fingerprint ?? null),
  });
  const endStandby = (): void => {
    if (standbyHubId(folder) === undefined) return;
    agent?.stop();
    agent = undefined;
    input.dropHub();
    forgetStandby(folder);
    log.warn({}, 'this device is shut out, and its stand-by hub has ended with it');
  };
  const settle = async (): Promise<void> => {
    if (identity() === undefined || sync === undefined) return;
    if (sync.status().revoked === true) return endStandby();
    const hubId =
      standsBy && agent === undefined && sync.hub().silentMs < SETTLE_MS
        ? await obtainStandby(replica, sync.hub().url ?? central, folder)
        : agent?.hubId;
    if (agent === undefined && hubId !== undefined) agent = startAgent(hubId);
    sayEndpoint(replica, endpointWith(hubId));
  };

  return {
    sites,
    peers: { heard: () => [...heard.values()] },
    attach(client) {
      sync = client;
      const links = createPeerLinks({
        replica,
        contacts: devices.contacts,
        beat,
        onBeat,
        alone: () => client.status().mode === 'alone',
        rng: systemRng,
        timers: realTimers,
        log: (event) => log.info(event, 'peer'),
      });
      let busy = false;
      const settling = setInterval(() => {
        if (busy) return;
        busy = true;
        void settle().finally(() => {
          busy = false;
        });
      }, SETTLE_MS);
      life.onShutdown(() => {
        clearInterval(settling);
        agent?.stop();
        links.stop();
      });
    },
    hubAddress: () => file.get().typedHub,
    async setHubAddress(url) {
      if (url === undefined) {
        file.set({ typedHub: null });
        return { ok: true, value: { url: null, answer: null } };
      }
      const tried = await tryHubAddress(url, mark(), askOnce);
      if (!tried.ok) return tried;
      file.set({ typedHub: tried.value.url });
      sync?.kick();
      return tried;
    },
  };
};
