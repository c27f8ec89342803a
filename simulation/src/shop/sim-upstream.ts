import type { Clock, Doc, Rng } from '@galley/base';
import { KINDS } from '@galley/domain';
import { byKind, type Digest, digestOf, sumOfText } from '@galley/sync/core';
import {
  type Answer,
  applyEnvelopes,
  type CentralDigest,
  type CentralHead,
  type CentralSums,
  createHubCommit,
  createKindTable,
  type HubStore,
  placeKey,
  type SiteRolePorts,
  silentLog,
  startCentralDigest,
  startForwarder,
  type Upstream,
} from '@galley/sync/hub';
import {
  bucketResponseSchema,
  type Clk,
  DIGEST_KIND,
  digestResponseSchema,
  type Roster,
  rosterSchema,
  timeResponseSchema,
} from '@galley/sync/protocol';
import { createSigner, type FeedBatch, nodeCrypto, type ShapeFeed } from '@galley/sync/replica';
import type { Node } from '../engine/network.ts';
import { verifiedOnce } from '../engine/verified.ts';
import type { Life } from '../engine/virtual-time.ts';
import { readerFeed } from '../feed/shape-reader.ts';
import type { HubGrant, RecoveryPath, SimHub } from './parts.ts';
import type { World } from './world.ts';

type Options = {
  readonly world: World;
  readonly life: Life;
  readonly store: HubStore;
  readonly node: Node;
  readonly central: SimHub;
  readonly hubAt: (url: string) => SimHub;
  readonly grant: HubGrant;
  readonly random: Rng;
  readonly clock: Clock;
};

const RESTART_MS = 500;
const BEAT_MS = 1000;
const SILENCE_MS = 3000;
const KNOWN_WITHIN_MS = 3000;
const kinds = createKindTable(KINDS);

/** A site hub's link to the central hub over the simulated network: the real forwarder, the real merge. */
export const startSimUpstream = (options: Options): Upstream => {
  const { world, life, store, node, central, grant } = options;
  const { tenantId, siteId, token } = grant;
  const authorization = `Bearer ${token}`;
  const listeners = new Set<(head: CentralHead) => void>();
  const onCentral = (heads: readonly CentralHead[]): void => {
    for (const head of heads) for (const listener of listeners) listener(head);
  };
  const ending = new AbortController();
  const beat = startBeat(options, authorization, () => {
    forwarder.wake();
    digest.contact();
  });
  const digest = startDigest(options, authorization, beat.reachable);
  const forwarder = startForwarder({
    store,
    centralUrl: central.url,
    tenantId,
    siteId,
    token: () => token,
    log: silentLog,
    onCentral,
    timers: life.timers,
    async post(body) {
      const question = () => central.push(authorization, JSON.parse(body));
      const answer = await world.network.request(node, central, question, 10_000);
      return { status: answer.status, json: async () => answer.body };
    },
  });
  const follow = simFollow(options);
  for (const scopeId of [tenantId, siteId]) {
    const scope = { tenantId, scopeId };
    const onDigest = (told: Digest): void => digest.told(scopeId, told);
    const place = { store, kinds, centralUrl: central.url, token: () => token, scope };
    const link = { ...place, log: silentLog, onCentral, onDigest };
    void follow(link, ending.signal);
  }
  return {
    ...beat,
    witness: digest.witness,
    agrees: digest.agrees,
    lackingFor: digest.lackingFor,
    wake: forwarder.wake,
    onCentral(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    enroll: async () => ({ status: 503, body: { code: 'central_unreachable', message: '' } }),
    relay: (request) => relay(options, request as typeof request & { path: RecoveryPath }),
    stop: async () => {
      ending.abort();
      digest.stop();
      forwarder.stop();
    },
  };
};

/** /v1/digest and /v1/bucket of the central hub. */
const sumsOver = ({ world, node, central }: Options, authorization: string): CentralSums => {
  const ask = async (question: () => Promise<Answer>): Promise<unknown> => {
    const { status, body } = await world.network.request(node, central, question, 9000);
    if (status !== 200) throw new Error(`status ${status}`);
    return body;
  };
  return {
    async sums(scope, kind) {
      const query = { scope, ...(kind !== undefined && { kind }) };
      const answer = await ask(() => central.digest(authorization, query));
      const { buckets } = digestResponseSchema.parse(answer);
      return byKind(buckets.map((bucket) => ({ ...bucket, sum: sumOfText(bucket.sum) ?? 0n })));
    },
    async bucket(scope, kind, day) {
      const answer = await ask(() => central.bucket(authorization, { scope, kind, day }));
      const { rows } = bucketResponseSchema.parse(answer);
      return rows.map((row) => ({ ...row, doc: row.doc as Doc, clk: row.clk as Clk | null }));
    },
  };
};

const startDigest = (
  options: Options,
  authorization: string,
  reachable: () => boolean,
): CentralDigest => {
  const { store, grant, life, clock, world, node } = options;
  const { tenantId, siteId, deviceId: hubId, keys } = grant;
  const stamp = (): string => {
    throw new Error('Invariant broken: a site hub stamps nothing');
  };
  const push = {
    store,
    kinds,
    crypto: verifiedOnce(nodeCrypto),
    role: 'site' as const,
    clock,
    stamp,
  };
  return startCentralDigest({
    ...{ store, kinds, tenantId, siteId, reachable, log: silentLog, timers: life.timers },
    central: sumsOver(options, authorization),
    commit: createHubCommit({ store, hubId, signer: createSigner(keys), clock, push }),
    onDifference: ({ kinds: differing, healed, sent }) =>
      world.note(`${node.name} mends ${differing.join(', ')}: ${healed} here, ${sent} above`),
  });
};

type Relayed = {
  readonly path: RecoveryPath;
  readonly authorization: string;
  readonly body: unknown;
};

const UNREACHED = { status: 503, body: { code: 'central_unreachable', message: 'not reached' } };

/** The device's row comes down a moment later; its next push should find it here. */
const relay = async (
  { world, life, store, node, central }: Options,
  { path, authorization, body }: Relayed,
): Promise<{ status: number; body: unknown }> => {
  const question = () => central.recover(path, authorization, body);
  const answer = await world.network
    .request(node, central, question, 10_000)
    .catch(() => UNREACHED);
  const { deviceId } = answer.body as { deviceId?: string };
  for (let waited = 0; deviceId !== undefined && waited < KNOWN_WITHIN_MS; waited += 100) {
    if ((await store.device(deviceId)) !== undefined) break;
    await new Promise<void>((resolve) => void life.timers.after(100, resolve));
  }
  return answer;
};

/** Whether the central hub answers, and what its clock says. */
const startBeat = (options: Options, authorization: string, onReached: () => void) => {
  const { world, life, node, central, clock } = options;
  let heardAt = Number.NEGATIVE_INFINITY;
  let peers: Roster['peers'] = [];
  let offset = 0;
  const reachable = (): boolean => life.timers.elapsed() - heardAt < SILENCE_MS;
  const look = async (): Promise<void> => {
    const asked = clock.now();
    const question = async () => ({
      roster: await central.roster(authorization, 0),
      time: central.hub().time(),
    });
    const { roster, time } = await world.network.request(node, central, question, SILENCE_MS);
    const before = reachable();
    peers = rosterSchema.parse(roster.body).peers;
    offset = Math.round(timeResponseSchema.parse(time.body).now - (asked + clock.now()) / 2);
    heardAt = life.timers.elapsed();
    if (!before) onReached();
  };
  const beat = (): void => void look().catch(() => undefined);
  life.timers.every(BEAT_MS, beat);
  beat();
  return { reachable, peers: () => (reachable() ? peers : []), timeOffsetMs: () => offset };
};

type FollowPlace = Pick<Options, 'world' | 'life' | 'node' | 'hubAt'>;

/** Merges one scope of another hub into the store, batch after batch, from the stored place. */
export const simFollow =
  ({ world, life, node, hubAt }: FollowPlace): SiteRolePorts['follow'] =>
  async (options, signal) => {
    const { store, scope, token, from } = options;
    const hub = hubAt(options.centralUrl);
    const key = placeKey(scope.scopeId, from);
    const call = readerFeed((request, query) => {
      const ask = () => hub.shape(`Bearer ${request.token}`, query);
      return world.network.request(node, hub, ask, 9000);
    });
    let feed: ShapeFeed | undefined;
    let tail = Promise.resolve();
    const restart = (): void => {
      feed?.stop();
      if (!signal.aborted) life.timers.after(RESTART_MS, () => void open().catch(restart));
    };
    const inOrder = (job: () => Promise<void>): void => {
      const own = feed;
      tail = tail.then(job).catch(() => {
        if (own === feed) restart();
      });
    };
    const apply = async ({ envelopes, handle, offset, upToDate }: FeedBatch): Promise<void> => {
      if (signal.aborted) return;
      const position = upToDate ? { handle, offset } : undefined;
      options.onCentral(await applyEnvelopes({ store, kinds }, scope, envelopes, position, from));
      if (!upToDate) return;
      const last = envelopes.at(-1);
      const digest = last?.kind === DIGEST_KIND.kind ? digestOf(last.doc) : undefined;
      if (digest !== undefined) options.onDigest?.(digest);
      options.onUpToDate?.();
    };
    const refetch = (): Promise<void> =>
      store.transaction({ tenantId: scope.tenantId, scopeIds: [scope.scopeId] }, (tx) =>
        tx.setFeedPosition(key, undefined),
      );
    const open = async (): Promise<void> => {
      if (signal.aborted) return;
      const position = await store.feedPosition(key);
      feed = call({
        hubUrl: hub.url,
        scope: scope.scopeId,
        token: token(),
        ...(position === undefined ? {} : { from: position }),
        onBatch: (batch) => inOrder(() => apply(batch)),
        onRefetch: () => inOrder(refetch),
        onEnd: restart,
      });
    };
    signal.addEventListener('abort', () => feed?.stop(), { once: true });
    await open().catch(restart);
  };
