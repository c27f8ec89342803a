import type { Clock, KindSpec, Rng } from '@galley/base';
import type { EnrollRequest } from '../../protocol/index.ts';
import type { HubLog } from '../log.ts';
import type { UpstreamView } from '../presence.ts';
import type { HubCrypto } from '../push.ts';
import type { HubStore, OriginHead } from '../store.ts';

export type PushEvent = {
  readonly status: number;
  readonly ms: number;
  readonly txns: number;
  readonly rows: number;
  readonly rejected: number;
};

/** What a hub reports; the host turns it into the text that its monitoring reads. */
export type HubMetrics = {
  onPush(event: PushEvent): void;
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
};

export type HubStats = {
  /** Live shape requests that wait for news. */
  readonly followers: number;
  readonly presence: number;
};

/** A request that only the central hub decides, under the device's own token. */
export type RelayRequest = {
  readonly path: '/v1/devices/epoch' | '/v1/devices/fork';
  readonly authorization: string;
  readonly deviceId: string;
  readonly body: unknown;
};

/** What a site hub's server needs of the link to the central hub. */
export type UpstreamLink = UpstreamView & {
  /** Asks the central hub to admit a device, and waits until this hub knows it. */
  enroll(request: EnrollRequest): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Passes a device's own request on to the central hub, and waits until this hub knows the outcome. */
  relay?(request: RelayRequest): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Central hub's time less this machine's, in ms, as last heard; 0 before. */
  timeOffsetMs?(): number;
  /** Called when the central hub has confirmed more of an origin's commits. */
  onCentral(listener: (head: Pick<OriginHead, 'origin' | 'central'>) => void): () => void;
};

export type HubServerOptions = {
  readonly store: HubStore;
  readonly kinds: readonly KindSpec[];
  readonly role: 'central' | 'site';
  readonly clock: Clock;
  readonly rng: Rng;
  readonly crypto: HubCrypto;
  readonly log: HubLog;
  /** Bearer token of /v1/admin; without it those routes answer 404. */
  readonly adminToken?: string;
  readonly metrics?: HubMetrics;
  readonly upstream?: UpstreamLink;
  /** Shape timing in ms: how long a live request is held, signs of life, end of a stream. */
  readonly holdMs?: number;
  readonly keepAliveMs?: number;
  readonly streamMs?: number;
};
