import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createLineFetch } from '../../lines/pinned.ts';
import {
  type PushRefusal,
  type PushResponse,
  pushGapSchema,
  pushRefusalSchema,
  pushResponseSchema,
  SCHEMA_VERSION,
} from '../../protocol/index.ts';
import type { CommitRecord } from '../store.ts';

export type PushAnswer = { readonly status: number; json(): Promise<unknown> };

/** What the central hub says to commits of one origin. */
export type CentralVerdict =
  | { readonly type: 'taken'; readonly response: PushResponse }
  /** Its head of the origin is another one than the commits begin above. */
  | { readonly type: 'gap'; readonly central: number }
  /** It does not know this hub's token. */
  | { readonly type: 'unknown' }
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly code: PushRefusal['code'] | undefined;
      /** With `stale_epoch`, how far it has the origin. */
      readonly central: number | undefined;
      readonly answer: unknown;
    };

const pack = promisify(gzip);

/** Commits of one epoch as one push; without any it asks how far the central hub is with the origin. */
export const pushBody = (
  origin: string,
  epoch: number,
  commits: readonly Pick<CommitRecord, 'txn'>[],
): string => {
  const txns = commits.map((commit) => commit.txn).join(',');
  return `{"origin":${JSON.stringify(origin)},"epoch":${epoch},"schema":${SCHEMA_VERSION},"txns":[${txns}]}`;
};

/** POST /v1/push at the central hub. */
export const postPush = (
  { centralUrl, token }: { readonly centralUrl: string; readonly token: () => string },
  body: Uint8Array<ArrayBuffer>,
): Promise<Response> =>
  createLineFetch(centralUrl)(new URL('/v1/push', centralUrl), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token()}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body,
    signal: AbortSignal.timeout(30_000),
  });

export const packed = async (body: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await pack(body));

/** Rejects when the central hub has trouble of its own: the same is sent again. */
export const verdictOf = async (response: PushAnswer): Promise<CentralVerdict> => {
  const { status } = response;
  const answer: unknown = await response.json();
  if (status === 200) return { type: 'taken', response: pushResponseSchema.parse(answer) };
  if (status === 409) return { type: 'gap', central: pushGapSchema.parse(answer).expectedSeq - 1 };
  if (status >= 500 || status === 429) throw new Error(`status ${status}`);
  if (isUnknown(status, answer)) return { type: 'unknown' };
  const { code, held } = pushRefusalSchema.safeParse(answer).data ?? {};
  const central = code === 'stale_epoch' ? held?.seq : undefined;
  return { type: 'refused', status, code, central, answer };
};

/** A 401 may as well be a commit's own: then the token is good. */
const isUnknown = (status: number, answer: unknown): boolean =>
  status === 401 && (answer as { code?: unknown } | null)?.code === 'unauthenticated';
