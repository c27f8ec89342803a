import type { Clock, Rng } from '@galley/base';
import { KINDS } from '@galley/domain';
import {
  applyEnvelopes,
  type CentralHead,
  createKindTable,
  type HubStore,
  silentLog,
  startForwarder,
  type Upstream,
} from '@galley/sync/hub';
import { type Roster, rosterSchema, timeResponseSchema } from '@galley/sync/protocol';
import type { FeedBatch, ShapeFeed } from '@galley/sync/replica';
import type { Node } from '../engine/network.ts';
import type { Life } from '../engine/virtual-time.ts';
import { readerFeed } from '../feed/shape-reader.ts';
import type { SimHub, UpstreamGrant } from './parts.ts';
import type { World } from './world.ts';

type Options = {
  readonly world: World;
  readonly life: Life;
  readonly store: HubStore;
  readonly node: Node;
  readonly central: SimHub;
  readonly grant: UpstreamGrant;
  readonly random: Rng;
  readonly clock: Clock;
};

const RESTART_MS = 500;
const BEAT_MS = 1000;
const SILENCE_MS = 3000;
const kinds = createKindTable(KINDS);

/** A site hub's link to the central hub over the simulated network: the real forwarder, the real merge. */
export const startSimUpstream = (options: Options): Upstream => {
  const { world, life, store, node, central, grant } = options;
  const authorization = `Bearer ${grant.token}`;
  const listeners = new Set<(head: CentralHead) => void>();
  const onCentral = (heads: readonly CentralHead[]): void => {
    for (const head of heads) for (const listener of listeners) listener(head);
  };
  const forwarder = startForwarder({
    store,
    centralUrl: central.url,
    ...grant,
    log: silentLog,
    onCentral,
    timers: life.timers,
    async post(body) {
      const question = () => central.push(authorization, JSON.parse(body));
      const answer = await world.network.request(node, central, question, 10_000);
      return { status: answer.status, json: async () => answer.body };
    },
  });
  const beat = startBeat(options, authorization, forwarder.wake);
  for (const scopeId of [grant.tenantId, grant.siteId]) {
    followScope(options, authorization, scopeId, onCentral);
  }
  return {
    ...beat,
    onCentral(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    enroll: async () => ({ status: 503, body: { code: 'central_unreachable', message: '' } }),
    stop: async () => forwarder.stop(),
  };
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
      roster: await central.roster(authorization),
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

/** Merges one scope of the central hub into the store, batch after batch, from the stored place. */
const followScope = (
  options: Options,
  authorization: string,
  scopeId: string,
  onCentral: (heads: readonly CentralHead[]) => void,
): void => {
  const { world, life, store, node, central, grant } = options;
  const scope = { tenantId: grant.tenantId, scopeId };
  const call = readerFeed((request, query) => {
    const ask = () => central.shape(`Bearer ${request.token}`, query);
    return world.network.request(node, central, ask, 9000);
  });
  let feed: ShapeFeed | undefined;
  let tail = Promise.resolve();
  const restart = (): void => {
    feed?.stop();
    life.timers.after(RESTART_MS, () => void open().catch(restart));
  };
  const inOrder = (job: () => Promise<void>): void => {
    const own = feed;
    tail = tail.then(job).catch(() => {
      if (own === feed) restart();
    });
  };
  const apply = async (batch: FeedBatch): Promise<void> => {
    const { handle, offset, upToDate } = batch;
    const position = upToDate ? { handle, offset } : undefined;
    onCentral(await applyEnvelopes({ store, kinds }, scope, batch.envelopes, position));
  };
  const refetch = (): Promise<void> =>
    store.transaction({ ...scope, scopeIds: [scopeId] }, (tx) =>
      tx.setFeedPosition(scopeId, undefined),
    );
  const open = async (): Promise<void> => {
    const position = await store.feedPosition(scopeId);
    feed = call({
      hubUrl: central.url,
      scope: scopeId,
      token: authorization.slice('Bearer '.length),
      ...(position === undefined ? {} : { from: position }),
      onBatch: (batch) => inOrder(() => apply(batch)),
      onRefetch: () => inOrder(refetch),
      onEnd: restart,
    });
  };
  void open().catch(restart);
};
