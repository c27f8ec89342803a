import type { Clock, Failure, KindSpec, Result, Rng } from '@galley/base';
import type { DeviceKind, EnrollRequest, EnrollResponse, HubInfo } from '../../protocol/index.ts';
import type { Timers } from '../../timers.ts';
import type { Witness } from '../digest/witness.ts';
import type { ElectricService } from '../gatekeeper/electric-request.ts';
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

/**
 * `written`: a digest row. `device`: a device differed from this hub and healed so many rows. `hub`: rows of
 * this hub were changed behind its back, and so many were restored. `central`: a site hub and the central one
 * differed, and so many rows were put right at either. `projection`: so many rows of a table for reports were not as
 * the envelope says, and were written anew.
 */
export type DigestEvent =
  | { readonly type: 'written' }
  | { readonly type: 'device' | 'central' | 'projection'; readonly healed: number }
  | {
      readonly type: 'hub';
      readonly healed: number;
      /** Rows that nobody wrote and that were taken out. */
      readonly disowned: number;
      /** Rows that no commit says and that stand, because what else is wrong hides whose they are. */
      readonly unproved: number;
    };

/** What a hub reports; the host turns it into the text that its monitoring reads. */
export type HubMetrics = {
  onPush(event: PushEvent): void;
  onDigest?(event: DigestEvent): void;
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
};

export type HubStats = {
  /** Live shape requests that wait for news. */
  readonly followers: number;
  readonly presence: number;
};

/** A request that only the central hub decides, under the device's own token, or signed by its key. */
export type RelayRequest = {
  readonly path:
    | '/v1/devices/epoch'
    | '/v1/devices/fork'
    | '/v1/devices/standby'
    | '/v1/devices/admitted'
    | '/v1/devices/revoke'
    | '/v1/devices/token'
    | '/v1/devices/pepper'
    | '/v1/allowance';
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
  /** Commits may have come that have to go up although no row changed. */
  wake?(): void;
  /** Central hub's time less this machine's, in ms, as last heard; 0 before. */
  timeOffsetMs?(): number;
  /** The central hub's rows of some buckets, when rows here are in doubt. */
  readonly witness?: Witness;
  /** Whether this hub's rows were found to be those of the central hub; undefined before they were compared. */
  agrees?(): boolean | undefined;
  /** A device was admitted here: the central hub is told. */
  admitted?(): void;
  /** Called when the central hub has confirmed more of an origin's commits. */
  onCentral(listener: (head: Pick<OriginHead, 'origin' | 'central'>) => void): () => void;
};

/** Which of the site's hubs this one is, and what it hears of the others. */
export type SiteRoleView = {
  info(): HubInfo;
  /** A device spoke of this term. */
  hearTerm(term: number): void;
};

/** Admits devices of the site while the central hub is not reached (rule FO14 of docs/specs/replication.md). */
export type LocalAdmission = {
  /** A one-time code for a device of that kind, good for an hour. */
  createCode(
    kind: DeviceKind,
  ): Promise<Result<{ readonly code: string; readonly expiresAt: number }, Failure<'no_pepper'>>>;
  /** Undefined for a code that this hub did not make. */
  admit(
    request: EnrollRequest,
  ): Promise<Result<EnrollResponse, Failure & { readonly challenge?: string }> | undefined>;
  /** The tenant's, if this hub was told it; for devices that joined where nobody had it. */
  pepper(): string | undefined;
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
  /** Wire schema that this hub speaks; the program's own if absent. */
  readonly schema?: number;
  readonly metrics?: HubMetrics;
  readonly upstream?: UpstreamLink;
  /** Scopes with more rows than this are offered to a new device as one file. */
  readonly snapshotRows?: number;
  /** The Electric sync service that serves the way down; this hub then only guards it. */
  readonly electric?: ElectricService;
  readonly siteRole?: SiteRoleView;
  readonly admission?: LocalAdmission;
  /** Serves TLS with this certificate; PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Shape timing in ms: how long a live request is held, signs of life, end of a stream. */
  readonly holdMs?: number;
  readonly keepAliveMs?: number;
  readonly streamMs?: number;
  /** After changes a digest is written so often, in ms. */
  readonly digestMs?: number;
  /** Time of the digests; the machine's own if absent. */
  readonly timers?: Timers;
};
