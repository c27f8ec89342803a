import { realTimers, type Timers } from '../../timers.ts';
import type { DeviceKeys } from '../node-crypto.ts';
import { createHttp, type Http } from './http.ts';
import { createPresence, type Presence, type PresenceOptions } from './presence.ts';
import { httpSnapshot, type SnapshotLoader } from './snapshot.ts';

/** What the client needs of the machine besides the way down: time, and lines to a hub. */
export type ClientPorts = {
  readonly timers: Timers;
  readonly http: (baseUrl: string) => Http;
  readonly presence: (options: PresenceOptions) => Presence;
  /** Files for new devices; without it every row comes by the shape log. */
  readonly snapshot?: SnapshotLoader;
  /** The key pair of a new identity; the machine's own chance if absent. */
  readonly newKeys?: () => DeviceKeys;
};

export const realPorts: ClientPorts = {
  timers: realTimers,
  http: createHttp,
  presence: createPresence,
  snapshot: httpSnapshot,
};
