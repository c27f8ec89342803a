import type { Clock, Rng } from '@galley/base';
import { createListeners, type Listeners } from '../changes.ts';
import type { Identity } from '../identity.ts';
import type { Replica } from '../replica.ts';
import { type ClientPorts, realPorts } from './client-ports.ts';
import { createHubSession, type HubSession } from './hub-session.ts';
import { readClock } from './read-clock.ts';
import { electricFeed, type ShapeFeedFactory } from './shape-feed.ts';
import { type HubAddress, type SyncStatus, statusOf } from './sync-status.ts';

export type SyncOptions = {
  /** An enrolled replica. */
  readonly replica: Replica;
  /** In order of preference: the site hub, then the central one. */
  readonly hubs: readonly HubAddress[];
  readonly feed?: ShapeFeedFactory;
  /** The machine's own if absent. */
  readonly ports?: ClientPorts;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log: (event: object) => void;
  /** Told when the hub gave this device another identity, because a copy of its disk uses the old one. */
  readonly onIdentity?: (identity: Identity) => void;
};

export type SyncClient = {
  status(): SyncStatus;
  onStatus(listener: (status: SyncStatus) => void): () => void;
  /** Tells the others whether somebody works on this device: a closed register is not a silent one. */
  setOpen(open: boolean): void;
  /** Tries now instead of at the end of a pause. */
  kick(): void;
  stop(): Promise<void>;
};

/** After this silence another hub is tried. */
const SILENT_MS = 3000;
/** How often a better hub is asked whether it is back. */
const PROBE_MS = 1000;
const TICK_MS = 250;

/** Keeps an enrolled replica in step with its hubs until stopped. */
export const startSync = (options: SyncOptions): SyncClient => {
  const { replica, hubs, clock, rng, log, feed = electricFeed, ports = realPorts } = options;
  const statusListeners: Listeners<SyncStatus> = createListeners((error) =>
    log({ level: 'error', event: 'listener_failed', error: String(error) }),
  );
  let open = false;
  let clockOffsetMs = 0;
  let told = '';
  let stopped = false;
  let active = 0;
  let probing = false;
  let probedAt = 0;

  const status = (): SyncStatus => statusOf(replica, session, hubs[active], clockOffsetMs);
  const changed = (): void => {
    if (stopped || session === undefined) return;
    const next = status();
    const text = JSON.stringify(next);
    if (text === told) return;
    told = text;
    statusListeners.tell(next);
  };
  const connect = (index: number): HubSession | undefined => {
    const hub = hubs[index];
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
      onState: changed,
      onOffset(ms) {
        clockOffsetMs = ms;
        replica.setClockOffset(ms);
        changed();
      },
      onIdentity: renew,
    });
  };
  const use = (index: number): void => {
    if (stopped || index === active) return;
    log({ level: 'info', event: 'hub_chosen', hub: hubs[index]?.url });
    session?.stop();
    active = index;
    session = connect(index);
    changed();
  };
  /** The device has another identity: everything that carries the old token begins anew. */
  const renew = (): void => {
    session?.stop();
    if (stopped) return;
    session = connect(active);
    const identity = replica.identity();
    if (identity !== undefined) options.onIdentity?.(identity);
    changed();
  };
  const probe = async (indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) {
      const url = hubs[index]?.url ?? '';
      if (await answers(ports, url, replica.identity()?.token ?? '', clock)) {
        return use(index);
      }
    }
  };
  const tick = (): void => {
    changed();
    const silent = (session?.silentFor() ?? 0) > SILENT_MS;
    const wanted = hubs
      .map((_, index) => index)
      .filter((i) => i < active || (silent && i !== active));
    if (wanted.length === 0 || probing || ports.timers.elapsed() - probedAt < PROBE_MS) return;
    [probing, probedAt] = [true, ports.timers.elapsed()];
    probe(wanted).finally(() => {
      probing = false;
    });
  };

  let session = connect(active);
  const ticker = ports.timers.every(TICK_MS, tick);
  const unsubscribe = replica.onCommit(changed);
  return {
    status,
    onStatus: (listener) => statusListeners.add(listener),
    setOpen(next) {
      open = next;
      session?.beat();
    },
    kick: () => session?.kick(),
    async stop() {
      stopped = true;
      ticker.cancel();
      unsubscribe();
      session?.stop();
    },
  };
};

const answers = async (
  ports: ClientPorts,
  url: string,
  token: string,
  clock: Clock,
): Promise<boolean> => {
  const http = ports.http(url);
  try {
    await readClock(http, token, clock, ports.timers);
    return true;
  } catch {
    return false;
  } finally {
    http.close();
  }
};
