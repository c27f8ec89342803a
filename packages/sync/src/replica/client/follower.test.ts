import { afterEach, describe, expect, it } from 'vitest';
import type { Replica } from '../replica.ts';
import { envelope, GRANT, line, openEnrolled } from '../testing/fixtures.ts';
import { createFollower, type Follower } from './follower.ts';
import type { FeedBatch, FeedRequest } from './shape-feed.ts';

const HUB = 'http://hub';
const key = { hub: HUB, scope: GRANT.siteId };
const running: Follower[] = [];
afterEach(() => {
  for (const follower of running.splice(0)) follower.stop();
});

const follow = (replica: Replica) => {
  const requests: FeedRequest[] = [];
  const problems: (string | undefined)[] = [];
  const stopped: number[] = [];
  const events: unknown[] = [];
  const follower = createFollower({
    replica,
    hubUrl: HUB,
    scope: GRANT.siteId,
    feed: (request) => {
      const number = requests.push(request);
      return { stop: () => void stopped.push(number) };
    },
    rng: { bytes: (length) => new Uint8Array(length) },
    log: (event) => events.push(event),
    onState: (problem) => problems.push(problem),
  });
  running.push(follower);
  return { follower, requests, problems, stopped, events };
};

/** A site's log carries the heads of its origins. */
const head = envelope('origin', 'dev_other', { generation: 1, hash: 'hash-1', rank: 1 });

const batch = (ids: readonly string[], offset: string, upToDate = true): FeedBatch => ({
  envelopes: [head, ...ids.map((id) => envelope('line', id, line(id).doc))],
  evicted: [],
  handle: 'h-1',
  offset,
  upToDate,
});
const ids = (replica: Replica): unknown[] =>
  replica.db.prepare('SELECT id FROM line ORDER BY id').pluck().all();

describe('follower', () => {
  it('[S5] starts at the beginning for an empty device, else where it stopped', () => {
    const replica = openEnrolled();
    const first = follow(replica);
    expect(first.requests[0]?.from).toBeUndefined();
    first.requests[0]?.onBatch(batch(['lin_1'], '3_0'));
    const second = follow(replica);
    expect(second.requests[0]?.from).toEqual({ handle: 'h-1', offset: '3_0' });
    expect(second.requests[0]?.token).toBe(GRANT.token);
  });

  it('[S14] a hub that says the same at each try is logged once, and again after it has answered', async () => {
    const replica = openEnrolled();
    const { requests, events, problems } = follow(replica);
    const tries = async (count: number): Promise<void> => {
      for (let n = 0; requests.length < count && n < 400; n += 1) {
        await new Promise((next) => setTimeout(next, 10));
      }
    };
    for (let n = 0; n < 3; n += 1) {
      requests.at(-1)?.onEnd(new Error('no answer'));
      await tries(n + 2);
    }
    expect(events).toHaveLength(1);
    expect(problems).toEqual(['no answer', 'no answer', 'no answer']);
    requests.at(-1)?.onEnd(new Error('shut out'));
    expect(events).toHaveLength(2);
    await tries(5);
    requests.at(-1)?.onBatch(batch(['lin_1'], '3_0'));
    requests.at(-1)?.onEnd(new Error('shut out'));
    expect(events).toHaveLength(3);
  });

  it('[A7] a log that starts afresh is not caught up until up-to-date, and no fact goes', () => {
    const replica = openEnrolled();
    const { follower, requests } = follow(replica);
    const feed = requests[0]!;
    feed.onBatch(batch(['lin_1', 'lin_2'], '3_0'));
    expect(follower.caughtUp()).toBe(true);
    feed.onRefetch();
    expect(follower.caughtUp()).toBe(false);
    expect(replica.feed(key).offset).toBeUndefined();
    feed.onBatch(batch(['lin_2'], '2_0', false));
    expect(ids(replica)).toEqual(['lin_1', 'lin_2']);
    expect(follower.caughtUp()).toBe(false);
    feed.onBatch(batch([], '2_0'));
    expect(ids(replica)).toEqual(['lin_1', 'lin_2']);
    expect(follower.caughtUp()).toBe(true);
  });

  it('[S4] a feed that ended is started again from the stored offset', async () => {
    const replica = openEnrolled();
    const { requests, problems } = follow(replica);
    requests[0]?.onBatch(batch(['lin_1'], '3_0'));
    requests[0]?.onEnd(new Error('broken pipe'));
    expect(problems).toEqual([undefined, 'broken pipe']);
    await new Promise((next) => setTimeout(next, 120));
    expect(requests.length).toBe(2);
    expect(requests[1]?.from).toEqual({ handle: 'h-1', offset: '3_0' });
  });

  it('[S4] after stop nothing is started again', async () => {
    const { follower, requests, stopped } = follow(openEnrolled());
    follower.stop();
    requests[0]?.onEnd(new Error('late'));
    await new Promise((next) => setTimeout(next, 120));
    expect(requests.length).toBe(1);
    expect(stopped).toEqual([1]);
  });
});
