import type { Clock } from '@galley/base';
import type { Writer } from '../core/index.ts';
import type { Beat, HubInfo, Roster } from '../protocol/index.ts';
import type { Device, RowKey } from './store.ts';

type Peer = Roster['peers'][number];
type Seen = { beat: Beat; at: number; links: number };

/** A device of the site whose commits the central hub refuses; they wait here and are sent again. */
export type RefusedOrigin = {
  readonly origin: string;
  readonly commits: number;
  readonly agoMs: number;
  /** The central hub's own word. */
  readonly code: string;
};

/** What this hub knows of the hub above it. */
export type UpstreamView = {
  /** Whose commits it refuses. */
  refused?(): readonly RefusedOrigin[];
  /** Rows of the tenant that it lacks and that this device may write. */
  lackingFor?(device: Writer): readonly RowKey[];
  reachable(): boolean;
  /** Peers that the central hub reports and this hub does not see itself. */
  peers(): readonly Peer[];
};

/** Who is alive at the sites of this hub. Never stored: a restarted hub learns it within a beat. */
export type Presence = {
  connected(device: Device, notify: (roster: Roster) => void): () => void;
  heard(device: Device, beat: Pick<Beat, 'open'>): void;
  rosterFor(device: Device): Roster;
  /** Sends a roster to everybody of the site; called at each change and by the hub's tick. */
  broadcast(siteId?: string): void;
  readonly connections: () => number;
};

/** A peer that has not been heard for so long is dropped from the roster. */
const FORGET_MS = 24 * 3_600_000;

export type PresenceDeps = {
  readonly clock: Clock;
  readonly role: 'central' | 'site';
  readonly upstream: UpstreamView;
  /** Head of the device that the central hub has, as this hub knows it now. */
  readonly centralHead: (deviceId: string) => number;
  /** Which of the site's hubs this one is. */
  readonly siteInfo?: (() => HubInfo) | undefined;
};

type State = {
  readonly deps: PresenceDeps;
  readonly sites: Map<string, Map<string, Seen>>;
  readonly links: Map<string, Set<{ device: Device; notify: (roster: Roster) => void }>>;
};

export const createPresence = (deps: PresenceDeps): Presence => {
  const state: State = { deps, sites: new Map(), links: new Map() };
  return {
    connected: (device, notify) => connect(state, device, notify),
    heard: (device, beat) => hear(state, device, beat.open, 0),
    rosterFor: (device) => rosterFor(state, device),
    broadcast: (siteId) => broadcast(state, siteId),
    connections: () => [...state.links.values()].reduce((sum, links) => sum + links.size, 0),
  };
};

const entry = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
};

const connect = (state: State, device: Device, notify: (roster: Roster) => void): (() => void) => {
  const links = entry(state.links, device.siteId, () => new Set());
  const link = { device, notify };
  links.add(link);
  hear(state, device, undefined, 1);
  return () => {
    if (links.delete(link)) hear(state, device, undefined, -1);
  };
};

const hear = (state: State, device: Device, open: boolean | undefined, links: number): void => {
  const seen = entry(state.sites, device.siteId, () => new Map<string, Seen>());
  const held = seen.get(device.deviceId);
  const beat = beatOf(device, open ?? held?.beat.open ?? false);
  const next = { beat, at: state.deps.clock.now(), links: Math.max(0, (held?.links ?? 0) + links) };
  if (links < 0 && held !== undefined) next.at = held.at;
  seen.set(device.deviceId, next);
  const changed = held?.beat.open !== beat.open || (held?.links ?? 0) > 0 !== next.links > 0;
  if (changed) broadcast(state, device.siteId);
};

const beatOf = (device: Device, open: boolean): Beat => ({
  type: 'beat',
  deviceId: device.deviceId,
  kind: device.kind,
  name: device.name,
  open,
});

const rosterFor = (state: State, device: Device): Roster => {
  const now = state.deps.clock.now();
  const seen = [...(state.sites.get(device.siteId)?.values() ?? [])];
  const own = seen.filter(({ at }) => now - at < FORGET_MS).map((peer) => peerOf(peer, now));
  const known = new Set(own.map((peer) => peer.deviceId));
  const site = state.deps.siteInfo?.();
  const refused = (state.deps.upstream.refused?.() ?? []).map(({ origin, ...why }) => ({
    ...{ deviceId: origin, ...why },
  }));
  const lacking = state.deps.upstream.lackingFor?.(device) ?? [];
  const relayed = state.deps.upstream.peers().filter((peer) => !known.has(peer.deviceId));
  return {
    type: 'roster',
    hub: state.deps.role,
    centralReachable: state.deps.role === 'central' || state.deps.upstream.reachable(),
    central: state.deps.centralHead(device.deviceId),
    peers: [...own, ...relayed],
    ...(refused.length > 0 && { refused }),
    ...(lacking.length > 0 && { lacking: [...lacking] }),
    ...(site?.hubId && { site: { ...wordOf(site), hubId: site.hubId } }),
  };
};

const wordOf = ({ term, acting, heldMs }: HubInfo) => ({
  term,
  acting,
  ...(heldMs !== undefined && { heldMs }),
});

const peerOf = ({ beat, at, links }: Seen, now: number): Peer => ({
  deviceId: beat.deviceId,
  kind: beat.kind,
  name: beat.name,
  open: beat.open,
  connected: links > 0,
  agoMs: Math.max(0, now - at),
});

const broadcast = (state: State, siteId: string | undefined): void => {
  const sites = siteId === undefined ? [...state.links.keys()] : [siteId];
  for (const site of sites) {
    for (const { device, notify } of state.links.get(site) ?? []) notify(rosterFor(state, device));
  }
};
