import type { FeedBatch, FeedRequest, ShapeFeedFactory } from '@galley/sync/replica';
import { afterEach, describe, expect, it } from 'vitest';

/** A hub with one scope, for whichever way of reading it. */
export type FeedTarget = {
  readonly feed: ShapeFeedFactory;
  readonly request: Pick<FeedRequest, 'hubUrl' | 'scope' | 'token'>;
  /** Commits one row of kind `line_removal` and returns its id. */
  write(): Promise<string>;
  /** Lets whatever is under way come to rest. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

type Follow = {
  readonly batches: FeedBatch[];
  readonly refetches: () => number;
  readonly ends: unknown[];
  rows(): string[];
  stop(): void;
};

const follow = (
  target: FeedTarget,
  from?: FeedRequest['from'],
  onBatch: (batch: FeedBatch) => void = () => undefined,
): Follow => {
  const batches: FeedBatch[] = [];
  const ends: unknown[] = [];
  let refetches = 0;
  const feed = target.feed({
    ...target.request,
    ...(from === undefined ? {} : { from }),
    onBatch(batch) {
      onBatch(batch);
      batches.push(batch);
    },
    onRefetch() {
      refetches += 1;
    },
    onEnd: (error) => void ends.push(error),
  });
  return {
    batches,
    refetches: () => refetches,
    ends,
    rows: () =>
      batches.flatMap(({ envelopes }) =>
        envelopes.filter(({ kind }) => kind === 'line_removal').map(({ id }) => id),
      ),
    stop: () => feed.stop(),
  };
};

/** What every way down promises, whatever is behind it. */
export const describeShapeFeed = (name: string, open: () => Promise<FeedTarget>): void => {
  describe(`way down: ${name}`, () => {
    const opened: (() => Promise<void>)[] = [];
    const start = async (): Promise<FeedTarget> => {
      const target = await open();
      opened.push(target.close);
      return target;
    };
    afterEach(async () => {
      for (const close of opened.splice(0)) await close();
    });

    /** Rests until it is so: on a busy machine one rest is too short for what has to come. */
    const restUntil = async (target: FeedTarget, isSo: () => boolean): Promise<void> => {
      let rests = 0;
      do {
        await target.rest();
        rests += 1;
      } while (!isSo() && rests < 50);
    };

    it('[SM6] delivers history in order and ends it in up-to-date', async () => {
      const target = await start();
      const written = [await target.write(), await target.write(), await target.write()];
      const seen = follow(target);
      await restUntil(target, () => seen.batches.at(-1)?.upToDate === true);
      seen.stop();
      expect(seen.rows()).toEqual(written);
      expect(seen.batches.at(-1)?.upToDate).toBe(true);
    });

    it('[SM6] delivers what comes while it follows', async () => {
      const target = await start();
      const first = await target.write();
      const seen = follow(target);
      await restUntil(target, () => seen.rows().length > 0);
      const second = await target.write();
      await restUntil(target, () => seen.rows().length > 1);
      seen.stop();
      expect(seen.rows()).toEqual([first, second]);
    });

    it('[SM6] goes on from a stored place without a repeat', async () => {
      const target = await start();
      await target.write();
      const before = follow(target);
      await restUntil(target, () => before.batches.at(-1)?.upToDate === true);
      before.stop();
      const place = before.batches.at(-1);
      const later = await target.write();
      const { handle = '', offset = '' } = place ?? {};
      const after = follow(target, { handle, offset });
      await restUntil(target, () => after.rows().length > 0);
      after.stop();
      expect(after.rows()).toEqual([later]);
    });

    it('[SM6] starts over when the log is another one', async () => {
      const target = await start();
      const written = await target.write();
      const seen = follow(target, { handle: 'a-log-that-is-gone', offset: '2_0' });
      await restUntil(
        target,
        () => seen.rows().includes(written) && seen.batches.at(-1)?.upToDate === true,
      );
      seen.stop();
      expect(seen.refetches()).toBeGreaterThan(0);
      expect(seen.rows()).toContain(written);
      expect(seen.batches.at(-1)?.upToDate).toBe(true);
    });

    it('[SM6] ends by the error that a callback throws, and delivers nothing more', async () => {
      const target = await start();
      await target.write();
      const seen = follow(target, undefined, () => {
        throw new Error('cannot store');
      });
      await restUntil(target, () => seen.ends.length > 0);
      await target.write();
      await target.rest();
      expect(seen.batches).toEqual([]);
      expect(seen.ends.map(String)).toEqual(['Error: cannot store']);
    });

    it('[SM6] delivers nothing after stop', async () => {
      const target = await start();
      const seen = follow(target);
      await target.rest();
      seen.stop();
      await target.write();
      await target.rest();
      expect(seen.rows()).toEqual([]);
      expect(seen.ends).toEqual([]);
    });
  });
};
