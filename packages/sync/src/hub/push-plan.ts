import { GENESIS } from '../core/index.ts';
import type { PushRequest, Txn } from '../protocol/index.ts';
import type { HubTx, KnownCommit, OriginHead } from './store.ts';

/** The commits of a request that the hub has not got yet, sure to follow the head. */
export type FreshTxns = {
  readonly kind: 'fresh';
  readonly txns: readonly Txn[];
  /** What is held of the repeats in the request. */
  readonly known: readonly KnownCommit[];
  /**
   * Repeats above what the central hub has, of which this hub has the rows and not the commit: it took over
   * from another one, and nobody but the origin can give it what has to be carried up.
   */
  readonly missing: readonly Txn[];
};

export type PushPlan =
  | FreshTxns
  | { readonly kind: 'gap'; readonly expectedSeq: number }
  | { readonly kind: 'forked'; readonly reason: string; readonly seq: number };

/** Compares a request with the head under the scope's lock: repeats, a gap, a fork, or news. */
export const planPush = async (
  tx: HubTx,
  request: PushRequest,
  head: OriginHead | undefined,
  role: 'central' | 'site',
): Promise<PushPlan> => {
  const lastSeq = head?.seq ?? 0;
  const repeats = request.txns.filter((txn) => txn.seq <= lastSeq);
  const known = await knownCommits(tx, request.origin, head, repeats);
  const fork = findFork(request.epoch, repeats, known, role === 'central');
  if (fork !== undefined) return fork;
  const txns = request.txns.slice(repeats.length);
  const first = txns[0];
  const missing = await missingCommits(tx, request.origin, head, repeats);
  const news = { kind: 'fresh', txns, known, missing } as const;
  return (first && followProblem(request.epoch, head, first)) ?? news;
};

/** Whether the first new commit follows the head. A new epoch starts a chain above the highest number. */
const followProblem = (
  epoch: number,
  head: OriginHead | undefined,
  first: Txn,
): PushPlan | undefined => {
  const lastSeq = head?.seq ?? 0;
  const startsChain = epoch > (head?.epoch ?? 0) && first.prev === GENESIS;
  if (startsChain && (head !== undefined || first.seq === 1)) return undefined;
  if (first.seq !== lastSeq + 1) return { kind: 'gap', expectedSeq: lastSeq + 1 };
  if (first.prev === (head?.hash ?? GENESIS) && epoch === (head?.epoch ?? epoch)) return undefined;
  return forked(first, 'names another commit before it than the one held here');
};

const forked = (txn: Txn, what: string): PushPlan => ({
  kind: 'forked',
  seq: txn.seq,
  reason: `commit ${txn.seq} ${what}: two devices use one identity`,
});

/** Whether the device's own newest commit is another one than the hub holds at that number. */
export const isForeignHead = async (
  tx: HubTx,
  request: PushRequest,
  head: OriginHead,
): Promise<boolean> => {
  const own = request.head;
  if (own === undefined || own.seq > head.seq || head.hash === GENESIS) return false;
  if (own.seq === head.seq) return own.hash !== head.hash;
  const [held] = await tx.knownCommits(request.origin, own.seq, own.seq);
  return held !== undefined && held.hash !== own.hash;
};

/** Commits that came by way of another hub's rows are known by their head alone. */
const knownCommits = async (
  tx: HubTx,
  origin: string,
  head: OriginHead | undefined,
  repeats: readonly Txn[],
): Promise<KnownCommit[]> => {
  const [first, last] = [repeats[0], repeats.at(-1)];
  if (head === undefined || first === undefined || last === undefined) return [];
  const held = await tx.knownCommits(origin, first.seq, last.seq);
  if (held.some((commit) => commit.seq === head.seq)) return [...held];
  return [...held, { epoch: head.epoch, seq: head.seq, hash: head.hash, verdict: null }];
};

const missingCommits = async (
  tx: HubTx,
  origin: string,
  head: OriginHead | undefined,
  repeats: readonly Txn[],
): Promise<Txn[]> => {
  const above = repeats.filter((txn) => txn.seq > (head?.central ?? 0));
  const [first, last] = [above[0], above.at(-1)];
  if (first === undefined || last === undefined) return [];
  const held = await tx.knownCommits(origin, first.seq, last.seq);
  const seqs = new Set(held.map((commit) => commit.seq));
  return above.filter((txn) => !seqs.has(txn.seq));
};

/** The first commit that the central hub lacks and this hub cannot carry there; undefined when it can. */
export const firstWanted = async (
  tx: HubTx,
  head: OriginHead | undefined,
): Promise<number | undefined> => {
  if (head === undefined || head.seq <= head.central) return undefined;
  const held = await tx.knownCommits(head.origin, head.central + 1, head.seq);
  const seqs = new Set(held.map((commit) => commit.seq));
  for (let seq = head.central + 1; seq <= head.seq; seq += 1) if (!seqs.has(seq)) return seq;
  return undefined;
};

const findFork = (
  epoch: number,
  repeats: readonly Txn[],
  known: readonly KnownCommit[],
  holdsAll: boolean,
): PushPlan | undefined => {
  const bySeq = new Map(known.map((commit) => [commit.seq, commit]));
  // The central hub acknowledges nothing that it does not hold: a number below its head may have been skipped.
  const other = repeats.find((txn) => {
    const held = bySeq.get(txn.seq);
    if (held === undefined) return holdsAll;
    return held.hash !== txn.hash || held.epoch !== epoch;
  });
  return other === undefined ? undefined : forked(other, 'is held here with another hash');
};
