import { createLineFetch } from '../../lines/pinned.ts';
import { pushGapSchema, pushResponseSchema } from '../../protocol/index.ts';
import type { CommitRecord, HubStore, OriginHead } from '../store.ts';

/** The hub that takes commits over, and by which token this one may bring them. */
export type Receiver = { readonly url: string; readonly token: string };

type PushAnswer = { readonly status: number; readonly body: unknown };
export type PostPush = (receiver: Receiver, body: string) => Promise<PushAnswer>;

const COMMITS_A_PUSH = 100;

const overHttp: PostPush = async ({ url, token }, body) => {
  const response = await createLineFetch(url)(new URL('/v1/push', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(5000),
  });
  return { status: response.status, body: await response.json() };
};

/** Number up to which the receiver has the origin's commits for carrying up; undefined when it refuses. */
const reachOf = ({ status, body }: PushAnswer): number | undefined => {
  if (status === 409) return pushGapSchema.parse(body).expectedSeq - 1;
  const taken = pushResponseSchema.safeParse(body);
  if (status !== 200 || !taken.success) return undefined;
  const { lastSeq, wanted } = taken.data;
  return Math.min(lastSeq, (wanted ?? lastSeq + 1) - 1);
};

const bodyOf = (origin: string, epoch: number, commits: readonly CommitRecord[]): string =>
  `{"origin":${JSON.stringify(origin)},"epoch":${epoch},"txns":[${commits.map((c) => c.txn).join(',')}]}`;

const ofOneEpoch = (commits: readonly CommitRecord[]): CommitRecord[] => {
  const end = commits.findIndex((commit) => commit.epoch !== commits[0]?.epoch);
  return commits.slice(0, end < 0 ? commits.length : end);
};

const handOrigin = async (
  store: HubStore,
  receiver: Receiver,
  head: OriginHead,
  post: PostPush,
): Promise<boolean> => {
  let reached = reachOf(await post(receiver, bodyOf(head.origin, head.epoch, [])));
  while (reached !== undefined && reached < head.seq) {
    const commits = ofOneEpoch(await store.commitsAfter(head.origin, reached, COMMITS_A_PUSH));
    const [first] = commits;
    // What this hub knows by its rows alone the origin itself has to bring.
    if (first === undefined) return false;
    const next = reachOf(await post(receiver, bodyOf(head.origin, first.epoch, commits)));
    if (next === undefined || next <= reached) return false;
    reached = next;
  }
  return reached !== undefined;
};

/**
 * Brings every commit that the central hub has not confirmed to another hub of the site, unchanged; each may
 * come again by any other way. True when nothing is left here that only this hub has.
 */
export const handOver = async (
  store: HubStore,
  siteId: string,
  receiver: Receiver,
  post: PostPush = overHttp,
): Promise<boolean> => {
  let whole = true;
  for (const head of await store.headsOf(siteId)) {
    if (head.seq <= head.central) continue;
    if (!(await handOrigin(store, receiver, head, post))) whole = false;
  }
  return whole;
};
