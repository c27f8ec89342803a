import type { FeedKey } from './feeds.ts';
import { attempt, type Core, unsynced } from './replica-core.ts';

/** An empty device reads a hub's log from its beginning; one with rows compares them instead. */
export const beginCatchUp = ({ db, parts: { feeds } }: Core, key: FeedKey): boolean => {
  const { offset, generation } = feeds.read(key);
  if (offset !== undefined || generation > 0) return false;
  if (feeds.catchingUp(key)) return true;
  if (!feeds.followedElsewhere(key)) return false;
  return attempt(() => db.transaction(() => feeds.setCatchingUp(key, true)).immediate()).ok;
};

/** Which database's log one of our hubs' handles names; undefined for a sync service's handle. */
const logOf = (handle: string | undefined): string | undefined =>
  /^[0-9a-f]{16}\.[0-9a-f]{8}-(\d+)(?:f\d+)?(?:\.[0-9a-f]{12})?$/.exec(handle ?? '')?.[1];

/**
 * True when the hub at this address now has another database than the one that was followed, and `handle` is of
 * that: its machine was set up anew. Nothing of the old place counts; our rows are compared with the hub's, as
 * with any other hub, and not fetched once more. Never in the middle of a refetch.
 */
export const beginOtherLog = (
  { db, parts: { feeds } }: Core,
  key: FeedKey,
  handle: string | undefined,
): boolean => {
  const feed = feeds.read(key);
  const [before, now] = [logOf(feed.handle), logOf(handle)];
  if (before === undefined || now === undefined || before === now || feed.generation > 0) {
    return false;
  }
  const begin = db.transaction(() => {
    feeds.write(key, { ...feed, handle: undefined, offset: undefined, schemaHash: undefined });
    feeds.setCatchingUp(key, true);
    feeds.reached(key, undefined);
  });
  return attempt(() => begin.immediate()).ok;
};

/** All buckets are as at the hub, whose rows went up to number `seq` when it was asked. */
export const endCatchUp = ({ db, parts: { feeds } }: Core, key: FeedKey, seq: number): void => {
  const end = db.transaction(() => {
    feeds.setCatchingUp(key, false);
    feeds.reached(key, seq);
  });
  unsynced(db, () => end.immediate());
};
