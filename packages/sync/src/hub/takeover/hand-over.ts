import { createLineFetch } from '../../lines/pinned.ts';
import { pushGapSchema, pushRefusalSchema, pushResponseSchema } from '../../protocol/index.ts';
import type { CommitRecord, HubStore, OriginHead } from '../store.ts';
import { asideBody, carryAside } from '../upstream/carry-aside.ts';
import { firstRun } from '../upstream/first-run.ts';

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

const refusalOf = ({ body }: PushAnswer): string | undefined =>
  pushRefusalSchema.safeParse(body).data?.code;

/** Into the receiver's chain, or beside it when that one has other commits of these numbers. */
const handCommits = async (
  receiver: Receiver,
  origin: string,
  commits: readonly CommitRecord[],
  post: PostPush,
): Promise<number | undefined> => {
  const epoch = commits[0]?.epoch ?? 1;
  const answer = await post(receiver, bodyOf(origin, epoch, commits));
  const refusal = refusalOf(answer);
  if (refusal !== 'stale_epoch' && refusal !== 'forked') return reachOf(answer);
  const { status } = await post(receiver, asideBody(origin, epoch, undefined, commits));
  return status === 200 ? commits.at(-1)?.seq : undefined;
};

const handOrigin = async (
  store: HubStore,
  receiver: Receiver,
  head: OriginHead,
  post: PostPush,
): Promise<boolean> => {
  const asked = await post(receiver, bodyOf(head.origin, head.epoch, []));
  let reached = refusalOf(asked) === 'stale_epoch' ? head.central : reachOf(asked);
  while (reached !== undefined && reached < head.seq) {
    const commits = firstRun(await store.commitsAfter(head.origin, reached, COMMITS_A_PUSH));
    const [first] = commits;
    // What this hub knows by its rows alone the origin itself has to bring.
    if (first === undefined) return false;
    const next = await handCommits(receiver, head.origin, commits, post);
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
  const send = async (body: string): Promise<number> => (await post(receiver, body)).status;
  return (await carryAside(store, siteId, send)) && whole;
};
