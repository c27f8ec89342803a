import type { Rng } from '@galley/base';
import type { Timers } from '../../timers.ts';
import type { Replica } from '../replica.ts';
import { createBackOff } from './back-off.ts';
import { type Loading, startLoading } from './load-snapshot.ts';
import type { FeedBatch, FeedRequest, ShapeFeed, ShapeFeedFactory } from './shape-feed.ts';
import type { SnapshotLoader, SnapshotProgress } from './snapshot.ts';
import { feedText } from './trouble-words.ts';

/** Follows one scope at one hub into the replica. */
export type Follower = {
  /** Everything that the hub has since we follow it was delivered. */
  delivered(): boolean;
  /** And everything that it had before is here. */
  caughtUp(): boolean;
  /** How far a snapshot file is that is being loaded. */
  loading(): SnapshotProgress | undefined;
  stop(): void;
};

export type FollowerOptions = {
  readonly replica: Replica;
  readonly hubUrl: string;
  readonly scope: string;
  readonly feed: ShapeFeedFactory;
  readonly snapshot?: SnapshotLoader;
  readonly rng: Rng;
  readonly timers?: Timers;
  readonly log: (event: object) => void;
  /** A batch was applied or the feed broke. */
  readonly onState: (problem: string | undefined) => void;
};

/** A device that followed another hub has its rows: it begins at `now` and compares. */
const placeOf = (
  handle: string | undefined,
  offset: string | undefined,
  hasRows: () => boolean,
): FeedRequest['from'] => {
  if (handle !== undefined && offset !== undefined) return { handle, offset };
  return hasRows() ? { offset: 'now' } : undefined;
};

export const createFollower = (options: FollowerOptions): Follower => {
  const { replica, hubUrl, scope, log } = options;
  const key = { hub: hubUrl, scope };
  const backOff = createBackOff(options.rng, options.timers);
  let feed: ShapeFeed | undefined;
  let loader: Loading | undefined;
  let delivered = false;
  let stopped = false;
  /** A hub that is away, or has shut this device out, says the same for hours: it is logged once. */
  let logged: string | undefined;

  const apply = (batch: FeedBatch): void => {
    const applied = replica.applyBatch({ ...key, ...batch, schemaHash: replica.kindsHash });
    if (!applied.ok) throw new Error(applied.error.message);
    if (applied.value.alarms > 0) {
      log({ level: 'error', event: 'alarms', ...key, count: applied.value.alarms });
    }
    delivered = batch.upToDate;
    backOff.reset();
    logged = undefined;
    options.onState(undefined);
  };

  const restart = (error: unknown): void => {
    if (stopped) return;
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== logged) log({ level: 'warn', event: 'feed_ended', ...key, reason });
    logged = reason;
    delivered = false;
    options.onState(feedText(hubUrl, error));
    backOff.schedule(start);
  };

  const start = (): void => {
    const from = placeNow();
    const { snapshot } = options;
    if (from !== undefined || snapshot === undefined) {
      follow(from);
      return;
    }
    loader = startLoading({ ...options, snapshot, apply });
    loader.done.then(() => {
      if (!stopped) follow(placeNow());
    }, restart);
  };

  const placeNow = (): FeedRequest['from'] => {
    const { handle, offset } = replica.feed(key);
    return placeOf(handle, offset, () => replica.beginCatchUp(key));
  };

  const follow = (from: FeedRequest['from']): void => {
    feed = options.feed({
      hubUrl,
      scope,
      token: replica.identity()?.token ?? '',
      ...(from === undefined ? {} : { from }),
      onBatch: apply,
      onRefetch: (handle) => {
        delivered = false;
        if (replica.beginOtherLog(key, handle)) {
          log({ level: 'warn', event: 'other_log', ...key });
          feed?.stop();
          backOff.schedule(start);
          return;
        }
        log({ level: 'warn', event: 'must_refetch', ...key });
        replica.mustRefetch(key);
      },
      onEnd: restart,
    });
  };

  start();
  return {
    delivered: () => delivered,
    loading: () => loader?.progress(),
    caughtUp: () => delivered && !replica.catchingUp(key),
    stop() {
      stopped = true;
      backOff.stop();
      loader?.stop();
      feed?.stop();
    },
  };
};
