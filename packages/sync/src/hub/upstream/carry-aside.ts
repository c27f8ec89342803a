import { SCHEMA_VERSION } from '../../protocol/index.ts';
import type { CommitRecord, HubStore } from '../store.ts';

const COMMITS_A_PUSH = 100;
const COMMITS_READ = 1000;

/** Sends the body of a push to the hub that is to keep the commits; the answer's status. */
export type SendAside = (body: string) => Promise<number>;

/** The body of a push of commits that the receiver's chain has no place for, or of the head alone. */
export const asideBody = (
  origin: string,
  epoch: number,
  head: { readonly seq: number; readonly hash: string } | undefined,
  commits: readonly CommitRecord[],
): string => {
  const named = { origin, epoch, schema: SCHEMA_VERSION, aside: true, ...(head && { head }) };
  const txns = commits.map((commit) => commit.txn).join(',');
  return `${JSON.stringify(named).slice(0, -1)},"txns":[${txns}]}`;
};

const runsOf = (commits: readonly CommitRecord[]): CommitRecord[][] => {
  const runs: CommitRecord[][] = [];
  for (const commit of commits) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const same = first?.origin === commit.origin && first.epoch === commit.epoch;
    if (run === undefined || !same || run.length === COMMITS_A_PUSH) runs.push([commit]);
    else run.push(commit);
  }
  return runs;
};

/**
 * Brings the commits of a site that were set aside to another hub, and forgets what that one has. False when
 * something is left; an origin that is refused holds up nobody else.
 */
export const carryAside = async (
  store: HubStore,
  siteId: string,
  send: SendAside,
): Promise<boolean> => {
  let whole = true;
  const refused = new Set<string>();
  for (;;) {
    const waiting = await store.aside(siteId, COMMITS_READ, [...refused]);
    if (waiting.length === 0) return whole;
    for (const run of runsOf(waiting)) {
      const [first] = run;
      if (first === undefined || refused.has(first.origin)) continue;
      if (await carryRun(store, first, run, send)) continue;
      whole = false;
      refused.add(first.origin);
    }
  }
};

const carryRun = async (
  store: HubStore,
  { origin, epoch, tenantId, siteId }: CommitRecord,
  run: readonly CommitRecord[],
  send: SendAside,
): Promise<boolean> => {
  const head = await store.head(origin);
  const named = head && head.seq > 0 ? { seq: head.seq, hash: head.hash } : undefined;
  const status = await send(asideBody(origin, epoch, named, run));
  if (status >= 500 || status === 429) throw new Error(`status ${status}`);
  if (status !== 200) return false;
  await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
    tx.dropAside(
      origin,
      run.map(({ hash }) => hash),
    ),
  );
  return true;
};
