import type { Clock, KindSpec, Sha256 } from '@galley/base';
import type { Digest, Signer } from '../../core/index.ts';
import {
  type AdmittedRequest,
  admittedResponseSchema,
  type EnrollRequest,
  enrollResponseSchema,
  epochResponseSchema,
  renewalRequestSchema,
} from '../../protocol/index.ts';
import type { Timers } from '../../timers.ts';
import { createKindTable } from '../kind-table.ts';
import type { HubLog } from '../log.ts';
import type { HubCrypto } from '../push.ts';
import type { RelayRequest, UpstreamLink } from '../server/types.ts';
import type { HubStore } from '../store.ts';
import { type AdmittedAnswer, startAdmittedReporter } from '../takeover/report-admitted.ts';
import type { CentralHead } from './apply-envelopes.ts';
import {
  type CentralDifference,
  type CentralDigest,
  startCentralDigest,
} from './central-digest.ts';
import { startCentralPresence } from './central-presence.ts';
import { createCentralSums } from './central-sums.ts';
import { startCentralTime } from './central-time.ts';
import { type CentralToken, fixedToken } from './central-token.ts';
import { createHubCommit } from './commit-as-hub.ts';
import { followScope } from './follow-scope.ts';
import { startForwarder } from './forward-commits.ts';
import { postCentral } from './post-central.ts';

/** Who the site hub is to the central hub, from its enrolment. */
export type UpstreamIdentity = {
  readonly deviceId: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly token: string;
  readonly name: string;
};

export type UpstreamOptions = {
  readonly store: HubStore;
  readonly kinds: readonly KindSpec[];
  /** Address of the central hub, without a path. */
  readonly centralUrl: string;
  readonly identity: UpstreamIdentity;
  /** The token as it is renewed; that of the identity for good if absent. */
  readonly token?: CentralToken;
  readonly sha256: Sha256;
  readonly log: HubLog;
  /** The clock that the site hub's server runs by; the machine's if absent. */
  readonly clock?: Clock;
  /** The central hub answers again. */
  readonly onReached?: () => void;
  /** The central hub has shut this hub out: it must not go on as the hub of its site. */
  readonly onRevoked?: () => void;
  /** The hub's own key, by which it says once more what the central hub lost; without it nothing goes up so. */
  readonly own?: { readonly signer: Signer; readonly crypto: HubCrypto };
  readonly onDifference?: (difference: CentralDifference) => void;
  /** The timers by which it compares itself with the central hub; the machine's if absent. */
  readonly digestTimers?: Timers;
};

export type Upstream = UpstreamLink & {
  /** Whether a device is here that the central hub has not been told of. */
  owesAdmission?(): boolean;
  stop(): Promise<void>;
};

const startDigest = (
  options: UpstreamOptions,
  token: CentralToken,
  reachable: () => boolean,
): CentralDigest => {
  const { store, centralUrl, identity, log, own, clock = { now: Date.now } } = options;
  const { tenantId, siteId, deviceId: hubId } = identity;
  const kinds = createKindTable(options.kinds);
  const stamp = () => {
    throw new Error('Invariant broken: a site hub stamps nothing');
  };
  const commit = own && {
    commit: createHubCommit({
      ...{ store, hubId, clock, signer: own.signer },
      push: { store, kinds, crypto: own.crypto, role: 'site', clock, stamp },
    }),
  };
  return startCentralDigest({
    ...{ store, kinds, tenantId, siteId, reachable, log, ...commit },
    central: createCentralSums(centralUrl, token.current),
    ...(options.onDifference && { onDifference: options.onDifference }),
    ...(options.digestTimers && { timers: options.digestTimers }),
  });
};

/**
 * Joins a site hub to the central hub: its two scopes come down, the commits of the site's devices go up,
 * presence goes both ways. Works through any outage: what could not be sent waits in the store.
 */
export const startUpstream = (options: UpstreamOptions): Upstream => {
  const { store, centralUrl, identity, log } = options;
  const { tenantId, siteId } = identity;
  const central = options.token ?? fixedToken(identity.token);
  const { current: token, refused: onUnknown } = central;
  const listeners = new Set<(head: CentralHead) => void>();
  const onCentral = (heads: readonly CentralHead[]): void => {
    for (const head of heads) for (const listener of listeners) listener(head);
  };
  const stopping = new AbortController();
  const digest = startDigest(options, central, () => presence.reachable());
  const forwarder = startForwarder({
    ...{ store, centralUrl, token, siteId, tenantId, log, onCentral, onUnknown },
    onUnknownOrigin: (origin) => reporter.forgotten(origin),
  });
  const reporter = startAdmittedReporter({
    ...{ store, tenantId, siteId, log },
    post: async (said) => {
      const answer = await postAdmitted(centralUrl, token(), said);
      if (answer.type === 'later' && answer.unknown === true) onUnknown();
      return answer;
    },
    onTaken: forwarder.retry,
  });
  const time = startCentralTime(centralUrl, options.clock ?? { now: Date.now });
  const presence = startCentralPresence({
    centralUrl,
    token,
    onUnknown,
    beat: {
      type: 'beat',
      deviceId: identity.deviceId,
      kind: 'site_hub',
      name: identity.name,
      open: true,
    },
    onReached: () => {
      reporter.wake();
      forwarder.contact();
      time.learn();
      digest.contact();
      options.onReached?.();
    },
  });
  const kinds = createKindTable(options.kinds);
  const follow = (scopeId: string): Promise<void> => {
    const scope = { tenantId, scopeId };
    const onDigest = (told: Digest): void => digest.told(scopeId, told);
    const { onRevoked } = options;
    const link = {
      ...{ store, kinds, centralUrl, token, onUnknown, scope, log, onCentral, onDigest },
      ...(onRevoked && { onRevoked }),
    };
    return followScope(link, stopping.signal);
  };
  const following = [follow(tenantId), follow(siteId)];
  return {
    reachable: presence.reachable,
    peers: presence.peers,
    timeOffsetMs: time.offsetMs,
    witness: digest.witness,
    agrees: digest.agrees,
    lackingFor: digest.lackingFor,
    wake: forwarder.wake,
    admitted: reporter.wake,
    owesAdmission: reporter.owes,
    refused: forwarder.refused,
    onCentral: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    enroll: (request) => enrollThrough(options, request),
    relay: (request) => relayThrough(options, request),
    stop: async () => {
      stopping.abort();
      digest.stop();
      forwarder.stop();
      reporter.stop();
      presence.stop();
      time.stop();
      await Promise.all(following);
    },
  };
};

const enrollThrough = async (
  options: UpstreamOptions,
  request: EnrollRequest,
): Promise<{ status: number; body: unknown }> => {
  const answer = await postEnrolment(options.centralUrl, request);
  const admitted = enrollResponseSchema.safeParse(answer.body);
  if (answer.status === 200 && admitted.success) {
    const { deviceId, token } = admitted.data;
    await knows(options.store, deviceId, options.sha256(token));
  }
  return answer;
};

const relayThrough = async (
  { store, sha256, centralUrl }: UpstreamOptions,
  { path, authorization, deviceId, body }: RelayRequest,
): Promise<{ status: number; body: unknown }> => {
  const answer = await postCentral(centralUrl, path, body, { authorization });
  if (answer.status !== 200) return answer;
  const renewal = renewalRequestSchema.safeParse(body).data?.proof;
  if (renewal !== undefined) await knows(store, deviceId, renewal.tokenHash);
  const admitted = enrollResponseSchema.safeParse(answer.body);
  if (admitted.success) await knows(store, admitted.data.deviceId, sha256(admitted.data.token));
  const granted = epochResponseSchema.safeParse(answer.body);
  if (!admitted.success && granted.success) {
    await soon(async () => ((await store.device(deviceId))?.epoch ?? 0) >= granted.data.epoch);
  }
  return answer;
};

/** POST /v1/devices/enroll at a hub; a hub that does not answer is a 503 with the reason. */
export const postEnrolment = (
  hubUrl: string,
  request: EnrollRequest,
): Promise<{ status: number; body: unknown }> =>
  postCentral(hubUrl, '/v1/devices/enroll', request, {});

const REFUSALS: ReadonlySet<number> = new Set([400, 403, 404]);

/** POST /v1/devices/admitted at the central hub. */
export const postAdmitted = async (
  hubUrl: string,
  token: string,
  said: AdmittedRequest,
): Promise<AdmittedAnswer> => {
  const authorization = `Bearer ${token}`;
  const { status, body } = await postCentral(hubUrl, '/v1/devices/admitted', said, {
    authorization,
  });
  const taken = admittedResponseSchema.safeParse(body);
  if (status === 200 && taken.success) return { type: 'taken', number: taken.data.number };
  const { message } = (body ?? {}) as { readonly message?: unknown };
  const why = typeof message === 'string' ? message : `status ${status}`;
  if (REFUSALS.has(status)) return { type: 'refused', why };
  return { type: 'later', why, unknown: status === 401 };
};

/** The device's row comes down the feed a moment later; its first push should find it here. */
const knows = (store: HubStore, deviceId: string, tokenHash: string): Promise<void> =>
  soon(async () => (await store.device(deviceId))?.tokenHash === tokenHash);

const soon = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 3000; waited += 20) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
