import { type Clock, err, failure, type Result, type Rng } from '@galley/base';
import {
  type AllowanceRequest,
  type AllowanceResponse,
  DEVICE_KIND,
} from '../../protocol/index.ts';
import { createListeners, type Listeners } from '../changes.ts';
import type { Identity } from '../identity.ts';
import type { Replica } from '../replica.ts';
import type { AskFailure } from './ask-allowance.ts';
import { type ClientPorts, realPorts } from './client-ports.ts';
import { chooseHub } from './hub-choice.ts';
import { createHubSession, type HubSession } from './hub-session.ts';
import { electricFeed, type ShapeFeedFactory } from './shape-feed.ts';
import {
  type HubAddress,
  type RosterPeer,
  type SyncStatus,
  statusOf,
  withoutRevoked,
} from './sync-status.ts';

export type SyncOptions = {
  /** An enrolled replica. */
  readonly replica: Replica;
  /** In order of preference: the site hub, then the central one. */
  readonly hubs: readonly HubAddress[];
  /** Further addresses of the site's hubs: from rows, found in the network, typed in. Asked when one is needed. */
  readonly sites?: () => readonly string[];
  /** Other devices as they were heard directly. */
  readonly peers?: { heard(): readonly RosterPeer[] };
  readonly feed?: ShapeFeedFactory;
  /** The machine's own if absent. */
  readonly ports?: ClientPorts;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log: (event: object) => void;
  /** Told when the hub gave this device another identity, because a copy of its disk uses the old one. */
  readonly onIdentity?: (identity: Identity) => void;
};

export type HubInUse = {
  readonly url: string | undefined;
  readonly role: HubAddress['role'] | undefined;
  /** Since anything was heard of it. */
  readonly silentMs: number;
  /** The highest term of the site's hubs that this device has heard of. */
  readonly term: number;
  readonly site?: { readonly hubId: string; readonly term: number; readonly acting: boolean };
};

export type SyncClient = {
  status(): SyncStatus;
  onStatus(listener: (status: SyncStatus) => void): () => void;
  /** The hub in use, and what it says of itself. */
  hub(): HubInUse;
  /** Somebody else spoke of this term. */
  hearTerm(term: number): void;
  /**
   * Asks the central hub, by the hub in use, for an allowance; once it is here `replica.allowance` spends it.
   * The same request again gets the same grant.
   */
  askAllowance(wish: AllowanceRequest): Promise<Result<AllowanceResponse, AskFailure>>;
  /** Tells the others whether somebody works on this device: a closed register is not a silent one. */
  setOpen(open: boolean): void;
  /** Tries now instead of at the end of a pause. */
  kick(): void;
  stop(): Promise<void>;
};

/** After this silence any other hub is tried, the central one too. */
const SILENT_MS = 3000;
/** After this silence the site's other hubs are asked whether one of them acts now: a roster comes each second. */
const UNSURE_MS = 1500;
/** How often a better hub is asked whether it is back. */
const PROBE_MS = 400;
const TICK_MS = 250;

/** Keeps an enrolled replica in step with its hubs until stopped. */
export const startSync = (options: SyncOptions): SyncClient => {
  const { replica, hubs, clock, rng, log, feed = electricFeed, ports = realPorts } = options;
  const statusListeners: Listeners<SyncStatus> = createListeners((error) =>
    log({ level: 'error', event: 'listener_failed', error: String(error) }),
  );
  let open = false;
  let { deviceId } = replica.identity() ?? {};
  let clockOffsetMs = 0;
  let told = '';
  let stopped = false;
  let active = hubs[0];
  let probing = false;
  let probedAt = 0;
  /** The highest term of a site hub that was heard of; others learn it from this device's beats. */
  let term = 0;

  const devices = keptDevices(replica);
  const status = (): SyncStatus => {
    const said = statusOf(replica, session, active, clockOffsetMs);
    const heard = withPeers(said, options.peers?.heard());
    return { ...heard, peers: withoutRevoked(devices, heard.peers) };
  };
  const changed = (): void => {
    if (stopped || session === undefined) return;
    const next = status();
    const text = JSON.stringify(next);
    if (text === told) return;
    told = text;
    statusListeners.tell(next);
  };
  const connect = (hub: HubAddress | undefined): HubSession | undefined => {
    if (hub === undefined) return undefined;
    return createHubSession({
      replica,
      url: hub.url,
      feed,
      ports,
      clock,
      rng,
      log,
      open: () => open,
      term: () => term,
      onState: changed,
      onOffset(ms) {
        clockOffsetMs = ms;
        replica.setClockOffset(ms);
        returnExpired(replica);
        changed();
      },
      onIdentity: renew,
    });
  };
  const use = (hub: HubAddress): void => {
    if (stopped || hub.url === active?.url) return;
    log({ level: 'info', event: 'hub_chosen', hub: hub.url });
    session?.stop();
    active = hub;
    session = connect(hub);
    changed();
  };
  /** The device has another identity or token: everything that carries the old one begins anew. */
  const renew = (): void => {
    session?.stop();
    if (stopped) return;
    session = connect(active);
    const identity = replica.identity();
    if (identity !== undefined && identity.deviceId !== deviceId) options.onIdentity?.(identity);
    deviceId = identity?.deviceId;
    changed();
  };
  const all = (): HubAddress[] => {
    const further = (options.sites?.() ?? []).filter((url) => hubs.every((hub) => hub.url !== url));
    const found = [...new Set(further)].map((url) => ({ url, role: 'site' as const }));
    const typed = hubs.filter((hub) => hub.role === 'site');
    return [...typed, ...found, ...hubs.filter((hub) => hub.role === 'central')];
  };
  /** Those that may be better than the one in use, as things stand. */
  const wanted = (): HubAddress[] => {
    const silentMs = session?.silentFor() ?? Number.POSITIVE_INFINITY;
    const site = session?.roster()?.roster.site;
    term = Math.max(term, site?.term ?? 0);
    const others = (): HubAddress[] => all().filter((hub) => hub.url !== active?.url);
    if (silentMs > SILENT_MS) return others();
    const unsure =
      active?.role !== 'site' || silentMs > UNSURE_MS || (site !== undefined && !site.acting);
    const place = hubs.findIndex((hub) => hub.url === active?.url);
    const preferred = hubs.slice(0, Math.max(0, place));
    return unsure ? others().filter((hub) => hub.role === 'site' || preferred.includes(hub)) : [];
  };
  const probe = async (others: readonly HubAddress[]): Promise<void> => {
    const token = replica.identity()?.token ?? '';
    const best = await chooseHub({ ports, token, clock, wanted: others, term });
    if (best === undefined) return;
    const silent = (session?.silentFor() ?? SILENT_MS) >= SILENT_MS;
    // One that waits, or that has not heard of the newest term, is no better than one just out of hearing.
    const worse = !best.acting || (active?.role === 'site' && best.term < term);
    term = Math.max(term, best.term);
    if (worse && !silent) return;
    use({ url: best.url, role: best.role });
  };
  /** The central hub found the number of this device taken and gave it another (rule FO25). */
  const takeNumber = (): void => {
    const { number: told } = devices.row({ kind: DEVICE_KIND.kind, id: deviceId ?? '' })?.doc ?? {};
    if (typeof told !== 'number' || told === replica.identity()?.number) return;
    const taken = replica.takeNumber(told);
    if (!taken.ok) return;
    log({ level: 'warn', event: 'number_changed', number: told });
    options.onIdentity?.(taken.value);
  };
  const tick = (): void => {
    takeNumber();
    changed();
    const others = wanted();
    if (others.length === 0 || probing || ports.timers.elapsed() - probedAt < PROBE_MS) return;
    [probing, probedAt] = [true, ports.timers.elapsed()];
    probe(others).finally(() => {
      probing = false;
    });
  };

  let session = connect(active);
  const ticker = ports.timers.every(TICK_MS, tick);
  const unsubscribe = replica.onCommit(changed);
  return {
    status,
    onStatus: (listener) => statusListeners.add(listener),
    hub: () => {
      const site = session?.roster()?.roster.site;
      const silentMs = session?.silentFor() ?? Number.POSITIVE_INFINITY;
      return { url: active?.url, role: active?.role, silentMs, term, ...(site && { site }) };
    },
    hearTerm(spoken) {
      term = Math.max(term, spoken);
    },
    askAllowance: async (wish) => session?.askAllowance(wish) ?? err(NO_HUB),
    setOpen(next) {
      open = next;
      session?.beat();
    },
    kick: () => session?.kick(),
    async stop() {
      stopped = true;
      ticker.cancel();
      unsubscribe();
      devices.stop();
      session?.stop();
    },
  };
};

/** Device rows as they were read last: the status asks for them many times a second, and they hardly change. */
const keptDevices = (replica: Pick<Replica, 'row' | 'onChange'>) => {
  const known = new Map<string, ReturnType<Replica['row']>>();
  const stop = replica.onChange(({ kinds }) => {
    if (kinds.has(DEVICE_KIND.kind)) known.clear();
  });
  const row: Replica['row'] = (key) => {
    if (!known.has(key.id)) known.set(key.id, replica.row(key));
    return known.get(key.id);
  };
  return { row, stop };
};

const NO_HUB = failure('unreachable', 'No hub is known: nothing can be granted.');

/** Hub time is known anew: what has expired by it goes back to where others can have it. */
const returnExpired = (replica: Replica): void => {
  const facts = replica.allowance.expired();
  // A full disk leaves it for the next time.
  if (facts.length > 0) replica.commit({ facts });
};

/** What peers say directly counts beside what the hub says of them; the newer word is shown. */
const withPeers = (status: SyncStatus, heard: readonly RosterPeer[] = []): SyncStatus => {
  if (heard.length === 0) return status;
  const relayed = new Map(status.peers.map((peer) => [peer.deviceId, peer]));
  const direct = heard.map((peer): RosterPeer => {
    const told = relayed.get(peer.deviceId);
    relayed.delete(peer.deviceId);
    if (told === undefined) return { ...peer, via: 'direct' };
    const lastHeardAt = Math.max(peer.lastHeardAt, told.lastHeardAt);
    return { ...told, lastHeardAt, connected: told.connected || peer.connected, via: 'both' };
  });
  return { ...status, peers: [...relayed.values(), ...direct] };
};
