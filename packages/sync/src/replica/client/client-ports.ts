import { realTimers, type Timers } from '../../timers.ts';
import { createHttp, type Http } from './http.ts';
import { createPresence, type Presence, type PresenceOptions } from './presence.ts';

/** What the client needs of the machine besides the way down: time, and lines to a hub. */
export type ClientPorts = {
  readonly timers: Timers;
  readonly http: (baseUrl: string) => Http;
  readonly presence: (options: PresenceOptions) => Presence;
};

export const realPorts: ClientPorts = {
  timers: realTimers,
  http: createHttp,
  presence: createPresence,
};
