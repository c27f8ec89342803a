import type { CommitRecord } from '../store.ts';

/** Text of one push; commits are small, but one may be big. */
const BYTES_A_PUSH = 2_000_000;

const prevOf = (commit: CommitRecord): unknown =>
  (JSON.parse(commit.txn) as { prev: unknown }).prev;

/** The first commits that make one chain of one epoch. */
export const firstRun = (held: readonly CommitRecord[]): CommitRecord[] => {
  let bytes = 0;
  const count = held.findIndex((commit, index) => {
    bytes += commit.txn.length;
    const before = held[index - 1];
    if (before === undefined) return false;
    const follows = commit.seq === before.seq + 1 && prevOf(commit) === before.hash;
    return !follows || commit.epoch !== before.epoch || bytes > BYTES_A_PUSH;
  });
  return held.slice(0, count < 0 ? held.length : count);
};
