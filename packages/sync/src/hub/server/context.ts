import { createHlc } from '../../core/index.ts';
import { type Authenticate, createAuthenticate } from '../auth.ts';
import { createReaderNotes } from '../collect/reader-notes.ts';
import type { EnrollDeps } from '../enroll.ts';
import { createGatekeeper } from '../gatekeeper/gatekeeper.ts';
import { createKindTable } from '../kind-table.ts';
import { createPresence, type Presence } from '../presence.ts';
import type { PushDeps } from '../push.ts';
import { createFloors } from '../shape/floors.ts';
import { createLiveLog } from '../shape/live-log.ts';
import { createScopeWatch, type ScopeWatch } from '../shape/scope-watch.ts';
import type { ShapeDeps } from '../shape/shape-deps.ts';
import { createLiveDevices, type LiveDevices } from './live-devices.ts';
import type { HubServerOptions } from './types.ts';

/** Everything that the routes share. */
export type HubContext = Omit<HubServerOptions, 'kinds'> &
  PushDeps &
  EnrollDeps & {
    readonly authenticate: Authenticate;
    readonly shape: ShapeDeps;
    readonly watch: ScopeWatch;
    readonly presence: Presence;
    readonly live: LiveDevices;
    /** Head of each origin at the central hub, as last heard; the roster tells it to its device. */
    readonly heads: Map<string, number>;
    /** Aborts when the server closes: no reader is waited for. */
    readonly closing: AbortSignal;
  };

/** In place of a device in the clocks that the central hub gives. */
const STAMP_ID = 'hub_central';

const NO_UPSTREAM = { reachable: () => true, peers: () => [] };

/** Ends with the server. */
const gatekeeperOf = (
  { electric: service, rng, log }: HubServerOptions,
  closing: AbortSignal,
): Pick<ShapeDeps, 'gatekeeper'> => {
  if (service === undefined) return {};
  const gatekeeper = createGatekeeper({ service, rng, log });
  closing.addEventListener('abort', gatekeeper.close, { once: true });
  return { gatekeeper };
};

export const createContext = (options: HubServerOptions, closing: AbortSignal): HubContext => {
  const { store, rng, role, crypto, upstream } = options;
  // A site hub's time is the central hub's, as far as it has heard that one.
  const clock = { now: () => options.clock.now() + (upstream?.timeOffsetMs?.() ?? 0) };
  const heads = new Map<string, number>();
  const kinds = createKindTable(options.kinds);
  const watch = createScopeWatch(store);
  const readers = createReaderNotes(store, clock, options.log);
  const log = createLiveLog(store, watch);
  const { holdMs = 20_000, keepAliveMs = 21_000, streamMs = 60_000 } = options;
  return {
    ...options,
    clock,
    stamp: createHlc({ deviceId: STAMP_ID, clock }).tick,
    kinds,
    sha256: crypto.sha256,
    authenticate: createAuthenticate(store, crypto.sha256),
    shape: {
      store,
      kinds,
      log,
      watch,
      floors: createFloors(store, watch),
      readers,
      clock,
      rng,
      holdMs,
      keepAliveMs,
      streamMs,
      ...gatekeeperOf(options, closing),
    },
    watch,
    presence: createPresence({
      clock: options.clock,
      role,
      upstream: options.upstream ?? NO_UPSTREAM,
      centralHead: (deviceId) => heads.get(deviceId) ?? 0,
      siteInfo: options.siteRole?.info,
    }),
    live: createLiveDevices(store),
    heads,
    closing,
  };
};
